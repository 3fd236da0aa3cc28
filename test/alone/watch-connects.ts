import { isIP, type LookupFunction, Socket } from 'node:net';

export type WatchedConnects = {
  /** The addresses, without the port, that a connection was about to be made to. */
  readonly attempts: string[];
  readonly restore: () => void;
};

/**
 * From now on this process connects to `standIn` only; of every other connection it notes where it would have gone,
 * names looked up, and ends it there: not a packet leaves. The last look before the system, behind every guard.
 */
export function watchConnects(standIn: { host: string; port: number }): WatchedConnects {
  const attempts: string[] = [];
  const { connect } = Socket.prototype;
  Reflect.set(Socket.prototype, 'connect', function (this: Socket, ...args: unknown[]) {
    const { host, port, lookup } = targetOf(args);
    if (host === standIn.host && port === standIn.port) {
      attempts.push(host);
      return Reflect.apply(connect, this, args);
    }
    const end = (error: Error) => void setImmediate(() => this.destroy(error));
    if (isIP(host) !== 0 || lookup === undefined) {
      attempts.push(host);
      end(REFUSED);
      return this;
    }
    lookup(host, { all: true }, (error, found) => {
      const addresses = typeof found === 'string' ? [found] : found.map(({ address }) => address);
      if (error) return end(error);
      attempts.push(...addresses);
      if (!addresses.includes(standIn.host) || port !== standIn.port) return end(REFUSED);
      Reflect.apply(connect, this, [{ host: standIn.host, port }]);
    });
    return this;
  });
  return { attempts, restore: () => Reflect.set(Socket.prototype, 'connect', connect) };
}

const REFUSED = Object.assign(new Error('ended by the watch'), { code: 'ECONNREFUSED' });

type Target = { host: string; port: number; lookup: LookupFunction | undefined };

/** undici and tls hand over an object, net an array with the object in it. */
function targetOf([first]: readonly unknown[]): Target {
  const given: unknown = Array.isArray(first) ? first[0] : first;
  const options = Object(given);
  return { host: String(options.host), port: Number(options.port), lookup: options.lookup };
}
