import type { PageElement } from '../tree/page-element.ts';
import { Boxes } from './box-around.ts';
import { BY_MODEL, type Choice, type LeftOut } from './choice.ts';
import { levelsTo } from './first-features.ts';
import { isHeadLine, type KnownHead, repeatsSummary } from './head-lines.ts';
import { lettersOf } from './line-features.ts';
import { withCaptions, withNeighbours } from './neighbours.ts';
import type { PageLine, PageLines } from './page-lines.ts';
import {
  isAdvertPlace,
  isCaptionPlace,
  isEmbeddedPost,
  isPortraitPlace,
} from './place-features.ts';

/** From this chance on a line is text, where the page has text that is plainly such. */
const THRESHOLD = 0.5;
const PLAIN = 0.6;

/** Elsewhere, what comes near the likeliest line; below this there is no text at all. */
const NEAR_LIKELIEST = 0.75;
const LEAST = 0.08;

const BY_PLACE = 'place on the page';

/**
 * Which lines are the article: what the model answers, and above it what is certain whatever the model
 * answers.
 */
export function chooseLines(page: PageLines, chances: Float32Array, known: KnownHead): Choice[] {
  const choosing = new Choosing(page, chances, known);
  const choices = page.lines.map((line, at) => choosing.of(line, at));
  const settled = withPictures(page, withNeighbours(page.lines, choices), choosing.range);
  return withCaptions(page.lines, settled);
}

class Choosing {
  readonly range: Range;
  readonly #page: PageLines;
  readonly #chances: Float32Array;
  readonly #known: KnownHead;
  readonly #boxes: Boxes;
  readonly #threshold: number;
  /** Lines of text so far. */
  #seen = 0;

  constructor(page: PageLines, chances: Float32Array, known: KnownHead) {
    this.#page = page;
    this.#chances = chances;
    this.#known = known;
    this.#boxes = new Boxes(page);
    this.#threshold = thresholdOf(page, chances);
    this.range = textRange(chances, this.#threshold);
  }

  of(line: PageLine, at: number): Choice {
    const isWithin = at >= this.range.first && at <= this.range.last;
    if (!isNear(this.range, at) || line.block.text === '') return this.#outside(at, isWithin);
    const place = this.#page.places.of(line.holder);
    if (isCaptionPlace(place)) return 'caption';
    if (isWithin && isEmbeddedPost(place)) return 'text';
    const box = this.#boxes.around(line);
    if (box !== null) return { reason: box, step: BY_PLACE };
    return (this.#chances[at] ?? 0) >= this.#threshold
      ? this.#likely(line, at)
      : this.#outside(at, isWithin);
  }

  #likely(line: PageLine, at: number): Choice {
    const above = this.#seen === 0 ? aboveText(this.#page, line, at) : null;
    if (this.#seen === 0 && repeatsSummary(line.block, this.#known)) return HEAD;
    const leftOut = above ?? certainly(line, this.#seen < HEAD_LINES ? this.#known : null);
    if (leftOut === null) this.#seen += 1;
    return leftOut ?? 'text';
  }

  #outside(at: number, isWithin: boolean): LeftOut {
    const { headline } = this.#page;
    if (at < this.range.first && at > headline && headline !== -1)
      return { reason: 'part of the head', step: BY_PLACE };
    return { reason: isWithin ? 'unlike the text' : 'outside the article', step: BY_MODEL };
  }
}

type Range = { readonly first: number; readonly last: number };

/** A page unlike all that the model has learned from is read all the same. */
function thresholdOf({ lines }: PageLines, chances: Float32Array): number {
  const likeliest = lines.reduce(
    (most, { prose }, at) => (prose > 0 ? Math.max(most, chances[at] ?? 0) : most),
    0,
  );
  return likeliest >= PLAIN
    ? THRESHOLD
    : Math.max(LEAST, Math.min(THRESHOLD, likeliest * NEAR_LIKELIEST));
}

function textRange(chances: Float32Array, threshold: number): Range {
  const isText = (chance: number) => chance >= threshold;
  return { first: chances.findIndex(isText), last: chances.findLastIndex(isText) };
}

/** Lines before the text among which the picture that leads it may stand. */
const LEADING = 12;

function isNear({ first, last }: Range, at: number): boolean {
  return first !== -1 && at >= first - LEADING && at <= last + 2;
}

/** Lines from the top of the text among which its head may be said once more. */
const HEAD_LINES = 8;

const HEAD: LeftOut = { reason: 'part of the head', step: BY_PLACE };
/** Lines that sum the text up. */
export const STANDFIRST: LeftOut = { reason: 'part of the head', step: BY_PLACE };

/** A heading of the first order, or lines that sum the text up, above it and apart from it. */
function aboveText(page: PageLines, line: PageLine, at: number): LeftOut | null {
  const { holder, ancestors, words } = line;
  if (ancestors.slice(0, 2).some(({ name }) => name === 'h1')) return HEAD;
  const next = page.lines.findIndex(({ prose }, index) => index > at && prose > 0);
  return words < 80 && isStandfirst(holder) && standsApart(page, at, next) ? STANDFIRST : null;
}

/** Whether two lines are not simply neighbours in one element. */
function standsApart(page: PageLines, at: number, next: number): boolean {
  const [line, other] = [page.lines[at], page.lines[next]];
  if (line === undefined || other === undefined) return false;
  return levelsTo(page, line, next) >= 2 || levelsTo(page, other, at) >= 2;
}

/** What outlets call the lines under a headline. */
const STANDFIRST_CLASS =
  /(?:^|[\s_-])(?:stand-?first|dek|deck|sub-?(?:title|headline|head|heading)|summary|excerpt|abstract|blurb|sapo|chapeau|chapo|vorspann|entradilla|sommario|occhiello|lead-text|strapline)(?:$|[\s_-])/i;

function isStandfirst(holder: PageElement): boolean {
  return [holder, holder.parent].some((element) =>
    STANDFIRST_CLASS.test(element?.attribute('class') ?? ''),
  );
}

/** What a line is that reads like text and is none. */
function certainly({ block, words }: PageLine, known: KnownHead | null): LeftOut | null {
  if (words < 6 && lettersOf(block.text) === '') return { reason: 'page control', step: BY_PLACE };
  if (known === null || !isHeadLine(block.text, known)) return null;
  return { reason: 'part of the head', step: BY_PLACE };
}

/** Pictures belong to the text they stand in, unless something that was left out holds them. */
function withPictures(
  { lines, places }: PageLines,
  choices: readonly Choice[],
  range: Range,
): Choice[] {
  const text = new Set<PageElement>();
  const leftOut = new Set<PageElement>();
  lines.forEach((line, at) => {
    const choice = choices[at];
    if (choice === 'text') for (const element of line.ancestors) text.add(element);
    else if (typeof choice === 'object' && line.words > 3)
      for (const element of line.ancestors) leftOut.add(element);
  });
  return lines.map((line, at) => {
    const choice = choices[at] as Choice;
    if (line.block.text !== '' || !isNear(range, at)) return choice;
    const place = places.of(line.holder);
    if (isAdvertPlace(place) || isPortraitPlace(place)) return choice;
    const near = line.ancestors.findIndex((element) => text.has(element));
    const isOthers = line.ancestors.slice(0, near).some((element) => leftOut.has(element));
    return near <= 5 && !isOthers ? 'picture' : choice;
  });
}
