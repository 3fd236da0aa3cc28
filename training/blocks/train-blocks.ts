/**
 * Makes the weights that tell an article's lines from the rest of a page:
 *
 *     node training/blocks/train-blocks.ts [--cross [--wrong FILE]] [--out src/articles/body/block-model.json] FOLDER ...
 *
 * A folder holds gold.jsonl and pages/, as eval/articles/ reads them. Two models stand one on the other: the
 * second sees how the first answered about the lines around. What the second learns from are answers about
 * pages that the first did not see. Pages of one outlet never stand on both sides of a split. With --cross the
 * scores of three-fold cross-validation are printed: those, not the scores on pages learned from, say
 * what to expect of a page never seen.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FIRST_WIDTH } from '../../src/articles/body/first-features.ts';
import { SECOND_WIDTH, secondFeatures } from '../../src/articles/body/second-features.ts';
import { chanceOf, type TreeModel, toOracle } from '../../src/text/tree-model.ts';
import { type Examples, type Growth, growTrees } from '../grow-trees.ts';
import { type GoldPage, readGold } from './read-gold.ts';
import { scorePages } from './score-pages.ts';

const FOLDS = 4;

const FIRST: Growth = {
  trees: 70,
  leaves: 16,
  learningRate: 0.15,
  leastInLeaf: 2,
  penalty: 1,
  rowShare: 0.6,
  featureShare: 0.4,
  seed: 1,
};
const SECOND: Growth = { ...FIRST, trees: 90, leaves: 20, learningRate: 0.1, seed: 2 };

/** How much a set's pages count: news above blogs. */
const SET_WEIGHTS: Readonly<Record<string, number>> = {
  'scrapinghub-dev': 3,
  'wcxb-dev': 1,
  'trafilatura-dev': 1,
};

function foldOf(domain: string): number {
  let hash = 7;
  for (let at = 0; at < domain.length; at += 1)
    hash = (Math.imul(hash, 31) + domain.charCodeAt(at)) >>> 0;
  return hash % FOLDS;
}

function report(name: string): (tree: number, loss: number) => void {
  return (tree, loss) => tree % 30 === 0 && console.error(`${name} ${tree} ${loss.toFixed(4)}`);
}

/** Each page's chances by a first model that did not see its outlet. */
function crossChances(all: readonly GoldPage[], folds: readonly number[]): Float32Array[] {
  const chances: Float32Array[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const seen = all.filter((_, at) => folds[at] !== fold);
    const model = growTrees(
      examplesOf(seen, (page) => page.features, FIRST_WIDTH),
      FIRST,
      report(`first ${fold}`),
    );
    all.forEach((page, at) => {
      if (folds[at] === fold) chances[at] = chancesOf(model, page.features, FIRST_WIDTH);
    });
  }
  return chances;
}

function cross(
  all: readonly GoldPage[],
  folds: readonly number[],
  chances: readonly Float32Array[],
): void {
  const answers: Float32Array[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isSeen = (at: number) => folds[at] !== fold;
    const examples = secondExamples(
      all.filter((_, at) => isSeen(at)),
      chances.filter((_, at) => isSeen(at)),
    );
    const model = growTrees(examples, SECOND, report(`second ${fold}`));
    all.forEach((page, at) => {
      if (folds[at] === fold)
        answers[at] = chancesOf(
          model,
          secondFeatures(page.page, page.features, chances[at] as Float32Array),
          SECOND_WIDTH,
        );
    });
  }
  if (values.wrong !== undefined) writeFileSync(values.wrong, wrongLines(all, answers));
  for (const threshold of [0.35, 0.4, 0.45, 0.5, 0.55, 0.6])
    console.log(threshold, JSON.stringify(scorePages(all, answers, threshold)));
  console.log('first alone', JSON.stringify(scorePages(all, chances, 0.5)));
  const gold = all.map(({ labels }) => Float32Array.from(labels, (label) => label ?? 0));
  console.log('gold itself', JSON.stringify(scorePages(all, gold, 0.5)));
}

/** A JSON line for each page with lines answered wrong, to look at. */
function wrongLines(all: readonly GoldPage[], answers: readonly Float32Array[]): string {
  return all
    .map(({ set, id, page, labels }, at) => {
      const wrong = page.lines.flatMap(({ block, holder, words }, line) => {
        const chance = answers[at]?.[line] ?? 0;
        const label = labels[line] ?? null;
        if (label === null || block.text === '' || chance >= 0.5 === (label === 1)) return [];
        return [
          {
            line,
            label,
            chance,
            words,
            in: `${holder.parent?.name}.${holder.parent?.attribute('class') ?? ''} > ${holder.name}.${holder.attribute('class') ?? ''}`,
            text: block.text.slice(0, 300),
          },
        ];
      });
      return JSON.stringify({
        set,
        id,
        chances: Array.from(answers[at] ?? [], (chance) => Math.round(chance * 1000) / 1000),
        wrong,
      });
    })
    .join('\n');
}

