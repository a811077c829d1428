import type { ReactiveControllerHost } from 'lit';
import type { Session } from '../../client/session.ts';
import { OnDemand } from '../../lit/on-demand.ts';
import type { Post, Thread } from '../../protocol/post.ts';
import { threadOf } from '../../store/post.ts';
import type { CercleContentEvent } from '../../ui/attachments/content-event.ts';

/** Loads what draws more of a post than its text, once there is one that has more. */
export class FeedDetails {
  readonly #session: () => Session | null;
  /** What draws polls, decisions and the like. */
  readonly kinds: OnDemand<typeof import('./feed-kinds.ts')>;
  readonly #files: OnDemand<unknown>;

  constructor(host: ReactiveControllerHost, session: () => Session | null) {
    this.#session = session;
    this.kinds = new OnDemand(host, () => import('./feed-kinds.ts'));
    this.#files = new OnDemand(host, () => import('../../ui/attachments/attachments.ts'));
  }

  /** Whether threads can be drawn with all that they have, so that nothing jumps. */
  knows({ state }: Session, threads: readonly Post[]): boolean {
    return (
      isThereFor(this.kinds, () => threads.some(({ detail }) => detail.kind !== 'message')) &&
      isThereFor(this.#files, () => threads.some(({ id }) => hasFiles(threadOf(state, id))))
    );
  }

  /** Answers whatever asks for what a file has in it. */
  readonly give = async (event: CercleContentEvent): Promise<void> => {
    const session = this.#session();
    const contents = await import('../contents.ts').catch(() => undefined);
    if (session && contents) contents.giveContent(session, event);
    else event.answer(undefined);
  };
}

const hasFiles = (thread: Thread | undefined): boolean =>
  !!thread && [thread.post, thread.answer, ...thread.comments].some((post) => post?.files);

function isThereFor(part: OnDemand<unknown>, isNeeded: () => boolean): boolean {
  if (part.isSettled || !isNeeded()) return true;
  part.need();
  return part.isSettled;
}
