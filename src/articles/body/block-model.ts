import { chanceOf, type Oracle, type TreeModel, toOracle } from '../../text/tree-model.ts';
import weights from './block-model.json' with { type: 'json' };
import { FIRST_WIDTH, firstFeatures } from './first-features.ts';
import type { PageWords } from './line-features.ts';
import type { PageLines } from './page-lines.ts';
import { SECOND_WIDTH, secondFeatures } from './second-features.ts';

/** Made by `node training/blocks/train-blocks.ts`; see docs/notes/block-model.md. */
const MODELS: { readonly first: TreeModel; readonly second: TreeModel } = weights;
const FIRST = toOracle(MODELS.first);
const SECOND = toOracle(MODELS.second);

/** For each line of a page the chance, 0 to 1, that it is the article's text. */
export function lineChances(page: PageLines, words: PageWords): Float32Array {
  const first = firstFeatures(page, words);
  const chances = answers(FIRST, first, FIRST_WIDTH);
  return reconsidered(chances, secondFeatures(page, first, chances));
}

/** Menus and the like, two lines of three, are not asked twice. */
const HOPELESS = 0.005;

function reconsidered(chances: Float32Array, features: Float32Array): Float32Array {
  return chances.map((chance, row) =>
    chance < HOPELESS ? chance : chanceOf(SECOND, features, row * SECOND_WIDTH),
  );
}

function answers(oracle: Oracle, features: Float32Array, width: number): Float32Array {
  const chances = new Float32Array(features.length / width);
  for (let row = 0; row < chances.length; row += 1)
    chances[row] = chanceOf(oracle, features, row * width);
  return chances;
}
