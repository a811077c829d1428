import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Drafts } from '../../src/client/drafts.ts';
import { MemberStorage, memoryStorage, type KeyValueStorage } from '../../src/client/storage.ts';
import * as eg from '../support/eg.ts';

const place = 'post launch';
const inside = eg.roomStream('launch', 'inside');

describe('what is written at one place in two pages', () => {
  let storage: KeyValueStorage;

  beforeEach(() => {
    storage = memoryStorage();
  });

  function page(): Drafts {
    const drafts = new Drafts();
    drafts.restore(new MemberStorage(storage, 'http://127.0.0.1', 'claire'));
    return drafts;
  }
  const write = (drafts: Drafts, text: string) => drafts.save(place, { text, stream: inside });

  it('is the same in both, once the one has heard of the other', () => {
    const [one, other] = [page(), page()];
    assert.equal(other.read(place).text, '');
    write(one, 'Begun');
    assert.equal(other.lookAgain(), true);
    assert.deepEqual(other.read(place), { text: 'Begun', stream: inside });
    assert.equal(other.lookAgain(), false);
    write(other, 'Begun, and ended');
    assert.equal(one.lookAgain(), true);
    assert.equal(one.read(place).text, 'Begun, and ended');
    one.save(place, null);
    assert.equal(other.lookAgain(), true);
    assert.equal(other.read(place).text, '');
    assert.equal(storage.length, 0);
  });

  it('is kept where it is nothing but the name of a file that has not arrived', () => {
    page().save(place, { awaited: [{ key: 'one', name: 'plan.pdf' }] });
    assert.deepEqual(page().read(place).awaited, [{ key: 'one', name: 'plan.pdf' }]);
  });

  it('is kept of both where neither has heard, and comes forward once the one is sent', () => {
    const [one, other] = [page(), page()];
    write(one, 'Begun');
    other.lookAgain();
    assert.equal(other.read(place).text, 'Begun');
    write(one, 'Begun, and ended');
    write(other, 'Begun otherwise');
    write(other, 'Begun otherwise, and well');
    assert.equal(page().read(place).text, 'Begun otherwise, and well');
    other.save(place, null);
    assert.equal(other.read(place).text, 'Begun, and ended');
    assert.equal(other.read(place).stream, inside);
    other.save(place, null);
    assert.equal(storage.length, 0);
  });

  it('is not lost where a page sends what it has, and does not know of more', () => {
    const [one, other] = [page(), page()];
    write(one, 'Begun');
    other.lookAgain();
    other.read(place);
    write(one, 'Begun, and ended');
    other.save(place, null);
    assert.equal(other.read(place).text, 'Begun, and ended');
  });

  it('comes forward in a page that is opened when the other text has been emptied', () => {
    const [one, other] = [page(), page()];
    other.read(place);
    write(one, 'The one');
    write(other, 'The other');
    write(other, '');
    assert.equal(other.read(place).text, '');
    assert.equal(page().read(place).text, 'The one');
    write(other, 'The other after all');
    other.save(place, null);
    assert.equal(other.read(place).text, 'The one');
  });

  it('is kept of what was written before it was known by whom', () => {
    write(page(), 'Of yesterday');
    const early = new Drafts();
    write(early, 'Of just now');
    early.restore(new MemberStorage(storage, 'http://127.0.0.1', 'claire'));
    assert.equal(early.read(place).text, 'Of just now');
    early.save(place, null);
    assert.equal(early.read(place).text, 'Of yesterday');
  });

  it('stays in the page where the browser takes nothing', () => {
    write(page(), 'Before it was full');
    const full = { ...storage, length: storage.length, setItem: () => assert.fail('It is full.') };
    const drafts = new Drafts();
    drafts.restore(new MemberStorage(full, 'http://127.0.0.1', 'claire'));
    write(drafts, 'Too much');
    write(drafts, 'Too much for it');
    assert.equal(drafts.lookAgain(), false);
    assert.equal(drafts.read(place).text, 'Too much for it');
  });
});
