import { chanceOf, type TreeModel, toOracle } from '../../text/tree-model.ts';
import weights from './block-model.json' with { type: 'json' };
import { FIRST_WIDTH, firstFeatures } from './first-features.ts';
import type { PageWords } from './line-features.ts';
import { isMenuLine, type PageLines } from './page-lines.ts';
import { SECOND_WIDTH, secondRows } from './second-features.ts';

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
  return reconsidered(chances, secondRows(page, first, chances));
}

/** One row serves for all lines: most are not asked twice, and a page's rows would be megabytes. */
function reconsidered(chances: Float32Array, write: ReturnType<typeof secondRows>): Float32Array {
  const row = new Float32Array(SECOND_WIDTH);
  return chances.map((chance, at) => {
    if (chance < HOPELESS) return chance;
    write(at, row, 0);
    return chanceOf(SECOND, row, 0);
  });
}

function firstChances(page: PageLines, features: Float32Array): Float32Array {
  return Float32Array.from(page.lines, (line, row) =>
    isMenuLine(page, line) ? 0 : chanceOf(FIRST, features, row * FIRST_WIDTH),
  );
}
