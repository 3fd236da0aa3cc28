import type { FeedListing } from '../../model/feeds/subscription.ts';
import { habitOf } from '../habits.ts';
import type { SampleOutlet } from '../stories/sample.ts';
import { feedTitle, feedUrl } from './feed-facts.ts';

/** An outlet's feeds as a reading list holds them. No country: those of the edition have no code. */
export function feedListings(outlet: SampleOutlet): readonly FeedListing[] {
  return habitOf(outlet.id).feeds.map((feed) => ({
    url: feedUrl({ outlet, feed }),
    title: feedTitle({ outlet, feed }),
    homeUrl: `http://${outlet.host}/`,
    folder: null,
    language: outlet.language,
    country: null,
  }));
}
