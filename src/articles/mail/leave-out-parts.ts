import type { RemovalReason } from '../../model/removal.ts';
import { statedByline } from '../furniture/byline-of.ts';
import { readDateLine } from '../furniture/date-line.ts';
import { speaksToReader } from '../furniture/furniture-of.ts';
import type { PageElement } from '../tree/page-element.ts';
import { edgeReasonOf, isPostalAddress, labelsSponsor } from './edge-line.ts';
import type { MailLine } from './mail-line.ts';

/** Why a line is left out, and by which step. */
export type LeftOut = { readonly reason: RemovalReason; readonly step: string };

/** Lines that are left out, by their number. */
export type LeftOutLines = Map<number, LeftOut>;

/** The lines at a mail's edges, and its advertisements: whatever the mail is, these are none of its news. */
export function leaveOutParts(lines: readonly MailLine[], outlet: string | null): LeftOutLines {
  const left: LeftOutLines = new Map();
  for (const [at, line] of lines.entries()) {
    const reason = edgeReasonOf(line);
    if (reason !== null) left.set(at, { reason, step: 'mail words' });
  }
  leaveOutSponsors(lines, left);
  leaveOutFoot(lines, left);
  leaveOutHead(lines, left, outlet);
  return left;
}

/** Words of an advertisement, and what part of the mail it may be. */
const LONGEST_ADVERT = 180;
const LARGEST_SHARE = 0.4;
const MOST_LINES = 40;
const MOST_LEVELS = 12;

/** All that stands in one box with the label that is its first line; else the label, and what is linked below it. */
function leaveOutSponsors(lines: readonly MailLine[], left: LeftOutLines): void {
  const total = lines.reduce((sum, { words }) => sum + words, 0);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || left.has(at) || !labelsSponsor(line)) continue;
    const end = endOfBox(lines, at, Math.min(LONGEST_ADVERT, total * LARGEST_SHARE));
    for (let inside = at; inside < end; inside += 1)
      left.set(inside, { reason: 'advertisement', step: 'mail sponsor' });
  }
}

/** Where the largest element ends in which the line is the first with text. */
function endOfBox(lines: readonly MailLine[], at: number, mostWords: number): number {
  let box: PageElement | null = lines[at]?.block.parent ?? null;
  let end = at + 1;
  for (let level = 0; level < MOST_LEVELS && box !== null && box.parent !== null; level += 1) {
    if (isWithin(lines[previousText(lines, at)], box)) break;
    let [to, words] = [at, 0];
    while (words <= mostWords && to - at <= MOST_LINES && isWithin(lines[to], box)) {
      words += lines[to]?.words ?? 0;
      to += 1;
    }
    if (words > mostWords || to - at > MOST_LINES) break;
    end = Math.max(end, to);
    box = box.parent;
  }
  return end;
}

function previousText(lines: readonly MailLine[], at: number): number {
  let before = at - 1;
  while (before >= 0 && lines[before]?.text === '') before -= 1;
  return before;
}

function isWithin(line: MailLine | undefined, box: PageElement): boolean {
  for (let around = line?.block.parent ?? null; around !== null; around = around.parent)
    if (around === box) return true;
  return false;
}

/** Words of a line that no foot has, unless it says what feet say. */
const LONG = 25;

/**
 * From the first line that only a mail's foot has, all that follows, if no text and no headline stands there: addresses,
 * the sender's register, slogans.
 */
function leaveOutFoot(lines: readonly MailLine[], left: LeftOutLines): void {
  for (let at = footOf(lines, left); at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || left.has(at) || line.furniture !== null || line.text === '') continue;
    const reason = isPostalAddress(line) ? 'copyright or legal line' : 'outside the article';
    left.set(at, { reason, step: 'mail foot' });
  }
}

