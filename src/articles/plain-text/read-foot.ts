import type { RemovalReason } from '../../model/removal.ts';
import { isAboutAuthor } from '../furniture/author-note.ts';
import { isOutletName, statedByline } from '../furniture/byline-of.ts';
import { type ClosingLine, closingAgencyOf, closingLineOf } from '../furniture/closing-line.ts';
import { creditOf } from '../furniture/credit-of.ts';
import { type FirstAppeared, firstAppearedOf } from '../furniture/first-appeared.ts';
import { type Furniture, removalReasonOf } from '../furniture/furniture-of.ts';
import { saysCutOff } from '../furniture/says-cut-off.ts';
import type { Line } from './line.ts';
import type { Removals } from './removals.ts';

export type Foot = {
  readonly credits: readonly string[];
  readonly agencies: readonly string[];
  readonly notes: readonly string[];
  readonly byline: readonly string[];
  /** Who claims the rights. */
  readonly outlet: string | null;
  readonly firstAppeared: FirstAppeared | null;
  readonly isCutOff: boolean;
};

const STEP = 'plain text foot';

/** Lines behind the text that may say something of the article; what stands lower down is the page's. */
const NEAR = 25;

/**
 * The lines at a text's end that close it: who else reported, where it first appeared, who the author is. Gives
 * back how many of `lines` the text itself takes.
 */
export function closingStart(lines: readonly Line[], byline: readonly string[]): number {
  let end = lines.length;
  while (end > 0) {
    const line = lines[end - 1];
    if (line === undefined || !closes(line, byline)) break;
    end -= 1;
  }
  return end;
}

function closes(line: Line, byline: readonly string[]): boolean {
  if (line.furniture !== null || line.note !== null) return true;
  if (isAboutAuthor(line.text, byline)) return true;
  if (line.isText && line.words > 45) return false;
  return (
    closingLineOf(line.text) !== null ||
    firstAppearedOf(line.text) !== null ||
    (line.words <= 12 && statedByline(line.text) !== null)
  );
}

/** Reads what stands behind the text. Everything there is removed; some of it says something of the article. */
export function readFoot(
  lines: readonly Line[],
  place: { removals: Removals; before: number; byline: readonly string[] },
): Foot {
  const reading = new FootReading(place.byline);
  for (const [index, line] of lines.entries()) {
    const reason = index < NEAR ? reading.take(line) : 'outside the article';
    place.removals.add(line.text, { reason, step: STEP, before: place.before });
  }
  return reading;
}

class FootReading implements Foot {
  readonly credits: string[] = [];
  readonly agencies: string[] = [];
  readonly notes: string[] = [];
  byline: readonly string[] = [];
  outlet: string | null = null;
  firstAppeared: FirstAppeared | null = null;
  isCutOff = false;
  readonly #known: readonly string[];
  /** What the lines below the last heading or prompt are. */
  #below: RemovalReason = 'outside the article';

  constructor(byline: readonly string[]) {
    this.#known = byline;
  }

  take(line: Line): RemovalReason {
    if (saysCutOff(line.text)) this.isCutOff = true;
    if (line.note !== null) {
      this.notes.push(line.note);
      return 'note of the editors';
    }
    return line.furniture === null
      ? this.#takeUnnamed(line.text)
      : this.#takeFurniture(line.furniture, line.text);
  }

  #takeFurniture(furniture: Furniture, text: string): RemovalReason {
    if (furniture === 'credit') this.credits.push(creditOf(text) ?? text);
    if (furniture === 'source') this.firstAppeared ??= known(firstAppearedOf(text));
    if (furniture === 'legal') this.outlet ??= rightsHolder(text);
    if (furniture === 'list heading') this.#below = 'pointer to other articles';
    const closing = furniture === 'credit' ? closingLineOf(text) : null;
    if (closing !== null) this.agencies.push(...closing.agencies);
    return removalReasonOf(furniture);
  }

  #takeUnnamed(text: string): RemovalReason {
    if (isAboutAuthor(text, this.#known)) return 'note about the author';
    const appeared = firstAppearedOf(text);
    if (appeared !== null) {
      this.firstAppeared ??= known(appeared);
      return 'source line';
    }
    const closing = closingLineOf(text);
    if (closing !== null) return this.#takeClosing(closing);
    const people = this.byline.length === 0 ? statedByline(text) : null;
    if (people === null || this.#below !== 'outside the article') return this.#below;
    this.byline = people;
    return 'part of the head';
  }

  #takeClosing({ credit, agencies }: ClosingLine): RemovalReason {
    if (credit !== null) this.credits.push(credit);
    this.agencies.push(...agencies);
    return 'caption or credit';
  }
}

/** A line that names nobody ("Source: Read Full Article") says nothing of where. */
function known(appeared: FirstAppeared | null): FirstAppeared | null {
  return appeared?.name == null && appeared?.url == null ? null : appeared;
}

/** "© 2024 The Harbour Times. All rights reserved." */
function rightsHolder(text: string): string | null {
  const name =
    /(?:©|\(c\)|copyright)\s?(?:copyright)?[\s©]{0,3}(?:\d{4}(?:\s?[–-]\s?\d{2,4})?)?[\s,]{0,2}(?:by )?([\p{Lu}][^.,|©\d]{2,50})/iu.exec(
      text,
    )?.[1];
  const outlet = name
    ?.replace(/\s(?:all rights|alle rechte|ltd|inc|llc|gmbh|media group).*$/i, '')
    .trim();
  return outlet !== undefined && isOutletName(outlet) ? outlet : null;
}

/** The last paragraph without the agency behind its last stop, "(PTI)", and that agency. */
export function withoutClosingAgency(paragraphs: readonly string[]) {
  const last = paragraphs.at(-1);
  const closing = last === undefined ? null : closingAgencyOf(last);
  if (last === undefined || closing === null) return { paragraphs, agencies: [] };
  const kept = last.slice(0, last.length - closing.length).trimEnd();
  return { paragraphs: [...paragraphs.slice(0, -1), kept], agencies: closing.agencies };
}
