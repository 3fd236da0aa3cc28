import type { FeedHabit, Habit } from '../habits.ts';
import { asMarkup, escaped, type Markup, markup } from '../markup.ts';
import { PLAIN_STYLE, renderBlocks } from '../pages/render-blocks.ts';
import type { PlacedArticle } from '../stories/place-days.ts';
import { type SampleOutlet, sampleParagraphs } from '../stories/sample.ts';

/** What a feed is written from. */
export type FeedFacts = {
  readonly outlet: SampleOutlet;
  readonly habit: Habit;
  readonly feed: FeedHabit;
  /** Newest first. */
  readonly articles: readonly PlacedArticle[];
  /** Minutes east of Greenwich. */
  readonly zoneOffset: number;
};

export function feedUrl({ outlet, feed }: Pick<FeedFacts, 'outlet' | 'feed'>): string {
  return `http://${outlet.host}${feed.path}`;
}

export function feedTitle({ outlet, feed }: Pick<FeedFacts, 'outlet' | 'feed'>): string {
  return feed.suffix === null ? outlet.name : `${outlet.name}: ${feed.suffix}`;
}

/** The address of an article as the feed writes it. */
export function entryLink({ habit, outlet }: FeedFacts, article: PlacedArticle): string {
  const url = `${article.url}${habit.tracking ?? ''}`;
  return habit.isRelative ? url.slice(`http://${outlet.host}`.length) : url;
}

/** What an entry is told apart by, null where the outlet's feed says nothing. */
export function entryId({ habit, outlet }: FeedFacts, article: PlacedArticle): string | null {
  if (habit.guid === 'none') return null;
  if (habit.guid === 'address') return article.url;
  return `tag:${outlet.host},2020:${articleNumber(article.id)}`;
}

/** A number as content systems give them: always the same for the same id. */
function articleNumber(id: string): number {
  let number = 0;
  for (const character of id) number = (number * 31 + character.charCodeAt(0)) % 9_000_000;
  return 1_000_000 + number;
}

/** The headline as HTML: some outlets write that into their titles. */
export function titleMarkup({ habit }: FeedFacts, article: PlacedArticle): string {
  if (!habit.hasMarkedTitles) return article.headline;
  return escaped(article.headline).replace(/\b[A-Z]{3,40}\b/g, '<b>$&</b>');
}

/** The whole text, as HTML. */
export function fullText({ habit, outlet }: FeedFacts, article: PlacedArticle): Markup {
  const home = `http://${outlet.host}`;
  const standfirst = article.standfirst !== null && markup`<p><em>${article.standfirst}</em></p>\n`;
  const correction = article.correction !== null && markup`<p><em>${article.correction}</em></p>\n`;
  const body = renderBlocks(article, PLAIN_STYLE);
  const whole = markup`${standfirst}${body}${correction}`;
  return habit.isRelative ? asMarkup(whole.markup.replaceAll(`="${home}/`, '="/')) : whole;
}

const SUMMARY_LENGTH = 220;

/** The standfirst or the first words, as plain text. */
export function summaryText(article: PlacedArticle): string {
  if (article.standfirst !== null) return article.standfirst;
  const first = sampleParagraphs(article)[0] ?? '';
  if (first.length <= SUMMARY_LENGTH) return first;
  return `${first.slice(0, first.lastIndexOf(' ', SUMMARY_LENGTH))}…`;
}

/** The summary as HTML, with the outlet's "Continue reading" where it has that habit. */
export function summaryMarkup({ habit }: FeedFacts, article: PlacedArticle): Markup {
  const { continueReading } = habit;
  if (continueReading === null) return markup`${summaryText(article)}`;
  return markup`<p>${summaryText(article)} <a href="${article.url}">${continueReading}</a></p>`;
}

/** Who signs, in one line; null when nobody does. */
export function signature(article: PlacedArticle): string | null {
  return article.byline.length === 0 ? null : article.byline.join(', ');
}
