import { Parser } from 'htmlparser2';
import { escapeXml } from './escape-xml.ts';

/**
 * An article's sanitised markup as XHTML that every e-reader takes: paragraphs, headings, lists, quotations and emphasis, nested
 * as HTML allows it, whatever the markup nests. Pictures are left out, since they lie at their outlets. Never throws.
 */
export function toXhtml(html: string): string {
  const writing: Writing = { out: [], stack: [], next: 'p' };
  let silent = 0;
  const parser = new Parser({
    onopentag: (name, { href }) => {
      if (SILENT.has(name)) silent += 1;
      else if (silent === 0) openElement(writing, name, href ?? null);
    },
    ontext: (text) => {
      if (silent === 0) addText(writing, text);
    },
    onclosetag: (name) => {
      if (SILENT.has(name)) silent = Math.max(0, silent - 1);
      else if (silent === 0) closeElement(writing, name);
    },
  });
  parser.end(html);
  while (writing.stack.length > 0) pop(writing);
  return writing.out.join('');
}

const SILENT = new Set([
  'figure',
  'figcaption',
  'picture',
  'script',
  'style',
  'iframe',
  'template',
  'svg',
  'math',
]);

const INLINE: ReadonlyMap<string, string> = new Map([
  ...['em', 'strong', 'code', 'sub', 'sup', 'cite', 'small', 'q', 's', 'mark', 'a'].map(
    (name): [string, string] => [name, name],
  ),
  ...([
    ['i', 'em'],
    ['b', 'strong'],
    ['del', 's'],
  ] satisfies [string, string][]),
]);

/** What holds words itself. Headings begin below the article's own. */
const PARAGRAPHS: ReadonlyMap<string, string> = new Map([
  ...['p', 'div', 'section', 'tr', 'dt', 'dd', 'caption', 'address', 'aside', 'summary'].map(
    (name): [string, string] => [name, 'p'],
  ),
  ...([
    ['h1', 'h2'],
    ['h2', 'h2'],
    ['h3', 'h3'],
    ['h4', 'h4'],
    ['h5', 'h4'],
    ['h6', 'h4'],
    ['pre', 'pre'],
  ] satisfies [string, string][]),
]);

const LISTS = new Set(['ul', 'ol']);
const HOLDERS = new Set(['ul', 'ol', 'li', 'blockquote']);
/** Containers in containers: nobody writes more. */
const DEEPEST = 24;

type Writing = {
  readonly out: string[];
  /** Open elements, the innermost last: holders first, then what words stand in. */
  readonly stack: string[];
  /** What the next words stand in, if nothing is open for them. */
  next: string;
};

function openElement(writing: Writing, name: string, href: string | null): void {
  const inline = INLINE.get(name);
  const paragraph = PARAGRAPHS.get(name);
  if (inline !== undefined) openInline(writing, inline, href);
  else if (HOLDERS.has(name)) openHolder(writing, name);
  else if (name === 'br' && isInWords(writing)) writing.out.push('<br/>');
  else if (paragraph !== undefined) {
    closeWords(writing);
    writing.next = paragraph;
  } else if (name === 'td' || name === 'th') writing.out.push(isInWords(writing) ? ' ' : '');
}

function openInline(writing: Writing, name: string, href: string | null): void {
  const { stack } = writing;
  const attributes = name === 'a' ? linkOf(href) : '';
  if (attributes === null || stack.includes(name) || stack.length >= 2 * DEEPEST) return;
  openWords(writing);
  push(writing, name, attributes);
}

function openHolder(writing: Writing, name: string): void {
  closeWords(writing);
  if (writing.stack.length >= DEEPEST) return;
  if (name !== 'li') intoItem(writing);
  else if (writing.stack.at(-1) === 'li') pop(writing);
  if (name !== 'li' || LISTS.has(writing.stack.at(-1) ?? '')) push(writing, name);
}

function addText(writing: Writing, words: string): void {
  if (!isInWords(writing) && !/\S/.test(words)) return;
  openWords(writing);
  writing.out.push(escapeXml(words));
}

function closeElement(writing: Writing, name: string): void {
  const inline = INLINE.get(name);
  if (inline !== undefined) closeTo(writing, inline);
  else if (PARAGRAPHS.has(name)) closeWords(writing);
  else if (HOLDERS.has(name)) {
    closeWords(writing);
    closeTo(writing, name);
  }
}

function isInWords({ stack }: Writing): boolean {
  const last = stack.at(-1);
  return last !== undefined && !HOLDERS.has(last);
}

function openWords(writing: Writing): void {
  if (isInWords(writing)) return;
  intoItem(writing);
  push(writing, writing.next);
}

/** A list holds nothing but items. */
function intoItem(writing: Writing): void {
  if (LISTS.has(writing.stack.at(-1) ?? '')) push(writing, 'li');
}

function closeWords(writing: Writing): void {
  while (isInWords(writing)) pop(writing);
  writing.next = 'p';
}

/** Closes the innermost of a name and all in it, if there is one. */
function closeTo(writing: Writing, name: string): void {
  const at = writing.stack.lastIndexOf(name);
  while (at !== -1 && writing.stack.length > at) pop(writing);
}

function push({ out, stack }: Writing, name: string, attributes = ''): void {
  out.push(`<${name}${attributes}>`);
  stack.push(name);
}

function pop({ out, stack }: Writing): void {
  out.push(`</${stack.pop()}>`);
}

/** Null: the words of it stand without a link. */
function linkOf(href: string | null): string | null {
  const url = URL.parse(href ?? '');
  return url !== null && /^https?:$/.test(url.protocol) ? ` href="${escapeXml(url.href)}"` : null;
}
