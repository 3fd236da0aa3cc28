import { isKnownByDenial } from '../../../../model/claim-denial.ts';
import type { ClaimRecord, StoryRecord } from '../../../../model/library-stories.ts';
import { mainStatement } from './claim-statements.ts';

/** What a story's claims are weighed by beside themselves. */
export type StoryWords = {
  /** The language of most of its articles; null: not known. */
  readonly main: string | null;
  readonly languageOf: ReadonlyMap<number, string | null>;
  /** Words that several headlines have: what the story is about. */
  readonly telling: ReadonlySet<string>;
  /** The article that stands for the story: what it lets people say is what the story is about now; null: not told. */
  readonly shown: number | null;
};

export function storyWords({ coverage, shown }: WeighedStory): StoryWords {
  const languages = coverage.map(({ article }) => article.language);
  const counts = Map.groupBy(languages, (language) => language);
  const [most] = [...counts].toSorted((a, b) => b[1].length - a[1].length);
  const headlines = coverage.map(({ article }) => new Set(longWords(article.headline)));
  const uses = Map.groupBy(
    headlines.flatMap((words) => [...words]),
    (word) => word,
  );
  return {
    shown: shown?.id ?? null,
    main: most?.[0] ?? null,
    languageOf: new Map(coverage.map(({ article }) => [article.id, article.language])),
    telling: new Set([...uses].flatMap(([word, all]) => (all.length > 1 ? [word] : []))),
  };
}

export type WeighedStory = Pick<StoryRecord, 'coverage'> & Partial<Pick<StoryRecord, 'shown'>>;

const LONGEST_READ = 600;

/** Words of some length, in lower case: short ones tell nothing of what a text is about. */
function longWords(text: string): string[] {
  const words =
    text
      .slice(0, LONGEST_READ)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 3);
}

/** A sign of these scripts is about a word. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const FEWEST_WORDS = 5;

/** Whether a statement's words are too few to say something by themselves: "Firm". */
export function isFragment(content: string): boolean {
  const read = content.slice(0, LONGEST_READ);
  const spaced = read.replace(DENSE, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const dense = (read.match(DENSE)?.length ?? 0) / 2;
  return spaced + dense < FEWEST_WORDS;
}

const CONTESTED = 60;
const SEVERAL = 40;
/** Each further title, the first ones most. */
const TITLES = 12;
/** Somebody thought it worth a denial. */
const DENIED = 20;
const FRAGMENT = -30;
const NAMELESS = -8;
const OTHER_LANGUAGE = -10;
const WHOLE_QUOTATION = 3;
/** Said in the article that stands for the story. */
const SHOWN = 8;
const TELLING = 3;
const MOST_TELLING = 3;

/** What a reader should see first: what is contested, then what several stand behind and many carry, whole sentences on what the story is about before snippets. */
export function claimWeight(claim: ClaimRecord, words: StoryWords): number {
  const main = mainStatement(claim);
  if (main === undefined) return Number.NEGATIVE_INFINITY;
  const { content, form, speaker } = main.statement;
  const isNamed = speaker !== null && speaker.kind !== 'unnamed';
  const about = longWords(`${content} ${speaker?.name ?? ''}`);
  const telling = new Set(about.filter((word) => words.telling.has(word))).size;
  return (
    stateWeight(claim) +
    TITLES * Math.log2(Math.max(1, claim.outletCount)) +
    (isFragment(content) ? FRAGMENT : 0) +
    (isNamed ? 0 : NAMELESS) +
    (words.languageOf.get(main.article) === words.main ? 0 : OTHER_LANGUAGE) +
    (form === 'direct' ? WHOLE_QUOTATION : 0) +
    (claim.statements.some(({ article }) => article === words.shown) ? SHOWN : 0) +
    TELLING * Math.min(MOST_TELLING, telling)
  );
}

function stateWeight(claim: ClaimRecord): number {
  if (isContested(claim)) return CONTESTED;
  if (isKnownByDenial(claim)) return DENIED;
  return claim.state === 'several sources' ? SEVERAL : 0;
}

/** What somebody says and somebody else denies, or what was taken back: not what is known by its denial alone. */
export function isContested(claim: Pick<ClaimRecord, 'state' | 'deniedBy' | 'shown'>): boolean {
  const isInDoubt = claim.state === 'disputed' || claim.state === 'corrected or withdrawn';
  return isInDoubt && !isKnownByDenial(claim);
}
