import { isSentence, wordCount } from '../furniture/lines.ts';
import { type Block, splitBlocks } from '../plain-text/split-blocks.ts';
import { PageElement, type PageNode } from '../tree/page-element.ts';

/** UTF-16 units read of a mail's text. */
const LONGEST = 1_000_000;
/** Words of a line that may be a headline. */
const LONGEST_HEADLINE = 22;

/**
 * A mail in plain text as a tree, as its writer meant it: short lines above text are headings, addresses are links, those
 * listed at the end ("[3] https://...") where the text points to them. NOT sanitised. Linear.
 */
export function textTree(text: string): PageElement {
  const { body, references } = withoutReferences(text.slice(0, LONGEST).replace(/\r\n?/g, '\n'));
  const addresses: string[] = [];
  const marked = body.replace(ADDRESS_LINE, (_, label: string | undefined, address: string) => {
    addresses.push(`${label?.trim() ?? ''} ${address}`.trim());
    return `\n\n${MARK}${addresses.length - 1}${MARK}\n\n`;
  });
  const blocks = splitBlocks(marked.replace(RULE, '\n\n').replace(NUMBERED, '$1\n\n'));
  const writing = new Writing({ references, addresses });
  for (const [at, block] of blocks.entries()) writing.add(block, blocks[at + 1]);
  return writing.root;
}

/** Stands for a line that is an address; in no text (a private use area). */
const MARK = '\ue000';
/** "https://...", "<https://...>", "Read more: https://..." */
const ADDRESS_LINE =
  /^[ \t>]{0,8}((?:[*-] )?\p{L}[^\n:<>]{0,40}:[ \t]{0,4})?[<([]?[ \t]?(https?:\/\/[^\s<>\])]{4,2000})[ \t]?[>)\]]?[ \t]{0,8}$/gmu;
/** A line of dashes, stars, equals signs. */
const RULE = /^[ \t]{0,8}[-=*_~#+─━═•·.]{3,200}[ \t]{0,8}$/gm;
/** A numbered headline right above its text; text that was wrapped goes on in small letters or fills its line. */
const NUMBERED =
  /^([ \t]{0,4}(?:\d{1,2}[.)]|[*•-])[ \t]\S[^\n]{0,60})\n(?=[ \t]{0,4}["“«¿¡]?[\p{Lu}\p{Lo}])/gmu;
const REFERENCE =
  /^[ \t]{0,4}\[(\d{1,3})\]:?[ \t]{1,4}<?(https?:\/\/[^\s<>]{4,2000})>?[ \t]{0,8}$/gm;

type Known = {
  readonly references: ReadonlyMap<string, string>;
  readonly addresses: readonly string[];
};

function withoutReferences(text: string) {
  const references = new Map<string, string>();
  const body = text.replace(REFERENCE, (_, number: string, address: string) => {
    references.set(number, address);
    return '';
  });
  return { body, references };
}

class Writing {
  readonly root = new PageElement('#document', [], null);
  readonly #known: Known;

  constructor(known: Known) {
    this.#known = known;
    this.root.holdsBlock = true;
  }

  add(block: Block, next: Block | undefined): void {
    const [first = ''] = block;
    if (first.startsWith(MARK)) {
      const line = this.#known.addresses[Number(first.replaceAll(MARK, ''))] ?? '';
      this.#paragraph('p', line);
      return;
    }
    for (const [at, line] of block.entries()) {
      const follows = at + 1 < block.length || (block.length === 1 && next !== undefined);
      this.#paragraph(follows && isHeadline(line) ? 'h3' : 'p', line);
    }
  }

  #paragraph(name: string, line: string): void {
    const element = new PageElement(name, [], this.root);
    const bare = name === 'h3' ? line.replace(/^[*•-]\s{1,4}/, '') : line;
    const pointed = /\s?\[(\d{1,3})\]$/.exec(bare);
    const href = this.#known.references.get(pointed?.[1] ?? '');
    if (pointed !== null && href !== undefined)
      element.children.push(link(href, bare.slice(0, pointed.index), element));
    else element.children.push(...this.#withLinks(bare, element));
    this.root.children.push(element);
  }

  #withLinks(line: string, parent: PageElement): PageNode[] {
    const nodes: PageNode[] = [];
    let from = 0;
    for (const match of line.matchAll(INLINE)) {
      const href = match[1] ?? this.#known.references.get(match[2] ?? '');
      if (href === undefined) continue;
      nodes.push(line.slice(from, match.index), link(href, match[1] ?? match[0], parent));
      from = match.index + match[0].length;
    }
    return [...nodes, line.slice(from)].filter((node) => node !== '');
  }
}

/** An address in a line, with the brackets round it, or the number of one. */
const INLINE = /[<(]?(https?:\/\/[^\s<>()]{4,2000})[>)]?|\[(\d{1,3})\]/g;

function link(href: string, text: string, parent: PageElement): PageElement {
  const element = new PageElement('a', ['href', href], parent);
  element.children.push(text);
  return element;
}

/** A short line that ends like no sentence, or is numbered. */
function isHeadline(line: string): boolean {
  const words = wordCount(line);
  if (words > LONGEST_HEADLINE || /https?:\/\//.test(line)) return false;
  if (/^(?:\d{1,2}[.)]|#{1,4})\s/.test(line)) return true;
  return (
    (!isSentence(line) || /[?？]$/.test(line)) &&
    /^[^\p{L}\p{N}]{0,4}[\p{Lu}\p{Lo}\p{N}]/u.test(line)
  );
}
