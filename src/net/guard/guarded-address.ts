import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { isIP } from 'node:net';
import type { AllowedPrivate } from './allowed-private.ts';
import { whySpecial } from './special-address.ts';

export type GuardedAddress =
  | { readonly kind: 'open'; readonly address: string; readonly isLoopback: boolean }
  /** `reason` follows "leads to". */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unknown' };

export type AddressGuard = {
  readonly allowed: AllowedPrivate;
  /** The owner of the house named the host: private ones are theirs to name. */
  readonly isOwners: boolean;
  /** In place of the system's. */
  readonly lookup?: (host: string) => Promise<readonly string[]>;
};

/**
 * The address to connect to for a host by name, for protocols that do not go through undici: whoever asks connects to
 * this very address and to no name, so that a name that changes its answer meanwhile deceives nobody (DNS rebinding).
 */
export async function guardedAddress(
  { host, port }: { readonly host: string; readonly port: number },
  { allowed, isOwners, lookup = lookupAll }: AddressGuard,
): Promise<GuardedAddress> {
  const name = host.toLowerCase().replace(/\.$/, '');
  const found = isIP(name) === 0 ? await lookup(name).catch(() => []) : [name];
  const [first] = found;
  if (first === undefined) return { kind: 'unknown' };
  const isAny = isOwners || allowed.name(name, port);
  const refusal = (address: string) =>
    isAny || allowed.address(address, port) ? null : whySpecial(address);
  const address = found.slice(0, MOST_ADDRESSES).find((one) => refusal(one) === null);
  if (address === undefined) return { kind: 'refused', reason: refusal(first) ?? '' };
  return { kind: 'open', address, isLoopback: address === '::1' || /^127\./.test(address) };
}

const MOST_ADDRESSES = 8;

function lookupAll(host: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    systemLookup(host, { all: true }, (error, found: LookupAddress[]) => {
      if (error) reject(error);
      else resolve(found.map(({ address }) => address));
    });
  });
}
