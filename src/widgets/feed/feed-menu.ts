import type { Session } from '../../client/session.ts';
import { keepsAlive, mayModerate } from '../../perimeter/act.ts';
import { parseStream } from '../../perimeter/streams.ts';
import type { Post } from '../../protocol/post.ts';
import { accessTo } from '../../store/access.ts';
import { followsThread } from '../../store/follow.ts';
import { ownOf, threadOf } from '../../store/post.ts';
import type { PostAction } from '../../ui/post-card/post-card.ts';

/** What a reader can do with a post, or with a comment of a thread, in the order in which it is offered. */
export function actionsFor(session: Session, post: Post, root: Post): PostAction[] {
  const { member, state } = session;
  const stream = parseStream(root.stream);
  const access = stream?.of === 'room' ? accessTo(state, stream.room) : undefined;
  if (!member || !access || post.deleted) return [];
  const act = access.streams.some((one) => one.stream === root.stream && one.act);
  const begins = act && access.streams.every(({ begin }) => begin !== false);
  const isMine = act && post.by.id === member.id;
  const actor = { affiliation: member.affiliation, organization: member.organization.id };
  const moderates = act && mayModerate(actor, access.role, access.room.kind);
  const { detail } = post;
  const isNamed = 'ballot' in detail && !detail.ballot.anonymous && detail.ballot.voters > 0;
  const isFirst = post.root === null;
  const own = ownOf(state, post.id);
  const thread = threadOf(state, post.id);
  const isMuted = own.follow === 'muted';
  const offered: [PostAction, boolean][] = [
    ['edit', isMine && detail.kind !== 'decision'],
    ['quote', act],
    ['link', true],
    ['replace', begins && detail.kind === 'decision' && detail.replacedBy === null],
    ['accept', mayAccept(post, root, act && (moderates || root.by.id === member.id))],
    [
      'reopen',
      act && (moderates || isMine) && detail.kind === 'question' && detail.accepted !== null,
    ],
    ['adopt', moderates && detail.kind === 'idea'],
    ['decline', moderates && detail.kind === 'idea'],
    ['readers', isMine && detail.kind === 'announcement'],
    ['voters', isNamed && detail.kind === 'poll'],
    ['supporters', isNamed && detail.kind === 'idea'],
    ['remind', keepsAlive(access.role) && !isMine && detail.kind === 'announcement'],
    ['pin', moderates && isFirst && !post.pinned],
    ['unpin', moderates && post.pinned],
    ['bookmark', isFirst && own.bookmarkedAt === null],
    ['unbookmark', isFirst && own.bookmarkedAt !== null],
    ['follow', !isMuted && thread !== undefined && !followsThread(thread, member.id)],
    ['unfollow', own.follow === 'followed'],
    ['mute', isFirst && !isMuted],
    ['unmute', isMuted],
    ['author', post.by.id !== member.id],
    ['history', post.editedAt !== null],
    ['reach', true],
    ['delete', isMine],
  ];
  return offered.filter(([, isOffered]) => isOffered).map(([action]) => action);
}

function mayAccept(post: Post, root: Post, mayChoose: boolean): boolean {
  const { detail } = root;
  if (!mayChoose || post.root === null || detail.kind !== 'question') return false;
  return detail.accepted?.comment !== post.id;
}
