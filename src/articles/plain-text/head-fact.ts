import { bareByline, statedByline } from '../furniture/byline-of.ts';
import { isTimeAgo, readTimes, type Times } from '../furniture/date-line.ts';
import { furnitureOf } from '../furniture/furniture-of.ts';
import { SECTIONS } from '../furniture/furniture-words.ts';
import { simplified } from '../furniture/lines.ts';

/** What a head's line states, whosever article it is. */
export type HeadFact =
  | { readonly kind: 'byline'; readonly people: readonly string[] }
  | { readonly kind: 'section' | 'url'; readonly text: string }
  | { readonly kind: 'times'; readonly times: Times }
  /** "3 hours ago": a time, but nobody can say which. */
  | { readonly kind: 'ago' };

/** Signs between the facts of one line. */
const BETWEEN = /\s{1,2}[|–—/›»>]\s{1,2}|\s{0,2}[•·]\s{0,2}|\t| {3,}/;
const MOST_PARTS = 5;

/** The facts a line consists of: "By Jane Doe | 12 March 2024 | World". None if any of it is something else. */
export function headFacts(text: string): readonly HeadFact[] {
  if (text.length > 300) return [];
  const whole = headFact(text);
  if (whole !== null) return [whole];
  const parts = text.split(BETWEEN).filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.length > MOST_PARTS) return datedByline(text);
  const said = parts.filter((part) => furnitureOf(part) !== 'label');
  const facts = said.map(headFact);
  // Beside a date a bare name is the author's: "Jane Doe • 12 March 2024 • 5 min read".
  const isDated = facts.some((fact) => fact?.kind === 'times' || fact?.kind === 'ago');
  const named = facts.map((fact, index) => fact ?? (isDated ? nameFact(said[index]) : null));
  const known = named.filter((fact) => fact !== null);
  return known.length === named.length ? known : datedByline(text);
}

function nameFact(text: string | undefined): HeadFact | null {
  const people = text === undefined ? null : bareByline(text);
  return people === null ? null : { kind: 'byline', people };
}

function headFact(text: string): HeadFact | null {
  const section = text.replace(
    /^(?:section|category|ressort|rubrik|rubrique|sección|seção|sezione|rubriek|dział|рубрика|раздел|розділ):\s{0,2}/i,
    '',
  );
  if (SECTIONS.has(simplified(section))) return { kind: 'section', text: section };
  const url = /^(?:(?:url|link|permalink|source url):?\s?)?(https?:\/\/\S{1,2000})$/i.exec(
    text,
  )?.[1];
  if (url !== undefined) return { kind: 'url', text: url };
  if (isTimeAgo(text)) return { kind: 'ago' };
  const times = readTimes(text);
  if (times !== null) return { kind: 'times', times };
  const people = statedByline(withoutDate(text));
  return people === null ? null : { kind: 'byline', people };
}

/** "Jane Doe 12 March 2024", "By Jane Doe, 12 March 2024", "By Jane Doe on March 12, 2024", "By Jane Doe Published: 12 March 2024". */
function datedByline(text: string): readonly HeadFact[] {
  const at = text.search(
    /(?:,| on| am| le| el| em|) (?:published|updated|posted|\p{L}{3,10}\.? \d{1,2}, \d{4}|\d{1,2}\.? ?\p{L}{3,10}\.? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4})/iu,
  );
  if (at < 4) return [];
  const people = statedByline(text.slice(0, at)) ?? bareByline(text.slice(0, at));
  const times = readTimes(text.slice(at).replace(/^(?:,| on| am| le| el| em) /i, ' '));
  return people === null || times === null
    ? []
    : [
        { kind: 'byline', people },
        { kind: 'times', times },
      ];
}

function withoutDate(text: string): string {
  return text.replace(/\s[|•·–—-]\s.{0,10}\d.{0,40}$/, '');
}
