/** Connections of members to the backend. */
import type { FactsFrame, Position } from '../../src/protocol/wire.ts';
import { people, tokenFor } from '../support/people.ts';
import { memberId, newKey, postText } from './company.ts';
import { inParallel } from './measure.ts';
import { connectWire, type Wire } from './wire.ts';

/** The network's room: every employee is in it. */
export const stream = 'room/network/everyone';

/** Connects the member of a number. */
export async function connectMember(url: string, index: number): Promise<Wire> {
  const person = { ...people.claire, id: memberId(index), name: `Member ${index}` };
  const token = await tokenFor(person, { now: Date.now(), lifetime: 3_600_000 });
  return connectWire(url, { token, protocol: 1 });
}

/** Carries out an intent for whoever is connected. */
export async function ask<Data>(
  wire: Wire,
  name: string,
  input: object,
  key?: string,
): Promise<Data> {
  const answer = await wire.ask('intent', name, input, ...(key === undefined ? [] : [key]));
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
  return answer.data as Data;
}

/** Opens a stream from a position, or anew; answers with where it ends, and how many facts were missing. */
export async function openStream(
  wire: Wire,
  name: string,
  since: Position | null = null,
): Promise<{ upTo: Position; facts: number }> {
  const { streams } = await ask<{ streams: { upTo: Position; facts?: unknown[] }[] }>(
    wire,
    'stream:open',
    { streams: [{ stream: name, since }], threads: 0 },
  );
  const { upTo, facts = [] } = streams[0]!;
  return { upTo, facts: facts.length };
}

/**
 * Connects so many members, who all read {@link stream}.
 *
 * @param urls - of the nodes: one after the other, each has the next of them.
 */
export async function connectReaders(
  urls: string | readonly string[],
  count: number,
): Promise<Wire[]> {
  const nodes = [urls].flat();
  const wires: Wire[] = [];
  await inParallel(count, 20, async (index) => {
    const wire = await connectMember(nodes[index % nodes.length]!, index);
    await openStream(wire, stream);
    wires[index] = wire;
  });
  return wires;
}

/** Writes a post, to {@link stream} unless told, and waits for the answer. */
export async function post(wire: Wire, to = stream): Promise<void> {
  await ask(wire, 'post:create', { stream: to, text: postText, mentions: [] }, newKey());
}

/** The frame that one post comes in, for whoever sends as much without a backend. */
export async function exampleFrame(writer: Wire, reader: Wire): Promise<FactsFrame> {
  const arrived = new Promise<FactsFrame>((resolve) => (reader.onFrame = resolve));
  await post(writer);
  return arrived;
}