/** The first line of the foot; the number of lines if there is none. */
function footOf(lines: readonly MailLine[], left: LeftOutLines): number {
  const last = lines.findLastIndex(
    (line, at) => !left.has(at) && line.furniture === null && isNews(line),
  );
  const foot = lines.findIndex((_, at) => at > last && left.get(at)?.step === 'mail words');
  return foot === -1 ? lines.length : aboveFoot(lines, left, foot);
}

/** Words of a line above the foot that asks something of the reader. */
const LONGEST_ASKING = 25;

/** Right above the foot some ask how it was, or to be recommended, below a button that asks the same. */
function aboveFoot(lines: readonly MailLine[], left: LeftOutLines, foot: number): number {
  let start = foot;
  for (let at = foot - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (line === undefined || (!left.has(at) && !mayAsk(line))) break;
    const isAsked = left.has(at) || line.furniture === 'prompt';
    const isItsOwn = line.text === '' || line.isText || statedByline(line.text) !== null;
    if (isAsked || !isItsOwn) start = at;
  }
  return start;
}

/** Text that speaks to the reader goes only if a prompt stands above it: writers speak to readers, too. */
function mayAsk(line: MailLine): boolean {
  const { text, words, linkedTo, links, block, more } = line;
  if (text === '' || line.furniture !== null) return true;
  if (line.isHeading || line.isCaption || more !== null || words > LONGEST_ASKING) return false;
  if (speaksToReader(text) || statedByline(text) !== null) return true;
  const isRow = links.length > 0 && block.linked >= text.length * 0.7 && linkedTo === null;
  return (isRow || linkedTo !== null) && words <= 3;
}

/** Companies tell where they are registered. */
const COMPANY =
  /\b(?:ltd|limited|inc|llc|plc|gmbh|ag|kg|s\.?a\.?s?|s\.?l\.?|s\.?r\.?l\.?|b\.?v\.?|sp\. z o\.o|ltda|oy|ab|a\/s)\b\.?|(?:^|[^\p{L}])(?:ООО|ЗАО|АО|ТОВ)[^\p{L}]|株式会社|有限公司|registered (?:in|office)|all rights reserved|alle rechte/iu;

function isNews(line: MailLine): boolean {
  if (line.words > LONG || line.more !== null) return true;
  if (line.isText && !COMPANY.test(line.text)) return true;
  if (line.isHeading && line.words > 3) return true;
  return line.linkedTo !== null && line.words >= 5;
}

/** Lines above the first text that are looked at. */
const MOST_HEAD = 12;

/** Above the first text: the day, the outlet's name, menus. */
function leaveOutHead(lines: readonly MailLine[], left: LeftOutLines, outlet: string | null): void {
  for (const [at, line] of lines.slice(0, MOST_HEAD).entries()) {
    if (left.has(at) || line.text === '') continue;
    if (line.isText || line.more !== null) return;
    if (isMenu(line)) left.set(at, { reason: 'page control', step: 'mail head' });
    else if (isMasthead(line, outlet))
      left.set(at, { reason: 'part of the head', step: 'mail head' });
  }
}

function isMenu({ block, links, text, words }: MailLine): boolean {
  return links.length >= 3 && block.linked >= text.length * 0.6 && words <= links.length * 3;
}

function isMasthead({ text, words }: MailLine, outlet: string | null): boolean {
  if (words > 20) return false;
  if (readDateLine(text) !== null || EDITION.test(text)) return true;
  return outlet !== null && isSameName(text, outlet);
}

/** "Issue #45", "Ausgabe 12", "Vol. 3, No. 7 | 12 March 2024". */
const EDITION =
  /^[\s\p{P}]{0,3}(?:issue|edition|no\.|nr\.|vol\.|volume|ausgabe|numéro|n°|edición|edição|edizione|editie|wydanie|выпуск|випуск|العدد|第)\s{0,2}[#№:.]{0,3}\s{0,2}\d{1,6}.{0,60}$/iu;

/** Whether two lines have the same letters. */
export function isSameName(one: string, other: string): boolean {
  return bare(one) !== '' && bare(one) === bare(other);
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]{1,1000}/gu, '');
}