function chancesOf(model: TreeModel, features: Float32Array, width: number): Float32Array {
  const oracle = toOracle(model);
  return Float32Array.from({ length: features.length / width }, (_, row) =>
    chanceOf(oracle, features, row * width),
  );
}

function secondExamples(all: readonly GoldPage[], chances: readonly Float32Array[]): Examples {
  const made = new Map(
    all.map((page, at) => [
      page,
      secondFeatures(page.page, page.features, chances[at] as Float32Array),
    ]),
  );
  const trusts = new Map(all.map((page, at) => [page, trustOf(page, chances[at] as Float32Array)]));
  return examplesOf(all, (page) => made.get(page) as Float32Array, SECOND_WIDTH, trusts);
}

/** The labelled lines with words of all pages. */
function examplesOf(
  all: readonly GoldPage[],
  featuresOf: (page: GoldPage) => Float32Array,
  width: number,
  trusts: ReadonlyMap<GoldPage, number> = new Map(),
): Examples {
  const counts = all.map(
    (page) => page.labels.filter((label, at) => isUsed(page, at, label)).length,
  );
  const rows = counts.reduce((sum, count) => sum + count, 0);
  const examples = {
    features: new Float32Array(rows * width),
    width,
    labels: new Float32Array(rows),
    weights: new Float32Array(rows),
  };
  let row = 0;
  for (const page of all) {
    const features = featuresOf(page);
    const per = ((trusts.get(page) ?? 1) * 400) / (goldWords(page) + 100);
    page.labels.forEach((label, at) => {
      if (label === null || !isUsed(page, at, label)) return;
      examples.features.set(features.subarray(at * width, (at + 1) * width), row * width);
      examples.labels[row] = label;
      examples.weights[row] =
        weightOf(page, at, per) * (isPlenty(page.page.lines[at]?.words ?? 0, label) ? 3 : 1);
      row += 1;
    });
  }
  return examples;
}

/** Of the short lines outside the text there are more than enough: every third speaks for three. */
function isUsed({ page }: GoldPage, at: number, label: number | null): boolean {
  const line = page.lines[at];
  if (label === null || line === undefined || line.block.text === '') return false;
  return !isPlenty(line.words, label) || at % 3 === 0;
}

/** Gold that a model which never saw its outlet contradicts altogether is more often wrong than right. */
const DOUBTFUL = 0.7;

function trustOf({ page, labels }: GoldPage, chances: Float32Array): number {
  const counts = { both: 0, one: 0 };
  labels.forEach((label, at) => {
    const words = page.lines[at]?.words ?? 0;
    const isLikely = (chances[at] ?? 0) >= 0.5;
    if (label === 1 && isLikely) counts.both += words;
    else if (label !== null && (label === 1) !== isLikely) counts.one += words;
  });
  const agreement = (2 * counts.both) / Math.max(1, 2 * counts.both + counts.one);
  return agreement < DOUBTFUL ? 0.2 : 1;
}

function isPlenty(words: number, label: number | null): boolean {
  return label === 0 && words < 6;
}

function goldWords({ page, labels }: GoldPage): number {
  return labels.reduce<number>(
    (sum, label, at) => sum + (label === 1 ? (page.lines[at]?.words ?? 0) : 0),
    0,
  );
}

/** A page counts as one, whatever its length; a line by its words, and a little by being one. */
function weightOf({ set, page }: GoldPage, at: number, per: number): number {
  const words = page.lines[at]?.words ?? 0;
  const isSegment = set === 'trafilatura-dev';
  return (
    (isSegment ? (Math.min(words, 40) + 10) * 0.05 : (words + 4) * 0.02 * per) *
    (SET_WEIGHTS[set] ?? 1)
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cross: { type: 'boolean', default: false },
    out: { type: 'string' },
    wrong: { type: 'string' },
  },
});
const pages = positionals.flatMap(readGold);
const folds = pages.map(({ domain }) => foldOf(domain));
console.error(`${pages.length} pages read`);
const chances = crossChances(pages, folds);
if (values.cross) cross(pages, folds, chances);
if (values.out !== undefined) {
  const first = growTrees(
    examplesOf(pages, (page) => page.features, FIRST_WIDTH),
    FIRST,
    report('first'),
  );
  const second = growTrees(secondExamples(pages, chances), SECOND, report('second'));
  writeFileSync(values.out, `${JSON.stringify({ first, second })}\n`);
}
