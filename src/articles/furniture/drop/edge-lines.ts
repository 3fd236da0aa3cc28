import type { RemovalReason } from '../../../model/removal.ts';
import { captionAround } from '../../html-paragraphs.ts';
import type { Block } from '../../tree/blocks.ts';
import type { Cut } from '../../tree/cut-line.ts';
import { isAboutAuthor } from '../author-note.ts';
import { closingAgencyOf, closingLineOf } from '../closing-line.ts';
import { datelineOf } from '../dateline-of.ts';
import { wordCount } from '../lines.ts';
import { noteOf } from '../note-of.ts';

/** What only the first and the last lines of a text can be. */
export type Edges = {
  readonly reasons: ReadonlyMap<Block, RemovalReason>;
  readonly agencies: readonly string[];
  readonly dateline: string | null;
  readonly notes: readonly string[];
  /** What goes of lines that stay: a dateline, an agency in brackets behind the last stop. */
  readonly cuts: readonly (readonly [Block, Cut])[];
};

/** Lines from the start and from the end that may be notes of the editors. */
const NOTES_WITHIN = 6;
/** Lines from the end that may say who wrote the text, and how many lines a text has that says so. */
const CLOSING = 3;
const ENOUGH = 6;

/** Reads the edges of a text: `lines` are those that are left of it. */
export function readEdges(lines: readonly Block[], byline: readonly string[]): Edges {
  const own = lines.filter((block) => block.text !== '' && captionAround(block) === null);
  const notes = edgesOf(own).flatMap((block) => {
    const note = noteOf(block.text);
    return note === null ? [] : [{ block, note }];
  });
  const reasons = new Map<Block, RemovalReason>(
    notes.map(({ block }) => [block, 'note of the editors']),
  );
  const text = own.filter((block) => !reasons.has(block));
  const agencies = readClosing(text, { byline, reasons });
  const start = readStart(text[0]);
  const end = readEnd(text.findLast((block) => !reasons.has(block)));
  return {
    reasons,
    agencies: [...new Set([...start.agencies, ...agencies, ...end.agencies])],
    dateline: start.dateline,
    notes: notes.map(({ note }) => note),
    cuts: [...start.cuts, ...end.cuts],
  };
}

function edgesOf(own: readonly Block[]): readonly Block[] {
  if (own.length <= 2 * NOTES_WITHIN) return own;
  return [...own.slice(0, NOTES_WITHIN), ...own.slice(-NOTES_WITHIN)];
}

type Closing = { readonly byline: readonly string[]; readonly reasons: Map<Block, RemovalReason> };

/** From the last line up, as long as they close the text; gives back the agencies they name. */
function readClosing(text: readonly Block[], { byline, reasons }: Closing): readonly string[] {
  const agencies: string[] = [];
  for (const block of text.slice(1).slice(-CLOSING).reverse()) {
    const closing = closingLineOf(block.text);
    if (isSignature(block.text, byline)) {
      reasons.set(block, 'part of the head');
      continue;
    }
    if (isContactLine(block.text)) {
      reasons.set(block, 'prompt to the reader');
      continue;
    }
    const isAuthor = text.length > ENOUGH && isAboutAuthor(block.text, byline);
    if (closing === null && !isAuthor) continue;
    reasons.set(block, closing === null ? 'note about the author' : 'caption or credit');
    agencies.push(...(closing?.agencies ?? []));
  }
  return agencies;
}

/** The name of somebody who signs the text, and nothing else. */
function isSignature(line: string, byline: readonly string[]): boolean {
  if (line.length > 80) return false;
  const name = line.replace(/^[(–—-]\s?|\)$/g, '').toLowerCase();
  return byline.some((person) => person.toLowerCase() === name);
}

const MOST_OF_CONTACT = 14;

/** "Client service: +999 11 40 40": whom to call. */
function isContactLine(line: string): boolean {
  return (
    wordCount(line, MOST_OF_CONTACT + 1) <= MOST_OF_CONTACT &&
    !/["“”«»„]/.test(line) &&
    /(?:\+\d{1,3}|(?:^|\s)\(?0\d{1,4}\)?)[\d\s()/.-]{6,14}(?:$|\D)/.test(line) &&
    /[:：]/.test(line)
  );
}

type Edge = Pick<Edges, 'agencies' | 'dateline' | 'cuts'>;

const NOTHING: Edge = { agencies: [], dateline: null, cuts: [] };

function readStart(first: Block | undefined): Edge {
  const found = first === undefined ? null : datelineOf(first.text);
  if (first === undefined || found === null) return NOTHING;
  return { ...found, cuts: [[first, { from: 0, to: found.length }]] };
}

function readEnd(last: Block | undefined): Edge {
  const found = last === undefined ? null : closingAgencyOf(last.text);
  if (last === undefined || found === null) return NOTHING;
  const { length } = last.text;
  return {
    ...NOTHING,
    agencies: found.agencies,
    cuts: [[last, { from: length - found.length, to: length }]],
  };
}
