/**
 * Quality, scored against gold: `npm run eval -- [--feedparser DIR --gofeed DIR] [--articles DIR ...] [--polnear FILE]
 * [--stories DIR [--haystack FILE ...]]`.
 *
 * The sample edition, the invented mails, the statements' gold and the stories' are always scored; the other sets lie outside the repository, in folders
 * named on the command line (see eval/README.md). A score below what eval/accepted.json holds is a
 * failure; `--accept` writes down what has risen.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { scoreMails } from './mails/score-mails.ts';
import { scoreRanking } from './ranking/score-ranking.ts';
import { scoreSample } from './sample/score-sample.ts';
import type { AttributionScores } from './statements/score-attributions.ts';
import { scoreGold, scorePolnear } from './statements/score-gold.ts';
import { scoreHeadlines } from './stories/headlines/score-headlines.ts';
import { setScores, storyScores } from './stories/story-scores.ts';

export type Scores = Readonly<Record<string, number>>;

/** Rounding in the last digit is no fall. */
const GRAIN = 0.0005;

/** A sentence for each accepted score that has fallen; scores not taken this time say nothing. */
export function findFallen(accepted: Scores, scores: Scores): string[] {
  return Object.entries(accepted).flatMap(([name, least]) => {
    const score = scores[name];
    if (score === undefined || score >= least - GRAIN) return [];
    return [`${name} has fallen from ${least} to ${score}`];
  });
}

/** The accepted scores with those that are new or have risen. */
export function raise(accepted: Scores, scores: Scores): Scores {
  const raised = { ...accepted };
  for (const [name, score] of Object.entries(scores)) {
    raised[name] = Math.max(score, accepted[name] ?? 0);
  }
  return Object.fromEntries(Object.entries(raised).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function takeScores(options: Options): Promise<Scores> {
  const { feedparser, gofeed, articles = [], polnear, stories, haystack = [] } = options;
  const scores = {
    ...flatten('sample', await scoreSample()),
    ...flatten('mails', { ...(await scoreMails()) }),
    ...flatten('statements', scoreGold()),
    ...flatten('stories.headlines', scoreHeadlines()),
    ...flatten('stories', await storyScores()),
    ...flatten('ranking', scoreRanking()),
    ...(stories === undefined ? {} : flatten('stories.sets', setScores(stories, haystack))),
    ...(polnear === undefined ? {} : flatten('statements.polnear', f1Of(scorePolnear(polnear)))),
  };
  if (feedparser !== undefined && gofeed !== undefined) {
    const words = ['--feedparser', feedparser, '--gofeed', gofeed, '--json'];
    const { scores: cases } = runScorer('eval/feeds/score-feeds.ts', words);
    Object.assign(scores, flatten('feeds', shares(cases)));
  }
  for (const folder of articles) {
    const name = folder.replace(/\/$/, '').split('/').at(-1) ?? folder;
    Object.assign(
      scores,
      flatten(`articles.${name}`, runScorer('eval/articles/score-articles.ts', [folder])),
    );
  }
  return scores;
}

/** Precision and recall may change places; what they come to together may not fall. */
function f1Of(scores: AttributionScores): Scores {
  const all = Object.entries({ ...scores.exact, ...scores.whoSaidWhat });
  return Object.fromEntries(all.map(([name, { f1 }]) => [name, f1]));
}

type Options = {
  feedparser?: string;
  gofeed?: string;
  articles?: string[];
  polnear?: string;
  stories?: string;
  haystack?: string[];
  accept?: boolean;
};

function runScorer(script: string, words: readonly string[]) {
  const output = execFileSync(process.execPath, [script, ...words], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return JSON.parse(output);
}

function shares(cases: Record<string, { passed: number; all: number }>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(cases).map(([name, { passed, all }]) => [name, passed / all]),
  );
}

/** Measures of cost and counts are no scores. */
const NO_SCORE = /(^|\.)(pages|failed|underHalf|folder|cpu\w*|median|p95|mean)$/i;

function flatten(prefix: string, value: object): Record<string, number> {
  const flat: Record<string, number> = {};
  for (const [key, inner] of Object.entries(value)) {
    const name = `${prefix}.${key}`;
    if (NO_SCORE.test(name)) continue;
    if (typeof inner === 'number') flat[name] = Math.round(inner * 10_000) / 10_000;
    else if (typeof inner === 'object' && inner !== null) Object.assign(flat, flatten(name, inner));
  }
  return flat;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      feedparser: { type: 'string' },
      gofeed: { type: 'string' },
      articles: { type: 'string', multiple: true },
      polnear: { type: 'string' },
      stories: { type: 'string' },
      haystack: { type: 'string', multiple: true },
      accept: { type: 'boolean' },
    },
  });
  const path = new URL('./accepted.json', import.meta.url);
  const accepted: Scores = JSON.parse(readFileSync(path, 'utf8'));
  const scores = await takeScores(values);
  for (const [name, score] of Object.entries(scores)) console.log(`${score.toFixed(4)}  ${name}`);
  if (values.accept) writeFileSync(path, `${JSON.stringify(raise(accepted, scores), null, 2)}\n`);
  const fallen = findFallen(accepted, scores);
  for (const sentence of fallen) console.error(sentence);
  process.exitCode = fallen.length > 0 ? 1 : 0;
}
