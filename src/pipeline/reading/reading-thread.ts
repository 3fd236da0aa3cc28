/** What the reading threads can do, by name. Each takes and gives values that cross threads. */
import { setPriority } from 'node:os';
import {
  type OutsideDocument,
  readDocument as readAnyDocument,
} from '../../articles/read-document.ts';
import type { DocumentRead } from '../../model/article.ts';
import type { StatementText } from '../../statements/join-article.ts';
import type { TextsLookedThrough } from './find-in-texts.ts';
import { GIVES_WAY } from './gives-way.ts';
import { type FeedReading, type FeedToRead, readFeed as readFeedBytes } from './read-feed.ts';
import { type RuledTexts, ruleTexts as ruleTextsHere, type TextUnderRules } from './rule-texts.ts';

// Linux alone has priorities for threads (setpriority(2), "C library/kernel differences"); elsewhere
// this would slow the whole program.
if (process.argv.includes(GIVES_WAY) && process.platform === 'linux') setPriority(15);

export function readFeed(feed: FeedToRead): FeedReading {
  return readFeedBytes(feed);
}

export function readDocument(document: OutsideDocument): Promise<DocumentRead> {
  return readAnyDocument(document);
}

export function ruleTexts(texts: readonly TextUnderRules[]): RuledTexts {
  return ruleTextsHere(texts);
}

/** Loads what finds them when it is first asked: threads that read feeds and pages need no weights. */
export async function findStatements(texts: readonly StatementText[]): Promise<TextsLookedThrough> {
  const { findInTexts } = await import('./find-in-texts.ts');
  return findInTexts(texts);
}
