/** The host no longer knows who is signed in: only the person can mend that. To be thrown by a token function. */
export class SignInEnded extends Error {
  override readonly name = 'SignInEnded';
}

/** A host that does not answer in this time counts as not reachable; milliseconds. */
const hostWithin = 15_000;

/** The host's answer; rejects where it takes too long. */
export async function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The host did not answer.')), hostWithin);
  });
  try {
    return await Promise.race([answer, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
