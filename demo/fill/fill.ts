import { join } from 'node:path';
import {
  claimMap,
  createApp,
  openDatabase,
  openStore,
  type App,
  type Claims,
  type Timers,
} from '@cercle/server';
import { filesOn, purchaseOrders } from '../company/index.ts';
import { organizationOf, personOf, signedIn, signedRecord } from '../host/directory.ts';
import { titleOf } from '../host/erp.ts';
import { signTicket, signToken, type Agreement } from '../host/sign.ts';
import { sendFile } from './files.ts';
import { createIds } from './ids.ts';
import { networkTitle, planOf } from './plan.ts';
import type { Step } from './step.ts';

/** Nobody is connected while the past happens, so nothing needs to be looked after. */
const noTimers: Timers = { after: () => () => {} };

/**
 * Lets the past of the example company happen in an empty database: each step through the same dispatcher as today's
 * intents, with the clock set to its moment, so that every rule of the perimeter holds for the example too.
 *
 * @param now - the moment at which the company's past ends, in milliseconds.
 * @returns how many steps there were.
 * @throws Error at the first step that the server refuses.
 */
export async function fillDatabase(folder: string, now: number): Promise<number> {
  const plan = planOf(now);
  let clock = plan[0]!.at;
  const ids = createIds();
  const agreement = {
    issuer: 'fill',
    audience: 'fill',
    secret: 'the-past-needs-no-secret-to-be-kept',
  };
  const app = await createApp({
    // Until it is whole, nobody relies on it: an interrupted start begins anew.
    database: await openDatabase({ folder, syncOnClose: true }),
    trust: agreement,
    claims: claimMap.parse({}),
    origins: [],
    networkTitle,
    files: { store: await openStore({ folder: filesIn(folder) }) },
    clock: () => clock,
    newId: ids.next,
    timers: noTimers,
  });
  const cameOn = new Map<string, number>();
  /** Whoever does something comes in for it, at least once a day. */
  const comeIn = async ({ by, intent, at }: Step): Promise<void> => {
    const day = Math.floor(at / 86_400_000);
    if (intent !== 'enter' && cameOn.get(by) !== day) {
      await app.dispatcher.enter(claimsOf(by, now, at));
    }
    cameOn.set(by, day);
  };
  try {
    for (const [index, step] of plan.entries()) {
      clock = step.at;
      await comeIn(step);
      const input = await inputOf(step, app, agreement, now);
      if (step.makes !== undefined) ids.want(step.makes);
      const caller = { member: step.by, session: null };
      const answer =
        step.intent === 'enter'
          ? await app.dispatcher.enter(claimsOf(step.by, now, clock))
          : await app.dispatcher.dispatch(caller, step.intent, input, `example-${index}`);
      ids.forget();
      if (!answer.ok)
        throw new Error(`${JSON.stringify(step)} was refused: ${answer.error.message}`);
    }
  } finally {
    await app.close();
  }
  return plan.length;
}

/** Where the files of the company are, in its folder. */
export const filesIn = (folder: string): string => join(folder, 'files');

/** What an intent is given that is to be had only when it happens: a ticket, or the files that were sent for it. */
async function inputOf(step: Step, app: App, agreement: Agreement, now: number): Promise<object> {
  if (step.intent === 'record:open') return ticketOf(step, agreement, now);
  const files = step.makes === undefined ? [] : filesOn(step.makes);
  if (files.length === 0) return step.input;
  const token = await signToken(
    signedIn(personOf(step.by), now),
    agreement,
    Math.floor(step.at / 1000),
  );
  const sent: string[] = [];
  for (const file of files) sent.push(await sendFile(app.http, token, file, now));
  return { ...step.input, files: sent };
}

/** A record is opened with a ticket, which is good for the whole of the past: everyone comes anew from then on. */
async function ticketOf({ input, by, at }: Step, agreement: Agreement, now: number) {
  const { record } = input as { record: string };
  const order = purchaseOrders.find((candidate) => candidate.record === record)!;
  const ticket = await signTicket(
    signedIn(personOf(by), now),
    signedRecord(order, titleOf(order)),
    agreement,
    Math.floor(at / 1000),
    Math.ceil(now / 1000),
  );
  return { ticket };
}

/** What the host's token would have said of someone then. */
function claimsOf(id: string, now: number, at: number): Claims {
  const {
    name,
    organization,
    card,
    reach,
    languages,
    expertise = [],
    ...partner
  } = signedIn(personOf(id), now);
  const { affiliation } = organizationOf(organization.id);
  if (affiliation === 'customer') throw new Error(`${id} is a customer and never enters.`);
  return {
    id,
    name,
    organization: { ...organization, affiliation },
    department: card.department ?? null,
    title: card.title,
    city: card.city,
    timeZone: card.zoneinfo,
    languages: [...languages],
    expertise: [...expertise],
    picture: null,
    hostContact: partner.hostContact ?? null,
    endsAt: partner.endsAt === undefined ? null : partner.endsAt * 1000,
    mail: reach.email,
    phone: reach.phone_number,
    calendar: null,
    manager: reach.manager ?? null,
    team: reach.team ?? null,
    issuedAt: Math.floor(at / 1000),
  };
}
