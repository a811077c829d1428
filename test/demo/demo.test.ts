import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { logins, people, posts, purchaseOrders } from '../../demo/company/index.ts';
import { startDemonstration, type Demonstration } from '../../demo/demonstration.ts';
import { handshakeOf, type Session } from '../support/handshake.ts';

type Role = (typeof logins)[number]['role'];

const personAs = (role: Role): string => logins.find((login) => login.role === role)!.person;
const glassOrder = '4500071832';
const sealsOrder = '4500072460';

describe('the demonstration', () => {
  let data: string;
  let demonstration: Demonstration;
  const said: string[] = [];

  const start = async (): Promise<Demonstration> =>
    startDemonstration({
      data,
      port: 0,
      bundle: pathToFileURL(join(data, 'cercle.js')),
      say: (line) => said.push(line),
    });

  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'cercle-demo-'));
    await writeFile(join(data, 'cercle.js'), 'export {};');
    // What a start that was interrupted leaves behind.
    await mkdir(join(data, 'company.unfinished'));
    await writeFile(join(data, 'company.unfinished', 'half'), '');
    demonstration = await start();
  });
  after(async () => {
    await demonstration.close();
    await rm(data, { recursive: true, force: true });
  });

  const get = (path: string, person: string) =>
    fetch(demonstration.address + path, { headers: { cookie: `halvane-person=${person}` } });

  async function tokenOf(person: string): Promise<string> {
    const response = await get('/cercle/token', person);
    assert.equal(response.status, 200);
    return ((await response.json()) as { token: string }).token;
  }

  const enter = async (person: string): Promise<Session> =>
    handshakeOf(demonstration.address, await tokenOf(person));

  const statuses: Record<Role, Record<string, number>> = {
    employee: { [glassOrder]: 200, [sealsOrder]: 404 },
    facilitator: { [glassOrder]: 404, [sealsOrder]: 404 },
    steward: { [glassOrder]: 404, [sealsOrder]: 404 },
    distributor: { [glassOrder]: 404, [sealsOrder]: 404 },
    supplier: { [glassOrder]: 200, [sealsOrder]: 404 },
    customer: { [glassOrder]: 404, [sealsOrder]: 404 },
  };

  for (const { person, role } of logins) {
    test(`its pages answer the ${role} in their language, and under a strict policy`, async () => {
      const { locale } = people.find(({ id }) => id === person)!;
      const paths: Record<string, number> = {
        '/': 200,
        '/people': role === 'customer' ? 404 : 200,
        '/steward': role === 'steward' ? 200 : 404,
        '/rooms': 200,
        '/rooms/new': 200,
        '/rooms/midi-nordics': 200,
        '/erp/purchase-orders': 200,
        '/erp/purchase-order/1': 404,
        '/nowhere': 404,
      };
      for (const [number, status] of Object.entries(statuses[role])) {
        paths[`/erp/purchase-order/${number}`] = status;
      }
      for (const [path, status] of Object.entries(paths)) {
        const response = await get(path, person);
        assert.equal(response.status, status, path);
        assert.match(
          response.headers.get('content-security-policy') ?? '',
          /require-trusted-types-for 'script'/,
        );
        const page = await response.text();
        assert.ok(page.includes(`<html lang="${locale}">`), path);
        assert.ok(!/undefined|\[object|style="|<script>/.test(page), path);
        if (status === 404) assert.ok(!page.includes('cercle-feed'), path);
      }
    });

    test(`a ticket goes to the ${role} only where the ERP shows the order`, async () => {
      for (const [number, status] of Object.entries(statuses[role])) {
        const record = `erp:purchase-order/${number}`;
        const response = await get(`/cercle/ticket?record=${encodeURIComponent(record)}`, person);
        assert.equal(response.status, status, number);
        if (status !== 200) continue;
        const { ticket } = (await response.json()) as { ticket: string };
        assert.equal(decodeProtectedHeader(ticket).typ, 'cercle-record+jwt');
        const { sub, record: signed, iat, exp } = decodeJwt(ticket);
        assert.deepEqual([sub, signed, exp! - iat!], [person, record, 600]);
      }
    });
  }

  test('a page without an order signs no ticket, whatever is asked', async () => {
    for (const query of ['', '?record=', '?record=erp:purchase-order/', '?record=crm:order/1']) {
      assert.equal((await get(`/cercle/ticket${query}`, personAs('employee'))).status, 404);
    }
  });

  test('members are let in, each with their rooms; the customer has pages, but no way in', async () => {
    const rooms: Record<string, string[]> = {};
    for (const role of ['employee', 'facilitator', 'distributor', 'supplier'] as const) {
      const session = await enter(personAs(role));
      const opened = await session.ask('stream:open', {
        streams: [{ stream: `member/${personAs(role)}`, since: null }],
        threads: 0,
      });
      rooms[role] = opened.streams[0].snapshot.accesses.map(
        ({ room }: { room: { id: string } }) => room.id,
      );
      session.close();
    }
    assert.deepEqual(rooms['distributor']!.sort(), ['midi-nordics', 'tisch-und-vorrat']);
    assert.deepEqual(rooms['supplier'], ['accord-verre']);
    assert.ok(
      rooms['employee']!.includes('network') && rooms['employee']!.includes('accord-verre'),
    );
    assert.ok(rooms['facilitator']!.includes('midi-nordics'));
    await assert.rejects(enter(personAs('customer')), /not-admitted/);
  });

  test('with a ticket, the supplier reads what was said with them about the order, and nothing inside', async () => {
    const supplier = personAs('supplier');
    const record = `erp:purchase-order/${glassOrder}`;
    const response = await get(`/cercle/ticket?record=${encodeURIComponent(record)}`, supplier);
    const { ticket } = (await response.json()) as { ticket: string };
    const session = await enter(supplier);
    const { access } = await session.ask('record:open', { ticket }, 'the-first-ticket');
    assert.equal(access.room.id, `order-${glassOrder}`);
    const streams = access.streams.map(({ stream }: { stream: string }) => stream);
    assert.ok(!streams.some((stream: string) => stream.endsWith('/inside')));
    const { page } = await session.ask('stream:open', {
      streams: streams.map((stream: string) => ({ stream, since: null })),
      threads: 100,
    });
    const expected = posts.filter(
      ({ room, audience }) => room === `order-${glassOrder}` && audience !== 'inside',
    );
    assert.deepEqual(
      page.threads.map(({ post }: { post: { id: string } }) => post.id).sort(),
      expected.map(({ id }) => id).sort(),
    );
    session.close();
  });

  test('signing in goes back to a page of the host, never elsewhere', async () => {
    const signIn = (body: Record<string, string>) =>
      fetch(`${demonstration.address}/sign-in`, {
        method: 'POST',
        body: new URLSearchParams(body),
        redirect: 'manual',
      });
    const there = await signIn({ person: personAs('supplier'), from: '/erp/purchase-orders' });
    assert.equal(there.headers.get('location'), '/erp/purchase-orders');
    assert.match(
      there.headers.get('set-cookie') ?? '',
      /^halvane-person=ana-sofia-pinheiro; .*HttpOnly/,
    );
    for (const from of ['https://evil.example', '//evil.example', '/\\evil.example', '']) {
      assert.equal(
        (await signIn({ person: personAs('supplier'), from })).headers.get('location'),
        '/',
      );
    }
    assert.equal((await signIn({ person: 'nobody', from: '/' })).headers.get('set-cookie'), null);
  });

  test('the script and the styles are there', async () => {
    const page = await (
      await get(`/erp/purchase-order/${glassOrder}`, personAs('employee'))
    ).text();
    const links = [...page.matchAll(/(?:src|href)="(\/[^"#]*\.(?:js|css|svg))"/g)].map(
      ([, path]) => path!,
    );
    assert.ok(links.length >= 5);
    for (const path of links)
      assert.equal((await get(path, personAs('employee'))).status, 200, path);
  });

  test('every order has its page for its buyer, who is named there', async () => {
    for (const { number, buyer } of purchaseOrders) {
      const response = await get(`/erp/purchase-order/${number}`, buyer);
      assert.equal(response.status, 200, number);
      assert.ok((await response.text()).includes(`record="erp:purchase-order/${number}"`));
    }
  });

  test('an interrupted start leaves nothing in the company that the next one makes', () => {
    assert.ok(existsSync(join(data, 'company', 'cercle.db')));
    assert.ok(!existsSync(join(data, 'company', 'half')));
    assert.ok(!existsSync(join(data, 'company.unfinished')));
  });

  test('a second start finds the company as it was', async () => {
    const notes = await readFile(join(data, 'company', 'filled.json'), 'utf8');
    await demonstration.close();
    said.length = 0;
    demonstration = await start();
    assert.deepEqual(said, []);
    assert.equal(await readFile(join(data, 'company', 'filled.json'), 'utf8'), notes);
  });
});
