/** Whether what a recipe found can be what it found before. */
import type { FoundHeadline, PageFeedState } from '../../model/feeds/page-recipe.ts';
import { DAY, type Millis, toIso } from '../../model/time.ts';
import { normaliseUrl } from '../../text/normalise-url.ts';
import { foldWords } from './fold-headline.ts';

export type Judgement =
  | { readonly kind: 'good'; readonly note: string | null }
  | { readonly kind: 'failed'; readonly reason: string };

type Found = {
  readonly headlines: readonly FoundHeadline[];
  /** Items without a headline. */
  readonly blank: number;
  readonly state: PageFeedState | null;
  readonly now: Millis;
  /** How many of these stand somewhere in the document. */
  readonly stillThere: (headlines: readonly FoundHeadline[]) => number;
};

/** Fewer say nothing by being all new. */
const ENOUGH = 5;

/**
 * Nothing, things without words, or other things while the headlines of before stand elsewhere: the page has changed, and what
 * the recipe finds is no news. All new and the old ones gone is taken, and told where it happens within a day.
 */
export function judgeReading({ headlines, blank, state, now, stillThere }: Found): Judgement {
  if (headlines.length === 0) return { kind: 'failed', reason: nothingFound(blank, state) };
  const before = state?.headlines ?? [];
  if (state === null || before.length < ENOUGH || sharedBy(headlines, before) > 0)
    return { kind: 'good', note: mostlyBlank(headlines.length, blank) };
  if (stillThere(before) >= Math.max(3, before.length / 4)) {
    const reason = `The headlines of ${dayOf(state)} still stand on the page, but the recipe finds others: the page has changed. Look at what is proposed instead.`;
    return { kind: 'failed', reason };
  }
  const isSoon = now - state.goodAt < DAY && now >= state.goodAt;
  const note = `All ${headlines.length} headlines are others than on ${dayOf(state)}: if they are none, look at what is proposed instead.`;
  return { kind: 'good', note: isSoon ? note : mostlyBlank(headlines.length, blank) };
}

function nothingFound(blank: number, state: PageFeedState | null): string {
  if (state === null || state.headlines.length === 0)
    return blank > 0 ? none(blank) : 'Nothing on the page fits the recipe.';
  return blank > 0 ? wordless(state) : noneSince(state);
}

function none(blank: number): string {
  return blank === 1
    ? '1 entry was found, and none has a headline.'
    : `${blank} entries were found, and none has a headline.`;
}

function noneSince(state: PageFeedState): string {
  const { length } = state.headlines;
  const day = dayOf(state);
  return length === 1
    ? `1 headline was found until ${day}, none since: the page has changed. Look at what is proposed instead.`
    : `${length} headlines were found until ${day}, none since: the page has changed. Look at what is proposed instead.`;
}

function wordless(state: PageFeedState): string {
  const { length } = state.headlines;
  const day = dayOf(state);
  return length === 1
    ? `1 headline was found until ${day}, entries without words since: the page has changed. Look at what is proposed instead.`
    : `${length} headlines were found until ${day}, entries without words since: the page has changed. Look at what is proposed instead.`;
}

function mostlyBlank(found: number, blank: number): string | null {
  if (blank <= found) return null;
  return blank === 1
    ? '1 entry was left out, without a headline: look at what is proposed instead.'
    : `${blank} entries were left out, without a headline: look at what is proposed instead.`;
}

function dayOf({ goodAt }: PageFeedState): string {
  return toIso(goodAt)?.slice(0, 10) ?? '';
}

function sharedBy(now: readonly FoundHeadline[], before: readonly FoundHeadline[]): number {
  const known = new Set(before.flatMap(marksOf));
  return now.filter((headline) => marksOf(headline).some((mark) => known.has(mark))).length;
}

/** By which a headline is known again: its address and its words. */
export function marksOf({ title, url }: FoundHeadline): string[] {
  const address = url === null ? null : normaliseUrl(url);
  const words = foldWords(title);
  return [...(address === null ? [] : [address]), ...(words.length < 12 ? [] : [words])];
}
