import { canReceive, mayRead, type Reader } from '../../perimeter/receive.ts';
import { parseStream } from '../../perimeter/streams.ts';
import * as protocol from '../../protocol/stream.ts';
import type { OpenedStream } from '../../protocol/stream.ts';
import type { Position } from '../../protocol/wire.ts';
import { factIdAt, factsAfter, headsOf } from '../db/log.ts';
import { readerAt } from '../db/members.ts';
import { threadsPage } from '../db/threads.ts';
import { readersOf, whomMayKnow } from '../db/readers.ts';
import { reading, type Context } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import type { Session } from '../session.ts';
import { snapshotOf } from './snapshot.ts';

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

/** The streams that the caller reads now, of those asked for. */
async function readableStreams(
  context: Context,
  names: readonly string[],
): Promise<{ reader: Reader; known: ReadonlySet<string>; streams: ReadonlySet<string> }> {
  const { transaction, caller, now } = context;
  // What is no name is never asked for: a database refuses some texts, such as one with a NUL.
  const ofRooms = names.filter((name) => parseStream(name)?.of === 'room');
  const reader = (await readersOf(transaction, [caller.id], ofRooms)).get(caller.id)!;
  const profiles = names.flatMap((name) => {
    const stream = parseStream(name);
    return stream?.of === 'profile' ? [stream.member] : [];
  });
  const known = await whomMayKnow(transaction, caller.id, profiles, now);
  const streams = names.filter((name) => {
    const stream = parseStream(name);
    switch (stream?.of) {
      case 'member':
        return stream.member === caller.id;
      case 'profile':
        return known.has(stream.member);
      case 'room':
        return mayRead(reader, name, now);
      default:
        return false;
    }
  });
  return { reader, known, streams: new Set(streams) };
}

/** The facts since a position; undefined where they are too many, or the log is not the one it was taken from. */
async function factsSince(
  { transaction }: Context,
  stream: string,
  since: Position | null,
  head: Position,
) {
  if (!since || since.seq === 0 || since.seq > head.seq) return undefined;
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
  async handle(context, input, { session, reader, known, streams: readable }) {
    const { transaction, caller, now, services } = context;
    const heads = await headsOf(transaction, [...readable]);
    const anew: string[] = [];
    const opened: OpenedStream[] = [];
    for (const { stream, since } of input.streams) {
      if (!readable.has(stream)) {
        opened.push({ stream, absent: true });
        continue;
      }
      const upTo = heads.get(stream)!;
      const facts = await factsSince(context, stream, since, upTo);
      if (facts) {
        const visible = facts.filter((fact) =>
          canReceive(reader, fact, now, (member) => known.has(member)),
        );
        opened.push({ stream, upTo, facts: visible });
      } else {
        anew.push(stream);
        opened.push({ stream, upTo, snapshot: await snapshotOf(context, parseStream(stream)!) });
      }
    }
    const page =
      input.threads === 0
        ? null
        : await threadsPage(transaction, readerAt(caller, now), anew, {}, input.threads);
    for (const stream of opened) {
      if ('upTo' in stream) services.delivery.open(session, stream.stream, stream.upTo);
    }
    for (const member of known) services.presence.announceTo(session, member);
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
