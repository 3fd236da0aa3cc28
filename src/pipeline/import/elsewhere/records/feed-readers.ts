import type { FeedListing } from '../../../../model/feeds/subscription.ts';
import type { Brought } from '../brought.ts';
import {
  at,
  isSaid,
  lineAt,
  markupAt,
  type Stated,
  statedLine,
  statedList,
  statedObject,
  statedTime,
  webAddress,
  wordsOf,
} from '../stated-values.ts';

/** An entry as Miniflux's API gives it (GET /v1/entries). */
export function fromMiniflux(entry: Stated): Partial<Brought> {
  const feed = statedObject(at(entry, 'feed'));
  const changed = statedTime(at(entry, 'changed_at')) ?? 'unknown';
  return {
    url: webAddress(at(entry, 'url')),
    headline: lineAt(entry, 'title'),
    byline: wordsOf([at(entry, 'author')]),
    outlet: lineAt(feed, 'title'),
    homeUrl: webAddress(at(feed, 'site_url')),
    section: statedLine(statedList(at(entry, 'tags'))[0]),
    published: statedTime(at(entry, 'published_at')),
    addedAt: statedTime(at(entry, 'created_at')),
    // One time for both: that of the last change.
    saved: isSaid(at(entry, 'starred')) ? changed : null,
    read: lineAt(entry, 'status') === 'unread' ? null : changed,
    markup: markupAt(entry, 'content'),
  };
}

/** A feed as Miniflux's API gives it (GET /v1/feeds). Null: it has no address of the web. */
export function minifluxFeed(feed: Stated): FeedListing | null {
  const url = webAddress(at(feed, 'feed_url'));
  if (url === null) return null;
  const folder = lineAt(statedObject(at(feed, 'category')), 'title');
  return {
    ...{ url, title: lineAt(feed, 'title'), homeUrl: webAddress(at(feed, 'site_url')) },
    // What Miniflux calls the folder of those that are in none.
    folder:
      folder === null || /^all$/i.test(folder) ? null : folder.replaceAll('/', '-').slice(0, 500),
    ...{ language: null, country: null },
  };
}

/** NewsBlur's stories: of its feeds, of its saved ones, and of what it exports. */
export function fromNewsBlur(story: Stated, feeds: Stated | null): Partial<Brought> {
  const feed = statedObject(at(feeds, String(at(story, 'story_feed_id'))));
  const published = statedTime(at(story, 'story_timestamp', 'story_date'));
  const starred = statedTime(at(story, 'starred_timestamp', 'starred_date'));
  const isSaved = isSaid(at(story, 'starred')) || starred !== null;
  return {
    url: webAddress(at(story, 'story_permalink')),
    headline: lineAt(story, 'story_title'),
    byline: wordsOf([at(story, 'story_authors')]),
    outlet: lineAt(feed, 'feed_title') ?? lineAt(story, 'feed_title'),
    homeUrl: webAddress(at(feed, 'feed_link')),
    section: statedLine(statedList(at(story, 'story_tags'))[0]),
    published,
    addedAt: published,
    saved: isSaved ? (starred ?? 'unknown') : null,
    read: isSaid(at(story, 'read_status')) ? 'unknown' : null,
    markup: markupAt(story, 'story_content'),
    words: wordsOf(statedList(at(story, 'user_tags'))),
  };
}
