/** A page that was loaded before the servers were upgraded: it goes on, with what it knows of. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { exampleCharter, introduce, type Client } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { startHost } from '../support/pages.ts';
import { people } from '../support/people.ts';

/** Of every shape that a later version has more in it than this one knows. */
const later = { later: { version: 2 } };

interface Told {
  upTo?: object;
  facts?: { type: string; data: object }[];
  snapshot?: object;
  signals?: object[];
}

/** What is told of a stream, as a later version would: with nouns, facts and signals of its own. */
function toldLater(told: Told): Told {
  const { facts, snapshot, signals } = told;
  const fresh = facts?.flatMap((fact) => [
    { ...fact, ...later, type: 'dance:begun', data: later },
    { ...fact, ...later, data: { ...fact.data, ...later } },
  ]);
  return {
    ...told,
    ...later,
    ...(fresh && { facts: fresh }),
    ...(snapshot && { snapshot: { ...snapshot, dances: [later] } }),
    ...(signals && { signals: signals.flatMap((one) => [{ ...one, type: 'dancing' }, one]) }),
  };
}

/** A message of the server's, as a later version would send it: in the words of Socket.IO. */
function sentLater(message: string): string {
  const [, head = '', content] = /^(4[23]\d*)(\[.*)$/s.exec(message) ?? [];
  if (content === undefined) return message;
  const parts = JSON.parse(content);
  if (head.startsWith('42')) return head + JSON.stringify([parts[0], toldLater(parts[1])]);
  const [answer] = parts;
  if (!answer.ok) return head + JSON.stringify([{ ...answer, ...later }]);
  const { data } = answer;
  const streams = data.streams?.map(toldLater);
  const protocol = data.protocol === undefined ? {} : { protocol: data.protocol + 1 };
  return (
    head +
    JSON.stringify([
      {
        ...answer,
        ...later,
        data: { ...data, ...later, ...protocol, ...(streams && { streams }) },
      },
    ])
  );
}

/** Puts servers of a later version between the pages and ours; they do not know an intent any more. */
async function upgrade(context: BrowserContext, gone: string): Promise<{ refused: number }> {
  const count = { refused: 0 };
  await context.routeWebSocket(/socket\.io/, (page) => {
    const server = page.connectToServer();
    page.onMessage((message) => {
      if (String(message).includes(`"${gone}"`)) count.refused += 1;
      server.send(String(message).replace(`"${gone}"`, '"dance:end"'));
    });
    server.onMessage((message) => page.send(sentLater(String(message))));
  });
  return count;
}

describePages('an older page at a newer server', startHost, (host) => {
  let thomas: Client;
  let stream: string;
  let body: string;

  before(async () => {
    await introduce(host.backend, ['claire', 'thomas']);
    const claire = await host.backend.connect(people.claire);
    const { room } = await claire.do('room:open', {
      title: 'Launch Alpenhof',
      charter: exampleCharter,
      stage: 'running',
      partners: 'apart',
      members: ['thomas'],
    });
    stream = `room/${room.id}/everyone`;
    body = `{network}<cercle-feed room="${room.id}"></cercle-feed>`;
    thomas = await host.backend.connect(people.thomas);
    const streams = [stream, `room/${room.id}/inside`];
    await thomas.do('stream:open', {
      streams: streams.map((name) => ({ stream: name, since: null })),
      threads: 0,
    });
    await thomas.do('post:create', { stream, text: 'Written before', mentions: [] });
  });

  it('shows what it knows of, takes part in it, and passes over the rest', async () => {
    const context = await host.browser.newContext();
    const gone = await upgrade(context, 'read:count');
    const page = await host.open(people.claire, body, { context });
    const wrong: string[] = [];
    page.on('pageerror', ({ message }) => wrong.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text());
    });
    await page.getByText('Written before').waitFor();

    const { id } = await thomas.do('post:create', { stream, text: 'Written now', mentions: [] });
    await page.getByText('Written now').waitFor();
    await thomas.do('post:comment', { root: id, text: 'And more of it', mentions: [] });
    await page.getByText('And more of it').waitFor();
    await thomas.do('post:edit', { id, text: 'Written better', mentions: [] });
    await page.getByText('Written better').waitFor();

    const field = page.locator('cercle-composer textarea').first();
    await field.fill('An answer of old');
    await field.press('Control+Enter');
    await page.locator('cercle-post-card', { hasText: 'An answer of old' }).waitFor();
    await thomas.until((frame) => JSON.stringify(frame).includes('An answer of old'));
    assert.ok(gone.refused > 0, 'it asked for what is no more');
    assert.deepEqual(wrong, []);
  });
});
