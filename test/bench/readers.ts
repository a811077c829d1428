/** Connections of members to the backend, each with a stream open. */
import type { FactsFrame } from '../../src/protocol/wire.ts';
import { people, tokenFor } from '../support/people.ts';
import { memberId, newKey, postText } from './company.ts';
import { inParallel } from './measure.ts';
import { connectWire, type Wire } from './wire.ts';

/** The network's room: every employee is in it. */
export const stream = 'room/network/everyone';

/** Connects so many members, who all read {@link stream}. */
export async function connectReaders(url: string, count: number): Promise<Wire[]> {
  const wires: Wire[] = [];
  await inParallel(count, 20, async (index) => {
    const person = { ...people.claire, id: memberId(index), name: `Member ${index}` };
    const token = await tokenFor(person, { now: Date.now(), lifetime: 3_600_000 });
    const wire = await connectWire(url, { token, protocol: 1 });
    const input = { streams: [{ stream, since: null }], threads: 0 };
    const opened = await wire.ask('intent', 'stream:open', input);
    if (!opened.ok) throw new Error(opened.error.message);
    wires.push(wire);
  });
  return wires;
}

/** Writes a post to {@link stream}, and waits for the answer. */
export async function post(wire: Wire): Promise<void> {
  const input = { stream, text: postText, mentions: [] };
  const answer = await wire.ask('intent', 'post:create', input, newKey());
  if (!answer.ok) throw new Error(answer.error.message);
}

/** The frame that one post comes in, for whoever sends as much without a backend. */
export async function exampleFrame(writer: Wire, reader: Wire): Promise<FactsFrame> {
  const arrived = new Promise<FactsFrame>((resolve) => (reader.onFrame = resolve));
  await post(writer);
  return arrived;
}
