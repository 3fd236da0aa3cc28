import type { Desk } from '../../desk.ts';
import { SECOND } from '../../model/time.ts';
import { readAllowedPrivate } from '../../net/guard/allowed-private.ts';
import { type OwnFetch, ownFetch } from '../../net/own-fetch.ts';

/** How messages leave this machine: through the guard of all that goes out. */
export type WayOut = {
  /** To addresses that a reader gave: private ones where the owner allows them. */
  readonly toReaders: OwnFetch;
  /** To addresses that a browser gave: public ones alone, whatever the owner allows. */
  readonly toBrowsers: OwnFetch;
};

const USER_AGENT = 'Hearsay/0.1';
/** Who answers more is heard all the same up to here; what is longer is trouble. */
const MOST_BYTES = 65_536;
const DEADLINE = 15 * SECOND;

export function openWayOut({
  allowPrivate,
  publicAddress,
}: Pick<Desk, 'allowPrivate' | 'publicAddress'>): WayOut {
  const own = URL.parse(publicAddress ?? '')?.hostname;
  const plan = {
    ...{ userAgent: USER_AGENT, maxBytes: MOST_BYTES, deadline: DEADLINE },
    // We are not asked from within by a name of our own, whoever gives it.
    ...(own !== undefined && { ownHosts: [own] }),
  };
  return {
    toReaders: ownFetch({ ...plan, named: allowPrivate }),
    toBrowsers: ownFetch({ ...plan, named: [] }),
  };
}

/** Whether the owner lets a host of a private network be reached, by its name or its address. */
export function isAllowedPrivate({ allowPrivate }: Pick<Desk, 'allowPrivate'>, url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const allowed = readAllowedPrivate(allowPrivate);
  return allowed.name(host, port) || allowed.address(host, port);
}
