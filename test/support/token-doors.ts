/** Every door at which something signed is shown, and whether it opens. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBackend, type Backend, type Client } from './backend.ts';
import { audience, issuer, people, secret } from './people.ts';
import { tokenAttacks } from './token-attacks.ts';
import {
  changed,
  createTokenWorld,
  publishedKeys,
  right,
  type Shown,
  type TokenWorld,
} from './token-world.ts';

export interface TokenDoor {
  name: string;
  shown: Shown;
  opens(token: string): Promise<boolean>;
}

/** A backend that knows the keys of a world, and its doors; `errors` are what it has written of failures. */
export async function openTokenDoors() {
  const folder = await mkdtemp(join(tmpdir(), 'cercle-'));
  const errors: object[] = [];
  const world: TokenWorld = createTokenWorld(() => backend.clock());
  const jwks = join(folder, 'jwks.json');
  await writeFile(jwks, JSON.stringify(publishedKeys(world)));
  const backend = await startBackend({
    trust: { issuer, audience, jwks, ticketSecret: secret },
    handshakes: { most: 1e9, perMinute: 1e9 },
    logger: { info: () => {}, error: (fields) => void errors.push(fields) },
  });
  const thomas = { sub: 'thomas', name: 'Thomas Berger' };
  (await backend.connect(people.thomas, changed(right(world, 'member'), thomas))).close();
  const doors = await doorsOf(backend, world);
  return {
    ...{ world, doors, errors },
    async close(): Promise<void> {
      await backend.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Shows a door whatever forged it could be shown; answers with what it let in. */
export async function attack({ name: door, shown, opens }: TokenDoor, world: TokenWorld) {
  const letIn: string[] = [];
  const attacks = tokenAttacks.filter(({ only }) => !only || only.includes(shown));
  for (const { name, make } of attacks) {
    if (await opens(make(world, right(world, shown)))) letIn.push(`${door}: ${name}`);
  }
  return { tried: attacks.length, letIn };
}

/** The doors of a backend, with a session of Claire's for those inside. */
async function doorsOf(backend: Backend, world: TokenWorld): Promise<TokenDoor[]> {
  const claire: Client = await backend.connect(people.claire, changed(right(world, 'member')));
  const call = async (token: string, more: object) => {
    const headers = headersWith(`Bearer ${token}`);
    if (!headers) return false;
    const address = `${backend.url}/api/intents/presence:list`;
    const body = JSON.stringify({ ...more, input: { limit: 1 } });
    return (await fetch(address, { method: 'POST', headers, body })).ok;
  };
  return [
    {
      name: 'the handshake',
      shown: 'member',
      opens: async (token) => (await backend.refusal({ token, protocol: 1 })) === null,
    },
    {
      name: 'the renewal of a session',
      shown: 'member',
      opens: async (token) => (await claire.answer('session:renew', { token })).ok,
    },
    { name: 'a request', shown: 'member', opens: (token) => call(token, {}) },
    {
      name: 'a record',
      shown: 'ticket',
      opens: async (ticket) => (await claire.answer('record:open', { ticket })).ok,
    },
    {
      name: 'a request of the host’s',
      shown: 'service',
      opens: (token) => call(token, { actAs: 'thomas' }),
    },
  ];
}

/** Undefined for what no header can carry as it is: it comes to no server. */
function headersWith(authorization: string): Headers | undefined {
  try {
    const headers = new Headers({ authorization, 'content-type': 'application/json' });
    return headers.get('authorization') === authorization ? headers : undefined;
  } catch {
    return undefined;
  }
}
