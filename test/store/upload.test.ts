import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isForFiles, refusalOf, uploadsAt, type Upload } from '../../src/store/upload.ts';
import * as eg from '../support/eg.ts';

const upload = (name: string, more: Partial<Upload> = {}): Upload => ({
  ...{ key: name, name, type: 'text/plain', size: 10, state: 'sending', done: 0 },
  ...more,
});

test('what came back with a draft stands before what was added, and each stands once', () => {
  const [old, sent] = [eg.file({ name: 'old' }), eg.file({ name: 'sent' })];
  const added = [upload('on its way'), upload('sent', { state: 'sent', file: sent })];
  const names = uploadsAt({ files: [old, sent] }, added).map(({ name }) => name);
  assert.deepEqual(names, ['old', 'on its way', 'sent']);
});

test('what has arrived and is not in the draft any more is not there', () => {
  const sent = eg.file({ name: 'sent' });
  assert.deepEqual(uploadsAt({}, [upload('sent', { state: 'sent', file: sent })]), []);
});

test('a type is allowed by its name or by its family; where none is known the server looks', () => {
  const limits = { largest: 100, types: ['image/*', 'application/pdf'] };
  const of = (type: string) => refusalOf({ size: 10, type }, limits, 0)?.field;
  assert.deepEqual(['image/png', 'application/pdf', ''].map(of), [undefined, undefined, undefined]);
  assert.deepEqual(['imagery/png', 'application/pdfx'].map(of), ['type', 'type']);
});

test('the largest that is allowed is taken, and one byte more is not', () => {
  const of = (size: number) => refusalOf({ size, type: '' }, { largest: 100, types: null }, 0);
  assert.equal(of(100), undefined);
  assert.equal(of(101)?.code, 'too-large');
});

test('a refusal is for files where its field says so, of a post and of one for later', () => {
  const by = (field?: string) =>
    isForFiles({ code: 'invalid', message: '', ...(field && { field }) });
  assert.deepEqual(['files', 'post.files', 'profiles', undefined].map(by), [
    true,
    true,
    false,
    false,
  ]);
});
