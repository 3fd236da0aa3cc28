import type { Registry } from 'prom-client';
import type { Desk } from '../../desk.ts';
import { readReadiness } from '../../pipeline/upkeep/readiness.ts';

type Prometheus = Pick<typeof import('prom-client'), 'Counter' | 'Gauge'>;
type Figures = Pick<Desk, 'store' | 'now' | 'counts'>;

/** Figures of the work behind the pages; what is returned brings them up to date before they are shown. */
export function workFigures(
  { Counter, Gauge }: Prometheus,
  registry: Registry,
  desk: Figures,
): () => Promise<void> {
  const registers = [registry];
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `hearsay_${name}`, help, registers });
  const gauges = {
    feeds: gauge('feeds', 'Feeds that somebody follows.'),
    feedsDue: gauge('feeds_due', 'Feeds whose time to be asked has come.'),
    feedsFailing: gauge('feeds_failing', 'Feeds that fail at present.'),
    feedsTold: gauge('feeds_told', 'Feeds of whose news a hub tells.'),
    pagesAwaited: gauge('pages_awaited', 'Articles whose page is still to be fetched.'),
    textsAwaited: gauge('texts_awaited', 'Articles still to be looked through for statements.'),
    placesAwaited: gauge('places_awaited', 'Articles still to be put into a story.'),
    lettersWaiting: gauge('letters_waiting', 'Letters that wait to be sent.'),
    hubSubscribers: gauge('hub_subscribers', 'Callbacks that our hub tells.'),
    libraryBytes: gauge('library_bytes', 'Bytes of the library, without its log of writes.'),
  };
  const up = gauge('ready', '1 while Hearsay is ready, 0 while it is not.');
  const storeAnswer = gauge('store_answer_seconds', 'Seconds for the least of questions.');
  countersOf(Counter, registers, desk);
  return async () => {
    const { troubles, storeAnswer: took } = await readReadiness(desk);
    up.set(troubles.length === 0 ? 1 : 0);
    storeAnswer.set(took === null ? Number.NaN : took / 1000);
    if (took === null) return;
    const load = await desk.store.upkeep.workload(desk.now());
    for (const [name, one] of Object.entries(gauges))
      one.set(Number(Object.entries(load).find(([known]) => known === name)?.[1] ?? 0));
  };
}

/** What was counted since the start, read off when it is shown. */
function countersOf(
  Counter: Prometheus['Counter'],
  registers: Registry[],
  { counts }: Pick<Desk, 'counts'>,
): void {
  const counter = (name: string, help: string, read: () => Readonly<Record<string, number>>) =>
    new Counter({
      ...{ name: `hearsay_${name}_total`, help, labelNames: ['outcome'], registers },
      collect() {
        this.reset();
        for (const [outcome, count] of Object.entries(read())) this.inc({ outcome }, count);
      },
    });
  counter('feed_fetches', 'Fetches of feeds since the start.', () => counts.fetches);
  counter('hub_pings', 'Pings of hubs since the start.', () => counts.pings);
  counter('articles', 'Articles that came or changed since the start.', () => ({
    added: counts.articlesAdded,
    revised: counts.articlesRevised,
  }));
}
