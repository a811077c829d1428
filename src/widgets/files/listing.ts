import {
  adoptStyles,
  html,
  nothing,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import type { AttachedFile } from '../../protocol/file.ts';
import { fileList } from '../../protocol/file-list.ts';
import { applyFiles, filesIn, type FileClass, type FileList } from '../../store/file.ts';
import type { CercleContentEvent } from '../../ui/attachments/content-event.ts';
import { Downloads } from '../../ui/attachments/downloads.ts';
import { downloadStyles } from '../../ui/attachments/downloads.styles.ts';
import { nameStyles } from '../../ui/attachments/file-name.styles.ts';
import { fileIcon } from '../../ui/icon/file-icons.ts';
import { searchIcon } from '../../ui/icon/icon.ts';
import '../../ui/notice/notice.ts';
import { Viewing } from '../../ui/viewer/viewing.ts';
import { giveContent } from '../contents.ts';
import { feedScope, type FeedScope } from '../feed/feed-scope.ts';
import { nothingHere, offlineLine, sessionNotice } from '../session-notice.ts';
import { goOnIn, renderMore, renderTabs } from '../list-parts.ts';
import { lostNotice } from '../lost-notice.ts';
import { renderRow } from './files-row.ts';
import { styles } from './files.styles.ts';

/** So many files are read at once. */
const pageSize = 30;
/** No page is larger (protocol/file.ts). */
const largestPage = 100;

/** Whose files are listed. */
interface Shown {
  session: Session | null;
  room: string;
  record: string;
  noHeading: boolean;
}

/** Reads the files of a room or a record, and lists them. */
export class Listing implements ReactiveController {
  readonly #host: LitElement;
  readonly #shown: () => Shown;
  readonly #downloads: Downloads;
  readonly #viewing: Viewing;
  #of: FileClass;
  #hasFailed = false;
  #isLoading = false;
  #listed = '';

  constructor(host: LitElement, shown: () => Shown) {
    this.#host = host;
    this.#shown = shown;
    this.#downloads = new Downloads(host);
    this.#viewing = new Viewing(host, (file) => this.#placeOf(file));
    const { elementStyles } = host.constructor as typeof LitElement;
    adoptStyles(host.renderRoot as ShadowRoot, [
      ...elementStyles,
      nameStyles,
      downloadStyles,
      styles,
    ]);
    host.addController(this);
  }

  hostUpdate(): void {
    const { room, record } = this.#shown();
    const listed = `${room} ${record}`;
    if (listed !== this.#listed) this.#hasFailed = false;
    this.#listed = listed;
  }

  hostUpdated(): void {
    const { session } = this.#shown();
    if (!session || this.#hasFailed || session.status.kind !== 'open') return;
    const { isKnown, streams } = this.#scope(session);
    const list = filesIn(session.state, streams, this.#of);
    if (isKnown && streams.length > 0 && (!list || list.isStale)) void this.#load(session, null);
  }

  /** Draws the list, and what stands above it. */
  render(): TemplateResult {
    const { session } = this.#shown();
    const scope = session ? this.#scope(session) : undefined;
    const list = session && scope ? filesIn(session.state, scope.streams, this.#of) : undefined;
    this.#viewing.keep(list ? picturesOf(list) : []);
    const notice = sessionNotice(session, list !== undefined);
    return html`${notice || !session || !scope ? notice : this.#content(session, scope, list)}
    ${this.#viewing.render()}`;
  }

  #content(session: Session, scope: FeedScope, list: FileList | undefined) {
    if (scope.isAbsent) return nothingHere(session);
    const isEmpty = scope.isKnown && (scope.streams.length === 0 || list?.files.length === 0);
    return html`${
      this.#shown().noHeading
        ? nothing
        : html`<header part="header"><h2>${msg('Files')}</h2></header>`
    }
    ${isEmpty && this.#of === undefined ? nothing : this.#tabs()} ${offlineLine(session)}
    ${this.#hasFailed ? this.#failure() : isEmpty ? this.#empty() : this.#list(session, list)}`;
  }

  #tabs() {
    const tabs: [FileClass, string][] = [
      [undefined, msg('All')],
      ['picture', msg('Pictures')],
      ['document', msg('Documents')],
    ];
    return renderTabs(msg('Which files to show'), tabs, this.#of, (of) => this.#narrow(of));
  }

  #list(session: Session, list: FileList | undefined) {
    if (!list) return html`<cercle-skeleton></cercle-skeleton>`;
    return html`<ul part="list" tabindex="-1" aria-label=${msg('Files')}>
        ${repeat(
          list.files,
          ({ file }) => file.id,
          (file) =>
            renderRow({ session, file, downloads: this.#downloads, viewing: this.#viewing }),
        )}
      </ul>
      ${renderMore(
        list.before,
        () => void goOnIn(this.#host, () => this.#load(session, list)),
        msg('Show older'),
      )}`;
  }

  #empty() {
    return this.#of === undefined
      ? html`<cercle-notice
          .icon=${fileIcon}
          heading=${msg('There are no files here yet.')}
          text=${msg('Those that hang on posts and comments are listed here.')}
        ></cercle-notice>`
      : html`<cercle-notice
          .icon=${searchIcon}
          heading=${msg('Nothing here is like that.')}
          action=${msg('Show everything')}
          @cercle-action=${() => this.#narrow(undefined)}
        ></cercle-notice>`;
  }

  #failure() {
    return lostNotice(msg('The files could not be loaded.'), () => this.#narrow(this.#of));
  }

  #scope(session: Session): FeedScope {
    return feedScope(session, this.#shown().room, this.#shown().record);
  }

  #narrow(of: FileClass): void {
    this.#of = of;
    this.#hasFailed = false;
    this.#host.requestUpdate();
  }

  /** @param below - the list that is to go on; null where it is to be read from the newest. */
  async #load(session: Session, below: FileList | null): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    const { streams } = this.#scope(session);
    const of = this.#of;
    const known = filesIn(session.state, streams, of)?.files.length ?? 0;
    const limit = below ? pageSize : Math.min(Math.max(pageSize, known), largestPage);
    const input = {
      streams: [...streams],
      before: below?.before ?? null,
      limit,
      ...(of && { of }),
    };
    const answer = await session.read(fileList, input, (state, page) =>
      applyFiles(state, input, page),
    );
    this.#isLoading = false;
    // What was away with the connection is read once it is back.
    this.#hasFailed = !answer.ok && session.status.kind === 'open' && of === this.#of;
    this.#host.requestUpdate();
  }

  readonly give = (event: CercleContentEvent): void => {
    const { session } = this.#shown();
    if (session) giveContent(session, event);
  };

  /** Where the focus comes back to from a picture; to the list, where that has gone. */
  #placeOf({ id }: AttachedFile): HTMLElement | null {
    const names = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-file]')];
    const name = names.find(({ dataset }) => dataset.file === id);
    return name ?? this.#host.renderRoot.querySelector<HTMLElement>('[part="list"]');
  }
}

const picturesOf = ({ files }: FileList) =>
  files.filter(({ file }) => file.picture).map(({ file, by, at }) => ({ file, by: by.name, at }));
