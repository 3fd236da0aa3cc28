import { openingOf } from '../../../articles/opening-of.ts';
import type { ClaimedStatement, CoverageLine, StoryLine } from '../../../model/library-stories.ts';
import { figures } from '../../pages/stories/parts/story-head.ts';
import { sentencePath, storyPath } from '../../pages/stories/story-path.ts';
import { quoted } from '../../pages/wording/quoted.ts';
import type { OutgoingEntry } from '../outgoing-feed.ts';
import { articleEntry, type EntryPlace, pageAt } from './article-entry.ts';

/** A story as an entry, new again with each article. */
export function storyEntry(asked: EntryPlace, story: StoryLine): OutgoingEntry {
  const { id, shown, firstAt, lastAt } = story;
  const { textOf: _, ...entry } = articleEntry(asked, shown);
  const told = figures({ ...story, unreadCount: 0 });
  return {
    ...entry,
    id: `urn:hearsay:story:${id}`,
    title: shown.headline,
    url: pageAt(asked, storyPath(id)),
    summary: `${openingOf(shown)} (${told})`,
    authors: story.outlets,
    categories: [...entry.categories, told.replaceAll('\u00a0', ' ')],
    published: firstAt,
    updated: lastAt,
  };
}

/** An article of a story, with what it adds. */
export function coverageEntry(asked: EntryPlace, { article, addition }: CoverageLine) {
  const adds = addition?.sentences.map(({ text }) => text) ?? [];
  return articleEntry(
    asked,
    article,
    adds.length === 0 ? {} : { summary: `New: ${adds.join(' ')}` },
  );
}

export type SaidEntry = Pick<ClaimedStatement, 'article' | 'ordinal' | 'statement'>;

/** What somebody says in an article; null: the article is not the reader's. */
export function statementEntry(
  asked: EntryPlace,
  { article, ordinal, statement }: SaidEntry,
  line: CoverageLine['article'] | undefined,
): OutgoingEntry | null {
  if (line === undefined) return null;
  const who = statement.speaker?.name ?? 'Nobody who is named';
  const { textOf: _, ...entry } = articleEntry(asked, line);
  return {
    ...entry,
    id: `urn:hearsay:statement:${article}:${ordinal}`,
    title: `${who} in ${line.outletName}`,
    url: pageAt(asked, sentencePath({ article, ordinal })),
    summary: quoted(statement),
  };
}

export function byTime(a: OutgoingEntry, b: OutgoingEntry): number {
  return b.updated - a.updated;
}
