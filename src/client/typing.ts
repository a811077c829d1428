import type { typingSet } from '../protocol/presence.ts';
import type { InputOf } from '../protocol/registry.ts';

/** While someone writes, the others are told so again this often; milliseconds. */
const again = 3000;

type Place = InputOf<typeof typingSet>;

/** Says where its member is writing, and there no more often than the others need to hear it. */
export class Typing {
  readonly #say: (place: Place) => void;
  #last: (Place & { at: number }) | undefined;

  constructor(say: (place: Place) => void) {
    this.#say = say;
  }

  in(stream: string, root: string | null): void {
    const at = Date.now();
    const last = this.#last;
    if (last?.stream === stream && last.root === root && at - last.at < again) return;
    this.#last = { stream, root, at };
    this.#say({ stream, root });
  }
}
