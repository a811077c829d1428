import type { FactsFrame } from '../../src/protocol/wire.ts';
import { Arrivals } from './arrivals.ts';
import { compare, inParallel, timed, type Figures } from './measure.ts';
import { connectReaders, exampleFrame, post } from './readers.ts';
import { startServer } from './server-process.ts';
import { connectBareWire, type BareWire } from './wire.ts';

const sockets = 1000;
const postsInRound = 60;
/** Posts on their way: one, as people mostly write, or several, when many write in the same moment. */
const paces = [1, 20];

async function play(arrivals: Arrivals, send: () => unknown): Promise<Figures> {
  const figures: Figures = {};
  for (const pace of paces) {
    const milliseconds = await timed(async () => {
      if (pace === 1) {
        for (let sent = 0; sent < postsInRound; sent += 1) {
          const arrived = arrivals.next(sockets);
          await send();
          await arrived;
        }
      } else {
        const arrived = arrivals.next(sockets * postsInRound);
        await inParallel(postsInRound, pace, async () => send());
        await arrived;
      }
    });
    const name = `facts to ${sockets.toLocaleString('en')} sockets, ${pace} at a time`;
    figures[name] = (postsInRound * sockets * 1000) / milliseconds;
  }
  return figures;
}

export default async function bench() {
  const [server, bareServer] = [await startServer('cercle'), await startServer('bare-ws')];
  const bareReaders: BareWire[] = [];
  const readers = await connectReaders(server.url, sockets);
  await inParallel(sockets, 20, async () =>
    bareReaders.push(await connectBareWire(bareServer.url)),
  );

  const [writer] = readers;
  const [bareWriter] = bareReaders;
  const message = JSON.stringify(['frame', await exampleFrame(writer!, readers.at(-1)!)]);
  const arrivals = new Arrivals();
  const bareArrivals = new Arrivals();
  for (const reader of readers) {
    reader.onFrame = (frame: FactsFrame) => arrivals.add(frame.facts.length);
  }
  for (const reader of bareReaders) reader.onMessage = () => bareArrivals.add(1);
  try {
    return await compare({
      unit: 'a second',
      rounds: 7,
      ours: () => play(arrivals, () => post(writer!)),
      bare: () => play(bareArrivals, () => bareWriter!.send(message)),
    });
  } finally {
    for (const reader of [...readers, ...bareReaders]) reader.close();
    await Promise.all([server.close(), bareServer.close()]);
  }
}
