import { readdirSync, readFileSync } from 'node:fs';
import { type Asset, shortHash } from './asset.ts';

const STYLES = new URL('../../../ui/styles/', import.meta.url);

/** What the sheet names that is served beside it. */
export type StyledWith = {
  /** Rules that stand before all others. */
  readonly typefaces: string;
  readonly wordmark: string;
};

/** All style sheets as one, in the order of their names, without what only people read. */
export function readStyleSheet({ typefaces, wordmark }: StyledWith): Asset {
  const names = readdirSync(STYLES).filter((name) => name.endsWith('.css'));
  const written = names.sort().map((name) => readFileSync(new URL(name, STYLES), 'utf8'));
  const rules = written.join('\n').replaceAll('url("wordmark.svg")', `url("${wordmark}")`);
  const body = `${typefaces}\n${withoutAir(rules)}`;
  return { path: `/styles/${shortHash(body)}.css`, body, type: 'text/css; charset=utf-8' };
}

/** What most pages never show has a sheet of its own, beside the other: `name` is its file in ui/styles/apart. */
export function readSheetApart(name: string): Asset {
  const body = withoutAir(readFileSync(new URL(`apart/${name}.css`, STYLES), 'utf8'));
  return { path: `/styles/${name}-${shortHash(body)}.css`, body, type: 'text/css; charset=utf-8' };
}

/** Our own sheets, as biome formats them: comments go, and the white space that ends and begins lines. */
function withoutAir(rules: string): string {
  return rules
    .replace(/\/\*[^*]*\*\//g, '')
    .replace(/\n\s*/g, '\n')
    .replace(/^([\w-]+): /gm, '$1:')
    .replace(/([{},;:])\n/g, '$1')
    .replace(/;\}/g, '}')
    .replace(/ \{/g, '{');
}
