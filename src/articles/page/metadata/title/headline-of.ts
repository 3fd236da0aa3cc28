import { findDates } from '../../../../text/dates/find-dates.ts';
import type { Block } from '../../../tree/blocks.ts';
import type { PageElement } from '../../../tree/page-element.ts';
import { elementLine } from '../facts/element-line.ts';
import { type Heading, markValue, type PageFacts } from '../facts/page-facts.ts';
import type { LinkedData } from '../linked/linked-data.ts';
import { cutOutlet, cutTail, runsOf } from './cut-outlet.ts';
import { isOutlet, type OutletNames } from './outlet-names.ts';
import { foldedTitle, titleLikeness } from './title-likeness.ts';

export type Headline = {
  readonly text: string | null;
  /** Where it stands on the page; null if it is known from data alone. */
  readonly element: PageElement | null;
};

export type TitleSources = {
  readonly facts: PageFacts;
  readonly data: LinkedData | null;
  readonly names: OutletNames;
  readonly blocks: readonly Block[];
};

/** A heading this much like what the data call the article is its headline. */
const ALIKE = 0.5;
/** Lines among which a headline without a heading's markup is looked for. */
const FIRST_LINES = 120;

/**
 * The headline as readers see it: the heading that agrees with what the page's data call the article, else a
 * line that does, else a heading that can be one, else the data's title without the outlet's name.
 */
export function headlineOf(sources: TitleSources): Headline {
  const titles = statedTitles(sources);
  const headings = sources.facts.headings.filter(
    (one) => !isSiteName(one, sources) && !isTail(one, titles),
  );
  const found =
    likeHeading(headings, titles) ??
    loneHeading(headings, titles, 5) ??
    sameLine(sources, wholeTitles(titles, sources.names)) ??
    loneHeading(headings, titles, 4) ??
    sameLine(sources, titles.flatMap(runsOf));
  if (found === null) return { text: bestTitle(titles, sources), element: null };
  const text = withoutLabel(found, titles, sources.names);
  return { text: text === '' ? null : text, element: found.element };
}

function statedTitles({ facts, data }: TitleSources): string[] {
  const { metas } = facts;
  const headline = facts.marks.find((mark) => mark.kind === 'headline' && markValue(mark));
  const stated = [
    metas.first('og:title'),
    data?.headline,
    metas.first('twitter:title'),
    metas.first('citation_title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title'),
    headline === undefined ? null : markValue(headline),
    facts.title,
    data?.name,
  ];
  return stated.filter((title) => title != null).filter((title) => /[\p{L}\p{N}]/u.test(title));
}

/** Blogs make their own name the heading, with a link home. */
function isSiteName(heading: Heading, { names, facts }: TitleSources): boolean {
  if (names.folded.has(foldedTitle(heading.text))) return true;
  if (isHomeLink(heading.element)) return facts.headings.length > 1 || isShort(heading.text);
  return isOutlet(heading.text, names) && isShort(heading.text);
}

function isShort(text: string): boolean {
  return text.length < 30;
}

