import { removalReasonOf } from '../furniture/furniture-of.ts';
import { simplified } from '../furniture/lines.ts';
import { bestHeadline, type Headline, withoutOutlet } from './best-headline.ts';
import { headFacts as factsIn } from './head-fact.ts';
import { type Facts, noFacts, noteFact, takeUnstated } from './head-facts.ts';
import type { Line } from './line.ts';
import type { Removals } from './removals.ts';

export type Head = Facts & {
  readonly headline: string | null;
  readonly standfirst: string | null;
  /** Lines of the head that nothing explained and that may be text. */
  readonly unexplained: readonly string[];
};

/** Lines above the text that may be the article's head; what stands higher up is a page's. */
const LONGEST_HEAD = 40;

/** Lines that a stand-first with byline and date below it takes, and words that it has. */
const MOST_DECK = 9;
const LONGEST_DECK = 60;

/** A longer one has a page's menus in it. */
const SHORT_HEAD = 14;

const STEP = 'plain text head';

/**
 * How many lines the head takes: up to the first paragraph, and past it where byline or date stand below a
 * stand-first that is a sentence itself.
 */
export function headEnd(lines: readonly Line[], firstText: number): number {
  const above = lines.slice(Math.max(0, firstText - LONGEST_HEAD), firstText);
  if (bestHeadline(above, lines[firstText]?.text ?? '') === null) return firstText;
  const below = lines.slice(firstText, firstText + MOST_DECK);
  const second = below.findIndex((line, index) => index > 0 && line.isText);
  const isLong = (below[0]?.words ?? 0) > LONGEST_DECK;
  const deck = second === -1 ? below : below.slice(0, second);
  const fact = isLong ? -1 : deck.findLastIndex(statesWhoOrWhen);
  return firstText + fact + 1;
}

function statesWhoOrWhen(line: Line): boolean {
  if (line.isText) return false;
  return factsIn(line.text).some((fact) => fact.kind === 'byline' || fact.kind === 'times');
}

/** Reads what stands above the first paragraph: headline, who, where, when. What it does not use, it removes. */
export function readHead(all: readonly Line[], lead: string, removals: Removals): Head {
  const lines = all.slice(-LONGEST_HEAD);
  for (const line of all.slice(0, all.length - lines.length)) {
    removals.add(line.text, { reason: 'outside the article', step: STEP, before: 0 });
  }
  const headline = bestHeadline(lines, lead);
  const titled = headline === null ? null : withoutOutlet(headline.text, lines);
  const head = takeLines(lines, headline, removals);
  head.facts.outlet ??= titled?.outlet ?? null;
  return {
    ...head.facts,
    headline: titled?.headline ?? null,
    standfirst: head.standfirst,
    unexplained: head.unexplained,
  };
}

function takeLines(lines: readonly Line[], headline: Headline | null, removals: Removals) {
  const facts = noFacts();
  const unexplained: Line[] = [];
  const isLong = lines.length > SHORT_HEAD;
  for (const [index, line] of lines.entries()) {
    if (index === headline?.index) continue;
    if (takeLine(facts, { lines, index, headline })) remove(removals, line);
    else if (mayBeText(line, { isBelow: index > (headline?.index ?? lines.length), isLong })) {
      unexplained.push(line);
    } else removals.add(line.text, { reason: 'outside the article', step: STEP, before: 0 });
  }
  return { facts, ...sorted(unexplained) };
}

function remove(removals: Removals, line: Line): void {
  const reason = line.furniture === null ? 'part of the head' : removalReasonOf(line.furniture);
  removals.add(line.text, { reason, step: STEP, before: 0 });
}

type Place = {
  readonly lines: readonly Line[];
  readonly index: number;
  readonly headline: Headline | null;
};

/** Whether a line is explained. */
function takeLine(facts: Facts, { lines, index, headline }: Place): boolean {
  const line = lines[index];
  if (line === undefined || line.isText) return false;
  if (line.note !== null) facts.notes.push(line.note);
  const stated = factsIn(line.text);
  for (const fact of stated) noteFact(facts, fact);
  if (stated.length > 0 || line.note !== null) return true;
  if (saysHeadline(line.text, headline?.text ?? null)) return true;
  return takesPlace(facts, { lines, index, headline }, line);
}

/** What a line says by where it stands. */
function takesPlace(facts: Facts, { lines, index, headline }: Place, line: Line): boolean {
  if (isNeighbourSame(lines, index)) {
    facts.outlet ??= line.text;
    return true;
  }
  // Names above the headline of a page are its menu's: places, programmes, buttons.
  if (lines.length > SHORT_HEAD && index < (headline?.index ?? 0)) return false;
  return takeUnstated(facts, line, headline?.text ?? null);
}

/** The headline again, as a page's title with the outlet behind it. */
function saysHeadline(text: string, headline: string | null): boolean {
  return (
    headline !== null &&
    simplified(text).startsWith(simplified(headline)) &&
    text.length < headline.length + 70
  );
}

/** An outlet's name stands twice: as a picture's text and as a name. */
function isNeighbourSame(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const isSame = (other: Line | undefined) =>
    other?.block === line?.block && simplified(other?.text ?? '') === simplified(line?.text ?? '');
  return (
    line !== undefined && line.words <= 8 && (isSame(lines[index - 1]) || isSame(lines[index + 1]))
  );
}

/** Slogans and menus stand in stacks and above the headline; a deck stands alone below it. */
function mayBeText(
  line: Line,
  { isBelow, isLong }: { isBelow: boolean; isLong: boolean },
): boolean {
  if (line.isText) return true;
  if (!isBelow || line.company > 1) return false;
  return !isLong || line.words >= 6;
}

function sorted(unexplained: readonly Line[]) {
  const deck = unexplained.find((line) => line.words >= 6) ?? null;
  return {
    standfirst: deck?.text ?? null,
    unexplained: unexplained.filter((line) => line !== deck).map((line) => line.text),
  };
}
