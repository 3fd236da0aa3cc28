import type { Removal } from '../../model/removal.ts';
import { sanitiseTree } from '../sanitise.ts';
import type { Block } from '../tree/blocks.ts';
import { PageElement } from '../tree/page-element.ts';
import { writeMarkup } from '../tree/write-markup.ts';
import type { Choice } from './choice.ts';
import type { PageLine } from './page-lines.ts';

const LONGEST = 1_000;
/** Removals told of a page, those outside the article among them. */
const MOST = 400;

/** The lines of a page that are not its text, each with its reason, in the page's order. */
export function removalsOf(
  lines: readonly PageLine[],
  choices: readonly Choice[],
  base: string | null,
): Removal[] {
  const removals: Removal[] = [];
  const names = new Map<PageElement, string>();
  let before = 0;
  lines.forEach((line, at) => {
    const choice = choices[at];
    if (choice === 'text') before += 1;
    if (typeof choice !== 'object' || line.block.text === '' || removals.length >= MOST) return;
    const { text } = line.block;
    removals.push({
      text: text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text,
      html: choice.reason === 'outside the article' ? '' : markupOf(line.block, base),
      ...choice,
      place: placeOf(line.holder, names),
      before,
    });
  });
  return removals;
}

function markupOf({ parent, from, to }: Block, base: string | null): string {
  const root = new PageElement('#document', [], null);
  const isInline = /^(?:h[1-6]|p|blockquote|pre)$/.test(parent.name);
  const copy = new PageElement(isInline ? parent.name : 'p', [], root);
  copy.children.push(...parent.children.slice(from, to));
  root.children.push(copy);
  return writeMarkup(sanitiseTree(root, base));
}

/** How many elements outwards a place is told. */
const LEVELS = 4;

/** `known` are the names of elements that were asked for: lines share those around them. */
function placeOf(holder: PageElement, known: Map<PageElement, string>): string {
  let place = '';
  let element: PageElement | null = holder;
  for (
    let level = 0;
    level < LEVELS && element !== null && element.name !== '#document';
    level += 1
  ) {
    const name: string = known.get(element) ?? nameOf(element);
    known.set(element, name);
    place = place === '' ? name : `${name} > ${place}`;
    element = element.parent;
  }
  return place;
}

function nameOf(element: PageElement): string {
  const names = element.attribute('class')?.trim() ?? '';
  if (names === '') return element.name;
  const end = names.search(/\s/);
  return `${element.name}.${names.slice(0, end === -1 ? 40 : Math.min(end, 40))}`;
}
