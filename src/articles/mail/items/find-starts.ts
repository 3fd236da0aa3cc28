import { statedByline } from '../../furniture/byline-of.ts';
import type { LeftOutLines } from '../leave-out-parts.ts';
import type { MailLine } from '../mail-line.ts';

/** Where a piece of a mail begins. */
export type Start = {
  /** Its headline's line, or its first line of text if it has none. */
  readonly at: number;
  /** With the pictures and kickers above it. */
  readonly from: number;
  readonly isHeadless: boolean;
};

/** Words of a headline that is nothing but a link: what has fewer names a section or stands in a menu. */
const FEWEST = 3;
const MOST = 32;
/** Words of a kicker. */
const KICKER = 6;

/** The pieces' starts, in order; the first may come after lines that belong to none. Linear. */
export function findStarts(lines: readonly MailLine[], left: LeftOutLines): Start[] {
  const scan = new Scan(lines, left);
  for (let at = 0; at < lines.length; at += 1) scan.look(at);
  return scan.starts;
}

class Scan {
  readonly starts: Start[] = [];
  readonly #lines: readonly MailLine[];
  readonly #left: LeftOutLines;
  #href: string | null = null;
  /** Whether "Read more" has ended the piece. */
  #isClosed = false;
  /** The last line that the piece surely has; pictures and kickers below it may be the next one's. */
  #lastOwn = -1;
  #hasText = false;

  constructor(lines: readonly MailLine[], left: LeftOutLines) {
    this.#lines = lines;
    this.#left = left;
  }

  look(at: number): void {
    const line = this.#lines[at];
    if (line === undefined || this.#left.has(at) || line.isCaption || line.text === '') return;
    if (this.#begins(line)) this.#start(at, line, false);
    else if (this.#isClosed && line.isText) this.#start(at, line, true);
    else this.#take(at, line);
  }

  #begins(line: MailLine): boolean {
    if (line.lead !== null) return beginsWithLead(line);
    return isHeadline(line) && (line.linkedTo === null || line.linkedTo !== this.#href);
  }

  #start(at: number, line: MailLine, isHeadless: boolean): void {
    const href = line.linkedTo ?? line.lead?.href ?? null;
    this.starts.push({ at, from: this.#reachBack(at, href), isHeadless });
    this.#href = href;
    this.#isClosed = line.more !== null;
    this.#hasText = isHeadless || line.lead !== null;
    this.#lastOwn = at;
  }

  #take(at: number, line: MailLine): void {
    if (line.isText || line.more !== null || line.words > KICKER) {
      this.#lastOwn = at;
      this.#hasText = true;
    }
    if (line.more === null) return;
    this.#isClosed = true;
    this.#href ??= line.more.href;
  }

  /** Pictures and kickers above a headline are its own, if the piece before has had its text. */
  #reachBack(at: number, href: string | null): number {
    let from = at;
    while (from - 1 > this.#lastOwn && !this.#left.has(from - 1)) {
      const line = this.#lines[from - 1];
      if (line === undefined) break;
      const isLinkedSo = href !== null && line.links.includes(href);
      if (!isLinkedSo && this.starts.length > 0 && !this.#hasText && !this.#isClosed) break;
      if (line.text !== '' && !line.isCaption && !mayBeKicker(line)) break;
      from -= 1;
    }
    return from;
  }
}

/** A name below a text signs it, and heads nothing. */
function mayBeKicker({ words, text }: MailLine): boolean {
  return words <= KICKER && statedByline(text) === null;
}

/** Whether a line may be the headline of a piece, or the name of a section. */
function isHeadline(line: MailLine): boolean {
  const { words, furniture, more } = line;
  if (words > MOST || more !== null) return false;
  if (furniture !== null && !headsOthers(line)) return false;
  return line.isHeading || (line.linkedTo !== null && words >= FEWEST);
}

/** Whether a line is a heading over other articles: "More from the harbour". */
export function headsOthers({ furniture, isHeading, linkedTo, words }: MailLine): boolean {
  if (furniture === 'list heading') return true;
  return furniture === 'pointer' && isHeading && linkedTo === null && words <= KICKER;
}

/** "<b>Ferry strike ends.</b> The union said ...": a link or bold words, and a link somewhere. */
function beginsWithLead({ lead, links, isText, more }: MailLine): boolean {
  return lead !== null && (isText || more !== null) && links.length > 0;
}
