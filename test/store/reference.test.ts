import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { postDeleted, postEdited, postRestored } from '../../src/protocol/post.ts';
import { excerptOf } from '../../src/protocol/reference.ts';
import { accessChanged } from '../../src/protocol/room.ts';
import { applyReferences, referenceTo } from '../../src/store/reference.ts';
import { emptyState, eraseStream, reduce, type State } from '../../src/store/slice.ts';
import * as eg from '../support/eg.ts';

const inside = eg.roomStream('launch', 'inside');
const looked = (...found: Parameters<typeof applyReferences>[2]): State =>
  applyReferences(emptyState, ['said', 'gone'], found);

describe('a reference', () => {
  it('is not known before it was looked up, and nothing where nothing was found', () => {
    const state = looked(eg.reference({ id: 'said' }), null);
    assert.equal(referenceTo(emptyState, 'said'), undefined);
    assert.equal(referenceTo(state, 'said')?.id, 'said');
    assert.equal(referenceTo(state, 'gone'), null);
  });

  it('says what the post says now, unless it was looked up later', () => {
    const state = looked(eg.reference({ id: 'said', changed: 8, text: 'As it was.' }), null);
    const edited = (seq: number) => {
      const body = eg.paragraphs('As it is.');
      const data = { id: 'said', root: null, title: 'New', body, editedAt: eg.monday };
      return reduce(state, eg.fact(postEdited, data, { seq }));
    };
    assert.equal(referenceTo(edited(8), 'said')?.text, 'As it was.');
    assert.equal(referenceTo(edited(9), 'said')?.text, 'As it is.');
    assert.equal(referenceTo(edited(9), 'said')?.title, 'New');
  });

  it('is nothing once the post is deleted, and there again when it is brought back', () => {
    const post = eg.post({ body: eg.paragraphs('Said.') });
    const state = applyReferences(emptyState, [post.id], [eg.reference({ id: post.id })]);
    const deleted = reduce(state, eg.fact(postDeleted, { id: post.id, root: null }));
    assert.equal(referenceTo(deleted, post.id), null);
    const restored = reduce(deleted, eg.fact(postRestored, { post }));
    assert.equal(referenceTo(restored, post.id)?.text, 'Said.');
    assert.equal(
      referenceTo(reduce(emptyState, eg.fact(postRestored, { post })), post.id),
      undefined,
    );
  });

  it('is forgotten with its stream, and with all that its reader knows of themselves', () => {
    const other = eg.roomStream('launch', 'everyone');
    const state = looked(
      eg.reference({ id: 'said', stream: inside }),
      eg.reference({ id: 'gone', stream: other }),
    );
    const without = eraseStream(state, inside);
    assert.equal(referenceTo(without, 'said'), undefined);
    assert.equal(referenceTo(without, 'gone')?.stream, other);
    assert.equal(referenceTo(eraseStream(state, 'member/claire'), 'gone'), undefined);
    assert.equal(eraseStream(state, 'profile/claire').slices, state.slices);
  });

  it('is looked up again where there was nothing, when its reader comes into a room', () => {
    const state = looked(eg.reference({ id: 'said' }), null);
    const inIt = reduce(state, eg.fact(accessChanged, { access: eg.access() }));
    assert.equal(referenceTo(inIt, 'gone'), undefined);
    assert.equal(referenceTo(inIt, 'said')?.id, 'said');
  });
});

describe('an excerpt', () => {
  it('is cut between words, or within one that is too long, but not within a character', () => {
    assert.equal(excerptOf(eg.paragraphs('One.', 'Two.')), 'One. Two.');
    assert.equal(excerptOf([{ type: 'rule' }]), '');
    assert.match(excerptOf(eg.paragraphs('word '.repeat(80))), /^(word ){55}word…$/);
    const faces = excerptOf(eg.paragraphs('😀'.repeat(200)));
    assert.match(faces, /^(😀){139}…$/u);
  });
});
