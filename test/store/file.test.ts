import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ListedFile } from '../../src/protocol/file-list.ts';
import { postCreated, postDeleted, postEdited, postRestored } from '../../src/protocol/post.ts';
import { applyFiles, filesIn, type FileClass } from '../../src/store/file.ts';
import { emptyState, eraseStream, reduce, type State } from '../../src/store/slice.ts';
import * as eg from '../support/eg.ts';

const inside = eg.roomStream('launch', 'inside');
const everyone = eg.roomStream('launch', 'everyone');
const streams = [everyone, inside];

const listed = (at: number, file = eg.file()): ListedFile =>
  eg.listedFile({ at, stream: inside }, file);
const read = (files: ListedFile[], of?: FileClass, before: ListedFile | null = null): State =>
  applyFiles(
    emptyState,
    { streams, before: null, limit: 30, ...(of && { of }) },
    { files, before: before && { at: before.at, post: before.post, position: 0 } },
  );
const names = (state: State, of?: FileClass) =>
  filesIn(state, streams, of)?.files.map(({ file }) => file.name);
const posted = (at: number, ...files: ReturnType<typeof eg.file>[]) =>
  eg.post({ at, stream: inside, files });

describe('a list of files', () => {
  it('is not known before it was read, and goes by its streams in any order', () => {
    const state = read([listed(1)]);
    assert.equal(filesIn(emptyState, streams, undefined), undefined);
    assert.equal(filesIn(state, [inside], undefined), undefined);
    assert.equal(filesIn(state, [inside, everyone], undefined)?.files.length, 1);
  });

  it('goes on below what is known, with each file once', () => {
    const [newest, middle, oldest] = [listed(3), listed(2), listed(1)];
    const before = { at: 2, post: middle.post, position: 0 };
    const state = applyFiles(
      read([newest, middle], undefined, middle),
      { streams, before, limit: 30 },
      { files: [middle, oldest], before: null },
    );
    const list = filesIn(state, streams, undefined);
    assert.deepEqual(list?.files, [newest, middle, oldest]);
    assert.equal(list.before, null);
  });

  it('has what is posted, in the order of the post, and only what is of its class', () => {
    const post = posted(2, eg.picture(10, 10, { name: 'a.jpg' }), eg.file({ name: 'b.pdf' }));
    const fact = eg.fact(postCreated, { post });
    assert.deepEqual(names(reduce(read([]), fact)), ['a.jpg', 'b.pdf']);
    assert.deepEqual(names(reduce(read([], 'picture'), fact), 'picture'), ['a.jpg']);
    assert.deepEqual(names(reduce(read([], 'document'), fact), 'document'), ['b.pdf']);
  });

  it('has nothing of other streams, and nothing older than what is loaded', () => {
    const old = eg.fact(postRestored, { post: posted(1, eg.file()) });
    const known = listed(5);
    assert.equal(names(reduce(read([known], undefined, known), old))?.length, 1);
    assert.equal(names(reduce(read([known]), old))?.length, 2);
    const elsewhere = eg.post({ stream: 'room/other/inside', files: [eg.file()] });
    assert.deepEqual(names(reduce(read([]), eg.fact(postCreated, { post: elsewhere }))), []);
  });

  it('loses what goes with its post, and has it back with it', () => {
    const post = posted(2, eg.file({ name: 'a.pdf' }));
    const created = reduce(read([]), eg.fact(postCreated, { post }));
    const deleted = reduce(created, eg.fact(postDeleted, { id: post.id, root: null }));
    assert.deepEqual(names(deleted), []);
    assert.deepEqual(names(reduce(deleted, eg.fact(postRestored, { post }))), ['a.pdf']);
  });

  it('follows what an edit leaves, and is read anew where it adds to a post that had none', () => {
    const [kept, left] = [eg.file({ name: 'kept' }), eg.file({ name: 'left' })];
    const post = posted(2, kept, left);
    const created = reduce(read([]), eg.fact(postCreated, { post }));
    const edited = (id: string, files?: ReturnType<typeof eg.file>[]) =>
      eg.fact(postEdited, {
        ...{ id, root: null, title: null, body: [], editedAt: 3, ...(files && { files }) },
      });
    assert.deepEqual(names(reduce(created, edited(post.id, [kept]))), ['kept']);
    assert.deepEqual(names(reduce(created, edited(post.id))), []);
    assert.equal(filesIn(created, streams, undefined)?.isStale, false);
    const added = reduce(created, edited('another', [eg.file()]));
    assert.equal(filesIn(added, streams, undefined)?.isStale, true);
    assert.equal(filesIn(reduce(created, edited('another')), streams, undefined)?.isStale, false);
  });

  it('is gone with any of its streams, and with the reader’s own', () => {
    for (const stream of [inside, eg.memberStream('claire')]) {
      assert.equal(names(eraseStream(read([listed(1)]), stream)), undefined);
    }
    assert.equal(names(eraseStream(read([listed(1)]), 'room/other/inside'))?.length, 1);
  });
});
