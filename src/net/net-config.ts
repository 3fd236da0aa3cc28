import type { LookupFunction } from 'node:net';
import { type Clock, type Millis, SECOND } from '../model/time.ts';

export type NetConfig = {
  /** Hosts, host:port, addresses or CIDR ranges that may be reached though private. */
  readonly allowPrivate: readonly string[];
  /**
   * Names served by a listener of our own on 127.0.0.1 (the sample edition): `http://name/` goes to
   * its port, whatever the DNS says. Read at every connection, so names may be added later.
   */
  readonly builtInHosts: ReadonlyMap<string, { readonly port: number }>;
  /**
   * Names under which Hearsay itself is reached, perhaps with a port: never fetched from, or a feed could have us ask
   * ourselves as a neighbour (CVE-2025-46341).
   */
  readonly ownHosts?: readonly string[];
  readonly userAgent: string;
  /** For dates only (Expires, Retry-After); durations are measured by the monotonic clock. */
  readonly clock: Clock;
  /** Decompressed bytes of a page at most; as many are read from the wire at most. */
  readonly maxBytes?: number;
  /** One page with all its redirects, without the time spent waiting for its turn. */
  readonly deadline?: Millis;
  /** To connect, then to the end of the headers. */
  readonly headerTimeout?: Millis;
  /** Between two pieces of a body. */
  readonly idleTimeout?: Millis;
  readonly maxRedirects?: number;
  /** Pages under way at once, over all hosts. */
  readonly connections?: number;
  /** Beside those, so many more that have been under way for two seconds: stalled servers keep no others waiting. */
  readonly slowConnections?: number;
  readonly perHostConnections?: number;
  /** Between the starts of two pages of one host; up to a quarter more is added by chance. */
  readonly minGap?: Millis;
  /** 0 <= n < 1. */
  readonly random?: () => number;
  /** In place of the system's name lookup; same shape as `dns.lookup`. */
  readonly lookup?: LookupFunction;
};

export type NetLimits = Required<
  Pick<
    NetConfig,
    | 'maxBytes'
    | 'deadline'
    | 'headerTimeout'
    | 'idleTimeout'
    | 'maxRedirects'
    | 'connections'
    | 'slowConnections'
    | 'perHostConnections'
    | 'minGap'
  >
>;

const DEFAULTS: NetLimits = {
  maxBytes: 15_000_000,
  deadline: 20 * SECOND,
  headerTimeout: 10 * SECOND,
  idleTimeout: 10 * SECOND,
  maxRedirects: 10,
  connections: 32,
  slowConnections: 0,
  perHostConnections: 2,
  minGap: SECOND,
};

/** The limits of a configuration, what it leaves open filled in. */
export function limitsOf(config: NetConfig): NetLimits {
  return {
    maxBytes: config.maxBytes ?? DEFAULTS.maxBytes,
    deadline: config.deadline ?? DEFAULTS.deadline,
    headerTimeout: config.headerTimeout ?? DEFAULTS.headerTimeout,
    idleTimeout: config.idleTimeout ?? DEFAULTS.idleTimeout,
    maxRedirects: config.maxRedirects ?? DEFAULTS.maxRedirects,
    connections: config.connections ?? DEFAULTS.connections,
    slowConnections: config.slowConnections ?? DEFAULTS.slowConnections,
    perHostConnections: config.perHostConnections ?? DEFAULTS.perHostConnections,
    minGap: config.minGap ?? DEFAULTS.minGap,
  };
}
