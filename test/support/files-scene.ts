/** Room `launch` with files, for stories and widget tests. */
import { fileList, type ListedFile } from '../../src/protocol/file-list.ts';
import { applyPage } from '../../src/store/feed.ts';
import { reading } from './contents.ts';
import { documents, film } from './documents.ts';
import * as eg from './eg.ts';
import { inRoom } from './scene.ts';
import { refusal, type ScriptedOptions } from './scripted-session.ts';

const hour = 3_600_000;

/** The newest first. */
export const roomFiles: readonly ListedFile[] = [
  eg.picture(1600, 1200),
  documents[0],
  eg.picture(1200, 1600, { name: 'Gate 4 in the evening, after the last van had gone_2026.jpg' }),
  ...documents.slice(1),
  film,
].map((file, index) => {
  const by = [eg.supplier(), eg.member(), eg.member({ id: 'nora', name: 'Nora Weiß' })][index % 3]!;
  const audience =
    by.affiliation === 'employee' ? 'inside' : (`with:${by.organization.id}` as const);
  const stream = eg.roomStream('launch', audience);
  return eg.listedFile({ by, stream, at: eg.monday - index * 5 * hour }, file);
});

const isOf = ({ file }: ListedFile, of: string | undefined): boolean =>
  of === undefined || (of === 'picture') === (file.picture !== null);

/** The room with these files, of which so many come at once. */
export function inRoomWithFiles(
  files: readonly ListedFile[] = roomFiles,
  options: ScriptedOptions & { atOnce?: number } = {},
) {
  const { atOnce = files.length, ...others } = options;
  const session = inRoom({ readFile: reading(files.map(({ file }) => file)), ...others });
  session.script(fileList, ({ before, of }) => {
    const wanted = files.filter((file) => isOf(file, of));
    const from = before ? wanted.findIndex(({ post }) => post === before.post) + 1 : 0;
    const page = wanted.slice(from, from + atOnce);
    const last = page.at(-1);
    const isMore = last !== undefined && from + atOnce < wanted.length;
    return {
      ok: true,
      data: { files: page, before: isMore ? { at: last.at, post: last.post, position: 0 } : null },
    };
  });
  return session;
}

/** The room in which nobody is told of its files. */
export function inRoomThatListsNothing(why: 'never' | 'refused') {
  const session = inRoomWithFiles();
  session.script(fileList, () =>
    why === 'never' ? new Promise(() => {}) : refusal('unavailable'),
  );
  return session;
}

/** The room in which a post has pictures and documents, and a comment one of each. */
export function inRoomWhereFilesWereSent() {
  const files = roomFiles.map(({ file }) => file);
  const session = inRoom({ readFile: reading(files) });
  const post = eg.post({
    ...{ at: eg.monday + 2 * hour, by: eg.supplier(), files },
    ...{ stream: eg.roomStream('launch', 'with:exotic') },
    body: eg.paragraphs('What we found when we weighed pallet 3, and the note that came with it.'),
  });
  const comment = eg.post({
    ...{ root: post.id, stream: post.stream, files: files.slice(0, 2) },
    body: eg.paragraphs('The same pallet, as it left our dock.'),
  });
  const page = eg.page([eg.thread(post, [comment])]);
  session.change((state) => applyPage(state, [post.stream], page));
  return session;
}
