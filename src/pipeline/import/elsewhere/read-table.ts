/** Lists of articles as comma-separated values (RFC 4180): Pocket, Instapaper, Readwise Reader, and whoever has a column of addresses. */
import { parse } from 'csv-parse/sync';
import type { Elsewhere, EntryRead } from './brought.ts';
import { isBrokenBefore, quotesIn } from './table-lines.ts';
import { readRow } from './table-row.ts';

/** The columns of a table by name, in lower case, with their places. */
export type Columns = ReadonlyMap<string, number>;

/** Columns that only this program has together. */
const PROGRAMS: readonly (readonly [program: Elsewhere, columns: readonly string[]])[] = [
  ['Hearsay', ['url', 'headline', 'saved', 'read', 'words']],
  ['Pocket', ['url', 'title', 'time_added', 'status']],
  ['Instapaper', ['url', 'title', 'folder', 'timestamp']],
  ['Readwise Reader', ['url', 'title', 'document tags', 'saved date', 'location']],
  ['bookmarks', ['url', 'title']],
];

export type Table = {
  readonly program: Elsewhere;
  readonly columns: Columns;
  readonly separator: Separator;
};

/** Spreadsheets write what the country they are set to has. */
const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

const LONGEST_HEADER = 2_000;
const MOST_COLUMNS = 60;

/** What a first line tells; null: it is no header of such a table. */
export function tableOf(head: string): Table | null {
  const line = firstLine(head);
  const separator = SEPARATORS.find((one) => line.includes(one));
  if (line.length > LONGEST_HEADER || separator === undefined) return null;
  const names = rowsOf([line], separator)?.[0];
  if (names === undefined || names.length < 2 || names.length > MOST_COLUMNS) return null;
  const columns = new Map(names.map((name, place) => [name.trim().toLowerCase(), place]));
  const found = PROGRAMS.find(([, wanted]) => wanted.every((name) => columns.has(name)));
  return found === undefined ? null : { program: found[0], columns, separator };
}

function firstLine(text: string): string {
  const start = text.startsWith('\ufeff') ? text.slice(1) : text;
  return start.slice(0, LONGEST_HEADER + 1).split(/\r\n|\n|\r/, 1)[0] ?? '';
}

/** Reads the rows one after the other, each by itself: a broken one costs no other. */
export function* readTable(text: string, table: Table): Generator<EntryRead> {
  for (const group of inGroups(recordsOf(text, table))) {
    const { separator } = table;
    const rows = rowsOf(
      group.map(({ text: record }) => record),
      separator,
    );
    for (const [index, record] of group.entries()) {
      const place = `line ${record.line}`;
      const row =
        record.reason === null
          ? (rows?.[index] ?? rowsOf([record.text], separator)?.[0])
          : undefined;
      if (row === undefined) {
        const reason = record.reason ?? 'The line is no row of a table.';
        yield { kind: 'broken', broken: { place, reason } };
      } else yield readRow(row, { ...table, place });
    }
  }
}

/** Rows parsed at once: the parser is slow to begin. */
const ROWS_AT_ONCE = 500;

function* inGroups<One>(values: Iterable<One>): Generator<One[]> {
  let group: One[] = [];
  for (const value of values) {
    group.push(value);
    if (group.length < ROWS_AT_ONCE) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** The cells of some records, a row each; null if the parser found another number of rows, or none at all. */
function rowsOf(records: readonly string[], separator: Separator): string[][] | null {
  try {
    const rows: unknown = parse(records.join('\n'), {
      delimiter: separator,
      ...{ relax_quotes: true, relax_column_count: true, skip_empty_lines: false, trim: false },
      max_record_size: LONGEST_RECORD,
    });
    return Array.isArray(rows) && rows.length === records.length ? rows.map(cellsOf) : null;
  } catch {
    // A quotation mark in the wrong place: the rows are read one by one, and what is wrong is told by line.
    return null;
  }
}

function cellsOf(row: unknown): string[] {
  return Array.isArray(row) ? row.map(String) : [];
}

/** Characters. */
const LONGEST_RECORD = 100_000;
/** Lines that a cell may go on for. */
const MOST_LINES = 30;

type TableRecord = {
  readonly text: string;
  /** Its first, counted from 1. */
  readonly line: number;
  /** Why it cannot be read; null: it may be. */
  readonly reason: string | null;
};

/**
 * The records of a table without its header. A cell in quotation marks may hold line breaks; a quotation mark that
 * nobody closes ends with its line, so that the lines after it are read.
 */
function* recordsOf(text: string, table: Table): Generator<TableRecord> {
  const lines = text.split(/\r\n|\n|\r/);
  for (let at = 1; at < lines.length; ) {
    const line = lines[at] ?? '';
    const count = linesOfRecord(lines, at, table);
    const record = count <= 1 ? line : lines.slice(at, at + count).join('\n');
    if (/\S/.test(record)) yield { text: record, line: at + 1, reason: reasonOf(record, count) };
    at += Math.max(1, count);
  }
}

function reasonOf(record: string, count: number): string | null {
  if (record.length > LONGEST_RECORD) return 'The line is too long.';
  return count === 0 ? 'A quotation mark is opened and never closed.' : null;
}

/** How many lines the record has; 0: it opens what nobody closes. */
function linesOfRecord(lines: readonly string[], start: number, table: Table): number {
  let isOpen = quotesIn(lines[start] ?? '') % 2 === 1;
  if (!isOpen) return 1;
  for (let at = start + 1; at < lines.length && at <= start + MOST_LINES; at += 1) {
    const line = lines[at] ?? '';
    if (isBrokenBefore(line, table)) return 0;
    if (quotesIn(line) % 2 === 1) isOpen = !isOpen;
    if (!isOpen) return at - start + 1;
  }
  return 0;
}
