/** Figures for Prometheus and probes for whoever keeps this running, on a listener of their own. */
import { Hono } from 'hono';
import { type Config, isLoopback } from '../../config.ts';
import type { Desk } from '../../desk.ts';
import { type Millis, SECOND } from '../../model/time.ts';
import { readReadiness } from '../../pipeline/upkeep/readiness.ts';
import { hostCheck } from '../security/host-check.ts';
import { pageHeaders } from '../security/page-headers.ts';
import { openServer } from '../serving/open-server.ts';
import { requestFigures } from './request-figures.ts';
import { workFigures } from './work-figures.ts';

type Fetch = (request: Request, environment: object) => Response | Promise<Response>;

export type Metrics = {
  readonly port: number;
  /** Has answers counted. */
  readonly counted: (fetch: Fetch) => Fetch;
  readonly stop: () => Promise<void>;
};

export type MetricsPlan = {
  readonly desk: Pick<Desk, 'store' | 'now' | 'counts' | 'log'>;
  readonly place: NonNullable<Config['metrics']>;
};

/** However often somebody asks: the library is asked once in that time. */
const FRESH_FOR: Millis = 5 * SECOND;

/**
 * GET /metrics in Prometheus's text format, /live while the process answers at all, /ready as readiness.ts has it. Rejects with what
 * `listen` fails with.
 */
export async function serveMetrics({ desk, place }: MetricsPlan): Promise<Metrics> {
  const { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } = await import(
    'prom-client'
  );
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counted = requestFigures({ Counter, Histogram }, registry);
  const bringUpToDate = sharedFor(FRESH_FOR, workFigures({ Counter, Gauge }, registry, desk));
  const readiness = sharedFor(FRESH_FOR, () => readReadiness(desk));
  const app = new Hono();
  app.use(pageHeaders());
  // A page that makes its own name lead to this machine (DNS rebinding) is told nothing. Who listens elsewhere has named the names.
  if (isLoopback(place.host)) app.use(hostCheck(OF_THIS_MACHINE));
  app.get('/live', (context) => context.text('live\n'));
  app.get('/ready', async (context) => {
    const { troubles } = await readiness();
    if (troubles.length === 0) return context.text('ready\n');
    return context.text(`not ready: ${troubles.join(', ')}\n`, 503);
  });
  app.get('/metrics', async (context) => {
    await bringUpToDate();
    return context.body(await registry.metrics(), 200, { 'content-type': registry.contentType });
  });
  const onFault = (error: unknown) => desk.log.error({ error }, 'Figures could not be shown.');
  app.onError((error, context) => {
    onFault(error);
    return context.text('The figures could not be read.\n', 500);
  });
  const largestBody = () => 0;
  const server = await openServer({ ...place, fetch: app.fetch, largestBody, onFault });
  return {
    port: server.port,
    counted,
    stop: async () => {
      await server.stop();
      registry.clear();
    },
  };
}

const OF_THIS_MACHINE = { publicHosts: [], trustedProxies: [], isLocal: true, backupsKept: null };

/** One asking for all who come within that time; real time, since it is about work. */
function sharedFor<Result>(time: Millis, work: () => Promise<Result>): () => Promise<Result> {
  let last: { readonly at: number; readonly result: Promise<Result> } | null = null;
  return () => {
    const at = performance.now();
    if (last === null || at - last.at >= time) last = { at, result: work() };
    return last.result;
  };
}
