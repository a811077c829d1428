import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Uploads } from '../../src/client/uploads.ts';
import type { FileLimits } from '../../src/protocol/file.ts';
import type { Draft } from '../../src/store/draft.ts';
import { scriptedFiles } from '../support/scripted-files.ts';

const place = 'post launch';

describe('the files on their way onto what is written', () => {
  let uploads: Uploads;
  let scripted: ReturnType<typeof scriptedFiles>;
  let drafts: Map<string, Draft>;
  let limits: FileLimits;
  let held: number;

  beforeEach(() => {
    scripted = scriptedFiles();
    drafts = new Map();
    limits = { largest: 1000, types: null };
    held = 0;
    uploads = begin();
  });

  /** As a page does that finds what another one left in the drafts. */
  const begin = () =>
    new Uploads({
      files: scripted.files,
      session: {
        get fileLimits() {
          return limits;
        },
        draft: (at) => drafts.get(at) ?? { text: '' },
        saveDraft: (at, changes) =>
          void drafts.set(at, { ...(drafts.get(at) ?? { text: '' }), ...changes }),
      },
      onChange: () => {},
      hold: () => {
        held += 1;
        return () => {
          held -= 1;
        };
      },
    });

  const file = (name: string, size = 10, type = 'text/plain') =>
    new File(['x'.repeat(size)], name, { type });
  const add = (...names: string[]) =>
    uploads.add(
      place,
      names.map((name) => file(name)),
    );
  const states = () => uploads.at(place).map(({ name, state }) => `${name} ${state}`);
  const kept = () => drafts.get(place)?.files?.map(({ name }) => name) ?? [];
  const awaited = () => drafts.get(place)?.awaited?.map(({ name }) => name) ?? [];
  const keyOf = (name: string) => uploads.at(place).find((one) => one.name === name)!.key;
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const lost = { ok: false, error: { code: 'unavailable', message: '' } } as const;

  it('go three at once, the others in their turn', async () => {
    add('a', 'b', 'c', 'd');
    assert.deepEqual(states(), ['a sending', 'b sending', 'c sending', 'd waiting']);
    scripted.sent[1]!.arrive();
    await settled();
    assert.deepEqual(states(), ['a sending', 'b sent', 'c sending', 'd sending']);
  });

  it('stand in the order in which they were added, whichever arrives first', async () => {
    add('a', 'b');
    scripted.sent[1]!.arrive();
    await settled();
    scripted.sent[0]!.arrive();
    await settled();
    assert.deepEqual(kept(), ['a', 'b']);
  });

  it('are refused without being sent where they are too large, empty, or of another type', () => {
    limits = { largest: 20, types: ['text/*'] };
    uploads.add(place, [file('large', 21), file('empty', 0), file('film', 5, 'video/mp4')]);
    assert.deepEqual(
      uploads.at(place).map(({ error }) => `${error?.code} ${error?.field}`),
      ['too-large size', 'invalid size', 'invalid type'],
    );
    assert.equal(scripted.sent.length, 0);
  });

  it('are no more than may hang on one post; what was refused takes no place', () => {
    uploads.add(place, [file('large', 1001)]);
    add(...Array.from({ length: 11 }, (_none, index) => `file ${index}`));
    const refused = uploads.at(place).filter(({ error }) => error?.code === 'full');
    assert.deepEqual(
      refused.map(({ name }) => name),
      ['file 10'],
    );
  });

  it('fail, and are sent again from their place', async () => {
    add('a', 'b');
    scripted.sent[0]!.answer(lost);
    await settled();
    assert.deepEqual(states(), ['a failed', 'b sending']);
    uploads.retry(keyOf('a'));
    assert.deepEqual(states(), ['a sending', 'b sending']);
    assert.equal(scripted.sent[2]!.content.name, 'a');
  });

  it('are refused for good where another try would end the same, and take no place any more', async () => {
    add('a', 'b');
    scripted.sent[0]!.answer({
      ok: false,
      error: { code: 'invalid', field: 'picture', message: '' },
    });
    scripted.sent[1]!.answer({ ok: false, error: { code: 'full', message: '' } });
    await settled();
    assert.deepEqual(states(), ['a refused', 'b failed']);
    assert.deepEqual(awaited(), ['b']);
  });

  it('are of the type that the server has found once they have arrived', async () => {
    uploads.add(place, [file('widths.csv', 10, 'text/csv')]);
    const found = { id: 'widths', name: 'widths.csv', type: 'text/plain', size: 10, picture: null };
    scripted.sent[0]!.answer({ ok: true, data: found });
    await settled();
    assert.equal(uploads.at(place)[0]!.type, 'text/plain');
  });

  it('are missed by name in a page that is opened anew, until they are chosen again or taken away', async () => {
    add('a', 'b', 'c');
    scripted.sent[0]!.arrive();
    await settled();
    assert.deepEqual(awaited(), ['b', 'c']);
    uploads = begin();
    assert.deepEqual(states(), ['a sent', 'b refused', 'c refused']);
    add('b');
    assert.deepEqual(states(), ['a sent', 'c refused', 'b sending']);
    uploads.remove(place, keyOf('c'));
    scripted.sent.at(-1)!.arrive();
    await settled();
    assert.deepEqual([states(), awaited()], [['a sent', 'b sent'], []]);
  });

  it('have whoever leaves the page asked for as long as one is on its way, and no longer', async () => {
    assert.equal(held, 0);
    add('a', 'b');
    assert.equal(held, 1);
    scripted.sent[0]!.arrive();
    scripted.sent[1]!.wait(true);
    await settled();
    assert.equal(held, 1);
    uploads.remove(place, keyOf('b'));
    assert.equal(held, 0);
    add('c');
    scripted.sent.at(-1)!.answer(lost);
    await settled();
    assert.equal(held, 0);
    uploads.retry(keyOf('c'));
    assert.equal(held, 1);
    uploads.reset();
    assert.equal(held, 0);
  });

  it('wait for the connection, and go on', () => {
    add('a');
    scripted.sent[0]!.progress(4);
    scripted.sent[0]!.wait(true);
    assert.deepEqual(states(), ['a paused']);
    assert.equal(uploads.at(place)[0]!.done, 4);
    scripted.sent[0]!.wait(false);
    assert.deepEqual(states(), ['a sending']);
  });

  it('are given up where they are removed on their way, and taken back once they have arrived', async () => {
    add('a', 'b');
    uploads.remove(place, keyOf('a'));
    assert.equal(scripted.sent[0]!.isGivenUp, true);
    scripted.sent[1]!.arrive();
    await settled();
    uploads.remove(place, keyOf('b'));
    assert.deepEqual(scripted.dropped, ['file-00000002']);
    assert.deepEqual([states(), kept()], [[], []]);
  });

  it('leave on the server what came with the draft: it may hang on what is edited', () => {
    const hanging = { id: 'hanging', name: 'a', type: 'text/plain', size: 1, picture: null };
    drafts.set(place, { text: '', files: [hanging] });
    uploads.remove(place, 'hanging');
    assert.deepEqual([scripted.dropped, kept()], [[], []]);
  });

  it('are forgotten when they are sent, and taken back when what is written is given up', async () => {
    for (const isSent of [true, false]) {
      add('a');
      scripted.sent.at(-1)!.arrive();
      await settled();
      uploads.clear(place, isSent);
      drafts.clear();
      assert.deepEqual(states(), []);
    }
    assert.deepEqual(scripted.dropped, ['file-00000002']);
  });

  it('say by name which the server has no more; those of another place stay', async () => {
    add('a', 'b');
    uploads.add('comment c', [file('c')]);
    for (const sent of scripted.sent) sent.arrive();
    await settled();
    uploads.lose(place, [uploads.at(place)[0]!.file!]);
    assert.deepEqual(states(), ['b sent', 'a refused']);
    assert.deepEqual(kept(), ['b']);
    assert.equal(uploads.at('comment c')[0]!.state, 'sent');
  });

  it('are not kept for whoever signs in next', async () => {
    add('a');
    uploads.reset();
    drafts.clear();
    scripted.sent[0]!.arrive();
    await settled();
    assert.deepEqual([states(), kept()], [[], []]);
  });
});
