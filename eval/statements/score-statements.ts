/**
 * Whether a reader would be told rightly who says what: statements as the app shows them, against gold of our own.
 *
 * A statement is found when its content shares at least half of its words (Jaccard) with one by hand that is not
 * taken yet. Everything else is scored over those that were found.
 */
import type { ArticleStatements, Speaker, Statement } from '../../src/model/statement.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import type { Gold, GoldArticle, GoldStatement } from './gold-articles.ts';
import { ratesOf } from './rates.ts';
import { isSamePerson } from './same-person.ts';

export type StatementScores = {
  /** Of contents alone. */
  readonly found: number;
  readonly precision: number;
  /** Share of all gold statements that were found with their very speaker, or rightly with none. */
  readonly foundWithSpeaker: number;
  /** Share of the found ones that are not credited to a person or body who did not say it. */
  readonly noWrongPerson: number;
  readonly form: number;
  /** Speaker, nobody, unknown. */
  readonly attribution: number;
  /** Person, organisation, group, unnamed. */
  readonly kind: number;
  readonly certainty: number;
  readonly hedgedF1: number;
  readonly force: number;
  readonly role: number;
  /** F1: right where there is one, none where there is none. */
  readonly venueF1: number;
  readonly addresseeF1: number;
  readonly timeF1: number;
  readonly viaF1: number;
};

export type Pair = { readonly gold: GoldStatement; readonly found: Statement };
export type Compared = {
  readonly article: GoldArticle;
  readonly pairs: readonly Pair[];
  readonly missed: readonly GoldStatement[];
  readonly extra: readonly Statement[];
};

type Find = (article: GoldArticle['article']) => ArticleStatements;

export function scoreStatements(articles: readonly GoldArticle[], find: Find): StatementScores {
  return scoresOf(articles.map((article) => compare(article, find)));
}

/** Joins the statements of an article with those by hand, the best likeness first. */
export function compare(article: GoldArticle, find: Find): Compared {
  const found = find(article.article).statements.map((one) => ({
    one,
    words: wordsOf(one.content),
  }));
  const gold = article.gold.statements.map((one) => ({
    one,
    words: wordsOf(one.content.join(' ')),
  }));
  const likeness = gold.flatMap((wanted) =>
    found.flatMap((given) => {
      const share = jaccard(wanted.words, given.words);
      return share >= 0.5 ? [{ wanted, given, share }] : [];
    }),
  );
  const [free, open] = [new Set(found), new Set(gold)];
  const pairs: Pair[] = [];
  for (const { wanted, given } of likeness.sort((a, b) => b.share - a.share)) {
    if (!free.has(given) || !open.has(wanted)) continue;
    free.delete(given);
    open.delete(wanted);
    pairs.push({ gold: wanted.one, found: given.one });
  }
  return {
    article,
    pairs,
    missed: [...open].map(({ one }) => one),
    extra: [...free].map(({ one }) => one),
  };
}

