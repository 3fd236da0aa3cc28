/**
 * How well attributions are found, by the two measures that are published for PolNeAR.
 *
 * Exact: a span counts when it covers the very words of one by hand (CofeNet, COLING 2022: F1 for each of source, cue
 * and content). Who said what: an attribution counts when its content shares at least half of the
 * words (Jaccard) with one by hand and its source overlaps that one's, or both have none.
 */
import type { Span } from '../../src/model/statement.ts';
import { type Token, tokenise } from '../../src/text/tokenise.ts';
import type { GoldAttribution, PolnearArticle } from './polnear-articles.ts';
import { type Count, type Rates, ratesOf } from './rates.ts';
import { isSpeechCue } from './speech-words.ts';
import { type Run, runOf } from './word-runs.ts';

export type FindAttributions = (text: string) => readonly GoldAttribution[];

export type AttributionScores = {
  readonly exact: { readonly source: Rates; readonly cue: Rates; readonly content: Rates };
  /** `speech` leaves out what is thought, felt, wished or shown. */
  readonly whoSaidWhat: { readonly all: Rates; readonly speech: Rates } & Readonly<
    Record<Form, Rates>
  >;
};

type Form = 'direct' | 'mixed' | 'indirect';
type Kind = keyof GoldAttribution;
type Told = Readonly<Record<Kind, readonly Run[]>> & {
  readonly form: Form;
  readonly isSpeech: boolean;
};

const KINDS: readonly Kind[] = ['source', 'cue', 'content'];
const MARKS = new Set(['"', '“', '”', "''", '``']);

/** Scores from 0 to 1 over all articles together. */
export function scoreAttributions(
  articles: readonly PolnearArticle[],
  find: FindAttributions,
): AttributionScores {
  const counts = new Map<string, Count>();
  const count = (name: string) => {
    const known = counts.get(name) ?? { right: 0, found: 0, gold: 0 };
    counts.set(name, known);
    return known;
  };
  for (const { text, attributions } of articles) {
    const words = wordsOf(text);
    const tell = (one: GoldAttribution) => inWords(one, words, text);
    const gold = attributions.map(tell).filter(({ content }) => content.length > 0);
    const found = find(text)
      .map(tell)
      .filter(({ content }) => content.length > 0);
    for (const kind of KINDS) countExact(count(kind), { gold, found, kind });
    countRelations(count, gold, found);
  }
  const rates = (name: string) => ratesOf(count(name));
  return {
    exact: { source: rates('source'), cue: rates('cue'), content: rates('content') },
    whoSaidWhat: {
      all: rates('all'),
      speech: rates('speech'),
      direct: rates('direct'),
      mixed: rates('mixed'),
      indirect: rates('indirect'),
    },
  };
}

type Words = { readonly tokens: readonly Token[]; readonly quoted: readonly boolean[] };

/** The text's words, and whether each stands in quotation marks (these included). */
function wordsOf(text: string): Words {
  const tokens = tokenise(text);
  let isOpen = false;
  let last = 0;
  const quoted = tokens.map(({ start, end }) => {
    if (text.slice(last, start).includes('\n')) isOpen = false;
    last = end;
    if (!MARKS.has(text.slice(start, end))) return isOpen;
    isOpen = text.slice(start, end) === '“' || (text.slice(start, end) !== '”' && !isOpen);
    return true;
  });
  return { tokens, quoted };
}

function inWords(one: GoldAttribution, words: Words, text: string): Told {
  const runs = (spans: readonly Span[]) =>
    spans.map((span) => runOf(words.tokens, span)).filter(([start, end]) => end > start);
  const content = runs(one.content);
  const cue = one.cue.map(({ start, end }) => text.slice(start, end)).join(' ');
  return {
    source: runs(one.source),
    cue: runs(one.cue),
    content,
    form: formOf(content, words.quoted),
    isSpeech: cue === '' || cue === ':' || isSpeechCue(cue),
  };
}

function formOf(content: readonly Run[], quoted: readonly boolean[]): Form {
  const all = indexesOf(content);
  const inside = [...all].filter((index) => quoted[index]).length;
  if (inside === 0) return 'indirect';
  // A comma or a full stop outside the marks makes no mixture.
  return inside >= all.size - 1 ? 'direct' : 'mixed';
}

function indexesOf(runs: readonly Run[]): Set<number> {
  const indexes = new Set<number>();
  for (const [start, end] of runs) for (let at = start; at < end; at += 1) indexes.add(at);
  return indexes;
}

type Both = { readonly gold: readonly Told[]; readonly found: readonly Told[] };

function countExact(count: Count, { gold, found, kind }: Both & { readonly kind: Kind }): void {
  const names = (all: readonly Told[]) =>
    new Set(all.flatMap((one) => one[kind].map(([start, end]) => `${start}-${end}`)));
  const [wanted, given] = [names(gold), names(found)];
  count.gold += wanted.size;
  count.found += given.size;
  count.right += [...given].filter((name) => wanted.has(name)).length;
}

function countRelations(
  count: (name: string) => Count,
  gold: readonly Told[],
  found: readonly Told[],
): void {
  const add = (name: string, both: Both) => {
    const one = count(name);
    one.gold += both.gold.length;
    one.found += both.found.length;
    one.right += pairsOf(both);
  };
  add('all', { gold, found });
  const speech = (all: readonly Told[]) => all.filter(({ isSpeech }) => isSpeech);
  add('speech', { gold: speech(gold), found: speech(found) });
  for (const form of ['direct', 'mixed', 'indirect'] as const) {
    const of = (all: readonly Told[]) => all.filter((one) => one.form === form);
    const one = count(form);
    one.gold += of(gold).length;
    one.found += of(found).length;
    // A direct statement taken for a mixed one is found all the same: the form is not what is scored here.
    const [right, foundRight] = [
      pairsOf({ gold: of(gold), found }),
      pairsOf({ gold, found: of(found) }),
    ];
    one.right += Math.min(right, foundRight);
  }
}

/** How many of the gold ones have one of the found ones for themselves. */
function pairsOf({ gold, found }: Both): number {
  const free = new Set(found);
  const contents = new Map(found.map((one) => [one, indexesOf(one.content)]));
  let pairs = 0;
  for (const wanted of gold) {
    const content = indexesOf(wanted.content);
    let best: Told | null = null;
    let bestShare = 0.5;
    for (const one of free) {
      const share = jaccard(content, contents.get(one) ?? new Set());
      if (share < bestShare || !sameSource(wanted, one)) continue;
      best = one;
      bestShare = share;
    }
    if (best === null) continue;
    free.delete(best);
    pairs += 1;
  }
  return pairs;
}

function sameSource(a: Told, b: Told): boolean {
  if (a.source.length === 0 || b.source.length === 0) return a.source.length === b.source.length;
  return a.source.some(([start, end]) => b.source.some((run) => run[0] < end && start < run[1]));
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const index of a) if (b.has(index)) shared += 1;
  return shared / Math.max(1, a.size + b.size - shared);
}
