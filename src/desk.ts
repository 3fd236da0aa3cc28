import type { Config } from './config.ts';
import { keptStoriesPath, libraryPath } from './config.ts';
import { type Keys, keyPath, openKeys } from './keys.ts';
import { type Log, openLog } from './log.ts';
import type { Clock } from './model/time.ts';
import type { NetConfig } from './net/net-config.ts';
import { type Net, openNet } from './net/open-net.ts';
import { openReading, type Reading } from './pipeline/reading/open-reading.ts';
import type { Grouper } from './pipeline/stories/grouper.ts';
import { openGrouper } from './pipeline/stories/open-grouper.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';

/** Everything outside of the logic, in one hand: made here and nowhere else. */
export type Desk = {
  readonly store: Store;
  readonly net: Net;
  /** Threads that read feeds, pages and files. */
  readonly reading: Reading;
  /** A thread that groups articles into stories. */
  readonly grouper: Grouper;
  /** The file in which it keeps what it knows; null: nowhere. */
  readonly keptStories: string | null;
  /** The reader's file of what is known of outlets; null: there is none. */
  readonly outletLabels: string | null;
  /** What is signed and sealed is signed and sealed by these. */
  readonly keys: Keys;
  readonly log: Log;
  readonly now: Clock;
  /** 0 <= n < 1. */
  readonly random: () => number;
  /** Hosts of the sample edition, once it is open: the net goes to our own listener for them. */
  readonly builtInHosts: Map<string, { readonly port: number }>;
};

/** Opens what the configuration names; while pages are served, work lets them go first. Throws StoreError or AllowedPrivateError. */
export function openDesk(config: Config, isServing = false): Desk {
  const builtInHosts = new Map<string, { readonly port: number }>();
  const now = () => Date.now();
  return {
    store: openStore(libraryPath(config), config.readerThreads, isServing),
    net: openNetFor(config, builtInHosts),
    reading: openReading({ givesWay: isServing }),
    grouper: openGrouper({ givesWay: isServing }),
    keptStories: keptStoriesPath(config),
    outletLabels: config.outletLabels,
    keys: openKeys(keyPath(config)),
    log: openLog(config),
    now,
    random: Math.random,
    builtInHosts,
  };
}

/** Outlets block programs that do not say who they are. */
const USER_AGENT = 'Hearsay/0.1 (news reader)';

/** The way out as the configuration allows it. Throws AllowedPrivateError. */
export function openNetFor(config: Config, builtInHosts: NetConfig['builtInHosts']): Net {
  return openNet({
    allowPrivate: config.allowPrivate,
    builtInHosts,
    userAgent: USER_AGENT,
    clock: () => Date.now(),
    connections: config.connections,
  });
}

/** Ends threads and connections; what is acknowledged is safe before and after. */
export async function closeDesk(desk: Desk): Promise<void> {
  await desk.net.close();
  await desk.reading.close();
  await desk.grouper.close();
  await desk.store.close();
}
