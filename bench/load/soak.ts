/**
 * A long even load on the real server: pages, half-open clients, feeds that have news each time. Every so often its process is
 * looked at; at the end nothing may have grown that should stay as it is.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openWriter } from '../corpus/write-text.ts';
import { startFeedServer } from '../feeds/start-feed-server.ts';
import type { PageTime } from '../million/load.ts';
import { holdHalfOpen } from './half-open.ts';
import { askPages, follow, pagesOf, refresh, untilFetched } from './house.ts';
import { type Allowed, type Growth, judgeGrowth, type Sample, WATCHED } from './judge-growth.ts';
import type { Planted } from './watch-process.ts';
import { startWatched, type WatchedServer } from './watched-server.ts';

export type SoakPlan = {
  readonly seconds: number;
  /** Pages a second. */
  readonly perSecond: number;
  readonly feeds: number;
  /** Seconds between two rounds of all feeds. */
  readonly refreshEvery: number;
  readonly halfOpen: number;
  readonly sampleEvery: number;
  readonly plant?: Planted | null;
  readonly onSample?: (sample: Sample) => void;
};

export type Soaked = {
  readonly growths: readonly Growth[];
  /** What was not answered by 200. */
  readonly refused: readonly PageTime[];
  readonly times: readonly PageTime[];
  /** How the process ended when it was asked to. */
  readonly status: number | null;
};

/** Loads so long that the pages asked for follow the news. */
const ROUND = 60;

export async function soak(plan: SoakPlan): Promise<Soaked> {
  const base = await mkdtemp(join(tmpdir(), 'hearsay-soak-'));
  const feeds = await startFeedServer({ feeds: plan.feeds, entries: 10, characters: 1500 });
  const server = await startWatched(base, { plant: plan.plant ?? null });
  const half = holdHalfOpen(server.port, plan.halfOpen);
  try {
    await follow(server, feeds.addresses('kept'));
    await follow(server, feeds.addresses('fresh'));
    await untilFetched(server);
    const [times, samples] = await Promise.all([load(server, plan), watch(server, plan)]);
    half.close();
    const refused = times.filter(({ status }) => status !== 200);
    const status = await server.stop();
    return { growths: judgeGrowth(samples, allowedFor(plan)), refused, times, status };
  } finally {
    half.close();
    await server.stop();
    feeds.close();
    await rm(base, { recursive: true, force: true });
  }
}

/**
 * Megabytes and counts from the end of the warming to the end: noise, and 128 bytes a request, by which a leak of any kind is found sooner or
 * later. Threads come and go, each with some 50 MB, of which 20 are its heap; half-open clients come in waves.
 */
function allowedFor({ seconds, perSecond, halfOpen }: SoakPlan): Allowed {
  const requests = (seconds * perSecond) / 8192;
  return {
    heap: 8 + requests,
    heaps: 80 + requests,
    external: 8 + requests,
    resident: (seconds < 300 ? 300 : 160) + requests,
    wal: 64,
    files: 20 + halfOpen / 2,
    threads: 8,
    timers: 10,
    handles: 20 + halfOpen / 2,
  };
}

async function load(server: WatchedServer, plan: SoakPlan): Promise<PageTime[]> {
  const writer = openWriter(1);
  const all: PageTime[] = [];
  for (let done = 0; done < plan.seconds; done += ROUND) {
    const pages = await pagesOf(server, { seed: done + 1, writer });
    const { origin } = server;
    const seconds = Math.min(ROUND, plan.seconds - done);
    const headers = { 'accept-encoding': 'br' };
    const { perSecond } = plan;
    all.push(...(await askPages({ origin, pages, perSecond, seconds, seed: done + 1, headers })));
  }
  return all;
}

/** On a busy machine they come late. */
const LEAST_SAMPLES = 16;

async function watch(server: WatchedServer, plan: SoakPlan): Promise<Sample[]> {
  const began = performance.now();
  const samples: Sample[] = [];
  let refreshed = 0;
  for (;;) {
    await sleep(plan.sampleEvery * 1000);
    const at = (performance.now() - began) / 1000;
    if (at > plan.seconds && samples.length >= LEAST_SAMPLES) return samples;
    const state = await server.state();
    const values = Object.fromEntries(WATCHED.map((name) => [name, state[name]]));
    const sample = { at, requests: at * plan.perSecond, values: values as Sample['values'] };
    samples.push(sample);
    plan.onSample?.(sample);
    if (at - refreshed < plan.refreshEvery) continue;
    refreshed = at;
    await refresh(server);
  }
}
