import type { Desk } from '../../../desk.ts';
import { isKnownByDenial, isSame } from '../../../model/claim-denial.ts';
import type { StoryRecord } from '../../../model/library-stories.ts';
import { readTopStories } from '../../../pipeline/stories/top-stories.ts';
import { wholeNumber } from '../../pages/frame/form-fields.ts';
import { stateWords } from '../../pages/stories/claims/state-words.ts';
import { storyPath } from '../../pages/stories/story-path.ts';
import { quoted } from '../../pages/wording/quoted.ts';
import type { FeedAsked, FeedFound, FeedMaker } from '../feed-asked.ts';
import type { OutgoingFeed } from '../outgoing-feed.ts';
import { pageAt } from './article-entry.ts';
import { byTime, coverageEntry, statementEntry, storyEntry } from './story-entry.ts';

/** The top stories, each an entry that is new again with each article. What is no longer on top has not ended. */
export async function topStoriesFeed(
  desk: Parameters<FeedMaker>[0],
  asked: FeedAsked,
): Promise<OutgoingFeed> {
  const { readerId, page } = asked;
  const stories = await readTopStories(desk, { readerId, now: desk.now(), limit: page.limit });
  return {
    id: 'urn:hearsay:stories',
    title: 'Hearsay: stories',
    description: 'What several titles tell, each story once.',
    pageUrl: pageAt(asked, '/stories'),
    entries: stories.map(({ story }) => storyEntry(asked, story)).sort(byTime),
  };
}

/** One story: its articles, the copies left out, each with what it adds; in pages by the articles' numbers. */
export async function storyFeed(desk: Pick<Desk, 'store'>, asked: FeedAsked): Promise<FeedFound> {
  const { readerId, page } = asked;
  const id = wholeNumber(asked.param) ?? 0;
  const found = await desk.store.stories.find(readerId, id);
  if (found === null) return null;
  if (found.kind === 'moved') return { movedTo: storyPath(found.to) };
  const { shown, outletCount } = found.story;
  const coverage = await unmuted(desk, { readerId, story: found.story });
  const lines = [...Map.groupBy(coverage, ({ family }) => family).values()]
    .flatMap((texts) => texts.find(({ isShown }) => isShown) ?? texts[0] ?? [])
    .sort((a, b) => b.article.id - a.article.id);
  const rest = lines.filter(({ article }) => page.before === null || article.id < page.before);
  const some = rest.slice(0, page.limit);
  const older = rest.length > some.length ? (some.at(-1)?.article.id ?? null) : null;
  const isAll = some.length === lines.length;
  return {
    id: `urn:hearsay:story:${id}`,
    title: shown.headline,
    description: `A story in ${outletCount} ${outletCount === 1 ? 'title' : 'titles'}`,
    pageUrl: pageAt(asked, storyPath(id)),
    entries: some.map((line) => coverageEntry(asked, line)),
    ...(!isAll && { pages: { older } }),
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

/** One claim: every statement of it and against it, as it comes. */
export async function claimFeed(desk: Pick<Desk, 'store'>, asked: FeedAsked): Promise<FeedFound> {
  const { readerId } = asked;
  const { claims, stories } = desk.store;
  const claim = await claims.byId(wholeNumber(asked.param) ?? 0);
  if (claim === null) return null;
  const found = await stories.find(readerId, claim.story);
  const told = found?.kind === 'story' ? { readerId, story: found.story } : null;
  const coverage = told === null ? [] : await unmuted(desk, told);
  const articles = new Map(coverage.map(({ article }) => [article.id, article]));
  const main = claim.said.find((said) => isSame(said, claim.shown));
  const prefix = isKnownByDenial(claim) ? 'Denied' : 'Claim';
  const categories = [titlesAndOrigins(claim.outletCount, claim.origins.length)];
  return {
    id: `urn:hearsay:claim:${claim.id}`,
    title: `${prefix}: ${main === undefined ? claim.id : quoted(main.statement)}`,
    description: `${stateWords(claim.state)}. ${claim.evidence}`,
    pageUrl: pageAt(asked, `${storyPath(claim.story)}#claim-${claim.id}`),
    entries: claim.said
      .flatMap((said) => statementEntry(asked, said, articles.get(said.article)) ?? [])
      .map((entry) => ({ ...entry, categories: [...entry.categories, ...categories] }))
      .sort(byTime),
    isComplete: true,
  };
}

/** "14 titles, 1 origin". */
function titlesAndOrigins(titles: number, origins: number): string {
  return `${titles} ${titles === 1 ? 'title' : 'titles'}, ${origins} ${origins === 1 ? 'origin' : 'origins'}`;
}
