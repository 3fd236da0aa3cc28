import { networkInterfaces } from 'node:os';
import { type Config, isLoopback } from '../../config.ts';
import type { Desk } from '../../desk.ts';
import { newToken, tokenHash } from '../../http/security/sessions/tokens.ts';
import { HOUR, type Millis } from '../../model/time.ts';
import { OWNER } from '../with-desk.ts';

export type OwnerLink = { readonly link: string; readonly expiresAt: Millis };

/** Makes the link by which the owner chooses name and password; the one before ends. It is a secret: for the terminal alone, never for a log. */
export async function makeOwnerLink(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  address: string,
): Promise<OwnerLink> {
  const token = newToken();
  const at = now();
  const expiresAt = at + HOUR;
  await store.accounts.addLink({ readerId: OWNER, tokenHash: tokenHash(token), expiresAt }, at);
  return { link: `${address}/welcome/${token}`, expiresAt };
}

/** Where a browser most likely finds us, by the settings. */
export function likelyAddress({
  publicHosts,
  host,
  port,
}: Pick<Config, 'publicHosts' | 'host' | 'port'>): string {
  const [named] = publicHosts;
  if (named !== undefined) return `https://${named}`;
  if (isLoopback(host)) return `http://localhost:${port}`;
  const isAny = host === '0.0.0.0' || host === '::';
  const reached = isAny ? (ownAddress() ?? 'localhost') : host;
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
}

function ownAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find(({ internal, family }) => !internal && family === 'IPv4')?.address ?? null;
}
