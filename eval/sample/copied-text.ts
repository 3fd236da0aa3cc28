import { parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>['children'][number];

const BLOCKS = new Set(
  'address article aside blockquote body button dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table td th tr ul'.split(
    ' ',
  ),
);
const PARAGRAPHS = new Set('p h1 h2 h3 h4 h5 h6 ul ol blockquote figure table'.split(' '));
const SILENT = new Set('head iframe noscript script select style svg template textarea'.split(' '));

/**
 * A page as somebody gets it who selects all of it and copies: paragraphs, headings and lists apart by a blank
 * line, other blocks by a line's end, no markup, with everything that stands around the article.
 */
export function copiedText(html: string): string {
  const parts: string[] = [];
  write(parseDocument(html).children, parts);
  return parts
    .join('')
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function write(nodes: readonly Node[], parts: string[]): void {
  for (const node of nodes) {
    if (node.type === 'text') parts.push(node.data.replace(/\s+/g, ' '));
    if (!('children' in node)) continue;
    const name = 'name' in node ? node.name : '';
    if (SILENT.has(name)) continue;
    parts.push(edgeOf(name));
    write(node.children, parts);
    parts.push(edgeOf(name));
  }
}

function edgeOf(name: string): string {
  if (PARAGRAPHS.has(name)) return '\n\n';
  return BLOCKS.has(name) ? '\n' : '';
}
