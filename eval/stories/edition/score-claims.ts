import { articleText } from '../../../src/model/article.ts';
import type {
  Claim,
  Origin,
  StatementRef,
  StoryAnalysis,
  StoryArticle,
} from '../../../src/model/claim.ts';
import type { Statement } from '../../../src/model/statement.ts';
import { type AnchoredOrigin, foldMarks, type GoldStory } from './read-edition.ts';

/** A story as it was told, with its articles by name. */
export type ToldStory = {
  readonly gold: GoldStory;
  readonly articles: ReadonlyMap<string, StoryArticle>;
  readonly analysis: StoryAnalysis;
};

/** What was made of one origin of the gold. */
export type JudgedOrigin = {
  readonly story: string;
  readonly gold: AnchoredOrigin;
  /** Carriers whose statement was not found at all. */
  readonly unsaid: readonly string[];
  /** Those who carry the found origin that has most of the gold's; empty where there is none. */
  readonly carriers: readonly string[];
  readonly isRight: boolean;
};

export function judgeOrigins(told: ToldStory): JudgedOrigin[] {
  const placed = placesOf(told.analysis.claims);
  const names = new Map([...told.articles].map(([name, { id }]) => [id, name]));
  return told.gold.anchored.map((gold) => {
    const refs = gold.carriedBy.map((name) => ({
      name,
      refs: carrying(told.articles.get(name), gold),
    }));
    const best = mostOf(
      refs.flatMap((one) => one.refs.flatMap((ref) => placed.get(keyOf(ref)) ?? [])),
    );
    const carriers = new Set(best?.statements.map(({ article }) => names.get(article) ?? '') ?? []);
    return {
      story: told.gold.slug,
      gold,
      unsaid: refs.filter((one) => one.refs.length === 0).map(({ name }) => name),
      carriers: [...carriers],
      isRight: isSame(carriers, new Set(gold.carriedBy)),
    };
  });
}

function placesOf(claims: readonly Claim[]): Map<string, Origin> {
  return new Map(
    claims.flatMap((claim) =>
      claim.origins.flatMap((origin) =>
        origin.statements.map((ref): [string, Origin] => [keyOf(ref), origin]),
      ),
    ),
  );
}

function keyOf({ article, ordinal }: StatementRef): string {
  return `${article}.${ordinal}`;
}

/** Statements of an article whose content shares letters with the gold's words. */
function carrying(article: StoryArticle | undefined, { words }: AnchoredOrigin): StatementRef[] {
  const body = foldMarks(articleText(article?.paragraphs ?? []));
  const standfirst = foldMarks(article?.standfirst ?? '');
  const spans = words.map(foldMarks).flatMap((one) => [
    { place: 'body', start: body.indexOf(one), length: one.length },
    { place: 'standfirst', start: standfirst.indexOf(one), length: one.length },
  ]);
  const found = spans.filter(({ start }) => start >= 0);
  const overlaps = (statement: Statement) =>
    found.some(
      ({ place, start, length }) =>
        statement.place === place &&
        statement.spans.some((span) => span.start < start + length && start < span.end),
    );
  return (article?.found?.statements ?? []).flatMap((statement, ordinal) =>
    overlaps(statement) ? [{ article: article?.id ?? 0, ordinal }] : [],
  );
}

function mostOf(origins: readonly Origin[]): Origin | null {
  const counted = [...Map.groupBy(origins, (origin) => origin)];
  counted.sort(([, some], [, others]) => others.length - some.length);
  return counted[0]?.[0] ?? null;
}

function isSame(ones: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return ones.size === others.size && ones.isSubsetOf(others);
}

/** Which denials of the gold are some claim's, and which disputed claims the gold knows no denial of. */
export function judgeDenials({ gold, articles, analysis }: ToldStory) {
  const names = new Map([...articles].map(([name, { id }]) => [id, name]));
  const byId = new Map([...articles.values()].map((article) => [article.id, article]));
  const isDenial = (
    denial: GoldStory['gold']['denials'][number],
    { article, ordinal }: StatementRef,
  ) => {
    if (!denial.carriedBy.includes(names.get(article) ?? '')) return false;
    const speaker = byId.get(article)?.found?.statements[ordinal]?.speaker ?? null;
    // A body's word is that of whoever speaks for it.
    if (speaker?.kind !== 'person') return true;
    return shareName(speaker.name, denial.speaker ?? speaker.name);
  };
  const { denials } = gold.gold;
  const disputed = analysis.claims.filter(({ deniedBy }) => deniedBy.length > 0);
  return {
    found: denials.map((denial) => ({
      denial,
      isFound: disputed.some((claim) => claim.deniedBy.some((ref) => isDenial(denial, ref))),
    })),
    strange: disputed.filter(
      (claim) => !claim.deniedBy.some((ref) => denials.some((denial) => isDenial(denial, ref))),
    ),
  };
}

/** The gold names some speakers with whom they speak for: a word in common is enough here. */
function shareName(one: string, other: string): boolean {
  const words = (name: string) => name.toLowerCase().match(/\p{L}{4,40}/gu) ?? [];
  const others = new Set(words(other));
  return words(one).some((word) => others.has(word));
}
