import type { LookupAddress } from 'node:dns';
import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction, Socket } from 'node:net';
import { addAbortSignal } from 'node:stream';
import { buildConnector } from 'undici';
import type { NetConfig, NetLimits } from '../net-config.ts';
import type { AllowedPrivate } from './allowed-private.ts';
import { whySpecial } from './special-address.ts';

/** A connection was refused because of where it leads. `reason` follows "leads to". */
export class RefusedAddressError extends Error {
  readonly code = 'REFUSED_ADDRESS';
  readonly reason: string;
  constructor(reason: string) {
    super(`Refused to connect to ${reason}`);
    this.name = 'RefusedAddressError';
    this.reason = reason;
  }
}

type Guard = {
  readonly config: Pick<NetConfig, 'builtInHosts' | 'lookup' | 'ownHosts'>;
  readonly limits: Pick<NetLimits, 'headerTimeout'>;
  readonly allowed: AllowedPrivate;
  /** Ends connections that are still being made; undici waits for those when it is closed. */
  readonly closed: AbortSignal;
  /** In place of undici's; for tests of what happens after connecting. */
  readonly build?: typeof buildConnector;
};

/**
 * The connector that all our connections go through, redirects and every further address of a name
 * included. It looks at the address at the moment of connecting, since a check made before the
 * connection can be deceived by a name that changes its answer (DNS rebinding):
 * literal addresses here, names in the lookup, and what was reached once more when it is reached.
 */
export function guardedConnect(guard: Guard): buildConnector.connector {
  const build = guard.build ?? buildConnector;
  const common = { allowH2: false, timeout: guard.limits.headerTimeout };
  const ours = new Set(
    guard.config.ownHosts?.map((host) => host.replace(/:\d+$/, '').toLowerCase()),
  );
  return (options, callback) => {
    const builtIn = builtInPort(guard, options);
    if (builtIn !== null) {
      const own = { ...options, hostname: '127.0.0.1', port: String(builtIn) };
      endWith(guard.closed, build(common)(own, callback));
      return;
    }
    if (ours.has(options.hostname.toLowerCase().replace(/\.$/, ''))) {
      callback(new RefusedAddressError('Hearsay itself'), null);
      return;
    }
    const port = portOf(options);
    const refusal = gate(guard.allowed, options.hostname.toLowerCase(), port);
    const reason = isIP(options.hostname) === 0 ? null : refusal(options.hostname);
    if (reason !== null) {
      callback(new RefusedAddressError(reason), null);
      return;
    }
    const lookup = guardedLookup(guard.config.lookup ?? defaultLookup, refusal);
    endWith(guard.closed, build({ ...common, lookup })(options, checkPeer(refusal, callback)));
  };
}

/** undici's connector returns its socket, though its types do not say so. */
function endWith(closed: AbortSignal, socket: unknown): void {
  if (socket instanceof Socket) addAbortSignal(closed, socket);
}

function builtInPort(guard: Guard, options: buildConnector.Options): number | null {
  if (options.protocol !== 'http:' || portOf(options) !== 80) return null;
  return guard.config.builtInHosts.get(options.hostname)?.port ?? null;
}

function portOf(options: buildConnector.Options): number {
  return Number(options.port || (options.protocol === 'https:' ? 443 : 80));
}

/** Why an address must not be connected to; null if it may. */
type Refusal = (address: string) => string | null;

function gate(allowed: AllowedPrivate, host: string, port: number): Refusal {
  if (allowed.name(host, port)) return () => null;
  return (address) => (allowed.address(address, port) ? null : whySpecial(address));
}

const defaultLookup: LookupFunction = (host, options, callback) => {
  systemLookup(host, options, callback);
};

/** More than these are not tried: a name with hundreds of dead addresses would take its time. */
const MAX_ADDRESSES = 8;

/**
 * Hides the refused addresses of a name; a name that has no others is refused. Hiding, not refusing
 * the name for one bad address, since networks with NAT64 add a special address to every name.
 */
function guardedLookup(lookup: LookupFunction, refusal: Refusal): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, answer) => {
      const open = error ? error : openAddresses(addressesIn(answer), refusal);
      if (open instanceof Error) callback(open, []);
      else if (options.all) callback(null, open);
      else callback(null, open[0].address, open[0].family);
    });
  };
}

type Addresses = readonly [LookupAddress, ...LookupAddress[]];

function openAddresses(found: readonly LookupAddress[], refusal: Refusal) {
  const [first, ...others] = found.filter((one) => refusal(one.address) === null);
  if (first !== undefined)
    return [first, ...others.slice(0, MAX_ADDRESSES - 1)] satisfies Addresses;
  const [refused] = found;
  return new RefusedAddressError((refused && refusal(refused.address)) ?? 'no address at all');
}

function addressesIn(answer: string | LookupAddress[]): LookupAddress[] {
  if (typeof answer !== 'string') return answer;
  return [{ address: answer, family: isIP(answer) }];
}

/** The last look: whatever the lookup said, this is the machine that answered. */
function checkPeer(refusal: Refusal, callback: buildConnector.Callback): buildConnector.Callback {
  return (...outcome) => {
    const [error, socket] = outcome;
    if (error !== null) return callback(...outcome);
    const reason = refusal(socket.remoteAddress ?? '');
    if (reason === null) return callback(...outcome);
    socket.destroy();
    callback(new RefusedAddressError(reason), null);
  };
}
