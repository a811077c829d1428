/** Files that somebody else reads, that outlive their post, or that say too much. */
import type { Bug } from './bugs.ts';

const apart = 'test/flow/files-apart.test.ts';
const files = 'test/server/files.test.ts';
const hostile = 'test/server/hostile-files.test.ts';
const uploads = 'test/server/uploads.test.ts';

export const fileBugs: Bug[] = [
  {
    name: 'a file is read by whoever has its address',
    file: 'src/server/db/files.ts',
    text: "and([eb('posts.deleted', '=', 0), readable(reader, 'posts')]),",
    replacement: "eb('posts.deleted', '=', 0),",
    tests: [apart],
  },
  {
    name: 'a file of a deleted post is read',
    file: 'src/server/db/files.ts',
    text: "and([eb('posts.deleted', '=', 0), readable(reader, 'posts')]),",
    replacement: "readable(reader, 'posts'),",
    tests: [apart],
  },
  {
    name: 'a width of a picture is given without a look at who asks',
    file: 'src/server/files/files.ts',
    text: 'return reader && readableFile(transaction, readerAt(reader, clock()), id);',
    replacement: `if (width === null) return reader && readableFile(transaction, readerAt(reader, clock()), id);
        return transaction.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst();`,
    tests: [apart],
  },
  {
    name: 'a list has the files of threads from before its reader came',
    file: 'src/server/db/file-list.ts',
    text: "and ${readable(reader, 'files')} ${ofClass}",
    replacement: '${ofClass}',
    tests: [files],
  },
  {
    name: 'a list has the files of a deleted post',
    file: 'src/server/db/file-list.ts',
    text: 'and posts.deleted = 0',
    replacement: '',
    tests: [apart],
  },
  {
    name: 'somebody hangs the upload of another on a post',
    file: 'src/server/db/files.ts',
    text: `    .where('id', 'in', ids)
    .where('owner', '=', owner)`,
    replacement: "    .where('id', 'in', ids)",
    tests: [apart],
  },
  {
    name: 'somebody sends to the upload of another',
    file: 'src/server/transports/uploads.ts',
    text: 'await uploads.grant(member, id);',
    replacement: '',
    tests: [uploads],
  },
  {
    name: 'somebody reads what another has uploaded and not hung anywhere',
    file: 'src/server/db/files.ts',
    text: "and([eb('files.post', 'is', null), eb('files.owner', '=', reader.id)]),",
    replacement: "eb('files.post', 'is', null),",
    tests: [uploads],
  },
  {
    name: 'a file that an edit leaves out is still read',
    file: 'src/server/intents/post.ts',
    text: "await discardFiles(transaction, post.id, { of: 'post', but: files.map(({ id }) => id) });",
    replacement: '',
    tests: [files],
  },
  {
    name: 'an erased post leaves its files in the store',
    file: 'src/server/db/posts.ts',
    text: '  await discardFiles(transaction, id);\n',
    replacement: '',
    tests: [files],
  },
  {
    name: 'the log keeps the names of the files of a deleted post',
    file: 'src/server/intents/deletion.ts',
    text: 'const { files: _files, previews: _previews, ...rest } = data as Partial<protocol.Post>;',
    replacement: 'const rest = data as Partial<protocol.Post>;',
    tests: [files],
  },
  {
    name: 'what a dropped post for later held stays for ever',
    file: 'src/server/db/files.ts',
    text: '.set({ schedule: null, unused_since: now })',
    replacement: '.set({ schedule: null })',
    tests: [uploads],
  },
  {
    name: 'a file is forgotten that the store could not lose',
    file: 'src/server/files/sweep.ts',
    text: 'for (const key of keysOf(id)) await store.remove(key);',
    replacement: 'for (const key of keysOf(id)) await store.remove(key).catch(() => {});',
    tests: [files],
  },
  {
    name: 'a picture keeps where it was taken',
    file: 'src/server/pictures/render.ts',
    text: 'await encode(read()).toFile(full);',
    replacement: 'await encode(read().keepMetadata()).toFile(full);',
    tests: [hostile],
  },
  {
    name: 'the picture that came stays beside the one that was made of it',
    file: 'src/server/files/content.ts',
    text: '    await store.remove(id);\n',
    replacement: '',
    tests: [hostile],
  },
  {
    name: 'a browser opens a file',
    file: 'src/server/transports/files.ts',
    text: '`attachment; filename',
    replacement: '`inline; filename',
    tests: [hostile],
  },
  {
    name: 'a name has a path in it',
    file: 'src/server/files/names.ts',
    text: '.split(/[/\\\\]/).at(-1)!',
    replacement: '',
    tests: [hostile],
  },
  {
    name: 'a name is drawn from right to left',
    file: 'src/server/files/names.ts',
    text: '\\u202a-\\u202e',
    replacement: '',
    tests: [hostile],
  },
  {
    name: 'a picture may have any number of pixels',
    file: 'src/server/pictures/render.ts',
    text: 'limitInputPixels: mostPixels',
    replacement: 'limitInputPixels: false',
    tests: [hostile],
  },
];
