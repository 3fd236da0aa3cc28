import type { Clock, Millis } from '../model/time.ts';
import { respond } from './answers/answer.ts';
import { answerPath } from './answers/answer-path.ts';
import { feedListings } from './feeds/feed-listings.ts';
import { habitOf } from './habits.ts';
import type { SiteFacts } from './pages/page-facts.ts';
import { type PlacedArticle, type Placement, placeSample } from './stories/place-days.ts';
import type { Sample, SampleOutlet } from './stories/sample.ts';

export type NewsstandOptions = {
  /** No article is later; see place-days.ts. */
  readonly anchor: Millis;
  /** 'today' if absent: a first look at Hearsay should not be at last week's paper. */
  readonly placement?: Placement;
  /** Minutes east of Greenwich of the edition's local time; 60 if absent. */
  readonly zoneOffset?: number;
  /**
   * Only what has been published by now is out, so that a test can let the five days pass; the whole
   * edition if absent.
   */
  readonly now?: Clock;
};

/**
 * The sites of the sample's outlets in one function, told apart by the host of the request's address.
 * A host that is none of theirs is answered by 421, other methods than GET and HEAD by 405. Throws
 * nothing that a request could cause.
 */
export function newsstand(
  sample: Sample,
  options: NewsstandOptions,
): (request: Request) => Response {
  const { anchor, placement = 'today', zoneOffset = 60, now = () => anchor } = options;
  const articles = placeSample(sample, { anchor, placement, zoneOffset });
  const outlets = new Map(sample.outlets.map((outlet) => [outlet.host, outlet]));
  return (request) => {
    const { hostname, pathname } = new URL(request.url);
    const outlet = outlets.get(hostname);
    if (outlet === undefined) return new Response('Misdirected request\n', { status: 421 });
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
    }
    const site = siteOf(outlet, asOf(articles, now()), zoneOffset);
    return respond(request, answerPath(site, pathname), site.habit);
  };
}

/** What was out by then; an update that was still to come is not told of. */
function asOf(articles: readonly PlacedArticle[], now: Millis): readonly PlacedArticle[] {
  return articles
    .filter((article) => article.published <= now)
    .map((article) => {
      const isUpdated = article.updated !== null && article.updated <= now;
      return isUpdated ? article : { ...article, updated: null, correction: null };
    });
}

function siteOf(
  outlet: SampleOutlet,
  articles: readonly PlacedArticle[],
  zoneOffset: number,
): SiteFacts {
  return {
    outlet,
    habit: habitOf(outlet.id),
    articles: articles.filter((article) => article.outlet.id === outlet.id),
    feeds: feedListings(outlet),
    zoneOffset,
  };
}
