/**
 * The process that looks at links, as it is, in a world that a test has made: names are looked up in a list, and whatever
 * its sockets connect to is written down, and led to a server on this machine where the test has one for it. Nothing of
 * it is in the server: the checks come before all of this.
 */
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import dns from 'node:dns/promises';
import { Socket, type TcpSocketConnectOpts } from 'node:net';
import tls from 'node:tls';

/** What a test says of the world; given as JSON. */
export interface World {
  /** A file that gets a line for each connection: the address and the port. */
  taps: string;
  /** What names are looked up as, each time the next of these and in the end the last; `*` for all others. */
  names: Record<string, readonly (readonly string[])[]>;
  /** Ports of servers on this machine that stand for those ports everywhere else. */
  ports: Record<number, number>;
  /** The certificate that is trusted beside the usual ones. */
  certificate?: string;
}

const world = JSON.parse(process.argv[2]!) as World;
const asked = new Map<string, number>();

dns.lookup = (async (name: string) => {
  const answers = world.names[name] ?? world.names['*'];
  const time = asked.get(name) ?? 0;
  asked.set(name, time + 1);
  const addresses = answers?.[Math.min(time, answers.length - 1)];
  if (!addresses) throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
  return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
}) as unknown as typeof dns.lookup;

const connect = Socket.prototype.connect;
Socket.prototype.connect = function (this: Socket, ...given: unknown[]) {
  const options = (Array.isArray(given[0]) ? given[0][0] : given[0]) as TcpSocketConnectOpts;
  appendFileSync(world.taps, `${options.host} ${options.port}\n`);
  options.port = world.ports[options.port] ?? 1;
  options.host = '127.0.0.1';
  return Reflect.apply(connect, this, given) as Socket;
};

if (world.certificate) {
  const { createSecureContext } = tls;
  tls.createSecureContext = (options) => createSecureContext({ ...options, ca: world.certificate });
}
syncBuiltinESMExports();
await import('../../src/server/links/child.ts');
