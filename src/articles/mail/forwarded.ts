import { readDate } from '../../text/read-date.ts';
import { simplified, wordCount } from '../furniture/lines.ts';
import { PhraseOpenings } from '../furniture/phrase-openings.ts';
import { bareSubject, type MailHead, senderOf } from './mail-head.ts';
import { FORWARD_MARKS, HEADER_LABELS } from './mail-words.ts';

/** The header of a mail that was forwarded, as the program that did so wrote it into the text. */
export type ForwardedHead = {
  readonly head: MailHead;
  /** Lines of the mail down to the header's end: the note above it is somebody else's. */
  readonly lineCount: number;
};

const MARKS = new PhraseOpenings(FORWARD_MARKS);

type Field = keyof typeof HEADER_LABELS;

const FIELDS: ReadonlyMap<string, Field> = new Map(
  (['other', 'date', 'subject', 'from'] as const).flatMap((field) =>
    HEADER_LABELS[field].map((label) => [label, field] as const),
  ),
);

/** A label at a line's start, or within it: programs fold the whole header into one line. */
const LABEL =
  /(?:^|\s)[*_]{0,2}(\p{L}[\p{L}-]{0,19}(?: \p{L}{1,9})?)[*_]{0,2}\s?[:：]\s?[*_]{0,2}/gu;
/** UTF-16 units and lines of such a header. */
const LONGEST = 1_200;
const MOST_LINES = 8;
/** Lines and words of a note above it. */
const MOST_NOTE = 60;
const LONGEST_NOTE = 60;

/**
 * Finds what was forwarded among a mail's first lines: the line that says so, or a header without one, as Outlook writes
 * it. Null if there is none.
 */
export function findForwarded(lines: readonly string[], outer: MailHead): ForwardedHead | null {
  let words = 0;
  for (const [at, line] of lines.slice(0, MOST_NOTE).entries()) {
    // What is longer is a mail of its own, with another quoted below it.
    if (words > LONGEST_NOTE) return null;
    words += wordCount(line);
    const fewest = fewestFields(line);
    const start = fewest === null ? -1 : headerFrom(lines, at);
    if (fewest === null || start === -1) continue;
    const { fields, lineCount } = readFields(lines.slice(start, start + MOST_LINES));
    const head = fields.size < fewest ? null : headOf(fields, outer);
    if (head !== null) return { head, lineCount: start + lineCount };
  }
  return null;
}

/** How many fields must follow a line that may begin a forwarded mail; null if it begins none. */
function fewestFields(line: string): number | null {
  const start = line.slice(0, LONGEST);
  if (MARKS.opens(simplified(start.replace(/^[\s\-_—–=*>]{1,40}/, '')))) return 2;
  return fieldsOf(start)[0]?.[0] === 'from' ? 3 : null;
}

/** The header's first line: the line itself, or below it, where Apple's program leaves a blank line. -1 if there is none. */
function headerFrom(lines: readonly string[], at: number): number {
  if (fieldsOf((lines[at] ?? '').slice(0, LONGEST)).length > 0) return at;
  const below = lines.slice(at + 1, at + 4).findIndex((line) => /\S/.test(line));
  return below === -1 ? -1 : at + 1 + below;
}

function headOf(fields: ReadonlyMap<Field, string>, outer: MailHead): MailHead | null {
  const from = fields.get('from');
  const subject = fields.get('subject');
  const date = fields.get('date');
  if (from === undefined || (subject === undefined && date === undefined)) return null;
  return {
    subject: subject === undefined ? outer.subject : bareSubject(subject),
    ...senderOf(senderName(from), null),
    published: readDate((date ?? '').replace(AT, ' ')) ?? outer.published,
    url: null,
  };
}

/** What stands between day and hour. */
const AT = /\s(?:at|um|à|a las|às|alle(?: ore)?|om|o|в)\s/u;

function readFields(lines: readonly string[]) {
  const fields = new Map<Field, string>();
  let lineCount = 0;
  for (const line of lines) {
    const found = fieldsOf(line.slice(0, LONGEST));
    if (found.length === 0) break;
    for (const [field, value] of found) if (!fields.has(field)) fields.set(field, value);
    lineCount += 1;
  }
  return { fields, lineCount };
}

function fieldsOf(line: string): (readonly [Field, string])[] {
  const labels = [...line.matchAll(LABEL)].flatMap((match) => {
    const words = match[1] ?? '';
    // In "From: Jane Doe Subject: ..." the words before the colon are the end of a name and a label.
    const [label, field] = [words, words.split(' ').at(-1) ?? '']
      .map((one) => [one, FIELDS.get(one.toLowerCase())] as const)
      .find(([, known]) => known !== undefined) ?? ['', undefined];
    if (field === undefined) return [];
    const from = match.index + match[0].lastIndexOf(label);
    return [{ field, from, to: match.index + match[0].length }];
  });
  return labels.map(({ field, to }, index) => {
    const value = line.slice(to, labels[index + 1]?.from ?? line.length).trim();
    return [field, value] as const;
  });
}

function senderName(from: string): string | null {
  const name = from
    .replace(/[<[(][^<>[\]()]{0,200}[>\])].*$/, '')
    .replace(/["*]/g, '')
    .trim();
  return (name || /@([\w.-]{3,100})/.exec(from)?.[1])?.slice(0, 120) ?? null;
}
