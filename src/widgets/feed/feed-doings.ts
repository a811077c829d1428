import type { LitElement } from 'lit';
import type { Session } from '../../client/session.ts';
import { intend } from '../../lit/intend.ts';
import {
  announcementConfirm,
  announcementReaders,
  announcementRemind,
} from '../../protocol/announcement.ts';
import { threadBookmark, threadFollow, type Own } from '../../protocol/own.ts';
import { postPin } from '../../protocol/pin.ts';
import { postHistory } from '../../protocol/post.ts';
import { questionAccept, questionReopen } from '../../protocol/question.ts';
import { postReaders } from '../../protocol/readers.ts';
import type { OutputOf } from '../../protocol/registry.ts';
import { voteCast, voteList } from '../../protocol/vote.ts';
import type { Answer, Failure } from '../../protocol/wire.ts';
import { postOf } from '../../store/post.ts';
import type { CerclePostActionEvent } from '../../ui/post-card/post-card.ts';
import { addressOf } from './feed-address.ts';
import { wayBackOf } from './feed-deleting.ts';
import { focusOnce, leavePost } from './feed-focus.ts';
import type { Reach } from './feed-reach.ts';

export { renderAsked } from './feed-asked.ts';
export { actionsFor } from './feed-menu.ts';
export {
  edit,
  findReaders,
  findUnreading,
  offerMentions,
  takeUp,
  writeOn,
} from './feed-lookups.ts';
export { quote, replace } from './feed-beginning.ts';
export { bringBack, takeAway } from './feed-deleting.ts';

type Action = CerclePostActionEvent['action'];

/** What the reader has asked for about a post, shown below its text. */
export type Asked =
  | { kind: 'history'; versions: OutputOf<typeof postHistory>['versions'] }
  | { kind: 'readers'; organizations: OutputOf<typeof announcementReaders>['organizations'] }
  | { kind: 'voters'; choices: OutputOf<typeof voteList>['choices'] }
  | { kind: 'reach'; reach: Reach }
  | { kind: 'reminded'; reminded: number }
  /** When they can be reminded again, in milliseconds. */
  | { kind: 'soon'; again: number }
  | { kind: 'decide'; is: 'adopted' | 'declined' }
  | { kind: 'link'; address: string; isCopied: boolean }
  | { kind: 'failure'; action?: Action; error: Failure };

/** Does with a post what its reader asks for; answers with what is to be shown of it. */
export async function carryOut(
  from: LitElement,
  session: Session,
  action: Action,
  post: string,
): Promise<Asked | undefined> {
  switch (action) {
    case 'adopt':
    case 'decline':
      return { kind: 'decide', is: action === 'adopt' ? 'adopted' : 'declined' };
    case 'link':
      return copyLink(session, post);
    case 'history':
      return shown(action, await session.ask(postHistory, { id: post }), ({ versions }) => ({
        kind: 'history',
        versions,
      }));
    case 'reach':
      return shown(action, await session.ask(postReaders, { post }), (reach) => ({
        kind: 'reach',
        reach,
      }));
    case 'readers':
      return shown(
        action,
        await session.ask(announcementReaders, { post }),
        ({ organizations }) => ({
          kind: 'readers',
          organizations,
        }),
      );
    case 'voters':
    case 'supporters':
      return shown(action, await session.ask(voteList, { post }), ({ choices }) => ({
        kind: 'voters',
        choices,
      }));
    case 'remind':
      return remind(session, await intend(from, session, announcementRemind, { post }));
    default: {
      const answer = await say(from, session, action, post);
      return answer && shown(action, answer, () => undefined);
    }
  }
}

function remind(
  session: Session,
  answer: Answer<OutputOf<typeof announcementRemind>> | null,
): Asked | undefined {
  if (answer && !answer.ok && answer.error.retryAfter !== undefined) {
    return { kind: 'soon', again: session.now() + answer.error.retryAfter };
  }
  return answer ? shown('remind', answer, (data) => ({ kind: 'reminded', ...data })) : undefined;
}

const followBy: Record<'follow' | 'unfollow' | 'mute' | 'unmute', Own['follow']> = {
  follow: 'followed',
  unfollow: 'usual',
  mute: 'muted',
  unmute: 'usual',
};

/** Copies where a post is shown. Where the page may not, as over plain http, its reader can. */
async function copyLink(session: Session, id: string): Promise<Asked | undefined> {
  const post = postOf(session.state, id);
  if (!post) return undefined;
  const address = addressOf(session, post);
  const { clipboard } = navigator as { clipboard?: Clipboard };
  const copying = clipboard?.writeText(address) ?? Promise.reject(new Error('Not allowed.'));
  const isCopied = await copying.then(
    () => true,
    () => false,
  );
  return { kind: 'link', address, isCopied };
}

function shown<Data>(
  action: Action,
  answer: Answer<Data>,
  show: (data: Data) => Asked | undefined,
): Asked | undefined {
  return answer.ok ? show(answer.data) : { kind: 'failure', action, error: answer.error };
}

async function say(
  from: LitElement,
  session: Session,
  action: Action,
  post: string,
): Promise<Answer | undefined> {
  switch (action) {
    case 'confirm':
      return (await intend(from, session, announcementConfirm, { post })) ?? undefined;
    case 'support':
    case 'withdraw': {
      const choices = action === 'support' ? [0] : [];
      return (await intend(from, session, voteCast, { post, choices })) ?? undefined;
    }
    case 'accept':
      return (await intend(from, session, questionAccept, { comment: post })) ?? undefined;
    case 'reopen':
      return (await intend(from, session, questionReopen, { question: post })) ?? undefined;
    case 'bookmark':
    case 'unbookmark': {
      const bookmarked = action === 'bookmark';
      return (await intend(from, session, threadBookmark, { post, bookmarked })) ?? undefined;
    }
    case 'follow':
    case 'unfollow':
    case 'mute':
    case 'unmute': {
      const follow = followBy[action];
      const answer = intend(from, session, threadFollow, { post, follow });
      if (answer && action === 'mute') {
        focusOnce(from, leavePost(from.renderRoot, post), (feed) => wayBackOf(feed, post));
      }
      return (await answer) ?? undefined;
    }
    case 'pin':
    case 'unpin':
      return (
        (await intend(from, session, postPin, { post, pinned: action === 'pin' })) ?? undefined
      );
    default:
      return undefined;
  }
}
