/** How someone asks who has no part in it. */

/** For each intent that names something: how someone who has no part in it would ask, given what it names. */
export const probes: Record<
  string,
  ((room: string, post: string, stream: string) => object) | null
> = {
  'announcement:confirm': (_room, post) => ({ post }),
  'announcement:readers': (_room, post) => ({ post }),
  'announcement:remind': (_room, post) => ({ post }),
  'charter:change': (room) => ({ room, charter: { ...new Probe().charter } }),
  'feed:read': (_room, _post, stream) => ({
    streams: [stream],
    before: { at: 1e15, id: 'z' },
    limit: 5,
  }),
  'idea:decide': (_room, post) => ({ post, is: 'adopted', reason: 'probe' }),
  'member:admit': (room) => ({ room, member: 'stranger', role: 'member' }),
  'member:remove': (room) => ({ room, member: 'colleague' }),
  'member:search': (_room, _post, stream) => ({ query: 'P', stream }),
  'organization:admit': (room) => ({ room, organization: 'exotic', members: [] }),
  'organization:remove': (room) => ({ room, organization: 'exotic' }),
  'post:comment': (_room, post) => ({ root: post, text: 'probe', mentions: [] }),
  'post:create': (_room, _post, stream) => ({ stream, text: 'probe', mentions: [] }),
  'post:delete': (_room, post) => ({ id: post }),
  'post:edit': (_room, post) => ({ id: post, text: 'probe', mentions: [] }),
  'post:history': (_room, post) => ({ id: post }),
  'post:pin': (_room, post) => ({ post, pinned: true }),
  'post:resolve': (_room, post) => ({ ids: [post] }),
  'post:restore': (_room, post) => ({ id: post }),
  'post:source': (_room, post) => ({ id: post }),
  'presence:list': null,
  'presence:set': null,
  'question:accept': (_room, post) => ({ comment: post }),
  'question:reopen': (_room, post) => ({ question: post }),
  'reaction:add': (_room, post) => ({ post, reaction: 'agree' }),
  'reaction:remove': (_room, post) => ({ post, reaction: 'agree' }),
  'read:count': (_room, _post, stream) => ({ streams: [stream] }),
  'read:mark': (_room, post, stream) => ({ marks: [{ stream, place: { at: 1, id: post } }] }),
  'record:open': null,
  'room:follow': (room) => ({ room, follow: 'muted' }),
  'room:open': null,
  'schedule:drop': (_room, post) => ({ id: post }),
  'schedule:set': (_room, _post, stream) => ({
    dueAt: 1e15,
    post: { stream, text: 'probe', mentions: [] },
  }),
  'session:open': null,
  'session:renew': null,
  'stream:close': null,
  'stream:open': null,
  'thread:bookmark': (_room, post) => ({ post, bookmarked: true }),
  'thread:follow': (_room, post) => ({ post, follow: 'followed' }),
  'thread:mark': (_room, post) => ({ marks: [{ post, readTo: 1 }] }),
  'thread:read': (_room, post) => ({ root: post }),
  'typing:set': (_room, post, stream) => ({ stream, root: post }),
  'vote:cast': (_room, post) => ({ post, choices: [0] }),
  'vote:list': (_room, post) => ({ post }),
};

class Probe {
  readonly charter = {
    purpose: 'probe',
    objective: 'probe',
    sponsor: 'colleague',
    rules: [],
    measures: [],
    reviewOn: '2027-01-01',
    stages: [{ name: 'probe', on: '2026-01-01' }],
    stage: 0,
  };
}
