import type { ErrorCode, Failure } from '../protocol/wire.ts';

/** Thrown by a handler for every no (DESIGN 6). The dispatcher answers with it and rolls back. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  /** The place in the input that is at fault, as in `charter.stage`. */
  readonly field: string | undefined;
  /** When to try again, in milliseconds from now. */
  readonly retryAfter: number | undefined;
  /** What was wrong, for the log: the caller is not told. */
  readonly reason: string | undefined;

  constructor(
    code: ErrorCode,
    message?: string,
    details?: { field?: string; retryAfter?: number; reason?: string },
  ) {
    super(message ?? usualWords[code]);
    this.code = code;
    this.field = details?.field;
    this.retryAfter = details?.retryAfter;
    this.reason = details?.reason;
  }

  /** As it goes over the wire. */
  toFailure(): Failure {
    return {
      code: this.code,
      message: this.message,
      ...(this.field !== undefined && { field: this.field }),
      ...(this.retryAfter !== undefined && { retryAfter: this.retryAfter }),
    };
  }
}

/** Rethrows the refusal of a part of an input so that it names the place in the whole. */
export const inPart =
  (part: string) =>
  (error: unknown): never => {
    if (!(error instanceof Refusal) || error.field === undefined) throw error;
    throw new Refusal(error.code, error.message, { field: `${part}.${error.field}` });
  };

/** What is not there and what is not theirs are answered in the same words (DESIGN 4.8). */
const usualWords: Record<ErrorCode, string> = {
  absent: 'There is nothing here for you.',
  forbidden: 'You may read this, but not do that.',
  invalid: 'The input is not of the shape that this intent takes.',
  'unknown-intent': 'No intent has this name.',
  narrower: 'More people would read it here than may.',
  full: 'There is no room for one more. Take something away first.',
  'not-admitted': 'This network does not admit you.',
  'token-invalid': 'The token cannot be accepted. Sign a new one.',
  'token-expired': 'The token has ended. Sign a new one.',
  'token-outdated': 'The token was issued before the last change to its member. Sign a new one.',
  'too-many': 'Too many intents in a short time. Wait a moment.',
  'too-large': 'The message is too large.',
  unavailable: 'The server cannot answer now. Send the same intent again with the same key.',
  vetoed: 'The page stopped this intent.',
};
