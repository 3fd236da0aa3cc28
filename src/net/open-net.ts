import type { FetchPage } from '../model/fetch-page.ts';
import { readAllowedPrivate } from './guard/allowed-private.ts';
import { hostTurns } from './host-turns.ts';
import { limitsOf, type NetConfig } from './net-config.ts';
import type { OpenStream } from './open-stream.ts';
import type { Road, RoadPlan } from './road.ts';

export type Net = {
  readonly fetchPage: FetchPage;
  /** For what is too large to hold. */
  readonly openStream: OpenStream;
  /** Makes ready what the first fetch would else wait for. */
  readonly prepare: () => Promise<void>;
  /** Cancels what is under way. Pages asked for afterwards are 'cancelled'. */
  readonly close: () => Promise<void>;
};

/**
 * The only way out. Throws AllowedPrivateError if the list of allowed private hosts cannot be read.
 * Proxy settings of the environment are not looked at: a proxy would do the connecting, and the
 * guard over private addresses with it.
 */
export function openNet(config: NetConfig): Net {
  const limits = limitsOf(config);
  const allowed = readAllowedPrivate(config.allowPrivate);
  const closing = new AbortController();
  const isOwn = (host: string) => config.builtInHosts.has(host);
  const turns = hostTurns({ ...limits, isOwn, random: config.random ?? Math.random });
  const road = openedOnce({ config, limits, allowed, turns, closed: closing.signal });
  return {
    fetchPage: async (request) => (await road.open()).travel(request),
    openStream: async (request) => (await road.open()).openStream(request),
    prepare: async () => {
      await road.open();
    },
    close: async () => {
      closing.abort();
      await (await road.opened())?.close();
    },
  };
}

/** Most commands fetch nothing: what they would fetch with is a tenth of a second to load. */
function openedOnce(plan: RoadPlan) {
  let opening: Promise<Road> | null = null;
  return {
    open: () => {
      opening ??= import('./road.ts').then(({ openRoad }) => openRoad(plan));
      return opening;
    },
    opened: async () => opening,
  };
}
