import type { Block } from '../tree/blocks.ts';
import { PageElement, type PageNode, textOf } from '../tree/page-element.ts';
import type { Choice } from './choice.ts';
import type { PageLine } from './page-lines.ts';

/**
 * The page's tree with the chosen lines alone, and the elements round them. What holds a picture and its
 * caption and no text becomes a figure. The page's own tree is not changed; nothing is sanitised.
 */
export function keptTree(lines: readonly PageLine[], choices: readonly Choice[]): PageElement {
  const kept = new Kept();
  lines.forEach((line, at) => {
    const choice = choices[at];
    if (choice === 'text' || choice === 'caption' || choice === 'picture') kept.take(line, choice);
  });
  return kept.tree();
}

type Holding = { text: number; captions: number; pictures: number };

class Kept {
  readonly #lines = new Map<
    PageElement,
    { readonly block: Block; readonly isCaption: boolean }[]
  >();
  readonly #holdings = new Map<PageElement, Holding>();
  #root: PageElement | null = null;

  take({ block, ancestors }: PageLine, choice: 'text' | 'caption' | 'picture'): void {
    const lines = this.#lines.get(block.parent) ?? [];
    lines.push({ block, isCaption: choice === 'caption' });
    this.#lines.set(block.parent, lines);
    for (const ancestor of ancestors) {
      const holding = this.#holdings.get(ancestor) ?? { text: 0, captions: 0, pictures: 0 };
      if (choice === 'text') holding.text += 1;
      else if (choice === 'caption') holding.captions += 1;
      if (block.media.length > 0) holding.pictures += 1;
      this.#holdings.set(ancestor, holding);
    }
    this.#root = ancestors.at(-1) ?? null;
  }

  tree(): PageElement {
    const root = new PageElement('#document', [], null);
    if (this.#root !== null) this.#copy(this.#root, root, { figure: false, caption: false });
    return root;
  }

  #copy(source: PageElement, target: PageElement, within: Within): void {
    const lines = this.#lines.get(source) ?? [];
    let next = 0;
    for (let at = 0; at < source.children.length; at += 1) {
      const line = lines[next];
      if (line !== undefined && line.block.from === at) {
        copyLine(line.block, line.isCaption && !within.caption, target);
        next += 1;
        at = line.block.to - 1;
      } else this.#copyChild(source.children[at], target, within);
    }
  }

  #copyChild(child: PageNode | undefined, target: PageElement, within: Within): void {
    const holding = typeof child === 'object' ? this.#holdings.get(child) : undefined;
    if (typeof child !== 'object' || holding === undefined) return;
    const isCaptioned = holding.text === 0 && holding.captions > 0;
    const figure = !within.figure && isCaptioned && holding.pictures > 0;
    const caption = !within.caption && isCaptioned && holding.pictures === 0;
    const name = figure ? 'figure' : caption ? 'figcaption' : child.name;
    const copy = new PageElement(name, child.attributes, target);
    target.children.push(copy);
    this.#copy(child, copy, {
      figure: within.figure || figure,
      caption: within.caption || caption,
    });
  }
}

type Within = { readonly figure: boolean; readonly caption: boolean };

/** Elements that are one line already when they hold one. */
const LINE_ELEMENTS = new Set(
  'p h1 h2 h3 h4 h5 h6 li dt dd td th tr caption summary pre'.split(' '),
);

/** A line that shares its element with others, parted by breaks or blocks, becomes a paragraph. */
function copyLine({ parent, from, to }: Block, isCaption: boolean, target: PageElement): void {
  const nodes = parent.children.slice(from, to);
  const isAlone = LINE_ELEMENTS.has(parent.name) && !sharesElement(parent, from, to);
  const wrapper = isCaption ? 'figcaption' : 'p';
  if (target.name === wrapper || (!isCaption && isAlone) || isMediaOnly(nodes)) {
    target.children.push(...nodes);
    return;
  }
  const line = new PageElement(wrapper, [], target);
  line.children.push(...nodes);
  target.children.push(line);
}

function sharesElement(parent: PageElement, from: number, to: number): boolean {
  return parent.children.some(
    (node, at) => (at < from || at >= to) && (typeof node === 'object' || /\S/.test(node)),
  );
}

function isMediaOnly(nodes: readonly PageNode[]): boolean {
  return nodes.every((node) =>
    typeof node === 'string' ? !/\S/.test(node) : !/\S/.test(textOf(node)),
  );
}
