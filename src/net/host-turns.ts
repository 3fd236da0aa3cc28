import type { Millis } from '../model/time.ts';
import { connectionPlaces, type PlaceLimits } from './connection-places.ts';

/** Gives the turn back; further calls do nothing. */
export type GiveBack = () => void;

export type HostTurns = {
  /** Waits until this host may be asked again. Null if `signal` was aborted while waiting. */
  readonly take: (host: string, signal: AbortSignal) => Promise<GiveBack | null>;
};

export type TurnLimits = PlaceLimits & {
  readonly perHostConnections: number;
  readonly minGap: Millis;
  /** Hosts of our own need no peace. */
  readonly isOwn?: (host: string) => boolean;
  readonly random: () => number;
};

type Waiter = { readonly start: (giveBack: GiveBack) => void; cancelled: boolean };

type Host = {
  readonly name: string;
  waiting: Waiter[];
  active: number;
  /** On the monotonic clock. */
  notBefore: number;
  queued: boolean;
  timer: NodeJS.Timeout | null;
};

/**
 * Politeness: so many pages at once over all, so many of one host, and a pause with some chance in
 * it between two starts at one host. First come, first served within a host; hosts take turns.
 */
export function hostTurns(limits: TurnLimits): HostTurns {
  const hosts = new Map<string, Host>();
  /** Hosts that could start a page at once. */
  const ready: Host[] = [];
  const places = connectionPlaces(limits, startReady);

  function take(name: string, signal: AbortSignal): Promise<GiveBack | null> {
    if (signal.aborted) return Promise.resolve(null);
    const host = hosts.get(name) ?? newHost(name);
    hosts.set(name, host);
    const turn = waitIn(host, signal);
    offer(host);
    return turn;
  }

  /** Puts a host in the line if it has something to start and may start it; or sees to it later. */
  function offer(host: Host): void {
    if (host.queued || host.timer !== null || host.active >= limits.perHostConnections) return;
    const pause = host.notBefore - performance.now();
    if (pause > 0) {
      wakeIn(host, pause);
    } else if (host.waiting.length > 0) {
      host.queued = true;
      ready.push(host);
      startReady();
    } else if (host.active === 0) {
      hosts.delete(host.name);
    }
  }

  function wakeIn(host: Host, pause: Millis): void {
    host.timer = setTimeout(() => {
      host.timer = null;
      offer(host);
    }, Math.ceil(pause));
    // Nobody waits: the timer only forgets the host, and must not keep the process up for that.
    if (host.waiting.length === 0) host.timer.unref();
  }

  function startReady(): void {
    while (places.isFree()) {
      const host = ready.shift();
      if (host === undefined) return;
      host.queued = false;
      const waiter = nextWaiter(host);
      if (waiter !== undefined) begin(host, waiter);
      offer(host);
    }
  }

  function begin(host: Host, waiter: Waiter): void {
    host.active += 1;
    const gap = limits.isOwn?.(host.name) ? 0 : limits.minGap;
    host.notBefore = performance.now() + gap * (1 + limits.random() / 4);
    const leave = places.take();
    let held = true;
    waiter.start(() => {
      if (!held) return;
      held = false;
      leave();
      host.active -= 1;
      offer(host);
      startReady();
    });
  }

  return { take };
}

function newHost(name: string): Host {
  return { name, waiting: [], active: 0, notBefore: 0, queued: false, timer: null };
}

function waitIn(host: Host, signal: AbortSignal): Promise<GiveBack | null> {
  return new Promise((resolve) => {
    const cancel = () => {
      waiter.cancelled = true;
      resolve(null);
    };
    const start = (giveBack: GiveBack) => {
      signal.removeEventListener('abort', cancel);
      resolve(giveBack);
    };
    const waiter: Waiter = { start, cancelled: false };
    signal.addEventListener('abort', cancel, { once: true });
    host.waiting.push(waiter);
    host.timer?.ref();
  });
}

function nextWaiter(host: Host): Waiter | undefined {
  for (;;) {
    const waiter = host.waiting.shift();
    if (waiter === undefined || !waiter.cancelled) return waiter;
  }
}
