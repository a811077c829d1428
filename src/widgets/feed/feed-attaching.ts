import { msg } from '@lit/localize';
import type { LitElement } from 'lit';
import type { Session } from '../../client/session.ts';
import { OnDemand, whenIdle } from '../../lit/on-demand.ts';
import type { CercleAttachEvent } from '../../ui/composer/composer-events.ts';
import type { ShownUpload } from '../../ui/uploads/shown-upload.ts';
import type { CercleUploadEvent } from '../../ui/uploads/upload-events.ts';

const loadFiles = () => import('./feed-files.ts');

/** The same where there are none: what is drawn of it stays. */
const none: readonly ShownUpload[] = [];

/** A file that was chosen while there was nothing to send it with. */
interface Held extends ShownUpload {
  member: string | undefined;
  place: string;
  content: File;
}

/** Loads what sends the files of what is written, when there is one. */
export class FeedAttaching {
  readonly #host: LitElement;
  readonly #session: () => Session | null;
  #held: Held[] = [];
  #keys = 0;
  readonly #files: OnDemand<typeof import('./feed-files.ts')>;

  constructor(host: LitElement, session: () => Session | null) {
    this.#host = host;
    this.#session = session;
    this.#files = new OnDemand(host, loadFiles);
    host.addEventListener('cercle-attach', this.#attach);
    host.addEventListener('cercle-upload', this.#act);
    // Whoever loses the connection can attach nonetheless.
    whenIdle(() => this.#files.need());
  }

  /** What hangs on what is written at a place, and what is on its way there. */
  at(place: string): readonly ShownUpload[] {
    const session = this.#session();
    const isAny = session?.uploads || session?.draft(place).files;
    const files = (isAny && this.#files.need()?.filesAt(session, place)) || none;
    const id = session?.member?.id;
    const held = this.#held.filter((file) => file.place === place && file.member === id);
    return files.length + held.length > 0 ? [...files, ...held] : none;
  }

  /** Forgets what was chosen at a place and could not be sent. */
  clear(place: string): void {
    this.#held = this.#held.filter((file) => file.place !== place);
  }

  readonly #attach = async ({ place, files }: CercleAttachEvent): Promise<void> => {
    const session = this.#session();
    if (!session || (await this.#send(session, place, files))) return;
    const reason = msg('This page cannot reach what it takes to send files.');
    const member = session.member?.id;
    for (const content of files) {
      const { name, type, size } = content;
      const key = `held ${(this.#keys += 1)}`;
      this.#held.push({
        key,
        place,
        member,
        name,
        type,
        size,
        content,
        reason,
        done: 0,
        state: 'failed',
      });
    }
    this.#host.requestUpdate();
  };

  readonly #act = async (event: CercleUploadEvent): Promise<void> => {
    const session = this.#session();
    const held = this.#held.find(({ key }) => key === event.key);
    if (!session) return;
    if (!held) return (await loadFiles()).act(session, event);
    if (event.action === 'retry' && !(await this.#send(session, held.place, [held.content])))
      return;
    this.#held = this.#held.filter((file) => file !== held);
    this.#host.requestUpdate();
  };

  /** Says whether there was something to send them with. */
  async #send(session: Session, place: string, files: readonly File[]): Promise<boolean> {
    try {
      await (await loadFiles()).attach(session, place, files);
    } catch {
      return false;
    }
    if (!this.#files.part) this.#files.retry();
    return true;
  }
}
