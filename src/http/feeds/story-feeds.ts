import type { Context } from 'hono';
import type { Desk } from '../../desk.ts';
import { isKnownByDenial, isSame } from '../../model/claim-denial.ts';
import type {
  ClaimedStatement,
  CoverageLine,
  StoryLine,
  StoryRecord,
} from '../../model/library-stories.ts';
import { readTopStories } from '../../pipeline/stories/top-stories.ts';
import type { AppRooms } from '../app-rooms.ts';
import { wholeNumber } from '../pages/frame/form-fields.ts';
import { stateWords } from '../pages/stories/claims/state-words.ts';
import { figures } from '../pages/stories/parts/story-head.ts';
import { sentencePath, storyPath } from '../pages/stories/story-path.ts';
import { quoted } from '../pages/wording/quoted.ts';
import { readerOf } from '../reader-of.ts';
import { articleEntry, ownAddress, wholeAddress } from './feed-addresses.ts';
import type { OutgoingEntry, OutgoingFeed } from './outgoing-feed.ts';

const MOST_ENTRIES = 60;

/** The top stories, each an entry that is new again with each article. */
export async function topStoriesFeed({ desk }: AppRooms, context: Context): Promise<OutgoingFeed> {
  const asked = { readerId: readerOf(context), now: desk.now(), limit: MOST_ENTRIES };
  const stories = await readTopStories(desk, asked);
  return {
    id: 'urn:hearsay:stories',
    title: 'Hearsay: stories',
    description: 'What several titles tell, each story once.',
    pageUrl: wholeAddress(context, '/stories'),
    feedUrl: ownAddress(context),
    entries: stories.map(({ story }) => storyEntry(context, story)).sort(byTime),
  };
}

function byTime(a: OutgoingEntry, b: OutgoingEntry): number {
  return b.updated - a.updated;
}

/** A story as an entry, new again with each article. */
export function storyEntry(context: Context, story: StoryLine): OutgoingEntry {
  const { id, shown, firstAt, lastAt } = story;
  return articleEntry(context, shown, {
    id: `urn:hearsay:story:${id}`,
    title: shown.headline,
    url: wholeAddress(context, storyPath(id)),
    summary: `${shown.standfirst ?? shown.opening} (${figures({ ...story, unreadCount: 0 })})`,
    authors: story.outlets,
    published: firstAt,
    updated: lastAt,
  });
}

/** One story: its articles, the copies left out, each with what it adds. */
export async function storyFeed({ desk }: AppRooms, context: Context) {
  const id = wholeNumber(context.req.param('id')) ?? 0;
  const found = await desk.store.stories.find(readerOf(context), id);
  if (found === null) return null;
  if (found.kind === 'moved') return { movedTo: storyPath(found.to) };
  const { shown } = found.story;
  const coverage = await unmuted(desk, { readerId: readerOf(context), story: found.story });
  const lines = [...Map.groupBy(coverage, ({ family }) => family).values()]
    .flatMap((texts) => texts.find(({ isShown }) => isShown) ?? texts[0] ?? [])
    .sort((a, b) => b.article.id - a.article.id);
  return {
    id: `urn:hearsay:story:${id}`,
    title: shown.headline,
    description: `A story in ${found.story.outletCount} titles`,
    pageUrl: wholeAddress(context, storyPath(id)),
    feedUrl: ownAddress(context),
    entries: lines.slice(0, MOST_ENTRIES).map((line) => coverageEntry(context, line)),
  };
}

type Told = { readonly readerId: number; readonly story: StoryRecord };

/** Articles of a story that the reader does not mute; who follows a muted story's feed means it. */
async function unmuted({ store }: Pick<Desk, 'store'>, { readerId, story }: Told) {
  const ids = story.coverage.map(({ article }) => article.id);
  const about = { kind: 'story', key: String(story.id) } as const;
  const muted = await store.following.mutedAmong(readerId, ids, about);
  return story.coverage.filter(({ article }) => !muted.has(article.id));
}

function coverageEntry(context: Context, { article, addition }: CoverageLine): OutgoingEntry {
  const adds = addition?.sentences.map(({ text }) => text) ?? [];
  return articleEntry(
    context,
    article,
    adds.length === 0 ? {} : { summary: `New: ${adds.join(' ')}` },
  );
}

/** One claim: every statement of it and against it, as it comes. */
export async function claimFeed({ desk }: AppRooms, context: Context) {
  const { claims, stories } = desk.store;
  const claim = await claims.byId(wholeNumber(context.req.param('id')) ?? 0);
  if (claim === null) return null;
  const found = await stories.find(readerOf(context), claim.story);
  const told = found?.kind === 'story' ? { readerId: readerOf(context), story: found.story } : null;
  const coverage = told === null ? [] : await unmuted(desk, told);
  const articles = new Map(coverage.map(({ article }) => [article.id, article]));
  const main = claim.said.find((said) => isSame(said, claim.shown));
  const prefix = isKnownByDenial(claim) ? 'Denied' : 'Claim';
  return {
    id: `urn:hearsay:claim:${claim.id}`,
    title: `${prefix}: ${main === undefined ? claim.id : quoted(main.statement)}`,
    description: `${stateWords(claim.state)}. ${claim.evidence}`,
    pageUrl: wholeAddress(context, `${storyPath(claim.story)}#claim-${claim.id}`),
    feedUrl: ownAddress(context),
    entries: claim.said
      .flatMap((said) => statementEntry(context, said, articles.get(said.article)) ?? [])
      .sort(byTime),
  };
}

export function statementEntry(
  context: Context,
  { article, ordinal, statement }: Pick<ClaimedStatement, 'article' | 'ordinal' | 'statement'>,
  line: CoverageLine['article'] | undefined,
): OutgoingEntry | null {
  if (line === undefined) return null;
  const who = statement.speaker?.name ?? 'Nobody who is named';
  return articleEntry(context, line, {
    id: `urn:hearsay:statement:${article}:${ordinal}`,
    title: `${who} in ${line.outletName}`,
    url: wholeAddress(context, sentencePath({ article, ordinal })),
    summary: quoted(statement),
  });
}
