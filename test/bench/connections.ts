/** What a connection holds of a server's memory while nothing happens, against Socket.IO alone. */
import { compare, inParallel, type Figures } from './measure.ts';
import { connectMember } from './readers.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import { connectWire, type Wire } from './wire.ts';

const connections = 2000;

async function hold(
  server: ServerProcess,
  connect: (index: number) => Promise<Wire>,
): Promise<Figures> {
  const before = await server.usage();
  const wires: Wire[] = [];
  await inParallel(connections, 20, async (index) => void wires.push(await connect(index)));
  const after = await server.usage();
  for (const wire of wires) wire.close();
  const held = (after.held - before.held) / connections / 1024;
  return { [`memory held by each of ${connections.toLocaleString('en')} connections`]: held };
}

export default async function bench() {
  const [server, bareServer] = [await startServer('cercle'), await startServer('bare-socket-io')];
  try {
    return await compare({
      unit: 'KiB',
      rounds: 5,
      ours: () => hold(server, (index) => connectMember(server.url, index)),
      bare: () => hold(bareServer, () => connectWire(bareServer.url)),
    });
  } finally {
    await Promise.all([server.close(), bareServer.close()]);
  }
}
