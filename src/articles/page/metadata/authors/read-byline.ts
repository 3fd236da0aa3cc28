import type { FoundDate } from '../../../../text/dates/find-dates.ts';
import type { OutletNames } from '../title/outlet-names.ts';
import { BYLINE_OPENINGS, BYLINE_STOPS, WEAK_OPENINGS } from './author-words.ts';
import { readNames, type SignedName } from './read-names.ts';

/** Longer lines are text. */
const LONGEST = 320;

/** Each word as people write it: all small, with a capital or with capitals, all in capitals. */
function anyOf(words: readonly string[]): string {
  const spelled = words.flatMap((word) => [
    word,
    word.charAt(0).toUpperCase() + word.slice(1),
    word.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase()),
    word.toUpperCase(),
  ]);
  return [...new Set(spelled)]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[/.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}

// Not case-blind: under that flag every letter is a capital.
const OPENING = new RegExp(
  `(?:^|[\\s|·•–—/,(-])(?:${anyOf(BYLINE_OPENINGS)})(?:\\s?[:：]\\s{0,3}|\\s{1,3}|(?<=[\\p{Lo}/]))(?:(?:by|von|par|por)\\s)?(?=[\\p{Lu}\\p{Lo}@]|\\p{Ll})`,
  'u',
);
const WEAK_OPENING = new RegExp(
  `(?:^|[|·•–—-]\\s{0,3})(?:${anyOf(WEAK_OPENINGS)})\\s?:?\\s{1,3}(?=[\\p{Lu}\\p{Lo}])`,
  'u',
);
const STOP = new RegExp(
  `(?:^|[\\s|•·,–—(-])(?:In|On|IN|ON|AT|${BYLINE_STOPS.filter((word) => word.length <= 3).join('|')}|${anyOf(BYLINE_STOPS.filter((word) => word.length > 3))})(?=$|[\\s:.,|•])|\\s[|•·–—]\\s|\\s\\d|[()]`,
  'u',
);

/**
 * Who signs, out of a line that says so ("By Jane Doe | 3 March 2024", "3 mars 2024, par Jeanne Dupont"). Null
 * if it does not: a line of names alone is bareByline's.
 */
export function readByline(
  line: string,
  dates: readonly FoundDate[],
  names: OutletNames,
): SignedName[] | null {
  if (line.length > LONGEST || !mayOpen(line)) return null;
  const rest = withoutDates(line, dates).trim();
  const opening = OPENING.exec(rest.slice(0, 90));
  if (opening === null || opening.index > 60) return weakByline(rest, names);
  if (OTHER_WORK.test(rest.slice(0, opening.index + 1))) return null;
  const before = rest.slice(0, opening.index).trim();
  if (isRunning(before, rest)) return null;
  const isLine = before === '' || /[|·•]$/.test(before) || /^[|·•]/.test(opening[0]);
  if (!isLine && isRunningText(rest)) return null;
  const isShort = isLine && rest.length <= 70;
  return signers(rest.slice(opening.index + opening[0].length), isShort, names);
}

/** UTF-16 units: longer lines with words before "by" are sentences. */
const LONGEST_WITH_WORDS = 100;

/** Whether "by" stands in the midst of a sentence: "The talks were brokered by Jane Doe" is not hers. */
function isRunning(before: string, line: string): boolean {
  if (before === '' || /[|·•,:–—-]$/.test(before)) return false;
  return (
    line.length > LONGEST_WITH_WORDS ||
    /(?:^|\s)(?:was|were|is|are|be|been|being|has|have|had|wurde|wurden|ist|sind|fut|est|sont|fue|es|foi|è|werd|is)(?:\s|$)/i.test(
      before,
    )
  );
}

/** "The meeting was brokered by Minister Jane Doe, who said that ...": the first words of a text are no byline. */
function isRunningText(line: string): boolean {
  return line.split(' ', 18).length >= 18 && /\p{Ll}[.!?]["”’»]?$/u.test(line);
}

/** "Essay Von Jane Doe". */
const INNER_OPENING = /^[\p{L} ]{3,30}\s(?:Von|By|Par|Por)\s(?=\p{Lu})/u;

const FIRST_WORDS = new Set(
  [...BYLINE_OPENINGS, ...WEAK_OPENINGS].map((words) => words.split(/[^\p{L}\p{M}]/u, 1)[0]),
);

/** The cheap question first: nearly no line has any of these words. */
function mayOpen(line: string): boolean {
  if (/[\u0590-\u08ff\u2e80-\uffff]/.test(line)) return true;
  const words =
    line
      .slice(0, 160)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.some((word) => FIRST_WORDS.has(word));
}

function weakByline(line: string, names: OutletNames): SignedName[] | null {
  const opening = WEAK_OPENING.exec(line.slice(0, 120));
  if (opening === null) return null;
  return signers(line.slice(opening.index + opening[0].length), line.length <= 60, names);
}

/** Those named at the start of a text, if all of them can sign. */
function signers(text: string, isShortLine: boolean, names: OutletNames): SignedName[] | null {
  const found = readNames(upToStop(text), names);
  return found.length > 0 && found.every((name) => isSigner(name, isShortLine)) ? found : null;
}

/** "Reviewed by", "Photos by": they did not write it. */
const OTHER_WORK =
  /(?:review(?:ed)?|edit(?:ed|ing)?|check(?:ed|er)?|approved|photos?|photograph(?:y|s|ed)?|images?|pictures?|illustrat(?:ed|ions?)|translated|verified|sponsored|presented|powered|updated|inspired|followed|supported|made|produced|geprüft|übersetzt|bearbeitet|fotos?|bild(?:er)?)[\s:]*$/i;

/** Lines of running text go on with anything: "by train", "by far". */
function isSigner({ text, kind }: SignedName, isShortLine: boolean): boolean {
  if (kind === 'person') return true;
  if (!isShortLine) return false;
  return kind !== 'nick' || (text.split(' ').length <= 2 && !/^\p{Ll}+$/u.test(text));
}

/** The people of a line, or of an element, that holds their names, dates and separators alone; null if it holds anything else. */
export function bareByline(
  line: string,
  dates: readonly FoundDate[],
  names: OutletNames,
): SignedName[] | null {
  if (line.length > LONGEST || line === '') return null;
  const rest = upToStop(withoutDates(line, dates).trim().replace(INNER_OPENING, ''));
  // Lines of text have more words than a byline, and sentences end.
  if (rest === '' || rest.length > 200 || /\p{Ll}{3}[.!?](?:\s|$)/u.test(rest)) return null;
  const found = readNames(rest, names);
  return found.length > 0 ? found : null;
}

function upToStop(text: string): string {
  const stop = STOP.exec(` ${text}`);
  const names = stop === null ? text : text.slice(0, Math.max(0, stop.index - 1));
  // What stood before the date.
  return names.replace(/\s(?:[Ll]e|[Ee]l|[Ii]l|[Aa]m|[Dd]en|[Oo]p|[Aa]t|[Vv]om|[Ee]m)\s*$/, '');
}

function withoutDates(line: string, dates: readonly FoundDate[]): string {
  let rest = line;
  for (const { start, end } of dates.toReversed())
    rest = `${rest.slice(0, start)}${end >= line.length ? '' : ' | '}${rest.slice(end)}`;
  return rest.replace(/^[\s|·•–—:,-]{1,8}/, '');
}
