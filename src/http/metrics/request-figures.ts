import type { Counter, Histogram, Registry } from 'prom-client';
import { findRoute } from '../security/routes/route-table.ts';

type Fetch = (request: Request, environment: object) => Response | Promise<Response>;

/** Seconds: a page is some 20 ms, a search up to a second. */
const BUCKETS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What does not stand in the table of routes, however it is spelled: one name for all of it. */
const NO_ROUTE = 'none';

/**
 * Counts each answer by the name of its route, as the table of routes has it, never by its address: an address may hold a key, and
 * strangers make up as many as they like.
 */
export function requestFigures(
  { Counter, Histogram }: Pick<typeof import('prom-client'), 'Counter' | 'Histogram'>,
  registry: Registry,
): (fetch: Fetch) => Fetch {
  const answers: Counter<'method' | 'route' | 'status'> = new Counter({
    name: 'hearsay_http_answers_total',
    help: 'Answers, by route and status.',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const seconds: Histogram<'method' | 'route'> = new Histogram({
    name: 'hearsay_http_answer_seconds',
    help: 'Seconds until an answer begins, by route.',
    labelNames: ['method', 'route'],
    buckets: BUCKETS,
    registers: [registry],
  });
  return (fetch) => async (request, environment) => {
    const began = performance.now();
    const answer = await fetch(request, environment);
    const labels = labelsOf(request);
    answers.inc({ ...labels, status: String(answer.status) });
    seconds.observe(labels, (performance.now() - began) / 1000);
    return answer;
  };
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

function labelsOf({ method, url }: Request): { readonly method: string; readonly route: string } {
  const route = findRoute(method, URL.parse(url)?.pathname ?? '')?.path ?? NO_ROUTE;
  return { method: METHODS.has(method) ? method : 'other', route };
}
