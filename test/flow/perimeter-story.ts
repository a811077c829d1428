/** What happens in the rooms of `perimeter-matrix.test.ts`: everything of which somebody must not hear. */
import { everyoneReadsFiles, hang, upload } from './perimeter-files.ts';
import { invite } from './perimeter-invitations.ts';
import { askToJoin } from './perimeter-joining.ts';
import { link, linkAndDelete, linkAndDrop } from './perimeter-links.ts';
import { plan } from './perimeter-milestones.ts';
import type { Audience, Room } from './perimeter-model.ts';
import { edit } from './perimeter-people.ts';
import { letAppear, schedule } from './perimeter-schedule.ts';
import { inspect } from './perimeter-stewards.ts';
import { lifetime, type Role } from './perimeter-cast.ts';
import { type World } from './perimeter-world.ts';

const record = 'erp:purchase-order/10248';
const parties = [{ id: 'exotic', name: 'Exotic Liquids', affiliation: 'supplier' }];

/** Rooms by their state, with something said in each before and after whatever happens to their members. */
export async function unfold(world: World): Promise<Record<string, Room>> {
  const none = await world.openRoom('apart', ['colleague', 'leaver']);
  const one = await world.openRoom('apart', ['colleague']);
  const two = await world.openRoom('apart', ['colleague']);
  const together = await world.openRoom('together', ['colleague']);
  for (const room of [none, one, two, together]) {
    await world.post('colleague', room, 'inside');
    await world.post('colleague', room, 'everyone');
  }
  await world.admitOrganization(one, 'exotic', ['supplier', 'removed', 'rejoined', 'expiring']);
  await world.admitOrganization(two, 'exotic', ['supplier']);
  await world.admitOrganization(together, 'north', ['north']);
  await world.everyoneOpensEverything();
  await talk(world, one, 'supplier');
  await talk(world, two, 'supplier');
  await world.admitOrganization(two, 'alpenhof', ['distributor']);
  await world.admitOrganization(together, 'south', ['south']);
  await world.everyoneOpensEverything();
  await world.changeCharter(two);
  await world.review(two);
  await invite(world, two);
  for (const stage of ['closing', 'running']) {
    await world.as('facilitator').do('stage:change', { room: two.id, stage });
  }
  await world.reenter('colleague');
  for (const role of ['colleague', 'supplier', 'north'] as const) await edit(world, role);
  // Whose membership ends before everybody asks for everything.
  await world.as('expiring').do('member:shared', { member: 'facilitator' });
  await world.as('supplier').do('member:follow', { member: 'colleague', follow: true });
  await talk(world, two, 'distributor');
  await talk(world, together, 'south');

  await askToJoin(world);
  await inspect(world);
  await world.endAdmission(together, 'south');
  await world.post('colleague', together, 'everyone');

  const dropped = await schedule(world, 'supplier', one, 'with:exotic');
  await world.as('supplier').do('schedule:drop', { id: dropped.id });
  const appearing = [
    await schedule(world, 'colleague', one, 'everyone'),
    await schedule(world, 'supplier', one, 'with:exotic'),
    await schedule(world, 'colleague', two, 'inside'),
  ];
  const refused = [await schedule(world, 'removed', one, 'with:exotic')];

  const thread = {
    room: one,
    audience: 'everyone',
    ...(await world.post('colleague', one, 'everyone')),
  } as const;
  await world.remove(none, 'leaver');
  await world.remove(one, 'removed');
  await world.remove(one, 'rejoined');
  await announce(world, one, 'everyone');
  await letAppear(world, appearing, refused);
  await world.write('colleague', 'post:comment', { root: thread.id }, thread);
  await world.post('colleague', none, 'inside');
  const last = await world.post('supplier', one, 'with:exotic');
  const lastThread = { room: one, audience: 'with:exotic', root: last.root } as const;
  await linkAndDelete(world, 'supplier', last.id, lastThread);
  await world.admit(one, 'rejoined');
  await world.everyoneOpensEverything();
  const { id } = await world.write('colleague', 'post:comment', { root: thread.id }, thread);
  const isThere = (frame: object) => JSON.stringify(frame).includes(id);
  await world.as('expiring').until(isThere);
  world.backend.advance(lifetime + 1000);
  world.people.get('expiring')!.endedAt = world.tick();
  await world.post('colleague', one, 'everyone');
  return { none, one, two, together };
}

/** Someone from outside and their colleagues talk in all the ways there are. */
async function talk(world: World, room: Room, partner: Role): Promise<void> {
  const audience = `with:${world.people.get(partner)!.organization}` as const;
  const { id, root } = await world.post(partner, room, audience);
  const thread = { room, audience, root };
  const comment = await world.write('colleague', 'post:comment', { root: id }, thread);
  await world.write('colleague', 'post:edit', { id: comment.id }, thread);
  await link(world, 'colleague', id, thread);
  await linkAndDrop(world, partner, id, thread);
  await world.as(partner).do('reaction:add', { post: id, reaction: 'ok' });
  await world.as(partner).do('reaction:remove', { post: id, reaction: 'ok' });
  await world.as(partner).do('typing:set', { stream: `room/${room.id}/${audience}`, root: id });
  await world.write('colleague', 'post:comment', { root: id, quote: comment.id }, thread);
  await world.post('colleague', room, 'inside');
  await world.post('colleague', room, 'everyone');
  const gone = await world.post(partner, room, audience);
  await world.write('colleague', 'post:comment', { root: id, quote: gone.id }, thread);
  await world.as(partner).do('post:delete', { id: gone.id });
  await world.as(partner).do('post:restore', { id: gone.id });
  await world.as(partner).do('post:delete', { id: gone.id });
  await talkInKinds(world, room, partner, audience);
  await talkByFiles(world, room, partner, audience);
  // A record's room has nobody who keeps it alive.
  if (room.members.has('facilitator')) await plan(world, room, partner);
}

