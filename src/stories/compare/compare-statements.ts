import type { Span, Speaker, Statement } from '../../model/statement.ts';
import type { TextDifference } from '../../model/story.ts';

/** A text's statements as they are held beside another's. */
export type SideStatements = {
  readonly statements: readonly Statement[];
  /** The claim of each, by its place among the statements, where that is known. */
  readonly claims: ReadonlyMap<number, number>;
};

/** How statements of two texts stand to each other; numbers are places among each text's own. */
export type StatementDifference =
  /** Both say that the same one says it. */
  | { readonly kind: 'both'; readonly before: number; readonly after: number }
  /** Both have it, under another speaker. */
  | { readonly kind: 'credited otherwise'; readonly before: number; readonly after: number }
  /** The other text has these very words, and does not say whose they are. */
  | { readonly kind: 'credit dropped'; readonly before: number }
  | { readonly kind: 'credit added'; readonly after: number }
  /** The other text has nothing of it. */
  | { readonly kind: 'dropped'; readonly before: number }
  | { readonly kind: 'added'; readonly after: number };

/** From this part of a statement's words on it stands in the other text, too. */
const MOSTLY = 0.7;
/** Of the shorter statement's telling words. */
const SAME_WORDS = 0.6;
const FEWEST_WORDS = 3;
/** A pair more costs a comparison: books are texts, too. */
const MOST_STATEMENTS = 300;

/**
 * Who is credited in one text and not in the other: statements are paired by the claim they are of, by their words, else by
 * words of theirs that both texts have. In the first text's order, what the second has alone last. Headlines and stand-firsts
 * are left out. `differences` are those of the two texts' paragraphs joined, see compareTexts.
 */
export function compareStatements(
  before: SideStatements,
  after: SideStatements,
  differences: readonly TextDifference[],
): StatementDifference[] {
  const pairs = pairUp(before, after);
  const paired = new Set(pairs.values());
  const isRun = {
    before: sharedSigns(differences, 'before'),
    after: sharedSigns(differences, 'after'),
  };
  const first = inBody(before).map((at): StatementDifference => {
    const one = before.statements[at];
    const other = pairs.get(at);
    if (other !== undefined) {
      const isSame = isSameSpeaker(one, after.statements[other]);
      return { kind: isSame ? 'both' : 'credited otherwise', before: at, after: other };
    }
    const isKept = shareOf(one, isRun.before) >= MOSTLY;
    return { kind: isKept ? 'credit dropped' : 'dropped', before: at };
  });
  const second = inBody(after)
    .filter((at) => !paired.has(at))
    .map((at): StatementDifference => {
      const isKept = shareOf(after.statements[at], isRun.after) >= MOSTLY;
      return { kind: isKept ? 'credit added' : 'added', after: at };
    });
  return [...first, ...second];
}

/** Those whose words are in the paragraphs, and that are said by somebody. */
function inBody({ statements }: SideStatements): number[] {
  return statements
    .slice(0, MOST_STATEMENTS)
    .flatMap(({ place, attribution }, at) =>
      place === 'body' && attribution !== 'unknown' ? [at] : [],
    );
}

function pairUp(before: SideStatements, after: SideStatements): Map<number, number> {
  const pairs = new Map<number, number>();
  const free = new Set(inBody(after));
  const waysOfPairing = [
    isOneClaim(before, after),
    isOneWording(before, after),
    areAlike(before, after),
  ];
  for (const isPair of waysOfPairing) {
    for (const at of inBody(before)) {
      if (pairs.has(at)) continue;
      const other = [...free].find((one) => isPair(at, one));
      if (other === undefined) continue;
      pairs.set(at, other);
      free.delete(other);
    }
  }
  return pairs;
}

type IsPair = (before: number, after: number) => boolean;

function isOneClaim({ claims: one }: SideStatements, { claims: other }: SideStatements): IsPair {
  return (a, b) => one.has(a) && one.get(a) === other.get(b);
}

function isOneWording(before: SideStatements, after: SideStatements): IsPair {
  return (a, b) => {
    const normal = before.statements[a]?.normal ?? '';
    return normal !== '' && normal === after.statements[b]?.normal;
  };
}

function areAlike(before: SideStatements, after: SideStatements): IsPair {
  const bags = (side: SideStatements) =>
    side.statements.map(({ normal }) => new Set(normal.split(' ')));
  const [one, other] = [bags(before), bags(after)];
  return (a, b) => {
    const [first, second] = [one[a] ?? new Set(), other[b] ?? new Set()];
    const least = Math.min(first.size, second.size);
    return least >= FEWEST_WORDS && first.intersection(second).size >= SAME_WORDS * least;
  };
}

/** Which signs of one text stand in the other, too. */
function sharedSigns(differences: readonly TextDifference[], side: 'before' | 'after'): Uint8Array {
  const length = differences.reduce((sum, one) => sum + one[side].length, 0);
  const shared = new Uint8Array(length);
  let at = 0;
  for (const { kind, isMoved, [side]: text } of differences) {
    if (kind === 'shared' || isMoved === true) shared.fill(1, at, at + text.length);
    at += text.length;
  }
  return shared;
}

function shareOf(statement: Statement | undefined, shared: Uint8Array): number {
  const spans: readonly Span[] = statement?.spans ?? [];
  let [kept, all] = [0, 0];
  for (const { start, end } of spans) {
    all += end - start;
    for (let at = start; at < end; at += 1) kept += shared[at] ?? 0;
  }
  return all === 0 ? 0 : kept / all;
}

/** Pointedly nobody is one speaker; a surname is whoever has it in the other text. */
function isSameSpeaker(one: Statement | undefined, other: Statement | undefined): boolean {
  const [a, b] = [one?.speaker ?? null, other?.speaker ?? null];
  if (a === null || b === null) return a === b;
  const [first, second] = [nameOf(a), nameOf(b)];
  return first === second || first.endsWith(` ${second}`) || second.endsWith(` ${first}`);
}

function nameOf({ key, name }: Speaker): string {
  return (key ?? name).toLowerCase();
}
