import type { Context } from 'hono';
import { addressVersion, amongAddresses, isLoopback } from '../../config.ts';

/** How somebody reaches us, as far as it can be known. */
export type Remote = {
  /** "192.0.2.7"; "unknown" where there is no socket. */
  readonly address: string;
  /** Whether the browser's own connection is encrypted. */
  readonly isEncrypted: boolean;
};

export type RemoteOf = (context: Context) => Remote;

/**
 * Who is at the other end. What a proxy says of that (X-Forwarded-For, X-Forwarded-Proto) is believed of the given addresses
 * and ranges alone: anybody can send these. Of several the last that is no proxy of ours counts; those before it are hearsay.
 */
export function remoteOf(trustedProxies: readonly string[]): RemoteOf {
  const isTrusted = amongAddresses(trustedProxies);
  return (context) => {
    const socket = socketAddress(context);
    const isUrlEncrypted = new URL(context.req.url).protocol === 'https:';
    if (!isTrusted(socket)) return { address: socket, isEncrypted: isUrlEncrypted };
    const stated = (context.req.header('x-forwarded-for') ?? '').slice(-2000).split(',');
    const hops = stated.map((hop) => plain(hop.trim())).reverse();
    const first = hops.find((hop) => !isTrusted(hop));
    const protocol = context.req.header('x-forwarded-proto')?.split(',').at(-1)?.trim();
    return {
      address: first !== undefined && addressVersion(first) !== 0 ? first : socket,
      isEncrypted: isUrlEncrypted || protocol?.toLowerCase() === 'https',
    };
  };
}

/** What a proxy of ours says in a header of its own; null: it says nothing, or who speaks is none. */
export function saidByProxy(
  trustedProxies: readonly string[],
  header: string,
): (context: Context) => string | null {
  const isTrusted = amongAddresses(trustedProxies);
  return (context) =>
    isTrusted(socketAddress(context)) ? (context.req.header(header) ?? null) : null;
}

/** Node's server hands its socket on (@hono/node-server); nothing else does. */
function socketAddress({ env }: Context): string {
  const incoming: unknown = env?.incoming;
  if (typeof incoming !== 'object' || incoming === null || !('socket' in incoming)) return UNKNOWN;
  const { socket } = incoming;
  if (typeof socket !== 'object' || socket === null || !('remoteAddress' in socket)) return UNKNOWN;
  return typeof socket.remoteAddress === 'string' ? plain(socket.remoteAddress) : UNKNOWN;
}

const UNKNOWN = 'unknown';

/** An IPv4 address however it is written: "::ffff:192.0.2.7", "192.0.2.7:4711", "[2001:db8::1]:80". */
function plain(address: string): string {
  const bare = /^\[([\da-f:.]{2,45})\](?::\d{1,5})?$/i.exec(address)?.[1] ?? address;
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(bare)?.[1] ?? bare;
  return /^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/.exec(mapped)?.[1] ?? mapped;
}

/** Whether others on the way can read what is sent. Within this machine nobody is on the way. */
export function isExposed(context: Context, remote: RemoteOf): boolean {
  return !isAskedAsLocal(context) && !remote(context).isEncrypted;
}

function isAskedAsLocal(context: Context): boolean {
  const { hostname } = new URL(context.req.url);
  return isLoopback(hostname.replace(/^\[|\]$/g, '')) || hostname.endsWith('.localhost');
}

/** By which a proxy says that it asks for somebody else. */
const SAID_BY_PROXIES = ['x-forwarded-for', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'];

/** Whether who asks is on this machine, by a name that no other knows it by, as far as can be seen: a proxy here asks for others. */
export function isAskedFromHere(context: Context): boolean {
  if (SAID_BY_PROXIES.some((header) => context.req.header(header) !== undefined)) return false;
  return isLoopback(socketAddress(context)) && isAskedAsLocal(context);
}

const SEEN = 'is seen encrypted';

/** For seenUrl: said once by the guard, who knows which proxies are ours. */
export function noteRemote(context: Context, { isEncrypted }: Remote): void {
  context.set(SEEN, isEncrypted);
}

/** What was asked for, as the browser knows it: behind a proxy that ends https, too. */
export function seenUrl(context: Context): URL {
  const url = new URL(context.req.url);
  if (context.get(SEEN) === true) url.protocol = 'https:';
  return url;
}