/** Files on a thread of someone from outside, and on one that only colleagues read; read before anybody leaves. */
async function talkByFiles(
  world: World,
  room: Room,
  partner: Role,
  audience: Audience,
): Promise<void> {
  const before = world.files.length;
  const { id, root } = await world.post(partner, room, audience);
  await hang(world, partner, id, { room, audience, root });
  await hang(world, 'colleague', id, { room, audience, root });
  const inside = await world.post('colleague', room, 'inside');
  await hang(world, 'colleague', inside.id, { room, audience: 'inside', root: inside.root });
  await upload(world, partner);
  await everyoneReadsFiles(world, world.files.slice(before));
}

/** Each kind of post, with what comes of it; its texts are canaries, too, in whichever place they stand. */
async function talkInKinds(
  world: World,
  room: Room,
  partner: Role,
  audience: Audience,
): Promise<void> {
  const outsider = world.as(partner);
  const colleague = world.as('colleague');
  const isModerator = room.members.get('facilitator') ? 'facilitator' : 'colleague';
  const question = await world.post('colleague', room, audience, { kind: 'question' });
  const thread = { room, audience, root: question.root };
  const answer = await world.write(partner, 'post:comment', { root: question.id }, thread);
  await colleague.do('question:accept', { comment: answer.id });
  await colleague.do('question:reopen', { question: question.id });
  await colleague.do('question:accept', { comment: answer.id });

  for (const anonymous of [false, true]) {
    const choices = [world.text(), world.text()];
    const poll = await world.post('colleague', room, audience, {
      ...{ kind: 'poll', choices, several: false, anonymous, closesAt: null },
    });
    for (const text of choices) {
      world.canaries.push({ of: 'thread', room, audience, root: poll.root, at: poll.root, text });
    }
    await outsider.do('vote:cast', { post: poll.id, choices: [0] });
    await colleague.do('vote:cast', { post: poll.id, choices: [1] });
  }

  const decision = { decidedBy: [], effectiveOn: null, reviewOn: null };
  const first = await world.post('colleague', room, audience, {
    ...{ kind: 'decision', ...decision, replaces: null },
  });
  await world.post('colleague', room, audience, {
    ...{ kind: 'decision', ...decision, replaces: first.id },
  });

  const idea = await world.post(partner, room, audience, { kind: 'idea' });
  const reason = world.text();
  await world.as(isModerator).do('idea:decide', { post: idea.id, is: 'adopted', reason });
  const at = world.tick();
  world.canaries.push({ of: 'thread', room, audience, root: idea.root, at, text: reason });

  for (const told of [audience, 'everyone', 'inside'] as const) {
    const id = await announce(world, room, told);
    await outsider.answer('announcement:confirm', { post: id });
    await world.as(isModerator).do('announcement:confirm', { post: id });
    await outsider.answer('thread:bookmark', { post: id, bookmarked: true });
    const mark = { stream: `room/${room.id}/${told}`, place: { at: 1, id } };
    await outsider.answer('read:mark', { marks: [mark] });
    await outsider.answer('thread:follow', { post: id, follow: 'followed' });
    await colleague.answer('post:comment', { root: id, text: 'More', mentions: [] });
    await outsider.answer('thread:mark', { marks: [{ post: id, readTo: 1e6 }] });
  }
  await outsider.do('room:follow', { room: room.id, follow: 'followed' });
  await world.as(isModerator).do('post:pin', { post: question.id, pinned: true });
  await world.as(isModerator).do('post:pin', { post: question.id, pinned: false });
}

/** Announces something and reminds those who have not confirmed it: what they are told names it, so that is a canary. */
async function announce(world: World, room: Room, told: Audience): Promise<string> {
  const { id, root } = await world.post('colleague', room, told, { kind: 'announcement' });
  await world.as('colleague').do('announcement:remind', { post: id });
  world.canaries.push({ of: 'thread', room, audience: told, root, at: root, text: id });
  return id;
}

/** A record's room has no list of members: whoever holds a ticket is in it. */
export async function talkAboutRecord(world: World): Promise<void> {
  const present = async (role: Role) => {
    const ticket = await world.backend.ticket(role, { record, parties, lifetime: 10 * lifetime });
    return world.as(role).do('record:open', { ticket });
  };
  const at = world.tick();
  const { access } = await present('colleague');
  await present('supplier');
  const span = () => [{ from: at, until: Infinity }];
  const room: Room = {
    id: access.room.id,
    partners: 'apart',
    organizations: new Map([['exotic', span()]]),
    members: new Map([
      ['colleague', span()],
      ['supplier', span()],
    ]),
  };
  world.rooms.push(room);
  await world.everyoneOpensEverything();
  await talk(world, room, 'supplier');
}
