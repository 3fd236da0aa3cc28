/** A reader's taste as a file: an open format, so that it can be kept, read, changed by hand and taken elsewhere. */
import type { TasteEdit, TasteKind, TasteWeight } from '../../model/edition/taste.ts';
import type { TasteModel } from './fit-taste.ts';

export const TASTE_FORMAT = 'hearsay-taste';

export type TasteFile = {
  readonly format: typeof TASTE_FORMAT;
  readonly version: 1;
  /** Log odds: what is above 0 speaks for a story, what is below against it. The heaviest first. */
  readonly weights: readonly FileWeight[];
};

export type FileWeight = Pick<
  TasteWeight,
  'kind' | 'key' | 'label' | 'mean' | 'variance' | 'shown' | 'opened' | 'edit'
>;

export type TasteFileRead =
  | { readonly kind: 'read'; readonly weights: readonly TasteWeight[] }
  /** `reason` is a sentence for the reader. */
  | { readonly kind: 'failed'; readonly reason: string };

/** What means something in another library, too: stories have other numbers there. */
export function toTasteFile(model: TasteModel): TasteFile {
  const weights = [...model.values()]
    .filter(({ kind }) => kind !== 'story')
    .map(({ kind, key, label, mean, variance, shown, opened, edit }) => ({
      ...{ kind, key, label },
      ...{ mean: rounded(mean), variance: rounded(variance), shown, opened, edit },
    }))
    .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean) || (a.key < b.key ? -1 : 1));
  return { format: TASTE_FORMAT, version: 1, weights };
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

const LONGEST_FILE = 4_000_000;
const MOST_WEIGHTS = 20_000;

/** Reads a file as it may come from anywhere: what is no weight is refused whole, since half a taste is none. */
export function readTasteFile(text: string): TasteFileRead {
  if (text.length > LONGEST_FILE) return failed('The file is larger than 4 MB.');
  const value = parsed(text);
  if (!isRecord(value) || value.format !== TASTE_FORMAT) {
    return failed(
      'This is no file of what you like: it has to be JSON with the format hearsay-taste.',
    );
  }
  if (value.version !== 1) return failed('The file was made by a newer Hearsay.');
  const { weights } = value;
  if (!Array.isArray(weights) || weights.length > MOST_WEIGHTS) {
    return failed('The file has no list of weights, or one of more than 20,000.');
  }
  const read = weights.map(toWeight);
  const wrong = read.indexOf(null);
  if (wrong !== -1) return failed(`Weight ${wrong + 1} of the file is none.`);
  return { kind: 'read', weights: read.filter((one) => one !== null) };
}

function failed(reason: string): TasteFileRead {
  return { kind: 'failed', reason };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const KINDS: readonly TasteKind[] = [
  ...(['outlet', 'byline', 'subject', 'speaker', 'name', 'language', 'length', 'hour'] as const),
  ...(['novelty', 'reports', 'report', 'any'] as const),
];
const EDITS: readonly TasteEdit[] = ['more', 'less', 'off'];

/** Log odds beyond this are no taste but a fault. */
const FARTHEST = 20;
const LONGEST_NAME = 200;

function toWeight(value: unknown): TasteWeight | null {
  if (!isRecord(value)) return null;
  const kind = KINDS.find((one) => one === value.kind);
  const edit = EDITS.find((one) => one === value.edit) ?? null;
  const { key, label, mean, variance } = value;
  if (kind === undefined || !isName(key) || !isName(label)) return null;
  if (!isNumber(mean, -FARTHEST, FARTHEST) || !isNumber(variance, 1e-4, FARTHEST)) return null;
  const counts = { shown: 0, opened: 0, hidden: 0 };
  return { kind, key, label, mean, variance, edit, ...counts, isImported: true };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_NAME;
}

function isNumber(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}
