import { readDate } from '../../text/read-date.ts';
import { simplified } from '../furniture/lines.ts';
import { PhraseOpenings } from '../furniture/phrase-openings.ts';
import { bareSubject, type MailHead, senderOf } from './mail-head.ts';
import { FORWARD_MARKS, HEADER_LABELS } from './mail-words.ts';

/** The header of a mail that was forwarded, as the program that did so wrote it into the text. */
export type ForwardedHead = {
  readonly head: MailHead;
  /** Lines of the header, counted from the first. */
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

/** Whether a line begins what was forwarded ("---------- Forwarded message ----------"). */
export function marksForward(line: string): boolean {
  return line.length <= LONGEST && MARKS.opens(simplified(line.replace(/^[\s\-_—–=*>]{1,40}/, '')));
}

/** Reads the header of what was forwarded: `lines` begin with the line that says so. Null if there is none. */
export function forwardedHead(lines: readonly string[], outer: MailHead): ForwardedHead | null {
  const { fields, lineCount } = readFields(lines);
  const from = fields.get('from');
  const subject = fields.get('subject');
  const date = fields.get('date');
  if (from === undefined || (subject === undefined && date === undefined)) return null;
  const head = {
    subject: subject === undefined ? outer.subject : bareSubject(subject),
    ...senderOf(senderName(from), null),
    published: readDate((date ?? '').replace(AT, ' ')) ?? outer.published,
    url: null,
  };
  return { head, lineCount };
}

/** What stands between day and hour. */
const AT = /\s(?:at|um|à|a las|às|alle(?: ore)?|om|o|в)\s/u;

function readFields(lines: readonly string[]) {
  const fields = new Map<Field, string>();
  let lineCount = 0;
  for (const line of lines.slice(0, MOST_LINES)) {
    const found = fieldsOf(line.slice(0, LONGEST));
    if (found.length === 0 && lineCount > 0) break;
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
