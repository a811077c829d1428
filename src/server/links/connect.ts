import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { connect as connectPlainly, isIP, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { publicAddress } from './address.ts';
import { Unfit, type Target } from './target.ts';

/**
 * Opens a connection of its own to a target. A host's addresses are looked up once and all checked, and the socket is
 * given one of those that were checked instead of the name: no answer that comes later can lead it elsewhere.
 *
 * @throws Unfit where any of the addresses is not a public one.
 */
export async function open({ url, host, port }: Target, signal: AbortSignal): Promise<Socket> {
  let failure: unknown;
  for (const address of await checkedAddresses(host)) {
    signal.throwIfAborted();
    try {
      const socket = await connected(connectPlainly({ host: address, port }), 'connect', signal);
      if (url.protocol === 'http:') return socket;
      const name = isIP(host) ? {} : { servername: host };
      const secure = connectSecurely({ socket, host, ...name, ALPNProtocols: ['http/1.1'] });
      return await connected(secure, 'secureConnect', signal);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** In the order of the system, IPv4 first: many networks lead nowhere by IPv6, and say nothing. */
async function checkedAddresses(host: string): Promise<string[]> {
  const found = isIP(host)
    ? [{ address: host }]
    : await lookup(host, { all: true, order: 'ipv4first' });
  const addresses = found.map(({ address }) => publicAddress(address));
  if (addresses.length === 0 || addresses.includes(null)) throw new Unfit();
  return addresses as string[];
}

async function connected<Kind extends Socket>(
  socket: Kind,
  event: string,
  signal: AbortSignal,
): Promise<Kind> {
  // Whatever befalls it later is told to whoever reads from it; without a listener it would end the process.
  socket.on('error', () => {});
  signal.addEventListener('abort', () => socket.destroy(), { once: true });
  try {
    await once(socket, event, { signal });
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}
