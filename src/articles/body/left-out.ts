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
  const places = new PlaceNames();
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
      place: places.of(line.holder),
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

/** Tells where lines stand; those around a line are asked once for all that they hold. */
class PlaceNames {
  readonly #names = new Map<PageElement, string>();
  readonly #around = new Map<PageElement, string>();

  of(holder: PageElement): string {
    if (holder.name === '#document') return '';
    const name = this.#nameOf(holder);
    const { parent } = holder;
    if (parent === null || parent.name === '#document') return name;
    let around = this.#around.get(parent);
    if (around === undefined) {
      around = this.#path(parent, LEVELS - 1);
      this.#around.set(parent, around);
    }
    return `${around} > ${name}`;
  }

  #path(from: PageElement, levels: number): string {
    let path = this.#nameOf(from);
    let element = from.parent;
    for (let level = 1; level < levels && element !== null; level += 1) {
      if (element.name === '#document') break;
      path = `${this.#nameOf(element)} > ${path}`;
      element = element.parent;
    }
    return path;
  }

  #nameOf(element: PageElement): string {
    let name = this.#names.get(element);
    if (name === undefined) {
      name = nameOf(element);
      this.#names.set(element, name);
    }
    return name;
  }
}

function nameOf(element: PageElement): string {
  const names = element.attribute('class')?.trim() ?? '';
  if (names === '') return element.name;
  const end = names.search(/\s/);
  return `${element.name}.${names.slice(0, end === -1 ? 40 : Math.min(end, 40))}`;
}
