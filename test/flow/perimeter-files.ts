/** Files in the rooms of `perimeter-matrix.test.ts`, with canaries in their names and in what they hold. */
import { people, type TestPerson } from '../support/people.ts';
import { picture } from '../support/pictures.ts';
import { filesAs } from '../support/uploads.ts';
import type { Audience, Canary, Room } from './perimeter-model.ts';
import { roles, type Role } from './perimeter-cast.ts';
import { chunks, type World } from './perimeter-world.ts';

/** A file of the world, which anybody may ask for by its address. */
export interface Hung {
  id: string;
  post: string;
  widths: readonly number[];
  /** It was taken away, so that nobody reads it any more. */
  isGone?: boolean;
}

export const filesOf = (world: World, role: Role) =>
  filesAs(world.backend, people.claire as TestPerson, world.actors.get(role)!.token);

/** Hangs a text and a picture on a new comment of a thread. */
export async function hang(
  world: World,
  role: Role,
  root: string,
  thread: { room: Room; audience: Audience; root: number },
): Promise<string> {
  const [name, pictureName, content] = [world.text(), world.text(), world.text()];
  const files = filesOf(world, role);
  const text = await files.file({ name: `${name}.txt`, content });
  const shown = await files.file({ name: `${pictureName}.png`, content: await picture(700, 20) });
  const attached = [text.id, shown.id];
  const { id } = await world.write(role, 'post:comment', { root, files: attached }, thread);
  const canary = { of: 'thread', at: world.tick(), ...thread } as const;
  const canaries: Canary[] = [name, pictureName, content].map((each) => ({
    ...canary,
    text: each,
  }));
  world.canaries.push(...canaries);
  world.files.push(
    { id: text.id, post: id, widths: [] },
    { id: shown.id, post: id, widths: shown.picture!.widths },
  );
  return id;
}

/** Uploads a file that hangs on nothing: its owner's alone. */
export async function upload(world: World, role: Role): Promise<void> {
  const [name, content] = [world.text(), world.text()];
  const { id } = await filesOf(world, role).file({ name: `${name}.txt`, content });
  const own = { of: 'own', person: role, at: world.tick() } as const;
  world.canaries.push({ ...own, text: name }, { ...own, text: content });
  world.files.push({ id, post: '', widths: [] });
}

/** Everybody reads these files by their addresses, and every list that there is. */
export async function everyoneReadsFiles(
  world: World,
  files: readonly Hung[] = world.files,
): Promise<void> {
  for (const role of roles) {
    const { client, tapped } = world.actors.get(role)!;
    for (const of of [undefined, 'picture', 'document']) {
      for (const streams of chunks(world.everyStream, 100)) {
        await client.answer('file:list', { streams, before: null, limit: 100, of });
      }
    }
    for (const { id } of files) {
      for (const response of [
        await filesOf(world, role).read(id),
        await filesOf(world, role).ask(`uploads/${id}`),
      ]) {
        tapped.push(JSON.stringify([...response.headers]), await response.text());
      }
    }
  }
}

/** What each address of a picture answers somebody: its status, and what a refusal says. */
export async function outcomes(
  world: World,
  role: Role,
  { id, widths }: Hung,
): Promise<Set<string>> {
  const files = filesOf(world, role);
  const responses = [
    await files.read(id),
    await files.read(id, 1),
    await files.read(id, widths.at(-1)),
    await files.ask(`files/${id}`, { method: 'HEAD' }),
  ];
  const told = responses.map(async (response) => {
    const body = response.ok ? '' : await response.text();
    return `${response.status} ${body}`.trim();
  });
  return new Set(await Promise.all(told));
}
