import { decodeReferences } from '../../text/decode-references.ts';
import { looksLikeHtml } from '../../text/plain-text.ts';
import type { StatedText } from '../page/metadata/linked/stated-text.ts';
import { PageElement } from '../tree/page-element.ts';
import { parseMarkup } from '../tree/parse-markup.ts';

/**
 * The text that linked data state, as a tree: markup as it is, plain text a paragraph a line; a live blog's
 * entries one after the other if the data have no text of the whole. Null if there is none. NOT sanitised.
 */
export function statedTree({ body, updates }: StatedText): PageElement | null {
  const root = new PageElement('#document', [], null);
  if (body !== null) add(root, body);
  const entries = updates.reduce((sum, { text }) => sum + text.length, 0);
  if (entries > (body?.length ?? 0)) {
    root.children.length = 0;
    for (const { headline, text } of updates) {
      if (headline !== null) addLine(root, 'h3', plain(headline));
      add(root, text);
    }
  }
  return root.children.length === 0 ? null : root;
}

function add(root: PageElement, text: string): void {
  const decoded = isReferences(text) ? decodeReferences(text) : text;
  if (!looksLikeHtml(decoded)) {
    for (const line of linesOf(plain(decoded))) addLine(root, 'p', line);
    return;
  }
  const box = new PageElement('div', [], root);
  box.holdsBlock = true;
  for (const child of parseMarkup(decoded).children) {
    if (typeof child === 'object') child.parent = box;
    box.children.push(child);
  }
  root.holdsBlock = true;
  root.children.push(box);
}

/** Markup that was written into the data as text: "&lt;p&gt;". */
function isReferences(text: string): boolean {
  return !text.includes('<') && /&lt;(?:p|br|div|h[2-6])[\s/&]/i.test(text.slice(0, 20_000));
}

function addLine(root: PageElement, name: 'p' | 'h3', line: string): void {
  const element = new PageElement(name, [], root);
  element.children.push(line);
  root.holdsBlock = true;
  root.children.push(element);
}

function plain(text: string): string {
  return decodeReferences(text);
}

/** A paragraph's end that lost its line break: "... the quay.The lifeboat ...". */
const LOST_BREAK = /(?<=\p{Ll}{3}[.!?]["”’»]?)(?=["“‘«„]?\p{Lu}\p{Ll})/u;

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n?|\n|\u2028|\u2029/);
  const whole = lines.length === 1 ? text.split(LOST_BREAK) : lines;
  return whole.map((line) => line.trim()).filter((line) => line !== '');
}
