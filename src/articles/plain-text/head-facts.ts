import { bareByline, isOutletName } from '../furniture/byline-of.ts';
import { creditOf } from '../furniture/credit-of.ts';
import { type FirstAppeared, firstAppearedOf } from '../furniture/first-appeared.ts';
import { isSentence, sharedWords, simplified, wordCount } from '../furniture/lines.ts';
import type { HeadFact } from './head-fact.ts';
import type { Line } from './line.ts';

export type Facts = {
  byline: readonly string[];
  outlet: string | null;
  section: string | null;
  published: number | null;
  updated: number | null;
  url: string | null;
  firstAppeared: FirstAppeared | null;
  readonly credits: string[];
  readonly notes: string[];
};

export function noFacts(): Facts {
  return {
    byline: [],
    outlet: null,
    section: null,
    published: null,
    updated: null,
    url: null,
    firstAppeared: null,
    credits: [],
    notes: [],
  };
}

/** Writes down what a line states; what is known already stays. */
export function noteFact(facts: Facts, fact: HeadFact): void {
  if (fact.kind === 'byline' && facts.byline.length === 0) facts.byline = fact.people;
  if (fact.kind === 'section') facts.section ??= fact.text;
  if (fact.kind === 'url') facts.url ??= fact.text;
  if (fact.kind === 'times') {
    facts.published ??= fact.times.published;
    facts.updated ??= fact.times.updated;
  }
}

/** Tries a head's line that states nothing of itself; says whether it is explained. */
export function takeUnstated(
  facts: Facts,
  { text, furniture }: Line,
  headline: string | null,
): boolean {
  const credit = creditOf(text);
  if (credit !== null) facts.credits.push(credit);
  else if (furniture === 'source') facts.firstAppeared ??= firstAppearedOf(text);
  else if (furniture !== null || isKicker(text, headline)) return true;
  else if (isOutletName(text)) takeOutlet(facts, text);
  else if (facts.byline.length === 0 && bareByline(text) !== null)
    facts.byline = bareByline(text) ?? [];
  else return takeSource(facts, text);
  return true;
}

/** "Source: Xinhua" over a text names the agency it is from. */
function takeSource(facts: Facts, text: string): boolean {
  const source = wordCount(text) <= 8 ? firstAppearedOf(text) : null;
  if (source === null) return false;
  facts.firstAppeared ??= source;
  return true;
}

/** A second outlet in a head is the agency that the first has the text from. */
function takeOutlet(facts: Facts, name: string): void {
  if (facts.outlet === null) facts.outlet = name;
  else if (facts.byline.length === 0 && simplified(name) !== simplified(facts.outlet))
    facts.byline = [name];
}

/** A video's or gallery's title, which says the headline again. */
function isKicker(text: string, headline: string | null): boolean {
  return headline !== null && !isSentence(text) && sharedWords(text, headline) >= 0.5;
}
