import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Carrier } from '../../src/server/carrier/carrier.ts';
import { pack, unpack, type Message } from '../../src/server/carrier/messages.ts';
import { realTimers, type Timers } from '../../src/server/timers.ts';
import { carriers, type Joint } from '../support/carriers.ts';
import { until } from '../support/until.ts';

const touched = (stream: string, seq: number): Message => ({ of: 'touched', stream, seq });

/** What takes eight seconds takes less than one. */
const hurried: Timers = { after: (time, work) => realTimers.after(time / 20, work) };

for (const kind of carriers) {
  describe(`a carrier ${kind.name}`, { skip: kind.skip, timeout: 60_000 }, () => {
    let joint: Joint;
    let nodes: Carrier[];
    /** What each node has heard of the others, without beats. */
    let heard: Message[][];
    let said: string[];

    beforeEach(async () => {
      joint = await kind.create();
      nodes = [];
      heard = [];
      said = [];
    });
    afterEach(async () => {
      for (const node of nodes) await node.close();
      await joint.drop();
    });

    async function join(count: number): Promise<Carrier[]> {
      const write = (_fields: object, text: string) => said.push(text);
      for (let index = 0; index < count; index += 1) {
        const node = joint.join({ timers: hurried, logger: { info: write, error: write } });
        const messages: Message[] = [];
        node.subscribe((all) => messages.push(...all.filter(({ of }) => of !== 'beat')));
        nodes.push(node);
        heard.push(messages);
      }
      await allUp();
      return nodes;
    }
    const allUp = () => until(() => nodes.every(({ isUp }) => isUp));

    it('brings what a node says to every other, in its order, and not to itself', async () => {
      const [first, second] = await join(3);
      const all = Array.from({ length: 50 }, (_, index) => touched('room/r/inside', index));
      for (const one of all) first!.publish([one]);
      await until(() => heard[1]!.length >= 50 && heard[2]!.length >= 50);
      assert.deepEqual(heard, [[], all, all]);
      second!.publish([{ of: 'hello' }]);
      await until(() => heard[0]!.length > 0 && heard[2]!.length > 50);
      assert.deepEqual(heard[0], [{ of: 'hello' }]);
    });

    it('brings what is far over the size of one text', async () => {
      const [first] = await join(2);
      const name = `room/${'é'.repeat(120)}/with:`;
      const all = Array.from({ length: 5000 }, (_, index) => touched(`${name}${index}`, index));
      first!.publish(all);
      await until(() => heard[1]!.length >= 5000);
      assert.deepEqual(heard[1], all);
    });

    it('holds nobody up while it is cut, says so once, and comes back by itself', async () => {
      const [first, second] = await join(2);
      let ups = 0;
      second!.onUp(() => (ups += 1));
      assert.equal(ups, 1);
      joint.cut();
      await until(() => nodes.every(({ isUp }) => !isUp));
      first!.publish([touched('lost', 1)]);
      await new Promise((resolve) => setTimeout(resolve, 300));
      joint.mend();
      await allUp();
      assert.equal(ups, 2);
      first!.publish([touched('room/r/inside', 2)]);
      await until(() => heard[1]!.length > 0);
      assert.deepEqual(heard[1], [touched('room/r/inside', 2)]);
      const away = said.filter((text) => text.includes('not heard'));
      const back = said.filter((text) => text.includes('heard again'));
      assert.deepEqual([away.length, back.length], [2, 2]);
    });

    it('notices a connection that died without a word', async () => {
      const [first] = await join(2);
      joint.freeze();
      first!.publish([touched('lost', 1)]);
      await until(() => nodes.every(({ isUp }) => !isUp));
      joint.mend();
      await allUp();
      first!.publish([touched('room/r/inside', 2)]);
      await until(() => heard[1]!.length > 0);
      assert.deepEqual(heard[1], [touched('room/r/inside', 2)]);
    });

    it('stops while it is cut', async () => {
      await join(1);
      joint.cut();
      await nodes[0]!.close();
      nodes = [];
    });

    it('sends what was said before it stops', async () => {
      const [first] = await join(2);
      first!.publish([{ of: 'bye' }]);
      await first!.close();
      await until(() => heard[1]!.length > 0);
      assert.deepEqual(heard[1], [{ of: 'bye' }]);
    });
  });
}

describe('what a carrier carries', () => {
  it('is in texts of no more than their size, and nothing is lost but what no text holds', () => {
    const all = Array.from({ length: 300 }, (_, index) => touched(`é"\u2028${index}`, index));
    const tooLong = touched('x'.repeat(1000), 1);
    const texts = pack('node', [...all.slice(0, 100), tooLong, ...all.slice(100)], 1000);
    assert.ok(texts.length > 10);
    for (const text of texts) assert.ok(Buffer.byteLength(text) <= 1000);
    assert.deepEqual(
      texts.flatMap((text) => unpack(text)!.messages),
      all,
    );
  });

  it('may be of a newer node: what is not known is left out', () => {
    const known = touched('room/r/inside', 1);
    const text = JSON.stringify({
      from: 'newer',
      more: 1,
      messages: [{ of: 'moved', room: 'r' }, known, null, { of: 'touched', stream: 1 }],
    });
    assert.deepEqual(unpack(text), { from: 'newer', messages: [known] });
    for (const odd of ['', 'null', '{', '[]', '{"from":1,"messages":[]}']) {
      assert.equal(unpack(odd), undefined, odd);
    }
  });
});
