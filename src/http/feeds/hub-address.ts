import type { Context } from 'hono';
import { seenUrl } from '../security/remote.ts';

const KEY = 'hub address';

/** Said once for each request by whoever knows the house's own names. */
export function noteHubAddress(context: Context, publicAddress: string | null): void {
  context.set(KEY, publicAddress);
}

/**
 * Where a feed of ours is told about (W3C WebSub), to stand in it as rel="hub": absolute. Null where Hearsay has no public address, or
 * was asked under another name, by which no hub could be known to it.
 */
export function hubAddress(context: Context): string | null {
  const known: unknown = context.get(KEY);
  if (typeof known !== 'string' || seenUrl(context).origin !== new URL(known).origin) return null;
  return new URL('/hub', known).href;
}
