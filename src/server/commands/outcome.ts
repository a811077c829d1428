/** A command cannot do what it was asked for: the message says what to do. */
export class CommandError extends Error {}

/** What a command has to say, and whether all is well. */
export interface Outcome {
  lines: string[];
  isWell: boolean;
}
