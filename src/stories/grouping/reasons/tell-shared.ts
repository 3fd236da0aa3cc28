import type { StoryText } from '../../../model/story.ts';
import { type ScannedText, WORD_CAPITAL, WORD_NUMBER } from '../../reading/scan-text.ts';
import { type Rows, weightedTerms } from '../vectors/rows.ts';

/** An article at hand, with its words. */
export type ReadArticle = { readonly text: StoryText; readonly scanned: ScannedText };

type Kind = 'names' | 'numbers' | 'words';
type Shared = { readonly kind: Kind; readonly words: string; readonly weight: number };

const MOST: Readonly<Record<Kind, number>> = { names: 3, numbers: 2, words: 4 };
const WORDS_READ = 900;

/**
 * What an article has in common with a row, in its own words: "the names Kestrel Bay and Lorimer and the words ferry,
 * rescue". Null where nothing that weighs anything.
 */
export function tellShared(rows: Rows, { text, scanned }: ReadArticle, row: number): string | null {
  const weights = weightsOf(rows, row);
  const found = new Map<string, Shared>();
  const count = Math.min(scanned.hashes.length, WORDS_READ);
  for (let at = 0; at < count; at += 1) {
    const weight = weights.get(scanned.hashes[at] as number);
    if (weight === undefined) continue;
    const end = endOfName({ scanned, weights }, at);
    note(found, { kind: kindOf(scanned, at), words: wordsOf(text, scanned, { at, end }), weight });
    at = end;
  }
  const kinds = (['names', 'numbers', 'words'] as const).flatMap((kind) => listKind(found, kind));
  return kinds.length === 0 ? null : joined(kinds);
}

function weightsOf(rows: Rows, row: number): Map<number, number> {
  return new Map(weightedTerms(rows, row, 0).map(({ term, weight }) => [term, weight]));
}

/** The last of the shared words with capitals that stand together from here; a name of four words at most. */
function endOfName(
  { scanned, weights }: { scanned: ScannedText; weights: Map<number, number> },
  at: number,
): number {
  let end = at;
  const isIn = (place: number) =>
    ((scanned.flags[place] ?? 0) & WORD_CAPITAL) !== 0 &&
    weights.has(scanned.hashes[place] as number) &&
    place !== scanned.headlineWords &&
    (scanned.starts[place] as number) - (scanned.ends[place - 1] as number) === 1;
  if (((scanned.flags[at] as number) & WORD_CAPITAL) === 0) return at;
  while (end < at + 3 && isIn(end + 1)) end += 1;
  return end;
}

function kindOf({ flags }: ScannedText, at: number): Kind {
  const bits = flags[at] as number;
  if (bits & WORD_NUMBER) return 'numbers';
  return bits & WORD_CAPITAL ? 'names' : 'words';
}

function wordsOf(
  text: StoryText,
  scanned: ScannedText,
  { at, end }: { at: number; end: number },
): string {
  const source = at < scanned.headlineWords ? text.headline : text.text;
  return source.slice(scanned.starts[at], scanned.ends[end]);
}

function note(found: Map<string, Shared>, shared: Shared): void {
  const key = shared.words.toLowerCase();
  const known = found.get(key);
  // Written small anywhere it is no name.
  if (known === undefined || (known.kind === 'names' && shared.kind === 'words'))
    found.set(key, shared);
}

function listKind(found: ReadonlyMap<string, Shared>, kind: Kind): string[] {
  const words = [...found.values()]
    .filter((one) => one.kind === kind)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST[kind])
    .map((one) => one.words);
  if (words.length === 0) return [];
  return [`the ${words.length === 1 ? kind.slice(0, -1) : kind} ${joined(words)}`];
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
