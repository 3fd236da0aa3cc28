import { readDocument } from '../../articles/read-document.ts';
import { readLetter } from '../../articles/read-mail.ts';
import { lookInto } from '../../feeds/look-into.ts';
import { lookAtPage } from '../../feeds/page-feeds/look-at-page.ts';
import type { Reading } from './open-reading.ts';
import { readFeed } from './read-feed.ts';
import { readList } from './read-list.ts';
import { readPage } from './read-page.ts';
import { ruleTexts } from './rule-texts.ts';

/** Reads in this thread, unbounded: for tests, whose documents are known. */
export function readingHere(): Reading {
  return {
    readFeed: async (feed) => readFeed(feed),
    readDocument: (document) => readDocument(document),
    readLetter: (letter) => readLetter(letter),
    readList: async (list) => readList(list),
    readLine: async (line) => {
      const { readLine } = await import('./read-line.ts');
      return readLine(line);
    },
    readElsewhere: async (bytes) => {
      const { readElsewhere } = await import('../import/elsewhere/read-elsewhere.ts');
      return readElsewhere(bytes);
    },
    writeUp: async (items) => {
      const { writeUp } = await import('../import/elsewhere/write-up.ts');
      return writeUp(items);
    },
    lookInto: async (page) => lookInto(page),
    readPage: async (page) => readPage(page),
    lookAtPage: async (page) => lookAtPage(page),
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
