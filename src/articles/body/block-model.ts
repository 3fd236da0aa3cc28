import { chanceOf, type TreeModel, toOracle } from '../../text/tree-model.ts';
import weights from './block-model.json' with { type: 'json' };
import { FIRST_WIDTH, firstFeatures } from './first-features.ts';
import type { PageWords } from './line-features.ts';
import { isMenuLine, type PageLines } from './page-lines.ts';
import { SECOND_WIDTH, secondFeatures } from './second-features.ts';

/** Made by `node training/blocks/train-blocks.ts`; see docs/notes/block-model.md. */
const MODELS: { readonly first: TreeModel; readonly second: TreeModel } = weights;
const FIRST = toOracle(MODELS.first);
const SECOND = toOracle(MODELS.second);

/** Menus and the like, two lines of three, are not asked twice. */
const HOPELESS = 0.005;

/** For each line of a page the chance, 0 to 1, that it is the article's text. */
export function lineChances(page: PageLines, words: PageWords): Float32Array {
  const first = firstFeatures(page, words);
  const chances = firstChances(page, first);
  return reconsidered(chances, secondFeatures(page, first, chances, HOPELESS));
}

function reconsidered(chances: Float32Array, features: Float32Array): Float32Array {
  return chances.map((chance, row) =>
    chance < HOPELESS ? chance : chanceOf(SECOND, features, row * SECOND_WIDTH),
  );
}

function firstChances(page: PageLines, features: Float32Array): Float32Array {
  return Float32Array.from(page.lines, (line, row) =>
    isMenuLine(page, line) ? 0 : chanceOf(FIRST, features, row * FIRST_WIDTH),
  );
}
