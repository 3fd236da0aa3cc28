import { creditOf } from '../furniture/credit-of.ts';
import { furnitureOf } from '../furniture/furniture-of.ts';
import { isSentence, sharedWords } from '../furniture/lines.ts';
import type { Block } from '../tree/blocks.ts';
import { BY_MODEL, type Choice } from './choice.ts';
import type { PageLine } from './page-lines.ts';

/** What lines are because of those they stand between: the text's own headings, and captions under pictures. */
export function withNeighbours(lines: readonly PageLine[], choices: readonly Choice[]): Choice[] {
  const settled = [...choices];
  lines.forEach((_, at) => {
    if (settled[at] === 'text' && isUnderPicture(lines, settled, at)) settled[at] = 'caption';
    else if (isDoubted(settled[at]) && isSubheading(lines, settled, at)) settled[at] = 'text';
  });
  return settled;
}

/**
 * Words that the model takes for no text, right under a picture that is kept or under its caption, are
 * the picture's all the same, where they are set or written as such are.
 */
export function withCaptions(lines: readonly PageLine[], choices: readonly Choice[]): Choice[] {
  const settled = [...choices];
  lines.forEach(({ words }, at) => {
    const above = settled[at - 1];
    if (above !== 'caption' && (above !== 'picture' || words > LONGEST_SET_APART)) return;
    if (isDoubted(settled[at]) && isUnderPicture(lines, settled, at)) settled[at] = 'caption';
  });
  return settled;
}

const LONGEST_SET_APART = 30;

function isDoubted(choice: Choice | undefined): boolean {
  return typeof choice === 'object' && choice.step === BY_MODEL;
}

const LONGEST_SUBHEADING = 15;

/** Lines before a heading among which the paragraph that it parts from the next is looked for. */
const NEAR = 12;

/** A heading beside the paragraphs it parts, in their own element. */
function isSubheading(lines: readonly PageLine[], choices: readonly Choice[], at: number): boolean {
  const { block, words } = lines[at] as PageLine;
  const around = block.parent.parent;
  if (around === null || !/^h[2-5]$/.test(block.parent.name) || words > LONGEST_SUBHEADING)
    return false;
  const isBeside = (other: number) =>
    choices[other] === 'text' && lines[other]?.block.parent.parent === around;
  const before = Array.from({ length: NEAR }, (_, away) => at - 1 - away).some(isBeside);
  const next = choices[at + 1] === 'picture' || choices[at + 1] === 'caption' ? at + 2 : at + 1;
  return (
    before && isBeside(next) && block.linked < block.text.length && furnitureOf(block.text) === null
  );
}

const LONGEST_CAPTION = 60;
const LONGEST_CREDIT = 5;

/**
 * The words under a picture that its alternative text has too, or that are set apart as captions are; and
 * who made it, under those.
 */
function isUnderPicture(
  lines: readonly PageLine[],
  choices: readonly Choice[],
  at: number,
): boolean {
  const { block, words } = lines[at] as PageLine;
  if (choices[at - 1] === 'caption' && words <= LONGEST_CREDIT) return isCreditLine(block.text);
  const above = lines[at - 1]?.block;
  if (
    above === undefined ||
    above.text !== '' ||
    above.media.length === 0 ||
    words > LONGEST_CAPTION
  )
    return false;
  const alts = above.media.map((image) => image.attribute('alt') ?? '');
  if (alts.some((alt) => alt.length > 8 && sharedWords(alt, block.text) >= 0.9)) return true;
  return /^(?:em|i|small|figcaption)$/.test(holderName(block));
}

/** Capitals alone, or what credits say. */
function isCreditLine(text: string): boolean {
  if (creditOf(text) !== null) return true;
  return text === text.toUpperCase() && text !== text.toLowerCase() && !isSentence(text);
}

/** The name of the one element that a line consists of; its parent's where there is none such. */
function holderName({ parent, from, to }: Block): string {
  const nodes = parent.children
    .slice(from, to)
    .filter((node) => typeof node === 'object' || /\S/.test(node));
  const [only] = nodes;
  return nodes.length === 1 && typeof only === 'object' ? only.name : parent.name;
}
