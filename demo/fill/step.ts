/** One thing that someone did in the past of the example company. */
export interface Step {
  /** Milliseconds since 1970. */
  at: number;
  /** The person who did it. */
  by: string;
  /** An intent of the protocol; or `enter`, the first time with a good token. */
  intent: string;
  input: object;
  /** The id that what it makes is to have, so that later steps and the pages can name it. */
  makes?: string;
}
