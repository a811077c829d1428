import { roomStream } from '../../perimeter/streams.ts';
import type { Charter, Measure } from '../../protocol/charter.ts';
import type { InputOf } from '../../protocol/registry.ts';
import * as protocol from '../../protocol/review.ts';
import { audit } from '../db/audit.ts';
import { charterOf, insertReview, reviewsOf } from '../db/charters.ts';
import { reading, writing, type Context } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { replaceCharter, resolveCharter } from './charter.ts';
import { grantStream, grantUnarchived } from './grants.ts';
import { enterStage } from './stage.ts';

/** The measures as they stand, in the order of the charter. */
const measuredToday = ({ measures }: Charter, today: readonly string[]): Measure[] =>
  measures.map((measure, index) => ({ ...measure, today: today[index]! }));

/** The charter as the review leaves it; a refusal that names the field where the outcome lacks what it takes. */
async function charterAfter(
  context: Context,
  before: Charter,
  input: InputOf<typeof protocol.roomReview>,
): Promise<Charter> {
  const { room, outcome, today, reviewOn, charter, into } = input;
  if (today.length !== before.measures.length) {
    throw new Refusal('invalid', 'Say where each measure stands.', { field: 'today' });
  }
  const measured = { ...before, measures: measuredToday(before, today) };
  const next = charter?.reviewOn ?? reviewOn;
  const field = outcome === 'change' ? 'charter.reviewOn' : 'reviewOn';
  if (outcome === 'change' && !charter) {
    throw new Refusal('invalid', 'Write what the charter says from now on.', { field: 'charter' });
  }
  if (outcome === 'keep' || outcome === 'change') {
    if (next === undefined || Date.parse(next) <= context.now) {
      throw new Refusal('invalid', 'Name the day of the next review.', { field });
    }
    return outcome === 'change'
      ? resolveCharter(context, charter!)
      : { ...measured, reviewOn: next };
  }
  if (outcome === 'merge') {
    if (into === undefined || into === room) {
      throw new Refusal('invalid', 'Name the room in which it goes on.', { field: 'into' });
    }
    await grantUnarchived(context, into).catch(() => {
      const message = 'Name a room that you facilitate and that is not archived.';
      throw new Refusal('invalid', message, { field: 'into' });
    });
  }
  return measured;
}

export const roomReview = writing({
  intent: protocol.roomReview,
  lock: async (_context, { room }) => ({ room, mode: 'exclusive' }),
  async authorize(context, input) {
    const room = await grantUnarchived(context, input.room);
    const before = (await charterOf(context.transaction, room.id))!;
    return { room, before, after: await charterAfter(context, before, input) };
  },
  async handle(context, input, { room, before, after }) {
    const { transaction, now, caller } = context;
    const { outcome } = input;
    const review: protocol.Review = {
      ...{ at: now, by: { id: caller.id, name: caller.name }, outcome },
      measures: measuredToday(before, input.today),
      ...{ note: input.note ?? null, into: input.into ?? null },
    };
    const facts = [
      {
        stream: roomStream(room.id, 'inside'),
        type: protocol.roomReviewed.type,
        data: { room: room.id, review },
      },
      ...(await replaceCharter(context, room, after)),
    ];
    if (outcome === 'merge' || outcome === 'archive') {
      facts.push(...(await enterStage(context, room, 'archived')).facts);
    }
    await context.append(facts);
    await insertReview(transaction, {
      ...{ id: context.newId(), room: room.id, at: now, by: caller.id, outcome },
      measures_json: JSON.stringify(review.measures),
      ...{ note: review.note, into_room: review.into },
    });
    await audit(context, 'room:review', room.id, { outcome, into: review.into });
    return { review };
  },
});

export const reviewHistory = reading({
  intent: protocol.reviewHistory,
  authorize: (context, { room }) => grantStream(context, roomStream(room, 'inside')),
  handle: async ({ transaction }, { room }) => ({ reviews: await reviewsOf(transaction, room) }),
});