function isHomeLink(heading: PageElement): boolean {
  const inner = heading.children.find((child) => typeof child === 'object' && child.name === 'a');
  const link =
    typeof inner === 'object' ? inner : heading.parent?.name === 'a' ? heading.parent : null;
  const href = link?.attribute('href')?.trim() ?? null;
  return (
    href !== null &&
    /^(?:\/|\.\/|(?:https?:)?\/\/[^/?#]{1,100}\/?|index\.\w{2,5})?$/.test(href) &&
    href !== ''
  );
}

function likeHeading(headings: readonly Heading[], titles: readonly string[]): Heading | null {
  const scored = headings.map((heading) => {
    const likeness = Math.max(0, ...titles.map((title) => titleLikeness(title, heading.text)));
    return { heading, likeness: likeness - (heading.aside === null ? 0 : 0.05) };
  });
  const [best] = scored.sort((a, b) => b.likeness - a.likeness);
  return best === undefined || best.likeness < ALIKE ? null : best.heading;
}

/** "Muffins | Baking at home" with the heading "Baking at home": that is what the site is called. */
function isTail({ text }: Heading, titles: readonly string[]): boolean {
  const folded = foldedTitle(text);
  return titles.every((title) => {
    const [whole = '', ...runs] = runsOf(title);
    const at = runs.findIndex((run) => foldedTitle(run) === folded);
    return (
      at % 2 === 1 &&
      foldedTitle(whole) !== folded &&
      folded.length < foldedTitle(whole).length * 0.55
    );
  });
}

/** A line that is what the data call the article, whatever its markup: old pages have no headings. */
function sameLine(
  { facts, blocks, names }: TitleSources,
  titles: readonly string[],
): Heading | null {
  const wanted = new Set(
    titles.map(foldedTitle).filter((run) => run.length >= 8 && !names.folded.has(run)),
  );
  const heading = [...facts.subheadings].find(({ text }) => wanted.has(foldedTitle(text)));
  if (heading !== undefined) return heading;
  const line = blocks
    .slice(0, FIRST_LINES)
    .find(
      ({ text, linked }) =>
        text.length < 300 && linked < text.length && wanted.has(foldedTitle(text)),
    );
  return line === undefined
    ? null
    : { element: line.parent, text: line.text, aside: null, order: 0 };
}

/** The page's one heading, though the data call the article something else: of so many words, or a little alike. */
function loneHeading(
  headings: readonly Heading[],
  titles: readonly string[],
  fewestWords: number,
): Heading | null {
  const own = headings.filter(({ aside }) => aside === null);
  const [only] = own.length === 0 ? headings : own;
  if (only === undefined || Math.max(own.length, 1) > 2 || only.text.length > 200) return null;
  if (titles.length === 0) return only;
  const likeness = Math.max(...titles.map((title) => titleLikeness(title, only.text)));
  const words = only.text.split(' ').length;
  return words >= fewestWords || likeness >= 0.3 || /[\u3000-\ud7ff]{6}/.test(only.text)
    ? only
    : null;
}

function wholeTitles(titles: readonly string[], names: OutletNames): string[] {
  return titles.flatMap((title) => [title, cutOutlet(title, names)]);
}

const KICKER =
  /kicker|overline|over-line|topline|top-line|dachzeile|eyebrow|roofline|super-?head|super-?title|spitzmarke|pre-?title|antetitulo|label|categor|descriptor|visually-?hidden|sr-only|screen-?reader|subtitle|sub-?head|badge|icon/i;

/** Lines over the headline inside its heading are no part of it. */
function withoutKicker({ element, text }: Heading): string {
  const kept = element.children.filter(
    (child) => typeof child === 'string' || !KICKER.test(child.attribute('class') ?? ''),
  );
  if (kept.length === element.children.length) return text;
  const rest = kept.map((child) => (typeof child === 'string' ? child : elementLine(child, false)));
  const plain = rest
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[:|–—-]\s+/, '');
  return /\p{L}{2}/u.test(plain) ? plain : text;
}

/** "Politics | Lighthouse sold", "12 March 2024 Lighthouse sold", where the data say "Lighthouse sold". */
function withoutLabel(heading: Heading, titles: readonly string[], names: OutletNames): string {
  const text = cutOutlet(withoutKicker(heading), names);
  for (const title of titles) {
    const cut = cutOutlet(title, names);
    if (cut.length < 12 || cut.length >= text.length) continue;
    const label = restOf(text, cut);
    if (label !== '' && (isLabel(label) || isOwnLine(heading.element, label))) return cut;
  }
  return text;
}

function restOf(text: string, part: string): string {
  if (text.endsWith(part)) return text.slice(0, -part.length).trim();
  return text.startsWith(part) ? text.slice(part.length).trim() : '';
}

function isLabel(text: string): boolean {
  if (text.length > 60) return false;
  return (
    /^(?:[^|:]{2,30}\||(?:blog|news|video|photos?|podcast|watch|live|opinion):)$/i.test(text) ||
    findDates(text, 'day first').length > 0
  );
}

/** Whether a part of a heading stands in an element of its own. */
function isOwnLine(heading: PageElement, text: string): boolean {
  return heading.children.some(
    (child) =>
      typeof child === 'object' && foldedTitle(elementLine(child, false)) === foldedTitle(text),
  );
}

/** The title that most of the others agree with, the outlet's name cut off. */
function bestTitle(titles: readonly string[], { names, facts }: TitleSources): string | null {
  const cut = titles.map((title) =>
    title === facts.title ? cutTail(title, names) : cutOutlet(title, names),
  );
  const scored = cut.map((title) => ({
    title,
    votes: cut.filter((other) => foldedTitle(other) === foldedTitle(title)).length,
    isName: names.folded.has(foldedTitle(title)),
  }));
  const [best] = scored.sort((a, b) => Number(a.isName) - Number(b.isName) || b.votes - a.votes);
  return best?.title ?? null;
}
