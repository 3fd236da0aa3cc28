import { readDocument } from '../../articles/read-document.ts';
import type { Reading } from './open-reading.ts';
import { readFeed } from './read-feed.ts';
import { ruleTexts } from './rule-texts.ts';

/** Reads in this thread, unbounded: for tests, whose documents are known. */
export function readingHere(): Reading {
  return {
    readFeed: async (feed) => readFeed(feed),
    readDocument: (document) => readDocument(document),
    ruleTexts: async (texts) => ruleTexts(texts),
    findStatements: async (texts) => {
      const { findInTexts } = await import('./find-in-texts.ts');
      return findInTexts(texts);
    },
    analyseStories: async (stories) => {
      const { analyseHere } = await import('./analyse-here.ts');
      return analyseHere(stories);
    },
    judgeEdits: async (edits) => {
      const { judgeHere } = await import('./analyse-here.ts');
      return judgeHere(edits);
    },
    close: async () => {},
  };
}
