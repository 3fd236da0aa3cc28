/** What the reading threads can do, by name. Each takes and gives values that cross threads. */
import {
  type OutsideDocument,
  readDocument as readAnyDocument,
} from '../../articles/read-document.ts';
import type { ArticleRead } from '../../model/article.ts';
import { type FeedReading, type FeedToRead, readFeed as readFeedBytes } from './read-feed.ts';

export function readFeed(feed: FeedToRead): FeedReading {
  return readFeedBytes(feed);
}

export function readDocument(document: OutsideDocument): Promise<ArticleRead> {
  return readAnyDocument(document);
}
