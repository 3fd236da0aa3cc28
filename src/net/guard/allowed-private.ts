import { BlockList, isIP } from 'node:net';
import { plainAddress } from './special-address.ts';

/** What the owner of this installation lets us reach though it is private. */
export type AllowedPrivate = {
  /** Whether the name may lead anywhere. */
  readonly name: (host: string, port: number) => boolean;
  readonly address: (address: string, port: number) => boolean;
};

/**
 * Reads hosts, host:port, addresses, address:port and CIDR ranges. A host stands for itself only,
 * not for names below it. Throws on what is none of these: a slip here must not open or close doors
 * in silence.
 */
export function readAllowedPrivate(entries: readonly string[]): AllowedPrivate {
  const names = new Set<string>();
  const addresses = new BlockList();
  for (const entry of entries) readEntry(entry.trim().toLowerCase(), names, addresses);
  return {
    name: (host, port) => names.has(host) || names.has(`${host}:${port}`),
    address: (address, port) => {
      const plain = plainAddress(address);
      if (plain === null) return false;
      const family = isIP(plain) === 4 ? 'ipv4' : 'ipv6';
      return names.has(`${plain}:${port}`) || addresses.check(plain, family);
    },
  };
}

function readEntry(entry: string, names: Set<string>, addresses: BlockList): void {
  const address = plainAddress(entry);
  if (address !== null) {
    addresses.addAddress(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
  } else if (entry.includes('/')) {
    addRange(entry, addresses);
  } else {
    names.add(hostOf(entry));
  }
}

function addRange(entry: string, addresses: BlockList): void {
  const [network = '', bits = '', ...rest] = entry.split('/');
  const family = isIP(network) === 4 ? 'ipv4' : 'ipv6';
  const most = family === 'ipv4' ? 32 : 128;
  const readable = isIP(network) !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= most;
  if (!readable || rest.length > 0) throw new AllowedPrivateError(entry);
  addresses.addSubnet(network, Number(bits), family);
}

/** `nas.local`, `nas.local:8080`, `[::1]:8080` as the URL parser would spell them. */
function hostOf(entry: string): string {
  const parts = /^(\[[0-9a-f:.]{2,45}\]|[^:/?#@\s[\]]{1,253})(?::(\d{1,5}))?$/.exec(entry);
  const host = parts?.[1];
  if (host === undefined || !URL.canParse(`http://${host}/`)) throw new AllowedPrivateError(entry);
  const spelled = new URL(`http://${host}/`).hostname;
  const name = plainAddress(spelled) ?? spelled;
  return parts?.[2] === undefined ? name : `${name}:${Number(parts[2])}`;
}

export class AllowedPrivateError extends Error {
  readonly code = 'ALLOWED_PRIVATE_UNREADABLE';
  constructor(entry: string) {
    super(`Not a host, host:port, address or CIDR range: ${JSON.stringify(entry)}`);
    this.name = 'AllowedPrivateError';
  }
}
