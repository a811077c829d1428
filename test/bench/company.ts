/** Backends as they are shipped, without limits on what one member may cost, and with people in them. */
import {
  claimMap,
  createApp,
  type App,
  type AppOptions,
  type Claims,
  type Database,
} from '@cercle/server';
import { exampleCharter, origin } from '../support/backend.ts';
import { audience, issuer, noDetails, secret } from '../support/people.ts';

const boundless = { most: 1e9, perMinute: 1e9 };

/** About as long as what people write to each other at work. */
export const postText =
  'We weighed **pallet 3** again: 38 cases left our dock, not the 40 of the delivery note. ' +
  'The carrier will send the two missing ones on Thursday, so the shops in Lyon can open the campaign as planned.';

/** @param options - where a bench has some of its own. */
export function openApp(
  database: Database,
  options: Pick<AppOptions, 'carrier'> & Partial<Pick<AppOptions, 'origins'>> = {},
): Promise<App> {
  return createApp({
    database,
    trust: { issuer, audience, secret },
    claims: claimMap.parse({}),
    origins: [origin],
    networkTitle: 'Maison Aubry',
    budget: boundless,
    handshakes: boundless,
    ...options,
  });
}

/** The member of a number. */
export const memberId = (index: number): string => `member-${index}`;

/** Lets employees in. */
export async function enterMembers(app: App, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const claims: Claims = {
      id: memberId(index),
      name: `Member ${index}`,
      organization: { id: 'aubry', name: 'Maison Aubry', affiliation: 'employee' },
      department: 'Purchasing',
      title: null,
      city: null,
      timeZone: null,
      languages: ['fr'],
      expertise: [],
      picture: null,
      hostContact: null,
      endsAt: null,
      ...noDetails,
      issuedAt: Math.floor(Date.now() / 1000),
    };
    const entered = await app.dispatcher.enter(claims);
    if (!entered.ok) throw new Error(entered.error.message);
  }
}

let keys = 0;
export const newKey = (): string => `bench-${String((keys += 1)).padStart(8, '0')}`;

/** Carries out an intent for a member, without a transport. */
export async function carryOut<Data>(
  app: App,
  member: string,
  name: string,
  input: object,
): Promise<Data> {
  const answer = await app.dispatcher.dispatch({ member, session: null }, name, input, newKey());
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
  return answer.data as Data;
}

/** Opens a project room of a member's own, with others in it; answers with its id. */
export async function openRoom(
  app: App,
  member: string,
  members: readonly string[] = [],
): Promise<string> {
  const { room } = await carryOut<{ room: { id: string } }>(app, member, 'room:open', {
    title: 'Winter box in the Nordics',
    charter: { ...exampleCharter, sponsor: member },
    stage: 'running',
    partners: 'apart',
    members,
  });
  return room.id;
}
