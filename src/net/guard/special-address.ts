import { BlockList, isIP } from 'node:net';

/**
 * Why nothing on the public internet can be meant by an address, in words that follow "is" or
 * "leads to"; null for a public address. Anything that is not an address at all is refused too.
 *
 * IANA special-purpose registries for IPv4 and IPv6 (RFC 6890 and after). Of IPv6, only 2000::/3 has
 * been given out, so whatever is outside of it is refused without being named.
 */
export function whySpecial(address: string): string | null {
  const plain = plainAddress(address);
  if (plain === null) return 'not an address';
  if (isIP(plain) === 4) return reasonIn(SPECIAL_V4, plain, 'ipv4');
  return (
    reasonIn(SPECIAL_V6, plain, 'ipv6') ??
    (GIVEN_OUT_V6.check(plain, 'ipv6') ? null : 'an address outside of the public internet')
  );
}

/**
 * One spelling for an address: without brackets, IPv4 inside of IPv6 (::ffff:a.b.c.d) as the IPv4
 * address that the system would connect to. Null if it is no address, or has a zone (%eth0).
 */
export function plainAddress(address: string): string | null {
  const bare = address.startsWith('[') && address.endsWith(']') ? address.slice(1, -1) : address;
  if (isIP(bare) === 0 || bare.includes('%')) return null;
  if (isIP(bare) === 4) return bare;
  const spelled = new URL(`http://[${bare}]/`).hostname.slice(1, -1);
  const [, high, low] = MAPPED.exec(spelled) ?? [];
  return high === undefined || low === undefined
    ? spelled
    : [...bytesOf(high), ...bytesOf(low)].join('.');
}

const MAPPED = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

function bytesOf(hex: string): readonly number[] {
  const number = Number.parseInt(hex, 16);
  return [number >> 8, number & 0xff];
}

type Range = { readonly reason: string; readonly list: BlockList };

function reasonIn(ranges: readonly Range[], address: string, family: 'ipv4' | 'ipv6') {
  return ranges.find((range) => range.list.check(address, family))?.reason ?? null;
}

function ranges(family: 'ipv4' | 'ipv6', table: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(table).map(([reason, cidrs]) => ({ reason, list: listOf(family, cidrs) }));
}

function listOf(family: 'ipv4' | 'ipv6', cidrs: readonly string[]): BlockList {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [network = '', bits = ''] = cidr.split('/');
    list.addSubnet(network, Number(bits), family);
  }
  return list;
}

const SPECIAL_V4 = ranges('ipv4', {
  'this machine': ['127.0.0.0/8', '0.0.0.0/8'],
  'a private network': [
    '10.0.0.0/8',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '100.64.0.0/10', // carriers' NAT; Alibaba keeps its metadata here
    '192.0.0.0/24', // protocol assignments; Oracle keeps its metadata here
    '198.18.0.0/15', // benchmarks
    '168.63.129.16/32', // inside Azure this is the host of the virtual machine
  ],
  'a link-local address': ['169.254.0.0/16'], // most clouds keep machine credentials here
  'an address for examples': ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24'],
  'a relay into other networks': ['192.88.99.0/24', '192.52.193.0/24'],
  'a sink for stray questions': ['192.31.196.0/24', '192.175.48.0/24'],
  'an address of many machines at once': ['224.0.0.0/4', '255.255.255.255/32'],
  'an address that nobody has': ['240.0.0.0/4'],
});

const SPECIAL_V6 = ranges('ipv6', {
  'this machine': ['::1/128', '::/128'],
  'a private network': ['fc00::/7', 'fec0::/10'],
  'a link-local address': ['fe80::/10'],
  'an address of many machines at once': ['ff00::/8'],
  // All of these carry an IPv4 address inside, which a gateway may unwrap behind our back.
  'an IPv4 address in disguise': ['::/96', '64:ff9b::/96', '64:ff9b:1::/48', '2002::/16'],
  'a tunnel or a protocol of its own': ['2001::/23'],
  'an address for examples': ['2001:db8::/32', '3fff::/20'],
  'a sink for stray questions': ['2620:4f:8000::/48'],
});

const GIVEN_OUT_V6 = listOf('ipv6', ['2000::/3']);
