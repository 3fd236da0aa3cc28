import { articlesOf, eventsOf, type Grouping, indexRow } from './grouping.ts';
import { newPlace, openTables, SAMPLE, type Tables } from './tables.ts';
import { openPostings } from './vectors/postings.ts';
import { freeRow } from './vectors/rows.ts';

/**
 * Forgets stories that nothing joined since `before` (of the articles' own times). Their numbers stay taken; what is
 * left moves together in new lists, so this takes as long as there are articles left.
 */
export function forgetStories(grouping: Grouping, before: number): void {
  const old = grouping.tables;
  const tables = openTables();
  grouping.tables = tables;
  grouping.postings = openPostings();
  grouping.articleOf.clear();
  grouping.storyOf.clear();
  const kept = new Map<number, number>();
  for (let story = 0; story < old.stories.used; story += 1) {
    if ((old.stories.forwards[story] as number) >= 0) continue;
    if ((old.stories.touched[story] as number) < before) freeStory(grouping, old, story);
    else kept.set(story, keepStory(grouping, old, story));
  }
  keepForwards(grouping, old, kept);
  const dirty = [...grouping.dirty].flatMap((story) => kept.get(story) ?? []);
  grouping.dirty.clear();
  for (const story of dirty) grouping.dirty.add(story);
}

function freeStory({ rows }: Grouping, old: Tables, story: number): void {
  if ((old.stories.eventCounts[story] as number) > 1)
    freeRow(rows, old.stories.rows[story] as number);
  for (const event of eventsOf(old, story)) freeRow(rows, old.events.rows[event] as number);
}

function keepStory(grouping: Grouping, old: Tables, from: number): number {
  const { stories } = grouping.tables;
  const story = newPlace(stories);
  for (const list of [
    'numbers',
    'rows',
    'eventCounts',
    'articles',
    'checked',
    'forwards',
    'touched',
  ] as const) {
    stories[list][story] = old.stories[list][from] as number;
  }
  stories.events[story] = -1;
  grouping.storyOf.set(stories.numbers[story] as number, story);
  if ((stories.articles[story] as number) > 0)
    indexRow(grouping, story, stories.rows[story] as number);
  // Chains are built from their ends, so that their order stays.
  for (const event of [...eventsOf(old, from)].reverse())
    keepEvent(grouping, old, { from: event, story });
  return story;
}

function keepEvent(
  grouping: Grouping,
  old: Tables,
  { from, story }: { from: number; story: number },
): void {
  const { events, stories } = grouping.tables;
  const event = newPlace(events);
  for (const list of ['numbers', 'rows', 'counts'] as const) {
    events[list][event] = old.events[list][from] as number;
  }
  events.stories[event] = story;
  events.articles[event] = -1;
  events.next[event] = stories.events[story] as number;
  stories.events[story] = event;
  for (const article of [...articlesOf(old, from)].reverse())
    keepArticle(grouping, old, { from: article, event });
}

function keepArticle(
  grouping: Grouping,
  old: Tables,
  { from, event }: { from: number; event: number },
): void {
  const { articles, events } = grouping.tables;
  const article = newPlace(articles);
  for (const list of ['ids', 'originals', 'shares'] as const) {
    articles[list][article] = old.articles[list][from] as number;
  }
  articles.words.set(
    old.articles.words.subarray(from * SAMPLE, from * SAMPLE + SAMPLE),
    article * SAMPLE,
  );
  articles.events[article] = event;
  articles.next[article] = events.articles[event] as number;
  events.articles[event] = article;
  grouping.articleOf.set(articles.ids[article] as number, article);
}

/** Numbers of stories that were merged into ones that are kept still lead there. */
function keepForwards(grouping: Grouping, old: Tables, kept: ReadonlyMap<number, number>): void {
  for (let story = 0; story < old.stories.used; story += 1) {
    let into = story;
    while ((old.stories.forwards[into] as number) >= 0) into = old.stories.forwards[into] as number;
    const place = into === story ? undefined : kept.get(into);
    if (place !== undefined) grouping.storyOf.set(old.stories.numbers[story] as number, place);
  }
}
