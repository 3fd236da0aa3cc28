import { SECTIONS } from '../../furniture/furniture-words.ts';
import { simplified } from '../../furniture/lines.ts';
import type { LeftOutLines } from '../leave-out-parts.ts';
import type { MailLine } from '../mail-line.ts';
import { findStarts, type Start } from './find-starts.ts';

/** A piece of a mail: lines that belong together, under one headline where they have one. */
export type MailPiece = {
  /** Line numbers, half-open. */
  readonly from: number;
  readonly to: number;
  /** The line that is its headline, or begins with it; null if it has none. */
  readonly headline: number | null;
  /** Where the article is that it tells of: its headline's link, "Read more", its picture's. */
  readonly link: string | null;
  /** The only link of its text, where it has no link of its own. */
  readonly weakLink: string | null;
  readonly section: string | null;
  /** Lines above the headline that name sections. */
  readonly heads: readonly number[];
  /** Words of its text. */
  readonly words: number;
};

/** Pieces at most; the last holds whatever follows. */
export const MOST_PIECES = 200;
/** Words of a section's name. */
const LONGEST_SECTION = 8;

/** Cuts a mail's lines into pieces, in order, each line in one. Linear. */
export function findPieces(lines: readonly MailLine[], left: LeftOutLines): MailPiece[] {
  const starts = withLetter(findStarts(lines, left), lines, left);
  const cutting = new Cutting(lines, left);
  for (const [index, start] of starts.entries()) {
    if (cutting.pieces.length === MOST_PIECES - 1) {
      cutting.add({ ...start, to: lines.length });
      break;
    }
    const next = starts[index + 1];
    if (next !== undefined && cutting.isSection(start, next.from)) cutting.enter(start, next.from);
    else cutting.add({ ...start, to: next?.from ?? lines.length });
  }
  return cutting.pieces;
}

/** What stands above the first headline is a piece of its own, without one. */
function withLetter(
  starts: readonly Start[],
  lines: readonly MailLine[],
  left: LeftOutLines,
): Start[] {
  const [first] = starts;
  const end = first?.from ?? lines.length;
  const at = lines.slice(0, end).findIndex(({ text }, index) => text !== '' && !left.has(index));
  if (at === -1) return first === undefined ? [] : [{ ...first, from: 0 }, ...starts.slice(1)];
  return [{ at, from: 0, isHeadless: true }, ...starts];
}

type Cut = Start & { readonly to: number };

class Cutting {
  readonly pieces: MailPiece[] = [];
  readonly #lines: readonly MailLine[];
  readonly #left: LeftOutLines;
  #section: string | null = null;
  #heads: number[] = [];
  #from: number | null = null;

  constructor(lines: readonly MailLine[], left: LeftOutLines) {
    this.#lines = lines;
    this.#left = left;
  }

  /** A heading with nothing below it but other headlines. */
  isSection({ at, isHeadless }: Start, to: number): boolean {
    const line = this.#lines[at];
    if (isHeadless || line === undefined || line.lead !== null) return false;
    if (line.linkedTo !== null && line.words > 2) return false;
    return this.#numbers(at + 1, to).every((below) => {
      const { text, isText, more } = this.#lines[below] ?? line;
      return text === '' || (!isText && more === null);
    });
  }

  enter({ at, from }: Start, to: number): void {
    const line = this.#lines[at];
    this.#from ??= from;
    this.#heads.push(...this.#numbers(from, to));
    const isName = line !== undefined && line.furniture === null && line.words <= LONGEST_SECTION;
    this.#section = isName ? line.text : null;
  }

  add({ at, from, to, isHeadless }: Cut): void {
    const inside = this.#numbers(from, to);
    const headline = isHeadless ? null : at;
    const kickers = isHeadless ? [] : this.#kickersOf(from, at);
    const links = this.#linksOf(inside, headline);
    this.pieces.push({
      from: this.#from ?? from,
      to,
      headline,
      ...links,
      section: this.#sectionIn(kickers) ?? this.#section,
      heads: [...this.#heads, ...kickers],
      words: inside.reduce((sum, line) => sum + this.#wordsOf(line, headline), 0),
    });
    this.#heads = [];
    this.#from = null;
  }

  #kickersOf(from: number, at: number): number[] {
    return this.#numbers(from, at).filter((index) => {
      const line = this.#lines[index];
      return line !== undefined && line.text !== '' && !line.isCaption;
    });
  }

  #sectionIn(kickers: readonly number[]): string | null {
    const names = kickers.map((index) => this.#lines[index]?.text ?? '');
    return names.find((name) => SECTIONS.has(simplified(name))) ?? null;
  }

  #wordsOf(index: number, headline: number | null): number {
    const line = this.#lines[index];
    if (line === undefined || line.isCaption || line.furniture !== null) return 0;
    if (index === headline) return line.lead === null ? 0 : line.words;
    return line.isText || line.words > 4 ? line.words : 0;
  }

  #linksOf(inside: readonly number[], headline: number | null) {
    const all = inside.flatMap((index) => this.#lines[index] ?? []);
    const head = headline === null ? undefined : this.#lines[headline];
    const ofHead = head?.linkedTo ?? head?.lead?.href ?? head?.links[0] ?? null;
    const more = all.findLast((line) => line.more !== null)?.more?.href ?? null;
    const pictured = new Set(all.filter(({ text }) => text === '').flatMap(({ links }) => links));
    const [picture] = pictured.size === 1 ? pictured : [];
    const linked = new Set(all.flatMap(({ links }) => links));
    const [only] = linked.size === 1 ? linked : [];
    return { link: ofHead ?? more ?? picture ?? null, weakLink: only ?? null };
  }

  /** Line numbers of a stretch, those left out left out. */
  #numbers(from: number, to: number): number[] {
    const numbers: number[] = [];
    for (let at = from; at < to; at += 1) if (!this.#left.has(at)) numbers.push(at);
    return numbers;
  }
}
