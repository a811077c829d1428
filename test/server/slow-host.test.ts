import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { exportJWK, generateKeyPair } from 'jose';
import type { Session } from '../../src/server/session.ts';
import { nextKey, startBackend, type Backend } from '../support/backend.ts';
import { audience, issuer, noDetails } from '../support/people.ts';
import { now, sign } from '../support/sign.ts';

/** A host whose keys come when it is told so. */
async function startSlowHost(
  keys: object,
): Promise<{ server: Server; url: string; answer(): void }> {
  let answer = () => {};
  const told = new Promise<void>((resolve) => (answer = resolve));
  const server = createServer((_request, response) => {
    void told.then(() => response.end(JSON.stringify(keys)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}/jwks`, answer: () => answer() };
}

describe('while the host takes its time with its keys', { timeout: 30_000 }, () => {
  let backend: Backend;
  let host: Awaited<ReturnType<typeof startSlowHost>>;
  let signTicket: (record: string) => Promise<string>;

  before(async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    host = await startSlowHost({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one' }] });
    const header = { alg: 'ES256', kid: 'one', typ: 'cercle-record+jwt' };
    signTicket = (record) => sign({ record, title: record, access: 'write' }, header, privateKey);
    backend = await startBackend({
      trust: { issuer, audience, jwks: host.url },
      clock: () => now,
    });
    const entered = await backend.app.dispatcher.enter({
      ...{ id: 'claire', name: 'Claire Fontaine', department: null, title: null, city: null },
      organization: { id: 'aubry', name: 'Maison Aubry', affiliation: 'employee' },
      ...{ timeZone: null, languages: [], expertise: [], picture: null, hostContact: null },
      ...{ ...noDetails, endsAt: null, issuedAt: now / 1000 },
    });
    assert.ok(entered.ok);
  });
  after(async () => {
    await backend?.close();
    host?.server.closeAllConnections();
    host?.server.close();
  });

  const ask = (name: string, input: object, session: Session | null = null) =>
    backend.app.dispatcher.dispatch({ member: 'claire', session }, name, input, nextKey());

  /** Somebody else writes, and reads what was written. */
  async function writeAndRead(): Promise<void> {
    const stream = 'room/network/everyone';
    const written = await ask('post:create', { stream, text: 'Meanwhile', mentions: [] });
    assert.ok(written.ok);
    const { id } = written.data as { id: string };
    assert.ok((await ask('thread:read', { root: id })).ok);
  }

  it('others read and write while a session is renewed', async () => {
    let renewed = () => {};
    const session: Session = {
      ...{ id: 'socket', member: 'claire', expiresAt: now, ended: false },
      renew: () => new Promise((resolve) => (renewed = () => resolve(null))),
    };
    const renewal = ask('session:renew', { token: 'one of the host’s' }, session);
    await writeAndRead();
    renewed();
    assert.ok((await renewal).ok);
  });

  it('others read and write while a record is opened', async () => {
    const ticket = await signTicket('erp:purchase-order/10248');
    const opening = ask('record:open', { ticket });
    await writeAndRead();
    host.answer();
    assert.ok((await opening).ok);
  });
});
