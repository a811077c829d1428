/** Whatever bytes are sent: the server stays up, every no says why, and nobody else notices (SAFETY D6). */
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import '../../src/protocol/nouns.ts';
import type { Answer } from '../../src/protocol/wire.ts';
import { nextKey } from '../support/backend.ts';
import { rawConnection } from '../support/raw-socket.ts';
import { documents } from './hostile/documents.ts';
import { expectClear, Hostile } from './hostile/hostile.ts';
import { mutatedBodies, mutatedFrames, recorded } from './hostile/recorded.ts';
import { Scene } from './hostile/scene.ts';
import { naughty, unstorable } from './hostile/strings.ts';
import { Stage } from './hostile/stage.ts';

/** The largest message there may be, in bytes, as SAFETY has it. */
const limit = 64 * 1024;
const seed = 20_261_124;
const mutations = { seed, numRuns: 1500, endOnFailure: true, includeErrorInReport: true };

describe('hostile frames', () => {
  let stage: Stage;
  let scene: Scene;
  let hostile: Hostile;
  let token: string;

  before(async () => {
    stage = await Stage.start();
    scene = await Scene.set(stage);
    token = await stage.token(scene.writerId);
    hostile = new Hostile(stage.backend, token);
  });
  after(() => stage.close());

  const send = async (name: string, body: string | Buffer | ReadableStream) => {
    const response = await fetch(`${stage.backend.url}/api/intents/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
      duplex: 'half',
    } as RequestInit);
    const answer = (await response.json()) as Answer<any>;
    expectClear(answer, `${name} by HTTP: ${String(body).slice(0, 400)}`);
    return answer;
  };
  const codeOf = (answer: Answer | undefined) => answer && !answer.ok && answer.error.code;

  it('may be any JSON document as the body of an intent by HTTP', async () => {
    for (const { name, text } of documents) {
      const expected = Buffer.byteLength(text) > limit ? 'too-large' : 'invalid';
      assert.equal(codeOf(await send('post:create', text)), expected, name);
      const inside = `{"input":${text},"key":"${nextKey()}"}`;
      assert.equal(codeOf(await send('post:create', inside)), expected, name);
    }
    await stage.talk();
  });

  it('may be any JSON document as a packet', async () => {
    for (const { name, text, isValid } of documents) {
      for (const start of ['4', '42', '421']) await hostile.say([start + text]);
      const intent = `421["intent","post:create",${text},"${nextKey()}"]`;
      const { ended, answers } = await hostile.say([intent]);
      if (isValid) assert.deepEqual([ended, ...answers.map(codeOf)], [null, 'invalid'], name);
      assert.ok(!answers.some(({ ok }) => ok), name);
    }
    await stage.talk();
  });

  it('may be any JSON document at the door', async () => {
    for (const { name, text, isValid } of documents) {
      for (const auth of [text, `{"token":${text},"protocol":1}`]) {
        const { socket, closed, until, heard } = await rawConnection(stage.backend);
        socket.send(`40${auth}`);
        await Promise.race([closed, until('44'), until('40')]);
        socket.terminate();
        const [no] = heard.filter((message) => message.startsWith('44'));
        const code = no === undefined ? 'ended' : JSON.parse(no.slice(2)).data.code;
        assert.ok(!heard.some((message) => message.startsWith('40')), name);
        assert.ok(['ended', 'token-invalid'].includes(code), `${name}: ${code}`);
        if (isValid && auth !== text) assert.equal(code, 'token-invalid', name);
      }
    }
    await stage.talk();
  });

  it('may have any name, any key and any member to act as', async () => {
    const { stream } = scene.known;
    const input = { stream, text: 'of any name', mentions: [] };
    for (const text of [...naughty, ...unstorable]) {
      stage.note(text);
      const about = JSON.stringify(text);
      assert.equal(codeOf(await hostile.ask(text, input, nextKey())), 'unknown-intent', about);
      const { ok } = await hostile.ask('post:create', input, text);
      assert.equal(ok, /^[\w-]{8,64}$/.test(text), about);
      await send('post:create', JSON.stringify({ input, key: text, actAs: text }));
      // No address can have the one, and Node.js reads none that is longer than all of a request's headers may be.
      if (/^$|\p{Surrogate}/u.test(text) || text.length > 5000) continue;
      const named = await send(encodeURIComponent(text), JSON.stringify({ input, key: nextKey() }));
      assert.ok(['unknown-intent', 'invalid'].includes(String(codeOf(named))), about);
    }
    assert.equal(codeOf(await send('%E0%A4%A', '{}')), 'invalid');
    await stage.talk();
  });

  it('may be mutations of every intent', async () => {
    await fc.assert(
      fc.asyncProperty(mutatedFrames(recorded(scene.known)), async ({ frames, isBinary }) => {
        await hostile.say(frames, isBinary);
        stage.expectNoError();
      }),
      mutations,
    );
    await stage.talk();
  });

  it('may be mutations of every intent by HTTP', async () => {
    await fc.assert(
      fc.asyncProperty(mutatedBodies(recorded(scene.known)), async ([name, body]) => {
        await send(name, body);
        stage.expectNoError();
      }),
      mutations,
    );
    await stage.talk();
  });

  /** A post whose message has just this many bytes. */
  function sized(bytes: number, start: string, end: string, filling = 'x'): string {
    const { stream } = scene.known;
    const input = `{"stream":"${stream}","text":"of a size","mentions":[],"filling":"`;
    const [before, behind] = [`${start}${input}`, `"}${end}`];
    const left = bytes - Buffer.byteLength(before + behind);
    const times = Math.floor(left / Buffer.byteLength(filling));
    const rest = 'x'.repeat(left - times * Buffer.byteLength(filling));
    return before + filling.repeat(times) + rest + behind;
  }

  for (const filling of ['x', 'é', '😀']) {
    it(`may be as large as the limit and no larger, filled with ${filling}`, async () => {
      const packet = (bytes: number, number = 1) =>
        sized(bytes, `42${number}["intent","post:create",`, `,"${nextKey()}"]`, filling);
      const body = (bytes: number) => sized(bytes, '{"input":', `,"key":"${nextKey()}"}`, filling);
      for (const bytes of [limit - 1, limit]) {
        assert.ok((await hostile.askIn((number) => packet(bytes, number))).ok);
        assert.ok((await send('post:create', body(bytes))).ok);
      }
      for (const bytes of [limit + 1, 4 * limit]) {
        const tooLarge = await hostile.say([packet(bytes)]);
        assert.deepEqual(tooLarge, { ended: 1009, answers: [] });
        assert.equal(codeOf(await send('post:create', body(bytes))), 'too-large');
        const unannounced = Readable.toWeb(Readable.from([Buffer.from(body(bytes))]));
        assert.equal(codeOf(await send('post:create', unannounced as ReadableStream)), 'too-large');
      }
      await stage.talk();
    });
  }

  it('may be too large in parts', async () => {
    const { socket, closed, until } = await rawConnection(stage.backend);
    socket.send(`40${JSON.stringify({ token, protocol: 1 })}`);
    await until('40');
    for (let part = 0; part < 5; part += 1) socket.send('x'.repeat(limit / 4), { fin: false });
    assert.equal(await closed, 1009);
    const bytes = Buffer.alloc(limit + 1);
    assert.equal((await hostile.say([bytes], true)).ended, 1009);
    await stage.talk();
  });

  it('may announce more bytes than they bring, and bring more than they announced', async () => {
    const { stream } = scene.known;
    const place = '{"_placeholder":true,"num":0}';
    const message = `["intent","post:create",{"stream":"${stream}","text":${place},"mentions":[]},"${nextKey()}"]`;
    const part = Buffer.alloc(60_000, 'x');
    for (const [count, brought] of [
      [1, 1],
      [1, 2],
      [2, 1],
      [1_000_000, 200],
    ] as const) {
      const parts = Array.from({ length: brought }, () => part);
      await hostile.say([`45${count}-1${message}`, ...parts], true);
    }
    await stage.talk();
  });

  it('harmed nobody', async () => {
    await hostile.leave();
    await scene.leave();
    await stage.expectUnharmed();
  });
});
