/**
 * Whether mentions are told apart from finding them: the gold's own spans go in, so that only whom they mean is scored.
 *
 *     node eval/statements/score-chains.ts [--gum DIR] [--show]
 *
 * Of GUM (folders dep/ and coref/) only pronouns and names are scored: it marks no attributions. A pronoun is right when
 * the name that is told is printed for its entity.
 */
import { parseArgs } from 'node:util';
import { joinArticle } from '../../src/statements/join-article.ts';
import { resolveSpeakers } from '../../src/statements/speakers/resolve-speakers.ts';
import { speakerWordsFor } from '../../src/statements/speakers/words/speaker-words-for.ts';
import { locateGold } from './chains/locate-gold.ts';
import { type GumScore, scoreGum } from './chains/score-gum.ts';
import { type GoldArticle, goldFolder, goldOfSample } from './gold-articles.ts';
import { type Credited, isRightSpeaker, isWrongPerson } from './score-statements.ts';

export type ChainScores = {
  readonly statements: number;
  /** Share with their very speaker, or rightly with none. */
  readonly right: number;
  /** Share credited to somebody who did not say it. */
  readonly wrong: number;
  readonly kind: number;
  readonly attribution: number;
};

type Report = (line: string) => void;

/** Scores from 0 to 1 over the articles together; `report` hears of every wrong or open speaker. */
export function scoreChains(articles: readonly GoldArticle[], report: Report): ChainScores {
  const count = { statements: 0, right: 0, wrong: 0, kinds: 0, rightKinds: 0, attributions: 0 };
  for (const { id, gold, article } of articles) {
    const joined = joinArticle(article);
    const cases = locateGold(joined, gold);
    const words = speakerWordsFor(gold.language);
    const { speakers } = resolveSpeakers(
      joined,
      cases.map(({ attribution }) => attribution),
      words,
    );
    for (const [at, { gold: wanted }] of cases.entries()) {
      const found = speakers[at];
      if (found === undefined) continue;
      const judged = { gold: wanted, found, people: gold.people };
      count.statements += 1;
      count.right += Number(isRightSpeaker(judged));
      count.wrong += Number(isWrongPerson(judged));
      count.attributions += Number(wanted.attribution === found.attribution);
      countKind(count, judged);
      if (!isRightSpeaker(judged)) report(lineOf(id, judged, found.reasons));
    }
  }
  const share = (part: number, whole: number) => part / Math.max(1, whole);
  return {
    statements: count.statements,
    right: share(count.right, count.statements),
    wrong: share(count.wrong, count.statements),
    kind: share(count.rightKinds, count.kinds),
    attribution: share(count.attributions, count.statements),
  };
}

type Kinds = { kinds: number; rightKinds: number };

function countKind(count: Kinds, { gold, found, people }: Credited): void {
  const wanted = people[gold.speaker ?? '']?.kind;
  if (wanted === undefined || found.speaker === null) return;
  count.kinds += 1;
  count.rightKinds += Number(wanted === found.speaker.kind);
}

function lineOf(id: string, judged: Credited, reasons: readonly string[]): string {
  const { gold, found } = judged;
  const sort = isWrongPerson(judged) ? 'wrong' : 'open';
  const told = found.speaker?.name ?? 'nobody';
  return `${sort}  ${id}: “${gold.mention ?? ''}” is ${gold.speaker ?? gold.attribution}, not ${told}. ${reasons.join(' ')}`;
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function printChains(name: string, scores: ChainScores): void {
  const { statements, right, wrong, kind, attribution } = scores;
  console.log(
    `${name}: ${statements} statements, right ${percent(right)}, wrong ${percent(wrong)}, kind ${percent(kind)}, attribution ${percent(attribution)}`,
  );
}

function printGum(name: string, { pronouns, names }: GumScore): void {
  const told = (one: GumScore['names']) =>
    `${one.asked} asked, right ${percent(one.right / Math.max(1, one.asked))}, wrong ${percent(one.wrong / Math.max(1, one.asked))}`;
  console.log(`${name}: pronouns ${told(pronouns)}; names ${told(names)}`);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { gum: { type: 'string' }, show: { type: 'boolean', default: false } },
  });
  const report = (line: string) => {
    if (values.show) console.log(line);
  };
  printChains('English', scoreChains(goldFolder('english/open'), report));
  const sample = goldOfSample();
  const english = sample.filter(({ gold }) => gold.language === 'en');
  printChains('sample edition, English', scoreChains(english, report));
  for (const code of ['de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk']) {
    printChains(code, scoreChains(goldFolder(`languages/${code}/open`), report));
  }
  if (values.gum !== undefined) {
    for (const genre of ['news', 'interview', 'bio']) {
      printGum(`GUM ${genre}`, scoreGum(values.gum, genre, report));
    }
  }
}
