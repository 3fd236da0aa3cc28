/** What changed in a page's words, as an entry. */
import { diffArrays } from 'diff';
import type { Entry } from '../../model/feeds/entry.ts';
import { hashText } from '../../text/hash-text.ts';
import { escapeText } from '../xml/write-markup.ts';
import { BARE_ENTRY } from './page-document.ts';
import { elementsUnder, INLINE, type PageNode } from './page-tree.ts';

const MOST_PARAGRAPHS = 3_000;
const LONGEST_PARAGRAPH = 5_000;

/** What stands round a page's text on every page of its site. */
const FURNITURE = new Set('nav footer aside form button select dialog iframe head'.split(' '));

/** The paragraphs of an element, furniture left out, white space folded, none empty. */
export function paragraphsOf(within: PageNode): string[] {
  const paragraphs: string[] = [];
  const line = { words: '' };
  const end = () => {
    const words = line.words.replace(/\s+/g, ' ').trim();
    if (words !== '' && paragraphs.length < MOST_PARAGRAPHS) paragraphs.push(words);
    line.words = '';
  };
  walk(within, { line, end });
  end();
  return paragraphs;
}

type Lines = { readonly line: { words: string }; readonly end: () => void };

/** Depth is bounded by the tree. */
function walk(node: PageNode, lines: Lines): void {
  for (const child of node.children) {
    if (typeof child === 'string') {
      if (lines.line.words.length < LONGEST_PARAGRAPH)
        lines.line.words += child.slice(0, LONGEST_PARAGRAPH);
      continue;
    }
    if (FURNITURE.has(child.name)) continue;
    const isBlock = !INLINE.has(child.name);
    if (isBlock) lines.end();
    walk(child, lines);
    if (isBlock) lines.end();
  }
}

/** The part of a page that is its own: <main>, a lone <article>, else all of it. */
export function mainPart(root: PageNode): PageNode {
  let article: PageNode | null = null;
  let count = 0;
  for (const node of elementsUnder(root)) {
    if (node.name === 'main' || node.attributes.get('role') === 'main') return node;
    if (node.name !== 'article') continue;
    article ??= node;
    count += 1;
  }
  return article !== null && count === 1 ? article : root;
}

export type WatchedPage = {
  readonly url: string;
  readonly title: string | null;
  readonly before: readonly string[];
  readonly now: readonly string[];
};

/** Paragraphs shown of one change. */
const MOST_SHOWN = 40;

/**
 * The entry that tells a change; null: the words are the same, only their order differs, or nothing is new and nothing gone.
 * What the page says now stands as text, with the words that came in <ins>. What it says no more stands in a figure's caption, in
 * <del>: it is no text of today, and nobody is to be quoted with it.
 */
export function changeEntry({ url, title, before, now }: WatchedPage): Entry | null {
  const [had, has] = [new Set(before), new Set(now)];
  const added = now.filter((paragraph) => !had.has(paragraph));
  const dropped = before.filter((paragraph) => !has.has(paragraph));
  if (added.length === 0 && dropped.length === 0) return null;
  const pairs = pairUp(added.slice(0, MOST_SHOWN), dropped.slice(0, MOST_SHOWN));
  const [first] = added.length > 0 ? added : dropped;
  return {
    ...BARE_ENTRY,
    id: `change ${hashText(before.join('\n'))} ${hashText(now.join('\n'))}`,
    title: headline(title, first ?? ''),
    content: pairs.map(markupOfPair).join('\n') + linkTo(url, title),
  };
}

function headline(title: string | null, changed: string): string {
  const words = changed.length > 120 ? `${changed.slice(0, 119).trimEnd()}…` : changed;
  return title === null ? words : `${title.slice(0, 100)}: ${words}`;
}

function linkTo(url: string, title: string | null): string {
  const address = escapeText(url).replaceAll('"', '&quot;');
  return `\n<p><a href="${address}">${escapeText(title ?? url)}</a></p>`;
}

type Pair = { readonly now: string | null; readonly before: string | null };

/** Two paragraphs that share most words are one, edited. */
const ALIKE = 0.4;

function pairUp(added: readonly string[], dropped: readonly string[]): Pair[] {
  const left = new Set(dropped);
  const pairs: Pair[] = added.map((now) => {
    const best = [...left].reduce<{ text: string | null; alike: number }>(
      (found, text) => {
        const alike = likeness(now, text);
        return alike > found.alike ? { text, alike } : found;
      },
      { text: null, alike: ALIKE },
    );
    if (best.text !== null) left.delete(best.text);
    return { now, before: best.text };
  });
  return [...pairs, ...[...left].map((before) => ({ now: null, before }))];
}

function likeness(one: string, other: string): number {
  const [a, b] = [new Set(piecesOf(one)), new Set(piecesOf(other))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(a.size, b.size, 1);
}

/** Words with the space behind them; where words are not parted, signs. */
function piecesOf(text: string): string[] {
  return (
    text.match(
      /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+\s?|\s/gu,
    ) ?? []
  );
}

/** Edits looked for; beyond, the whole paragraph is another. */
const MOST_EDITS = 300;

function markupOfPair({ now, before }: Pair): string {
  if (now === null) return goneMarkup([before ?? '']);
  if (before === null) return `<p><ins>${escapeText(now)}</ins></p>`;
  const parts = diffArrays(piecesOf(before), piecesOf(now), { maxEditLength: MOST_EDITS });
  if (parts === undefined) return `<p><ins>${escapeText(now)}</ins></p>${goneMarkup([before])}`;
  const text = parts
    .filter(({ removed }) => !removed)
    .map(({ added, value }) => {
      const words = escapeText(value.join(''));
      return added ? `<ins>${words}</ins>` : words;
    });
  const gone = parts.filter(({ removed }) => removed).map(({ value }) => value.join('').trim());
  return `<p>${text.join('')}</p>${goneMarkup(gone.filter((words) => words !== ''))}`;
}

function goneMarkup(words: readonly string[]): string {
  if (words.length === 0) return '';
  const gone = words.map((one) => `<del>${escapeText(one)}</del>`).join(' … ');
  return `<figure><figcaption>${gone}</figcaption></figure>`;
}
