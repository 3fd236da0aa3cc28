import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import { htmlText } from '../html-paragraphs.ts';
import { sanitise } from '../sanitise.ts';
import { creditOf } from './credit-of.ts';
import { type Furniture, furnitureOf, opensWithPointer } from './furniture-of.ts';
import { isSentence, wordCount } from './lines.ts';

type Document = ReturnType<typeof parseDocument>;
type Node = Document['children'][number];
type Element = Extract<Node, { attribs: unknown }>;

export type Cleaned = {
  /** Sanitised. */
  readonly html: string;
  readonly paragraphs: readonly string[];
  /** Captions' credits, and credits that stood among the text. */
  readonly credits: readonly string[];
};

const LEAVES = new Set('p li h2 h3 h4 h5 h6 div blockquote dd dt td th summary pre'.split(' '));
const BLOCKS = new Set([
  ...LEAVES,
  ...'ul ol dl table tbody thead tfoot tr figure details'.split(' '),
]);
const MEDIA = new Set(['img', 'audio', 'video']);

/** Addresses whose only use is to share the page. */
const SHARE_LINK =
  /(?:facebook\.com\/(?:sharer|share\.php|dialog)|(?:twitter|x)\.com\/(?:intent|share|home\?status)|linkedin\.com\/(?:sharearticle|sharing|cws\/share)|pinterest\.[a-z]{2,3}\/pin\/create|reddit\.com\/submit|t\.me\/share|telegram\.me\/share|(?:api\.|wa\.)?(?:whatsapp\.com\/send|me\/\?text)|news\.ycombinator\.com\/submitlink|getpocket\.com\/(?:save|edit)|instapaper\.com\/(?:hello2|edit)|feeds\.feedburner\.com\/~ff|feeds\.wordpress\.com\/1\.0\/go|tumblr\.com\/share|vk\.com\/share|digg\.com\/submit|stumbleupon\.com\/submit|delicious\.com\/post|share\.flipboard\.com|addtoany\.com|addthis\.com)/i;

/** Blocks looked at. Taking one out costs time in proportion to its siblings. */
const MOST_LEAVES = 5_000;

/** Other articles listed below one heading, at most. */
const LONGEST_LIST = 12;

/** Takes what is not the article out of sanitised markup. Markup without any comes back as it is. */
export function dropFurniture(sanitisedHtml: string): Cleaned {
  const { paragraphs, captions } = htmlText(sanitisedHtml);
  const captionCredits = captions.flatMap((caption) => creditOf(caption) ?? []);
  if (!paragraphs.some(mayBeFurniture) && !hasShareLink(sanitisedHtml)) {
    return { html: sanitisedHtml, paragraphs, credits: captionCredits };
  }
  const document = parseDocument(sanitisedHtml);
  const credits = removeFurniture(document);
  const html = sanitise(DomUtils.getOuterHTML(document, { encodeEntities: 'utf8' }), null);
  return { html, paragraphs: htmlText(html).paragraphs, credits: [...captionCredits, ...credits] };
}

function mayBeFurniture(paragraph: string): boolean {
  return (
    paragraph.length <= 900 && (furnitureOf(paragraph) !== null || opensWithPointer(paragraph))
  );
}

/** Looks at the addresses of links alone: the rest of the markup is longer by far. */
function hasShareLink(sanitisedHtml: string): boolean {
  for (const [, address = ''] of sanitisedHtml.matchAll(/<a href="([^"]*)"/g)) {
    if (SHARE_LINK.test(address)) return true;
  }
  return false;
}

/** Removes it in place; gives back the credits that were among it. */
function removeFurniture(document: Document): string[] {
  const credits: string[] = [];
  for (const leaf of leavesOf(document).slice(0, MOST_LEAVES)) {
    const text = textOf(leaf);
    const furniture = furnitureOfLeaf(leaf, text);
    if (furniture === null) continue;
    if (furniture === 'credit') credits.push(creditOf(text) ?? text);
    if (furniture === 'list heading') removeList(leaf);
    remove(leaf);
  }
  return credits;
}

function furnitureOfLeaf(leaf: Element, text: string): Furniture | null {
  if (isShareRow(leaf)) return 'label';
  if (text === '') return null;
  return furnitureOf(text) ?? (isLinkLine(leaf, 0.3) && opensWithPointer(text) ? 'pointer' : null);
}

/** Blocks that hold no block, in the document's order. */
function leavesOf(document: Document): Element[] {
  return DomUtils.filter(
    (node): node is Element => isElement(node) && LEAVES.has(node.name) && !holdsBlock(node),
    document,
    true,
  ) as Element[];
}

function holdsBlock(element: Element): boolean {
  return DomUtils.existsOne((node) => isElement(node) && BLOCKS.has(node.name), element.children);
}

function isElement(node: unknown): node is Element {
  return (
    typeof node === 'object' && node !== null && 'type' in node && node.type === ElementType.Tag
  );
}

function textOf(node: Node): string {
  return DomUtils.textContent(node).replace(/\s+/g, ' ').trim();
}

function isShareRow(leaf: Element): boolean {
  const links = DomUtils.getElementsByTagName('a', leaf);
  if (links.length === 0 || !links.every((link) => SHARE_LINK.test(link.attribs.href ?? '')))
    return false;
  const linked = links.reduce((length, link) => length + textOf(link).length, 0);
  return linked >= textOf(leaf).length * 0.7;
}

/** What follows a list's heading: a list of links, or a run of paragraphs that are one link each. */
function removeList(heading: Element): void {
  let next = nextElement(
    heading.parent !== null && isElement(heading.parent) && nextElement(heading) === null
      ? heading.parent
      : heading,
  );
  for (let listed = 0; next !== null && listed < LONGEST_LIST && isListed(next); listed += 1) {
    const after = nextElement(next);
    remove(next);
    next = after;
  }
}

function isListed(element: Element): boolean {
  if (element.name === 'ul' || element.name === 'ol') {
    const items = DomUtils.getElementsByTagName('li', element);
    return (
      items.length > 0 && items.filter((item) => isLinkLine(item)).length >= items.length * 0.7
    );
  }
  return isLinkLine(element);
}

function isLinkLine(element: Element, share = 0.8): boolean {
  const text = textOf(element);
  const linked = DomUtils.getElementsByTagName('a', element).reduce(
    (length, link) => length + textOf(link).length,
    0,
  );
  return (
    text !== '' &&
    linked >= text.length * share &&
    wordCount(text) <= 30 &&
    (!isSentence(text) || linked === text.length)
  );
}

function nextElement(node: Node): Element | null {
  let next = node.next;
  while (next !== null && !isElement(next)) next = next.next;
  return next;
}

/** Looks no further than a few children: a parent with more of them is not empty. */
function isEmpty(element: Element): boolean {
  return element.children.length <= 3 && textOf(element) === '';
}

/** Removes an element, and what would be left empty round it. A picture in it stays. */
function remove(element: Element): void {
  if (DomUtils.existsOne((node) => isElement(node) && MEDIA.has(node.name), element.children))
    return;
  const parent = element.parent;
  DomUtils.removeElement(element);
  if (parent !== null && isElement(parent) && isEmpty(parent)) remove(parent);
}
