import type { RemovalReason } from '../../model/removal.ts';
import { creditOf } from '../furniture/credit-of.ts';
import { removalReasonOf } from '../furniture/furniture-of.ts';
import { isSentence, wordCount } from '../furniture/lines.ts';
import { headFacts } from './head-fact.ts';
import type { Line } from './line.ts';
import { pullQuotes } from './pull-quotes.ts';
import type { Removals } from './removals.ts';
import { signUpBoxes } from './sign-up-boxes.ts';

export type Body = {
  readonly paragraphs: readonly string[];
  readonly credits: readonly string[];
  readonly notes: readonly string[];
  readonly pullQuotes: readonly string[];
};

/** Lists of other articles are short; a longer run of unstopped lines is the article's own. */
const LONGEST_LIST = 12;

/** Paragraphs back that a pull quote or a lead printed twice repeats; refrains come at a greater distance. */
const NEAR = 3;

/** Reads the paragraphs between head and foot and leaves out what is not the article. Order kept. */
export function readBody(
  lines: readonly Line[],
  removals: Removals,
  opening: readonly string[],
): Body {
  const reading = new BodyReading(removals, opening);
  const stacked = stackedBlocks(lines);
  const pulled = pullQuotes(lines);
  const boxes = signUpBoxes(lines);
  for (const [index, line] of lines.entries()) {
    if (boxes.has(line)) reading.dropOffer(line);
    else if (stacked.has(line.block) && line.furniture !== 'credit') reading.dropStacked(line);
    else if (pulled.has(line)) reading.takePullQuote(line);
    else reading.take(line, lines[index + 1]);
  }
  return reading;
}

/** A stack of short lines with prompts and labels among them is one piece of furniture; its credits stay. */
function stackedBlocks(lines: readonly Line[]): ReadonlySet<number> {
  const counts = new Map<number, { furniture: number; text: number; company: number }>();
  for (const { block, furniture, isText, company } of lines) {
    const count = counts.get(block) ?? { furniture: 0, text: 0, company };
    if (furniture !== null) count.furniture += 1;
    if (isText) count.text += 1;
    counts.set(block, count);
  }
  const isStack = ({
    furniture,
    text,
    company,
  }: {
    furniture: number;
    text: number;
    company: number;
  }) => company >= 3 && text === 0 && furniture >= 2 && furniture >= company / 4;
  return new Set([...counts].filter(([, count]) => isStack(count)).map(([block]) => block));
}

class BodyReading implements Body {
  readonly paragraphs: string[];
  readonly credits: string[] = [];
  readonly notes: string[] = [];
  readonly pullQuotes: string[] = [];
  readonly #removals: Removals;
  /** Lines of a list of other articles that may still come, and the block its last line stood in. */
  #listed = 0;
  #listBlock = -1;
  /** Whether something was left out since the last paragraph. */
  #isBroken = false;

  constructor(removals: Removals, opening: readonly string[]) {
    this.#removals = removals;
    this.paragraphs = [...opening];
  }

  dropStacked(line: Line): void {
    this.#drop(line, line.furniture === null ? 'page control' : removalReasonOf(line.furniture));
  }

  dropOffer(line: Line): void {
    this.#drop(line, 'prompt to the reader', 'box above a button');
  }

  takePullQuote(line: Line): void {
    if (!/^[–—-]/.test(line.text)) this.pullQuotes.push(line.text);
    this.#drop(line, 'said twice', 'pull quotes');
  }

  take(line: Line, next: Line | undefined): void {
    // A list that stood in its heading's own block ends with it.
    if (this.#listBlock !== -1 && line.block !== this.#listBlock)
      [this.#listed, this.#listBlock] = [0, -1];
    if (line.note !== null) this.#takeNote(line, line.note);
    else if (line.furniture !== null) this.#takeFurniture(line);
    else if (this.#listed > 0 && isListed(line)) this.#takeListed(line);
    else if (isCaptionOf(line, next))
      this.#drop(line, 'caption or credit', 'caption over a credit');
    else if (statesWhoOrWhen(line)) this.#drop(line, 'part of the head', 'plain text head');
    else this.#takeParagraph(line);
  }

  #takeNote(line: Line, note: string): void {
    this.notes.push(note);
    this.#drop(line, 'note of the editors');
  }

  #takeFurniture({
    furniture,
    text,
    company,
    block,
  }: Line & { furniture: Line['furniture'] }): void {
    if (furniture === null) return;
    if (furniture === 'list heading') {
      this.#listed = LONGEST_LIST;
      this.#listBlock = company > 1 ? block : -1;
    }
    if (furniture === 'credit') this.credits.push(creditOf(text) ?? text);
    this.#drop({ text }, removalReasonOf(furniture));
  }

  #takeListed(line: Line): void {
    this.#listed -= 1;
    this.#drop(line, 'pointer to other articles', 'list of other articles');
  }

  #takeParagraph(line: Line): void {
    this.#listed = 0;
    if (line.isText && this.paragraphs.slice(-NEAR).includes(line.text)) {
      this.#drop(line, 'said twice', 'repeated lines');
      return;
    }
    const last = this.paragraphs.at(-1);
    if (last !== undefined && this.#isBroken && isGoneOn(last, line.text)) {
      this.paragraphs[this.paragraphs.length - 1] = `${last} ${line.text}`;
    } else this.paragraphs.push(line.text);
    this.#isBroken = false;
  }

  #drop(
    { text }: { readonly text: string },
    reason: RemovalReason,
    step = 'furniture words',
  ): void {
    this.#isBroken = true;
    this.#removals.add(text, { reason, step, before: this.paragraphs.length });
  }
}

/** A sentence that a credit or prompt broke in two: no stop before it, small letters behind. */
function isGoneOn(last: string, next: string): boolean {
  return /[\p{L}\p{N},;–—-]$/u.test(last) && /^\p{Ll}/u.test(next) && wordCount(last) >= 4;
}

/** A headline in a list of others: no stop behind it. */
function isListed(line: Line): boolean {
  if (line.words > 24 || line.isText) return false;
  if (line.company > 1) return true;
  return !/[.:…。：]["'”’»)」]?$/.test(line.text) && !/^["“„«「]/.test(line.text);
}

/** A caption that stands in one block with the credit below it. */
function isCaptionOf(line: Line, next: Line | undefined): boolean {
  return (
    next?.furniture === 'credit' &&
    next.block === line.block &&
    line.company <= 3 &&
    line.words <= 30 &&
    !/[“”"«»„]/.test(line.text)
  );
}

/** "By Jane Doe", "Published: 12 March 2024": heads' lines that stand lower down. */
function statesWhoOrWhen(line: Line): boolean {
  if (line.words > 14 || isSentence(line.text)) return false;
  const facts = headFacts(line.text);
  const isLabelled =
    /^(?:by|published|updated|posted|last updated|von|par|por|di|door|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|opublikowano|aktualizacja|опубликовано|обновлено|опубліковано|оновлено)(?![\p{L}])/iu.test(
      line.text,
    );
  return (
    facts.length > 0 &&
    isLabelled &&
    facts.some((fact) => fact.kind === 'byline' || fact.kind === 'times' || fact.kind === 'ago')
  );
}
