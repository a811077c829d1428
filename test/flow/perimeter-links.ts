/** What links lead to in the rooms of `perimeter-matrix.test.ts`, with canaries in what is shown of it. */
import type { Preview } from '../../src/protocol/preview.ts';
import { isFacts } from '../support/backend.ts';
import { linkTo } from '../support/links.ts';
import type { Hung } from './perimeter-files.ts';
import type { Audience, Canary, Room } from './perimeter-model.ts';
import type { Role } from './perimeter-cast.ts';
import type { World } from './perimeter-world.ts';

interface Thread {
  room: Room;
  audience: Audience;
  root: number;
}

/** A comment that shows what its link leads to. */
interface Linked {
  id: string;
  url: string;
  canary: Extract<Canary, { of: 'thread' }>;
  picture: Hung;
}

/** Links in a new comment to a page with a canary in its title, and a picture of that name; waits for its preview. */
export async function link(
  world: World,
  role: Role,
  root: string,
  thread: Thread,
): Promise<Linked> {
  const canary = { of: 'thread' as const, at: world.tick(), text: world.text(), ...thread };
  const url = linkTo(canary.text);
  const { id } = await world.as(role).do('post:comment', { root, text: url, mentions: [] });
  const frame = await world.as(role).until((one) => JSON.stringify(one).includes(canary.text));
  const facts = isFacts(frame) ? frame.facts : [];
  const { data } = facts.find(({ type }) => type === 'post:previewed')!;
  const [preview] = (data as { previews: Preview[] }).previews;
  const shown = preview!.picture!;
  const picture: Hung = { id: shown.id, post: id, widths: shown.picture!.widths };
  world.canaries.push(canary);
  world.files.push(picture);
  return { id, url, canary, picture };
}

/** Shows what a link leads to, and takes that away: those who were there have heard of it. */
export async function linkAndDrop(
  world: World,
  role: Role,
  root: string,
  thread: Thread,
): Promise<void> {
  const { id, url, picture } = await link(world, role, root, thread);
  await world.as(role).do('preview:drop', { post: id, url });
  picture.isGone = true;
}

/** Shows what a link leads to, and deletes the comment: whoever comes later never hears of it. */
export async function linkAndDelete(
  world: World,
  role: Role,
  root: string,
  thread: Thread,
): Promise<void> {
  const { id, canary, picture } = await link(world, role, root, thread);
  await world.as(role).do('post:delete', { id });
  canary.until = world.tick();
  picture.isGone = true;
}
