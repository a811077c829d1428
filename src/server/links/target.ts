import { isIP } from 'node:net';

/** Something was asked for that is never fetched, or what came back is nothing to show. */
export class Unfit extends Error {}

/** A page, a picture or an endpoint that may be asked for, once its host's addresses have been checked. */
export interface Target {
  url: URL;
  /** A name, or an address without brackets; without a dot at its end. */
  host: string;
  port: number;
}

/** The ports of the web and its registered alternates (IANA: http, https, http-alt, pcsync-https). */
const ports = { 'http:': 80, 'https:': 443 };
const alternates: readonly number[] = [80, 443, 8080, 8443];
const longestAddress = 2048;

/** Names that mean something only within a machine or a network (RFC 6761, 6762, 7686, 8375, and ICANN's `internal`). */
const within = /(?:^|\.)(?:localhost|local|internal|home\.arpa|onion|invalid|test|alt)$/;

/**
 * Reads an address that someone wrote, or that a server redirects to.
 *
 * @param base - where a relative one is from.
 * @param avoided - names of hosts that are never asked: the network's own pages are on them.
 * @throws Unfit where it is never fetched, whatever its host's addresses are.
 */
export function readTarget(address: string, avoided: readonly string[], base?: URL): Target {
  // Programs disagree about where the host of such an address is.
  if (address.length > longestAddress || /[\\\p{Control}]/u.test(address)) throw new Unfit();
  if (!URL.canParse(address, base?.href)) throw new Unfit();
  const url = new URL(address, base);
  const { protocol, username, password } = url;
  if (protocol !== 'http:' && protocol !== 'https:') throw new Unfit();
  if (username !== '' || password !== '') throw new Unfit();
  const port = url.port === '' ? ports[protocol] : Number(url.port);
  const host = hostOf(url);
  if (!alternates.includes(port) || !isName(host) || avoided.includes(host)) throw new Unfit();
  return { url, host, port };
}

/** The host of an address as it is looked up: a name without a dot at its end, or an address without brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$|\.$/g, '');

const isName = (host: string): boolean =>
  isIP(host) !== 0 || (host.split('.').every(Boolean) && !within.test(host));