/** Counted: "said" twice is two words. */
function wordsOf(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const { start, end } of tokenise(text)) {
    const word = text.slice(start, end).toLowerCase();
    if (/[\p{L}\p{N}]/u.test(word)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

function jaccard(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const sum = (words: ReadonlyMap<string, number>) =>
    [...words.values()].reduce((total, count) => total + count, 0);
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  return shared / Math.max(1, sum(a) + sum(b) - shared);
}

function scoresOf(compared: readonly Compared[]): StatementScores {
  const pairs = compared.flatMap(({ article, pairs }) =>
    pairs.map((pair) => ({ ...pair, people: article.gold.people })),
  );
  const missed = compared.reduce((sum, { missed }) => sum + missed.length, 0);
  const extra = compared.reduce((sum, { extra }) => sum + extra.length, 0);
  const share = (
    isRight: (pair: Judged) => boolean,
    of: (pair: Judged) => boolean = () => true,
  ) => {
    const asked = pairs.filter(of);
    return asked.filter(isRight).length / Math.max(1, asked.length);
  };
  const right = pairs.filter(isRightSpeaker).length;
  const words = (name: 'venue' | 'addressee' | 'time') =>
    wordsF1(pairs.map(({ gold, found }) => [gold[name], found[name]?.text ?? null]));
  return {
    found: pairs.length / Math.max(1, pairs.length + missed),
    precision: pairs.length / Math.max(1, pairs.length + extra),
    foundWithSpeaker: right / Math.max(1, pairs.length + missed),
    noWrongPerson: share((pair) => !isWrongPerson(pair)),
    form: share(({ gold, found }) => gold.form === found.form),
    attribution: share(({ gold, found }) => gold.attribution === found.attribution),
    kind: share(
      ({ gold, found, people }) => people[gold.speaker ?? '']?.kind === found.speaker?.kind,
      ({ gold, found }) => gold.speaker !== null && found.speaker !== null,
    ),
    certainty: share(({ gold, found }) => gold.certainty === found.certainty),
    hedgedF1: ratesOf(hedgeCount(pairs)).f1,
    force: share(({ gold, found }) => gold.force === found.force),
    role: share(isRightRole, ({ gold, people }) => rolesOf(gold, people).length > 0),
    venueF1: words('venue'),
    addresseeF1: words('addressee'),
    timeF1: words('time'),
    viaF1: wordsF1(
      pairs.map(({ gold, found }) => [gold.via[0] ?? null, found.via[0]?.name ?? null]),
    ),
  };
}

export type Judged = Pair & { readonly people: Gold['people'] };
/** As much of it as speakers are judged by. */
export type Credited = Pick<Judged, 'gold' | 'people'> & {
  readonly found: Pick<Statement, 'speaker'>;
};

export function isRightSpeaker({ gold, found, people }: Credited): boolean {
  if (gold.attribution !== 'speaker') return found.speaker === null;
  return found.speaker !== null && isGoldSpeaker({ gold, people }, found.speaker);
}

/** Credited to somebody of a name who is not who said it; an unresolved mention wrongs nobody. */
export function isWrongPerson({ gold, found, people }: Credited): boolean {
  const { speaker } = found;
  if (speaker === null || isGoldSpeaker({ gold, people }, speaker)) return false;
  if (gold.attribution !== 'speaker' || gold.speaker === null) return speaker.key !== null;
  // The mention itself is never wrong, whoever is behind it.
  if (gold.mention !== null && isSamePerson(speaker.name, gold.mention)) return false;
  return speaker.key !== null || isSomebodyElse(speaker, gold.speaker, people);
}

function isSomebodyElse(speaker: Speaker, right: string, people: Gold['people']): boolean {
  return Object.keys(people).some((name) => name !== right && isSamePerson(speaker.name, name));
}

function isGoldSpeaker(
  { gold, people }: Pick<Judged, 'gold' | 'people'>,
  { name, kind }: Speaker,
): boolean {
  if (gold.speaker === null) return false;
  if (isSamePerson(name, gold.speaker)) return true;
  const person = people[gold.speaker];
  if (person === undefined) return false;
  // Who has no name is right under any of the words that the article has for them.
  const isNamed = person.kind === 'person' && /\p{Lu}/u.test(gold.speaker.slice(1));
  if (isNamed && kind === 'person') return false;
  return !isNamed && person.mentions.some((mention) => isSamePerson(name, mention));
}

function rolesOf(gold: GoldStatement, people: Gold['people']): readonly string[] {
  return people[gold.speaker ?? '']?.roles ?? [];
}

function isRightRole({ gold, found, people }: Judged): boolean {
  const role = found.speaker?.role?.text;
  if (role === undefined) return false;
  const words = wordsOf(role);
  return rolesOf(gold, people).some((wanted) => jaccard(words, wordsOf(wanted)) >= 0.5);
}

function wordsF1(pairs: readonly (readonly [string | null, string | null])[]): number {
  const count = { right: 0, found: 0, gold: 0 };
  for (const [wanted, given] of pairs) {
    if (wanted !== null) count.gold += 1;
    if (given !== null) count.found += 1;
    if (wanted !== null && given !== null && jaccard(wordsOf(wanted), wordsOf(given)) >= 0.5) {
      count.right += 1;
    }
  }
  return ratesOf(count).f1;
}

function hedgeCount(pairs: readonly Judged[]) {
  const isHedged = (one: { certainty: string }) => one.certainty === 'hedged';
  return {
    gold: pairs.filter(({ gold }) => isHedged(gold)).length,
    found: pairs.filter(({ found }) => isHedged(found)).length,
    right: pairs.filter(({ gold, found }) => isHedged(gold) && isHedged(found)).length,
  };
}
