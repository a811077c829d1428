import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import type { Session } from '../../client/session.ts';
import { numberOf } from '../../lit/format.ts';
import type { NewPost } from '../../protocol/post.ts';
import type { Draft } from '../../store/draft.ts';
import { renderFileNames } from './feed-file-names.ts';

/** A post for later, as far as its files go. */
interface Holding {
  id: string;
  post: NewPost;
  /** What hangs on it, where that is known here. */
  files?: Draft['files'];
}

/** Draws what hangs on posts for later: of what waits on the server only the ids are told, so it is asked for the names. */
export class LaterFiles {
  /** By what they hang on and their ids. */
  readonly #drawn = new Map<string, Promise<unknown>>();

  render(session: Session, { id, post, files }: Holding): unknown {
    const ids = post.files ?? [];
    if (ids.length === 0) return nothing;
    const draw = (names: readonly string[]): TemplateResult =>
      html`<section id=${`later-files-${id}`}>${renderFileNames(names)}</section>`;
    if (files) return draw(files.map(({ name }) => name));
    const asked = `${id} ${ids.join(' ')}`;
    const number = draw([countWords(ids.length)]);
    const find = async (): Promise<unknown> => {
      const found = await filesOf(session, post).catch(() => undefined);
      // Whoever has the connection back looks again.
      if (!found) this.#drawn.delete(asked);
      return found ? draw(found.map(({ name }) => name)) : number;
    };
    const drawn = this.#drawn.get(asked) ?? find();
    this.#drawn.set(asked, drawn);
    return until(drawn, number);
  }
}

/** What hangs on it; undefined where that cannot be had. */
export const filesOf = async (
  session: Session,
  { files = [] }: NewPost,
): Promise<Draft['files']> =>
  files.length === 0 ? [] : (await import('./feed-files.ts')).findFiles(session, files);

const countWords = (count: number): string =>
  count === 1 ? msg('1 file') : msg(str`${numberOf(count)} files`);
