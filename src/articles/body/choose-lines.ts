import type { RemovalReason } from '../../model/removal.ts';
import { furnitureOf } from '../furniture/furniture-of.ts';
import { creditOf } from '../furniture/credit-of.ts';
import { lettersOf } from './line-features.ts';
import type { PageLine, PageLines } from './page-lines.ts';
import { CAPTION_PLACE, EMBEDDED_PLACE, Places } from './place-features.ts';

/** What becomes of a line: text, or why not. */
export type Choice = 'text' | 'caption' | { readonly reason: RemovalReason; readonly step: string };

/** From this chance on a line is text. */
export const THRESHOLD = 0.45;

const MODEL = 'block model';
const PLACE = 'place on the page';
const WORDS = 'furniture words';

/** Which lines are the article: what the model answers, and above it what is certain whatever the model answers. */
export function chooseLines(page: PageLines, chances: Float32Array, headline: string | null): Choice[] {
  const places = new Places();
  const [first, last] = [chances.findIndex((chance) => chance >= THRESHOLD), chances.findLastIndex((chance) => chance >= THRESHOLD)];
  const wanted = headline === null ? '' : lettersOf(headline);
  return page.lines.map((line, at) => {
    const isWithin = at >= first && at <= last;
    const place = places.of(line.holder);
    if (isCaption(place)) return 'caption';
    if (isWithin && (place[EMBEDDED_PLACE] ?? 9) <= 3 && (place[12] ?? 9) <= 2 && line.block.parent.name !== 'a') return 'text';
    if ((chances[at] ?? 0) < THRESHOLD) return { reason: isWithin ? 'unlike the text' : 'outside the article', step: MODEL };
    return certain(line, wanted) ?? 'text';
  });
}

function isCaption(place: Uint8Array): boolean {
  return (place[8] ?? 9) <= 3 || (place[CAPTION_PLACE] ?? 9) <= 1;
}

function certain({ block, words }: PageLine, headline: string): Choice | null {
  const { text } = block;
  const letters = words < 60 ? lettersOf(text) : 'long';
  if (letters === '') return { reason: 'page control', step: PLACE };
  if (letters === headline) return { reason: 'part of the head', step: PLACE };
  const kind = furnitureOf(text);
  if (kind === null) return null;
  if (kind === 'credit' || creditOf(text) !== null) return 'caption';
  return { reason: 'prompt to the reader', step: WORDS };
}
