import { nothing, type LitElement, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import { OnDemand } from '../../lit/on-demand.ts';
import { scheduleSet } from '../../protocol/schedule.ts';
import type { Answer } from '../../protocol/wire.ts';
import { isEmpty, replacedBy, type Draft } from '../../store/draft.ts';
// Its snapshots come with the streams, and what is written for later needs them when it is loaded.
import '../../store/room.ts';
import { scheduledPosts } from '../../store/schedule.ts';
import { isBlank } from '../../ui/composer/blank.ts';
import type {
  CercleCancelEvent,
  CercleComposer,
  CercleDraftEvent,
  CercleMentionQueryEvent,
  CercleReadersQueryEvent,
  CercleSubmitEvent,
} from '../../ui/composer/composer.ts';
import type { Lack } from '../../ui/composer/lack.ts';
import type { CerclePickQueryEvent } from '../../ui/member-picker/member-picker.ts';
import type { ShownUpload } from '../../ui/uploads/shown-upload.ts';
import { loadDoings, type FeedActions } from './feed-actions.ts';
import { submit } from './feed-intents.ts';
import type { FeedLater, Shown } from './feed-later.ts';

/** Carries what the composers of a feed say to the session: drafts, who is writing, what is to be sent. */
export class FeedComposing {
  /** Why what was written last was not taken, in words for its writer. */
  problem = '';
  /** What the server has said to be wrong in one of its fields. */
  refused: Lack | undefined;
  readonly #host: LitElement;
  readonly #session: () => Session | null;
  readonly #actions: FeedActions;
  /** What draws the posts for later. */
  readonly #later: OnDemand<FeedLater>;

  constructor(host: LitElement, session: () => Session | null, actions: FeedActions) {
    this.#host = host;
    this.#session = session;
    this.#actions = actions;
    this.#later = new OnDemand(host, async () => {
      const later = await import('./feed-later.ts');
      return new later.FeedLater(host, actions);
    });
  }

  /** Draws what the reader has written for later, where there is any. */
  renderLater(shown: Shown): TemplateResult | typeof nothing {
    const { state, queue } = shown.session;
    const isAny =
      scheduledPosts(state).length > 0 || queue.some(({ name }) => name === scheduleSet.name);
    return isAny ? (this.#later.need()?.render(shown) ?? nothing) : nothing;
  }

  /** What hangs on what is written at a place, and what is on its way there. */
  filesAt(place: string): readonly ShownUpload[] {
    return this.#actions.attaching.at(place);
  }

  readonly submit = (event: CercleSubmitEvent): void => {
    const session = this.#session();
    const written = session?.draft(event.place);
    const answer = session && submit(this.#host, session, event, this.#actions);
    this.#refuse(undefined);
    this.#say(answer ? '' : msg('This page does not allow that.'));
    if (!answer) return;
    session.saveDraft(event.place, null);
    session.uploads?.clear(event.place, true);
    this.#actions.leave(event.place, true);
    void this.#heed(session, event.place, written!, answer);
  };

  readonly draft = ({ place, stream, text, said }: CercleDraftEvent): void => {
    const session = this.#session();
    if (!session) return;
    if (place === this.#actions.place) {
      this.#say(this.#stillWrong(session, stream, text));
      this.#refuse(undefined);
      // Whoever loses the connection then sees nonetheless what they have for later.
      if (said.times.dueAt !== null) this.#later.need();
    }
    const before = session.draft(place);
    session.saveDraft(place, { text, stream, ...said });
    const after = session.draft(place);
    // The feed draws whether there is one, what it quotes and replaces, and whether those who will read may.
    if (
      stream !== before.stream ||
      isEmpty(after) !== isEmpty(before) ||
      replacedBy(after) !== replacedBy(before)
    ) {
      this.#host.requestUpdate();
    }
    if (text !== '' && /^(post|comment) /.test(place)) {
      session.type(stream, place.startsWith('comment ') ? place.split(' ')[1]! : null);
    }
  };

  readonly cancel = ({ place, isKept }: CercleCancelEvent): void => {
    const session = this.#session();
    if (!session) return;
    // What was edited stands as it was; of what was begun nobody loses a word.
    const { text, scheduled } = session.draft(place);
    const isSaid = !isBlank(text) || this.filesAt(place).length > 0;
    const isBegun = !place.startsWith('edit ') && !scheduled && isSaid;
    if (!isKept && !isBegun) {
      session.uploads?.clear(place, false);
      this.#actions.attaching.clear(place);
      session.saveDraft(place, null);
    }
    this.#actions.leave(place, false);
  };

  readonly mention = async (event: CercleMentionQueryEvent): Promise<void> => {
    const session = this.#session();
    if (session) await (await loadDoings()).offerMentions(session, event);
  };

  /** Who decided is looked for among those who read the decision, and not by the room that the feed is in. */
  readonly pick = async (event: CerclePickQueryEvent): Promise<void> => {
    event.stopPropagation();
    const session = this.#session();
    if (!session) return;
    const { stream } = session.draft(this.#actions.place);
    await (await loadDoings()).findReaders(session, event, stream);
  };

  readonly readers = async (event: CercleReadersQueryEvent): Promise<void> => {
    const session = this.#session();
    if (session) await (await loadDoings()).findUnreading(session, event);
  };

  /** A time that the server does not take, or a file that it has no more, is changed where it was written, unless something else was begun there. */
  async #heed(
    session: Session,
    place: string,
    written: Draft,
    answering: Promise<Answer>,
  ): Promise<void> {
    const answer = await answering;
    if (answer.ok || !answer.error.field) return;
    const { takeUp } = await loadDoings();
    const isAtTop = place === this.#actions.place;
    const lack = takeUp(session, { place, isAtTop, written, error: answer.error });
    if (lack) this.#refuse(lack);
  }

  #refuse(lack: Lack | undefined): void {
    if (lack === this.refused) return;
    this.refused = lack;
    this.#host.requestUpdate();
  }

  #say(problem: string): void {
    if (problem === this.problem) return;
    this.problem = problem;
    this.#host.requestUpdate();
  }

  /** That a draft is for others now is said until its writer chooses, or has nothing left of it. */
  #stillWrong(session: Session, stream: string, text: string): string {
    const draft = session.draft(this.#actions.place);
    const isChosen = text === draft.text && stream !== draft.stream;
    if (isChosen || text === '') return '';
    const shown = this.#host.renderRoot.querySelector<CercleComposer>('.write cercle-composer');
    return shown?.problem ?? '';
  }
}
