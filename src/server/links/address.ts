import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * IANA's special-purpose registries (https://www.iana.org/assignments/iana-ipv4-special-registry and
 * iana-ipv6-special-registry, as of 2025-10), with multicast and what is reserved: whole, also where a part of a block is
 * said to be reachable, since no page that people link to is there.
 */
const special = {
  ipv4: [
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
    ...['172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24'],
    ...['192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24', '198.18.0.0/15'],
    ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  ],
  // The rest is outside of `global`. 2001::/23 holds Teredo, 2002::/16 is 6to4.
  ipv6: ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'],
};

/** All of IPv6 that is given out to be reached from everywhere (https://www.iana.org/assignments/ipv6-address-space). */
const global = listOf({ ipv4: [], ipv6: ['2000::/3'] });
const refused = listOf(special);

/** The blocks in which the last 32 bits are an IPv4 address: mapped, translated, NAT64 of two sorts, compatible. */
const embedding = [
  '0:0:0:0:0:ffff',
  '0:0:0:0:ffff:0',
  '64:ff9b:0:0:0:0',
  '64:ff9b:1:0:0:0',
  '0:0:0:0:0:0',
];
/** The one of them that is reached as it is: a network with IPv6 alone has no other way to IPv4 (RFC 6052). */
const translating = '64:ff9b:0:0:0:0';

/**
 * Where a socket may go for an address: there, or to the IPv4 address within it; null where that is not a public one, or
 * where it is no address in its usual form.
 */
export function publicAddress(address: string): string | null {
  if (isIPv4(address)) return refused.check(address, 'ipv4') ? null : address;
  if (!isIPv6(address) || address.includes('%')) return null;
  const groups = groupsOf(address);
  const block = groups
    .slice(0, 6)
    .map((group) => group.toString(16))
    .join(':');
  if (embedding.includes(block)) {
    const inner = publicAddress(innerOf(groups));
    return inner !== null && block === translating ? address : inner;
  }
  return global.check(address, 'ipv6') && !refused.check(address, 'ipv6') ? address : null;
}

/** The eight groups of an IPv6 address, whichever of its forms it is written in. */
function groupsOf(address: string): number[] {
  const [start = '', end] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const parsed = (part: string) =>
    part === '' ? [] : part.split(':').map((one) => parseInt(one, 16));
  const [before, after] = [parsed(start), parsed(end ?? '')];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function innerOf(groups: readonly number[]): string {
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 255])
    .join('.');
}

function listOf({ ipv4, ipv6 }: Record<'ipv4' | 'ipv6', readonly string[]>): BlockList {
  const list = new BlockList();
  const add = (block: string, family: 'ipv4' | 'ipv6') => {
    const [net, prefix] = block.split('/');
    list.addSubnet(net!, Number(prefix), family);
  };
  for (const block of ipv4) add(block, 'ipv4');
  for (const block of ipv6) add(block, 'ipv6');
  return list;
}
