import { type CsvRow, readCsv } from './read-csv.ts';

export type LabelKind = 'owner' | 'country' | 'leaning';

/** What a reader's own file says of an outlet. Nothing of the kind comes with Hearsay. */
export type OutletLabel = {
  /** A host ("harbour-post.example") or a name, as the file has it. */
  readonly outlet: string;
  readonly label: LabelKind;
  readonly value: string;
  /** Who says so: shown beside the label. */
  readonly source: string;
  /** 0 to 1, as the file has it. */
  readonly confidence: number;
};

export type LabelsRead = {
  readonly labels: readonly OutletLabel[];
  /** A sentence for each line that could not be taken; the others hold. */
  readonly faults: readonly string[];
};

const COLUMNS = ['outlet', 'label', 'value', 'source', 'confidence'] as const;
const KINDS: ReadonlySet<string> = new Set<LabelKind>(['owner', 'country', 'leaning']);
const MOST_LABELS = 20_000;
const LONGEST = 300;

/**
 * Labels out of a reader's file: CSV (RFC 4180) whose first line names the columns outlet, label, value, source and confidence, in
 * any order, others ignored; or JSON, a list of objects with these keys. label is owner, country or leaning; confidence a number from 0 to 1. Every
 * label needs a source and a confidence: one without is a fault, not a guess.
 */
export function readLabels(text: string): LabelsRead {
  const rows = /^\s{0,100}\[/.test(text) ? readJson(text) : readTable(text);
  if (typeof rows === 'string') return { labels: [], faults: [rows] };
  const read = rows.slice(0, MOST_LABELS).map(({ cells, place }) => readLabel(cells, place));
  const faults = read.filter((one) => typeof one === 'string');
  if (rows.length > MOST_LABELS) faults.push(`Only the first ${MOST_LABELS} labels are read.`);
  return { labels: read.filter((one) => typeof one !== 'string'), faults };
}

type Row = { readonly cells: Readonly<Record<string, string>>; readonly place: string };

function readTable(text: string): Row[] | string {
  const [header, ...rows] = readCsv(text);
  const names = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0)
    return `The first line must name the columns; ${missing.join(', ')} missing.`;
  return rows.filter(isFilled).map(({ cells, line }) => ({
    cells: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])),
    place: `Line ${line}`,
  }));
}

function isFilled({ cells }: CsvRow): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

function readJson(text: string): Row[] | string {
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return 'The file is no list of labels.';
    return list.map((one: unknown, at) => ({ cells: wordsOf(one), place: `Label ${at + 1}` }));
  } catch (error) {
    return `The file is no JSON: ${error instanceof Error ? error.message : error}.`;
  }
}

function wordsOf(one: unknown): Record<string, string> {
  if (typeof one !== 'object' || one === null) return {};
  const entries = Object.entries(one).filter(([, value]) =>
    ['string', 'number'].includes(typeof value),
  );
  return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]));
}

/** The label, or what is wrong with it. */
function readLabel(cells: Row['cells'], place: string): OutletLabel | string {
  const word = (name: string) => (Object.hasOwn(cells, name) ? (cells[name] ?? '') : '').trim();
  const empty = COLUMNS.find((column) => word(column) === '');
  if (empty !== undefined) return `${place} has no ${empty}.`;
  const label = word('label').toLowerCase();
  if (!isKind(label))
    return `${place}: a label is owner, country or leaning, not "${label.slice(0, 40)}".`;
  const confidence = Number(word('confidence'));
  if (!(confidence >= 0 && confidence <= 1))
    return `${place}: confidence is no number from 0 to 1.`;
  const [outlet, value, source] = [word('outlet'), word('value'), word('source')];
  if (Math.max(outlet.length, value.length, source.length) > LONGEST)
    return `${place} is too long.`;
  return { outlet, label, value, source, confidence };
}

function isKind(label: string): label is LabelKind {
  return KINDS.has(label);
}
