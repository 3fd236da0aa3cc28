import type { Space } from './name-spaces.ts';

/** An element of a feed. Names are in lower case and without a prefix. */
export type XmlElement = {
  readonly space: Space;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** Decoded characters; or markup, with addresses resolved as far as xml:base says, if isMarkup. */
  text: string;
  /** Elements stood inside a text: the text is markup, written out again. */
  isMarkup: boolean;
  /** The nearest xml:base, absolute; null where no element states one. */
  readonly base: string | null;
  /** xml:lang as this element itself states it. */
  readonly language: string | null;
  /** The document ended inside. */
  isCut: boolean;
};

/** The first child of that name, in the order of `spaces`. */
export function firstChild(
  parent: XmlElement,
  name: string,
  spaces: readonly Space[],
): XmlElement | null {
  let best: XmlElement | null = null;
  let rank = spaces.length;
  for (const child of parent.children) {
    if (child.name !== name) continue;
    const at = spaces.indexOf(child.space);
    if (at < 0 || at >= rank) continue;
    best = child;
    rank = at;
    if (rank === 0) break;
  }
  return best;
}

/** The characters in an element, or in what somebody wrapped them in: `<author><b>Jane</b></author>`. */
export function textIn(element: XmlElement): string {
  if (element.children.length === 0 || element.text.trim() !== '') return element.text;
  return element.children
    .slice(0, 20)
    .map((child) => child.text)
    .join(' ');
}

/** All children of that name in any of `spaces`, in document order. */
export function childrenOf(
  parent: XmlElement,
  name: string,
  spaces: readonly Space[],
): readonly XmlElement[] {
  return parent.children.filter((child) => child.name === name && spaces.includes(child.space));
}
