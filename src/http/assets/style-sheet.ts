import { readdirSync, readFileSync } from 'node:fs';
import { type Asset, shortHash } from './asset.ts';

const STYLES = new URL('../../../ui/styles/', import.meta.url);

/** What the sheet names that is served beside it. */
export type StyledWith = {
  /** Rules that stand before all others. */
  readonly typefaces: string;
  readonly wordmark: string;
};

/** What every page is made of, as one sheet: the files of ui/styles in the order of their names. */
export function readStyleSheet({ typefaces, wordmark }: StyledWith): Asset {
  const rules = joinedFiles('').replaceAll('url("wordmark.svg")', `url("${wordmark}")`);
  const body = `${typefaces}\n${withoutAir(rules)}`;
  return { path: `/styles/${shortHash(body)}.css`, body, type: 'text/css; charset=utf-8' };
}

/** What texts and stories are shown with, as one sheet that comes after the other: the front page and the lists do without it. */
export function readReadingSheet(): Asset {
  return sheetApart('reading', joinedFiles('reading/'));
}

/** What most pages never show has a sheet of its own, beside the other: `name` is its file in ui/styles/apart. */
export function readSheetApart(name: string): Asset {
  return sheetApart(name, readFileSync(new URL(`apart/${name}.css`, STYLES), 'utf8'));
}

function joinedFiles(folder: string): string {
  const files = new URL(folder, STYLES);
  const names = readdirSync(files).filter((name) => name.endsWith('.css'));
  return names
    .sort()
    .map((name) => readFileSync(new URL(name, files), 'utf8'))
    .join('\n');
}

function sheetApart(name: string, rules: string): Asset {
  const body = withoutAir(rules);
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
