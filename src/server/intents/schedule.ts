import { memberStream } from '../../perimeter/streams.ts';
import * as protocol from '../../protocol/schedule.ts';
import type { Scheduled } from '../../protocol/schedule.ts';
import type { ErrorCode, Answer } from '../../protocol/wire.ts';
import type { Transaction } from '../db/dialect.ts';
import { holdFiles, letGo } from '../db/files.ts';
import { redactFacts, type NewFact } from '../db/log.ts';
import {
  changeSchedule,
  countScheduled,
  dropSchedule,
  endSchedule,
  failSchedule,
  forgetSchedules,
  insertSchedule,
  scheduledView,
} from '../db/schedules.ts';
import type { ScheduleRow } from '../db/schema.ts';
import { writing, type SystemContext } from '../handler.ts';
import { inPart, Refusal } from '../refusal.ts';
import { grantNew, lockOfNew } from './post.ts';
import { grantTime } from './written.ts';

/** The key under which a post for later appears, so that two servers, or one that starts again, post it once. */
export const keyOf = (id: string): string => `schedule-${id}`;

/** Of a post that did not appear for such a reason it is tried again: it says nothing of the post. */
const passing: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['unavailable', 'too-many']);

export const scheduleSet = writing({
  intent: protocol.scheduleSet,
  lock: async (_context, { post }) => lockOfNew(post),
  async authorize(context, { dueAt, post }) {
    const early = 'Choose a time later than now.';
    grantTime(context, dueAt, { after: context.now, early, field: 'dueAt' });
    await grantNew(context, post, dueAt).catch(inPart('post'));
  },
  async handle(context, input) {
    const { transaction, caller, now } = context;
    const row: ScheduleRow = {
      id: input.id ?? context.newId(),
      member: caller.id,
      due_at: input.dueAt,
      post_json: JSON.stringify(input.post),
      begun: 0,
      failure_json: null,
    };
    if (input.id === undefined) await insertSchedule(transaction, row);
    else if (!(await changeSchedule(transaction, row))) throw new Refusal('absent');
    await holdFiles(transaction, row.id, input.post.files ?? [], now);
    await context.append([await changedFact(transaction, row)]);
    // After the fact, whose stream lets a member's own intents through one by one: each counts the one before.
    if ((await countScheduled(transaction, caller.id)) > protocol.mostScheduled) {
      throw new Refusal('full', `Drop another post first: ${protocol.mostScheduled} may wait.`);
    }
    return { id: row.id };
  },
});

export const scheduleDrop = writing({
  intent: protocol.scheduleDrop,
  lock: async () => null,
  authorize: async () => null,
  async handle({ transaction, caller, now, append }, { id }) {
    if (!(await dropSchedule(transaction, caller.id, id))) throw new Refusal('absent');
    await letGo(transaction, [id], now);
    await append([await endedFact(transaction, caller.id, id, null)]);
    return {};
  },
});

/** Does with a post for later what its author was answered when it was due. */
export async function concludeSchedule(
  { transaction, append }: SystemContext,
  { id, member }: ScheduleRow,
  answer: Answer,
): Promise<void> {
  if (answer.ok) {
    const { id: post } = answer.data as { id: string };
    const isFirst = await endSchedule(transaction, id);
    if (isFirst) await append([await endedFact(transaction, member, id, post)]);
  } else if (!passing.has(answer.error.code)) {
    const failed = await failSchedule(transaction, id, answer.error);
    if (failed) await append([await changedFact(transaction, failed)]);
  }
}

/** Whoever is out of the network has nothing left there for later. Returns the facts to append. */
export async function forgetScheduled(
  transaction: Transaction,
  member: string,
  now: number,
): Promise<NewFact[]> {
  const facts: NewFact[] = [];
  const ids = await forgetSchedules(transaction, member);
  await letGo(transaction, ids, now);
  for (const id of ids) {
    facts.push(await endedFact(transaction, member, id, null));
  }
  return facts;
}

async function changedFact(transaction: Transaction, row: ScheduleRow): Promise<NewFact> {
  await redactFacts(transaction, row.id, withoutText);
  return {
    stream: memberStream(row.member),
    type: protocol.scheduleChanged.type,
    post: row.id,
    data: { scheduled: scheduledView(row) },
  };
}

async function endedFact(
  transaction: Transaction,
  member: string,
  id: string,
  post: string | null,
): Promise<NewFact> {
  await redactFacts(transaction, id, withoutText);
  return {
    stream: memberStream(member),
    type: protocol.scheduleEnded.type,
    data: { id, post },
  };
}

/** What the log says of a post for later once it is another, dropped, or where its readers may delete it. */
function withoutText(_type: string, data: unknown): object {
  const { scheduled } = data as { scheduled: Scheduled };
  return {
    scheduled: { ...scheduled, post: { stream: scheduled.post.stream, text: '', mentions: [] } },
  };
}
