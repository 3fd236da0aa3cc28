/**
 * Loaded into the server's process before its own code (`--import`): tells who started it how the process is, and plants
 * what it is told to, so that the soak is seen to find it. Threads load it, too, and must do nothing then.
 */
import { subscribe } from 'node:diagnostics_channel';
import { openSync, readdirSync, readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { BroadcastChannel, isMainThread, threadId } from 'node:worker_threads';

const MEGABYTE = 1024 * 1024;

/** Megabytes, milliseconds, counts. */
export type ProcessState = {
  /** Of the main thread, after everything that can be was cleared away. */
  readonly heap: number;
  /** Of the other threads, after the same, as they told since the last question. */
  readonly heaps: number;
  /** Outside of the heap: buffers. */
  readonly external: number;
  /** Of the whole process, without what is mapped from files. */
  readonly resident: number;
  readonly files: number;
  readonly threads: number;
  readonly timers: number;
  /** Connections, listeners, pipes, ports: what keeps a process alive, timers aside. */
  readonly handles: number;
  /** How long the main thread was away since the last question. */
  readonly delay: { readonly p50: number; readonly p99: number; readonly most: number };
};

export type Planted = 'memory' | 'timers' | 'files' | 'listeners';

const delay = monitorEventLoopDelay({ resolution: 10 });

const CLEAR = 'clear away and tell';
type Told = { readonly thread: number; readonly heap: number };
const channel = new BroadcastChannel('hearsay-soak');
channel.unref();
const heaps = new Map<number, number>();

/** The main thread asks all others to clear away and keeps what they tell; a busy one tells later. */
function listenToHeaps(): void {
  channel.onmessage = (event) => {
    const { data } = event as { data: Told | typeof CLEAR };
    if (isMainThread && data !== CLEAR) heaps.set(data.thread, data.heap);
    if (isMainThread || data !== CLEAR) return;
    clearAway();
    channel.postMessage({ thread: threadId, heap: process.memoryUsage().heapUsed });
  };
}

/** Twice: what finalizers let go of is cleared away by the next. */
function clearAway(): void {
  globalThis.gc?.();
  globalThis.gc?.();
}

function stateNow(): ProcessState {
  clearAway();
  const told = [...heaps.values()].reduce((all, heap) => all + heap, 0);
  heaps.clear();
  channel.postMessage(CLEAR);
  const { heapUsed, external } = process.memoryUsage();
  const resources = process.getActiveResourcesInfo();
  const timers = resources.filter((name) => name === 'Timeout' || name === 'Immediate').length;
  const milliseconds = (nanoseconds: number) => nanoseconds / 1e6;
  const state = {
    heap: heapUsed / MEGABYTE,
    heaps: told / MEGABYTE,
    external: external / MEGABYTE,
    resident: residentMegabytes(),
    files: readdirSync('/proc/self/fd').length,
    threads: readdirSync('/proc/self/task').length,
    timers,
    handles: resources.length - timers,
    delay: {
      p50: milliseconds(delay.percentile(50)),
      p99: milliseconds(delay.percentile(99)),
      most: milliseconds(delay.max),
    },
  };
  delay.reset();
  return state;
}

function residentMegabytes(): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1]) / 1024;
}

listenToHeaps();

const kept: unknown[] = [];

/** With each request something is kept that should not be. */
const PLANTS: Readonly<Record<string, () => void>> = {
  memory: () => kept.push(Array.from({ length: 15_000 }, (_, n) => n * Math.random())),
  timers: () => kept.push(setInterval(() => {}, 3_600_000).unref()),
  files: () => kept.push(openSync('/dev/null', 'r')),
  listeners: () => process.on('message', () => {}),
};

if (isMainThread && process.send !== undefined) {
  delay.enable();
  const plant = PLANTS[process.env.HEARSAY_SOAK_PLANT ?? ''];
  if (plant !== undefined) subscribe('http.server.request.start', plant);
  process.setMaxListeners(0);
  process.on('message', (words) => {
    if (words === 'state') process.send?.(stateNow());
  });
  process.channel?.unref();
}
