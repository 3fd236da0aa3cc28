/**
 * The cast that every test shares: the sample edition, loaded once. `fetchFromNewsstand` stands in for
 * the network; it and the clock are the only doubles that tests need.
 */
import type { FetchPage, PageAnswer, PageRequest } from '../src/model/fetch-page.ts';
import { SECOND } from '../src/model/time.ts';
import { loadSample } from '../src/newsstand/load-sample.ts';
import { type NewsstandOptions, newsstand } from '../src/newsstand/newsstand.ts';
import type {
  Sample,
  SampleArticle,
  SampleOutlet,
  SampleStory,
} from '../src/newsstand/stories/sample.ts';

export type Newsroom = {
  readonly sample: Sample;
  /** All articles, story after story. */
  readonly articles: readonly SampleArticle[];
  /** By id, as in the story files: "northwire-ferry". Lookups throw on what is not there. */
  readonly article: (id: string) => SampleArticle;
  /** By id, as in outlets.json: "harbour-post". */
  readonly outlet: (id: string) => SampleOutlet;
  /** By slug: "kestrel-bay-ferry". Its articles and its gold. */
  readonly story: (slug: string) => SampleStory;
};

/** Friday 21 November 2025, 17:00 in Aldmere (UTC+1): the edition is whole, its weekdays are right. */
export const FRIDAY_EVENING = Date.UTC(2025, 10, 21, 16);

let loaded: Newsroom | null = null;

/** The sample edition. Loaded at the first call, the same for all tests of a process. */
export function newsroom(): Newsroom {
  loaded ??= roomOf(loadSample());
  return loaded;
}

function roomOf(sample: Sample): Newsroom {
  const articles = sample.stories.flatMap((story) => story.articles);
  return {
    sample,
    articles,
    article: lookup(articles, (article) => article.id),
    outlet: lookup(sample.outlets, (outlet) => outlet.id),
    story: lookup(sample.stories, (story) => story.slug),
  };
}

function lookup<T>(all: readonly T[], keyOf: (one: T) => string): (key: string) => T {
  const known = new Map(all.map((one) => [keyOf(one), one]));
  return (key) => {
    const found = known.get(key);
    if (found === undefined) throw new Error(`The sample edition has no ${key}`);
    return found;
  };
}

const MOST_REDIRECTS = 5;

/**
 * A network that holds the sample's sites and nothing else, without sockets. Answers as net does:
 * redirects followed, validators honoured, no such host for the rest of the world.
 */
export function fetchFromNewsstand(options: NewsstandOptions): FetchPage {
  const ask = newsstand(newsroom().sample, options);
  return async (request) => {
    let url = request.url;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      if (request.signal?.aborted) return failed('cancelled', null);
      const response = ask(new Request(url, { headers: headersOf(request) }));
      const location = response.headers.get('location');
      if (location === null) return answerOf(response, { url, isMoved: hops > 0 });
      url = new URL(location, url).href;
    }
    return failed('too many redirects', 301);
  };
}

function headersOf({ etag, lastModified }: PageRequest): Headers {
  const headers = new Headers();
  if (etag) headers.set('if-none-match', etag);
  if (lastModified) headers.set('if-modified-since', lastModified);
  return headers;
}

type Arrival = { readonly url: string; readonly isMoved: boolean };

/** Every redirect of the newsstand is permanent. */
async function answerOf(response: Response, { url, isMoved }: Arrival): Promise<PageAnswer> {
  const { status, headers } = response;
  const movedTo = isMoved ? url : null;
  const age = /max-age=(\d{1,9})/.exec(headers.get('cache-control') ?? '')?.[1];
  const freshFor = age === undefined ? null : Number(age) * SECOND;
  if (status === 304) return { kind: 'unchanged', movedTo, freshFor };
  if (status === 421) return failed('no such host', null);
  if (status !== 200) return failed(status === 404 ? 'not found' : 'other status', status);
  return {
    kind: 'changed',
    url,
    movedTo,
    contentType: headers.get('content-type'),
    bytes: await response.bytes(),
    etag: headers.get('etag'),
    lastModified: headers.get('last-modified'),
    freshFor,
  };
}

type Failure = Extract<PageAnswer, { kind: 'failed' }>;

function failed(cause: Failure['cause'], status: number | null): Failure {
  return {
    kind: 'failed',
    cause,
    message: `The newsstand says: ${cause}.`,
    status,
    retryAfter: null,
  };
}
