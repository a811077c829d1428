import { canReceive, mayRead, maySeeDetails, type Reader } from '../../perimeter/receive.ts';
import { parseStream } from '../../perimeter/streams.ts';
import * as protocol from '../../protocol/stream.ts';
import type { OpenedStream } from '../../protocol/stream.ts';
import type { Fact, Position } from '../../protocol/wire.ts';
import { factIdAt, factsAfter, headsOf } from '../db/log.ts';
import { readerAt } from '../db/members.ts';
import { threadsPage } from '../db/threads.ts';
import { readersOf, whomMayKnow } from '../db/readers.ts';
import { reading, type Context } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import type { Session } from '../session.ts';
import { snapshotsOf } from './snapshot.ts';

/** A client further behind gets a snapshot: cheaper to send than so many facts, and shorter to apply. */
const mostFactsBehind = 500;

function sessionOf(context: Context): Session {
  if (!context.session) {
    throw new Refusal(
      'invalid',
      'Streams are opened over a socket; over HTTP read a feed instead.',
    );
  }
  return context.session;
}

interface Readable {
  reader: Reader;
  /** The members asked after whom they may know. */
  known: ReadonlySet<string>;
  /** Those of them whose card is asked for: with it comes how they are. */
  profiles: readonly string[];
  streams: ReadonlySet<string>;
}

/** The streams that the caller reads now, of those asked for. */
async function readableStreams(context: Context, names: readonly string[]): Promise<Readable> {
  const { transaction, caller, now } = context;
  // What is no name is never asked for: a database refuses some texts, such as one with a NUL.
  const ofRooms = names.filter((name) => parseStream(name)?.of === 'room');
  const reader = (await readersOf(transaction, [caller.id], ofRooms)).get(caller.id)!;
  const membersOf = (of: 'profile' | 'details') =>
    names.flatMap((name) => {
      const stream = parseStream(name);
      return stream?.of === of ? [stream.member] : [];
    });
  const profiles = membersOf('profile');
  const asked = [...profiles, ...membersOf('details')];
  const known = await whomMayKnow(transaction, caller.id, asked, now);
  const streams = names.filter((name) => {
    const stream = parseStream(name);
    switch (stream?.of) {
      case 'member':
        return stream.member === caller.id;
      case 'profile':
        return known.has(stream.member);
      case 'details':
        return known.has(stream.member) && maySeeDetails(reader, stream.member);
      case 'room':
        return mayRead(reader, name, now);
      default:
        return false;
    }
  });
  return {
    ...{ reader, known, streams: new Set(streams) },
    profiles: profiles.filter((member) => known.has(member)),
  };
}

/** The facts since a position; undefined where they are too many, or the log is not the one it was taken from. */
async function factsSince(
  { transaction }: Context,
  stream: string,
  since: Position | null,
  head: Position,
) {
  if (!since || since.seq === 0 || since.seq > head.seq) return undefined;
  if (since.seq === head.seq) return since.fact === head.fact ? [] : undefined;
  if (head.seq - since.seq > mostFactsBehind) return undefined;
  if ((await factIdAt(transaction, stream, since.seq)) !== since.fact) return undefined;
  return factsAfter(transaction, stream, since.seq, mostFactsBehind);
}

export const streamOpen = reading({
  intent: protocol.streamOpen,
  async authorize(context, { streams }) {
    const session = sessionOf(context);
    const asked = streams.map(({ stream }) => stream);
    const open = new Set([...context.services.delivery.openStreams(session), ...asked]);
    if (open.size > protocol.mostOpenStreams) {
      throw new Refusal('invalid', `Hold at most ${protocol.mostOpenStreams} streams open.`, {
        field: 'streams',
      });
    }
    return { session, ...(await readableStreams(context, asked)) };
  },
  async handle(context, input, { session, reader, known, profiles, streams: readable }) {
    const { transaction, caller, now, services } = context;
    const heads = await headsOf(transaction, [...readable]);
    const missed = new Map<string, Fact[]>();
    for (const { stream, since } of input.streams) {
      if (!readable.has(stream)) continue;
      const facts = await factsSince(context, stream, since, heads.get(stream)!);
      const isTold = (fact: Fact) => canReceive(reader, fact, now, (member) => known.has(member));
      if (facts) missed.set(stream, facts.filter(isTold));
    }
    const anew = [...readable].filter((stream) => !missed.has(stream));
    const snapshots = await snapshotsOf(context, anew);
    const opened = input.streams.map(({ stream }): OpenedStream => {
      const upTo = heads.get(stream);
      if (!upTo) return { stream, absent: true };
      const facts = missed.get(stream);
      return facts ? { stream, upTo, facts } : { stream, upTo, snapshot: snapshots.get(stream)! };
    });
    const page =
      input.threads === 0
        ? null
        : await threadsPage(transaction, readerAt(caller, now), anew, {}, input.threads);
    for (const stream of opened) {
      if ('upTo' in stream) services.delivery.open(session, stream.stream, stream.upTo);
    }
    for (const member of profiles) services.presence.announceTo(session, member);
    return { streams: opened, page };
  },
});

export const streamClose = reading({
  intent: protocol.streamClose,
  authorize: async (context) => sessionOf(context),
  async handle({ services }, { streams }, session) {
    services.delivery.close(session, streams);
    return {};
  },
});
