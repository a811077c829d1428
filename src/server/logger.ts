/** Where the server writes what happened: never content, never a token. */
export interface Logger {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const silent: Logger = { info() {}, error() {} };

const mostFrames = 5;

/** An error without what it may quote: a database's message can hold values. */
export function wordsOf(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  // `fetch` says why in the cause.
  const code = codeOf(error) ?? codeOf(error.cause);
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(typeof code === 'string' && { code }),
    stack: stack.slice(0, mostFrames),
  };
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | undefined)?.code;
