import { readDocument } from '../../articles/read-document.ts';
import type { Reading } from './open-reading.ts';
import { readFeed } from './read-feed.ts';

/** Reads in this thread, unbounded: for tests, whose documents are known. */
export function readingHere(): Reading {
  return {
    readFeed: async (feed) => readFeed(feed),
    readDocument: (document) => readDocument(document),
    close: async () => {},
  };
}
