import { bareByline, isOutletName, statedByline } from '../furniture/byline-of.ts';
import { creditOf } from '../furniture/credit-of.ts';
import { readDateLine } from '../furniture/date-line.ts';
import { furnitureOf } from '../furniture/furniture-of.ts';
import { SECTIONS } from '../furniture/furniture-words.ts';
import { isSentence, sharedWords, simplified, wordCount } from '../furniture/lines.ts';
import type { Block } from './split-blocks.ts';

export type Head = {
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly byline: readonly string[];
  readonly outlet: string | null;
  readonly section: string | null;
  readonly published: number | null;
  readonly url: string | null;
  readonly credits: readonly string[];
  /** Lines of the head that nothing explained and that may be text. */
  readonly unexplained: readonly string[];
  /** How many blocks the head takes. */
  readonly blocks: number;
};

/** A head longer than this is no head but a page of short lines. */
const MOST_BLOCKS = 30;

/** Reads what stands above the first paragraph: headline, who, where, when. */
export function readHead(blocks: readonly Block[]): Head {
  const end = blocks.slice(0, MOST_BLOCKS).findIndex((block) => block.some(isBodyLine));
  const count = end === -1 ? Math.min(blocks.length, MOST_BLOCKS) : end;
  const lines = headLines(blocks.slice(0, count));
  const headline = bestHeadline(lines);
  const facts = new Facts(headline?.text ?? null);
  for (const line of lines) if (line !== headline) facts.take(line);
  return {
    ...facts.head(),
    headline:
      headline?.text.replace(/^(?:headline|title|titel|titre|título|titolo):\s{0,3}/i, '') ?? null,
    blocks: count,
  };
}

/** Whether a line is plainly a paragraph of the text: a sentence of some length, or very long, and no furniture. */
export function isBodyLine(line: string): boolean {
  const words = wordCount(line);
  if (words < 9 || furnitureOf(line) !== null || statedByline(line) !== null) return false;
  if (words >= 28) return true;
  return isSentence(line) && !/\?["”’»]?$/.test(line) && (words >= 12 || /[,;:“”"«»]/.test(line));
}

type HeadLine = {
  readonly text: string;
  readonly block: number;
  /** Lines in its block. */
  readonly company: number;
  /** Whether the line before or after it says the same. */
  readonly twice: boolean;
  /** Whether it stands above the headline; settled once there is one. */
  readonly index: number;
};

function headLines(blocks: readonly Block[]): HeadLine[] {
  const lines = blocks.flatMap((block, number) =>
    block.map((text, at) => ({
      text,
      block: number,
      company: block.length,
      twice:
        simplified(block[at - 1] ?? '') === simplified(text) ||
        simplified(block[at + 1] ?? '') === simplified(text),
    })),
  );
  return lines.map((line, index) => ({ ...line, index }));
}

function bestHeadline(lines: readonly HeadLine[]): HeadLine | undefined {
  const scored = lines
    .map((line) => ({ line, score: headlineScore(line) }))
    .filter(({ score }) => score > 0);
  return scored.sort((a, b) => b.score - a.score || a.line.index - b.line.index)[0]?.line;
}

/** Long, alone in its block, early, and nothing else that stands in heads; 0 if it cannot be the headline. */
function headlineScore(line: HeadLine): number {
  const { text } = line;
  const words = wordCount(text);
  if (
    words < 2 ||
    words > 40 ||
    line.twice ||
    furnitureOf(text) !== null ||
    headFact(text) !== null
  )
    return 0;
  if (words < 3 && line.company > 1) return 0;
  const stated = /^(?:headline|title|titel|titre|título|titolo):/i.test(text) ? 40 : 0;
  const alone = line.company === 1 ? 6 : 0;
  const stopped = /[.…]["”’]?$/.test(text) ? -6 : 0;
  return Math.max(0.1, stated + Math.min(words, 9) + alone + stopped - line.block * 1.5);
}

type HeadFact =
  | { readonly kind: 'byline'; readonly people: readonly string[] }
  | { readonly kind: 'section' | 'url'; readonly text: string }
  | { readonly kind: 'published'; readonly time: number };

/** What a head's line states, whosever article it is. */
function headFact(text: string): HeadFact | null {
  if (SECTIONS.has(simplified(text))) return { kind: 'section', text };
  if (/^(?:url:\s?)?https?:\/\/\S{1,2000}$/i.test(text))
    return { kind: 'url', text: text.replace(/^url:\s?/i, '') };
  const stated = statedByline(withoutDate(text));
  if (stated !== null) return { kind: 'byline', people: stated };
  const time = readDateLine(text);
  return time === null ? null : { kind: 'published', time };
}

function withoutDate(text: string): string {
  return text.replace(/\s[|•·–—-]\s.{0,10}\d.{0,40}$/, '');
}

class Facts {
  readonly #headline: string | null;
  readonly #credits: string[] = [];
  readonly #unexplained: HeadLine[] = [];
  #byline: readonly string[] = [];
  #outlet: string | null = null;
  #section: string | null = null;
  #published: number | null = null;
  #url: string | null = null;

  constructor(headline: string | null) {
    this.#headline = headline;
  }

  take(line: HeadLine): void {
    const fact = headFact(line.text);
    if (line.twice && fact === null) this.#outlet ??= line.text;
    else if (fact !== null) this.#note(fact, line.text);
    else this.#takeUnstated(line);
  }

  #note(fact: HeadFact, text: string): void {
    if (fact.kind === 'byline') this.#byline = this.#byline.length > 0 ? this.#byline : fact.people;
    if (fact.kind === 'section') this.#section ??= fact.text;
    if (fact.kind === 'url') this.#url ??= fact.text;
    if (fact.kind === 'published' && !/^(?:last )?(?:updated|modified)/i.test(text))
      this.#published ??= fact.time;
  }

  #takeUnstated(line: HeadLine): void {
    const credit = creditOf(line.text);
    if (credit !== null) this.#credits.push(credit);
    else if (furnitureOf(line.text) !== null || this.#isKicker(line.text)) return;
    else if (isOutletName(line.text)) this.#takeOutlet(line.text);
    else if (this.#byline.length === 0 && bareByline(line.text) !== null)
      this.#byline = bareByline(line.text) ?? [];
    else this.#unexplained.push(line);
  }

  /** A second outlet in a head is the agency that the first has the text from. */
  #takeOutlet(name: string): void {
    if (this.#outlet === null) this.#outlet = name;
    else if (this.#byline.length === 0 && simplified(name) !== simplified(this.#outlet))
      this.#byline = [name];
  }

  /** A video's or gallery's title, which says the headline again. */
  #isKicker(text: string): boolean {
    return this.#headline !== null && !isSentence(text) && sharedWords(text, this.#headline) >= 0.5;
  }

  head(): Omit<Head, 'headline' | 'blocks'> {
    // Slogans and menus stand in stacks; a deck stands alone.
    const alone = this.#unexplained.filter((line) => line.company === 1 && this.#headline !== null);
    const deck = alone.find((line) => wordCount(line.text) >= 6) ?? null;
    return {
      standfirst: deck?.text ?? null,
      byline: this.#byline,
      outlet: this.#outlet,
      section: this.#section,
      published: this.#published,
      url: this.#url,
      credits: this.#credits,
      unexplained: alone.filter((line) => line !== deck).map((line) => line.text),
    };
  }
}
