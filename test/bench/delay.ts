import { compare, quantile, type Figures } from './measure.ts';
import { connectReaders, exampleFrame, post } from './readers.ts';
import { startServer } from './server-process.ts';
import { connectWire, type Wire } from './wire.ts';

const postsInRound = 300;

/** From the moment that one sends to the moment that the other has it. */
async function play(reader: Wire, send: () => Promise<unknown>): Promise<Figures> {
  const delays: number[] = [];
  for (let sent = 0; sent < postsInRound; sent += 1) {
    const arrived = new Promise<void>((resolve) => (reader.onFrame = () => resolve()));
    const begin = performance.now();
    const answered = send();
    await arrived;
    delays.push(performance.now() - begin);
    await answered;
  }
  return {
    'delay to another member, half': quantile(delays, 0.5),
    'delay to another member, 95 of 100': quantile(delays, 0.95),
  };
}

export default async function bench() {
  const [server, bareServer] = [await startServer('cercle'), await startServer('bare-socket-io')];
  const [writer, reader] = (await connectReaders(server.url, 2)) as [Wire, Wire];
  const [bareWriter, bareReader] = [
    await connectWire(bareServer.url),
    await connectWire(bareServer.url),
  ];
  const frame = await exampleFrame(writer, reader);
  try {
    return await compare({
      unit: 'ms',
      rounds: 7,
      ours: () => play(reader, () => post(writer)),
      bare: () => play(bareReader, () => bareWriter.ask('say', frame)),
    });
  } finally {
    for (const wire of [writer, reader, bareWriter, bareReader]) wire.close();
    await Promise.all([server.close(), bareServer.close()]);
  }
}
