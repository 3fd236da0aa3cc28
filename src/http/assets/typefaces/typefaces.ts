import { readFileSync } from 'node:fs';
import { type Asset, shortHash } from '../asset.ts';
import { CUTS, type Cut, FACES, type Face } from './faces.ts';

const FONTS = new URL('../../../../ui/fonts/', import.meta.url);

const NAMES: Readonly<Record<Face['family'], string>> = {
  faustina: 'Hearsay Serif',
  figtree: 'Hearsay Sans',
};

export type Typefaces = {
  readonly assets: readonly Asset[];
  /** The style sheet's @font-face rules. */
  readonly rules: string;
  /** The addresses that every page needs before it can be set, for the browser to fetch at once. */
  readonly needed: readonly string[];
};

/** The typefaces in their cuts, under addresses that change with them. Made by scripts/cut-fonts.ts. */
export function readTypefaces(): Typefaces {
  const cut = FACES.flatMap((face) => CUTS.map((part) => readCut(face, part)));
  return {
    assets: cut.map(({ asset }) => asset),
    rules: [...cut.map(({ rule }) => rule), STAND_INS].join('\n'),
    needed: cut.filter(({ isNeeded }) => isNeeded).map(({ asset }) => asset.path),
  };
}

function readCut(face: Face, cut: Cut) {
  const name = `${face.name}-${cut.name}`;
  const body = readFileSync(new URL(`${name}.woff2`, FONTS));
  const path = `/fonts/${name}-${shortHash(body)}.woff2`;
  const rule = `@font-face{font-family:"${NAMES[face.family]}";font-style:${face.style};font-weight:${weights(face)};font-display:swap;src:url(${path}) format("woff2");unicode-range:${cut.ranges.map(written).join(',')}}`;
  const isNeeded = cut.name === 'basic' && face.style === 'normal';
  return { asset: { path, body, type: 'font/woff2' }, rule, isNeeded };
}

/** 700 is asked for by browsers' own rules (b, th) and by nothing else: it is the bold there is. */
function weights({ weight }: Face): string {
  return weight === 600 ? '600 700' : String(weight);
}

function written([first, last]: readonly [number, number]): string {
  const hex = (code: number) => code.toString(16).toUpperCase();
  return first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`;
}

/**
 * What stands until a typeface is there, made as wide and as high as it, so that nothing jumps. Measured with a
 * paragraph of news: Faustina is 1.024 as wide as Times, semi-bold .992 of its bold; Figtree 1.005 of Arial, semi-bold .951.
 */
const STAND_INS = [
  standIn('Hearsay Serif Until', ['Times New Roman', 'Liberation Serif', 'Tinos'], {
    weight: '400',
    width: 1.024,
    ascent: 1.04,
    descent: 0.22,
  }),
  standIn(
    'Hearsay Serif Until',
    ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Tinos Bold'],
    { weight: '600 700', width: 0.992, ascent: 1.04, descent: 0.22 },
  ),
  standIn('Hearsay Sans Until', ['Arial', 'Liberation Sans', 'Arimo'], {
    weight: '400',
    width: 1.005,
    ascent: 0.95,
    descent: 0.25,
  }),
  standIn(
    'Hearsay Sans Until',
    ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold'],
    { weight: '600 700', width: 0.951, ascent: 0.95, descent: 0.25 },
  ),
].join('\n');

type Measures = {
  readonly weight: string;
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
};

function standIn(family: string, locals: readonly string[], measures: Measures): string {
  const { weight, width, ascent, descent } = measures;
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  const src = locals.map((name) => `local("${name}")`).join(',');
  return `@font-face{font-family:"${family}";font-weight:${weight};src:${src};size-adjust:${percent(width)};ascent-override:${percent(ascent / width)};descent-override:${percent(descent / width)};line-gap-override:0%}`;
}
