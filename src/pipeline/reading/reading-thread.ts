/**
 * What the reading threads can do, by name. Each takes and gives values that cross threads. A refresh needs the first
 * alone: what the others need is loaded when they are first asked.
 */
import { getPriority, setPriority } from 'node:os';
import type { OutsideDocument } from '../../articles/read-document.ts';
import type { LetterRead, LetterToRead } from '../../articles/read-mail.ts';
import type { LookedInto, PageToLookInto } from '../../feeds/look-into.ts';
import type { OpmlParse } from '../../feeds/opml.ts';
import type { PageLook, PageToLookAt } from '../../feeds/page-feeds/look-at-page.ts';
import type { ArticleRead, DocumentRead } from '../../model/article.ts';
import type { StoryArticle } from '../../model/claim.ts';
import type { StatementText } from '../../statements/join-article.ts';
import type { Brought, ElsewhereRead } from '../import/elsewhere/brought.ts';
import type { ItemsWritten } from '../import/elsewhere/write-up.ts';
import type { Edit, EditsJudged, StoriesAnalysed } from './analyse-here.ts';
import type { TextsLookedThrough } from './find-in-texts.ts';
import { GIVES_WAY } from './gives-way.ts';
import { type FeedReading, type FeedToRead, readFeed as readFeedBytes } from './read-feed.ts';
import type { ListToRead } from './read-list.ts';
import type { PageReading, PageToReadAsFeed } from './read-page.ts';
import type { RuledTexts, TextUnderRules } from './rule-texts.ts';

// Linux alone has priorities for threads (setpriority(2), "C library/kernel differences"); elsewhere
// this would slow the whole program.
if (process.argv.includes(GIVES_WAY) && process.platform === 'linux')
  setPriority(Math.min(19, getPriority() + 15));

export function readFeed(feed: FeedToRead): FeedReading {
  return readFeedBytes(feed);
}

export async function readDocument(document: OutsideDocument): Promise<DocumentRead> {
  const { readDocument: readAnyDocument } = await import('../../articles/read-document.ts');
  return readAnyDocument(document);
}

export async function readLetter(letter: LetterToRead): Promise<LetterRead> {
  const { readLetter: readLetterBytes } = await import('../../articles/read-mail.ts');
  return readLetterBytes(letter);
}

export async function readList(list: ListToRead): Promise<OpmlParse> {
  const { readList: readListBytes } = await import('./read-list.ts');
  return readListBytes(list);
}

export async function readLine(line: Uint8Array): Promise<ArticleRead> {
  const { readLine: readLineBytes } = await import('./read-line.ts');
  return readLineBytes(line);
}

export async function readElsewhere(bytes: Uint8Array): Promise<ElsewhereRead> {
  const { readElsewhere: readExport } = await import('../import/elsewhere/read-elsewhere.ts');
  return readExport(bytes);
}

export async function writeUp(items: readonly Brought[]): Promise<ItemsWritten> {
  const { writeUp: writeItemsUp } = await import('../import/elsewhere/write-up.ts');
  return writeItemsUp(items);
}

export async function lookInto(page: PageToLookInto): Promise<LookedInto> {
  const { lookInto: lookIntoBytes } = await import('../../feeds/look-into.ts');
  return lookIntoBytes(page);
}

export async function readPage(page: PageToReadAsFeed): Promise<PageReading> {
  const { readPage: readPageHere } = await import('./read-page.ts');
  return readPageHere(page);
}

export async function lookAtPage(page: PageToLookAt): Promise<PageLook> {
  const { lookAtPage: lookHere } = await import('../../feeds/page-feeds/look-at-page.ts');
  return lookHere(page);
}

export async function ruleTexts(texts: readonly TextUnderRules[]): Promise<RuledTexts> {
  const { ruleTexts: ruleTextsHere } = await import('./rule-texts.ts');
  return ruleTextsHere(texts);
}

export async function findStatements(texts: readonly StatementText[]): Promise<TextsLookedThrough> {
  const { findInTexts } = await import('./find-in-texts.ts');
  return findInTexts(texts);
}

export async function analyseStories(
  stories: readonly (readonly StoryArticle[])[],
): Promise<StoriesAnalysed> {
  const { analyseHere } = await import('./analyse-here.ts');
  return analyseHere(stories);
}

export async function judgeEdits(edits: readonly Edit[]): Promise<EditsJudged> {
  const { judgeHere } = await import('./analyse-here.ts');
  return judgeHere(edits);
}
