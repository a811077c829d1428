import type { Intent } from '../protocol/registry.ts';
import type { Answer, Failure } from '../protocol/wire.ts';

/** What an intent is told that got no answer. */
export const unanswered: { ok: false; error: Failure } = {
  ok: false,
  error: { code: 'unavailable', message: 'The server did not answer.' },
};

/** An answer of the shape that its intent promises; any other counts as none. */
export function checked<Output>(
  { output }: Pick<Intent<unknown, Output>, 'output'>,
  answer: Answer,
): Answer<Output> {
  if (!answer.ok) return answer;
  const parsed = output.safeParse(answer.data);
  if (!parsed.success) return unanswered;
  return { ...answer, data: parsed.data };
}
