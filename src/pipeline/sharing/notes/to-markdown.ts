import type TurndownService from 'turndown';

let made: Promise<TurndownService> | null = null;

/** An article's sanitised markup as Markdown. Pictures become links: whoever opens the note asks nobody for them. */
export async function toMarkdown(html: string): Promise<string> {
  made ??= makeService();
  return (await made).turndown(html);
}

/** The library and the tree it works on are large, and few readers hand articles on. */
async function makeService(): Promise<TurndownService> {
  const { default: Service } = await import('turndown');
  const service = new Service({
    ...{ headingStyle: 'atx', hr: '---', bulletListMarker: '-', emDelimiter: '*' },
  });
  service.escape = plainMarkdown;
  service.addRule('picture', {
    filter: 'img',
    replacement: (_, node) => pictureLink(attributeOf(node, 'src'), attributeOf(node, 'alt')),
  });
  // Between backticks and in fences plugins look for words to run; as text nothing is run.
  service.addRule('listing', {
    filter: 'pre',
    replacement: (_, { textContent }) => `\n\n${listing(textContent ?? '')}\n\n`,
  });
  service.addRule('code', {
    filter: ['code', 'kbd', 'samp'],
    replacement: (_, { textContent }) => plainMarkdown(textContent ?? ''),
  });
  return service;
}

function attributeOf(node: unknown, name: string): string {
  if (typeof node !== 'object' || node === null || !('getAttribute' in node)) return '';
  const { getAttribute } = node;
  if (typeof getAttribute !== 'function') return '';
  const value: unknown = Reflect.apply(getAttribute, node, [name]);
  return typeof value === 'string' ? value : '';
}

/** Its lines one below the other. */
function listing(text: string): string {
  return text
    .split('\n')
    .map((line) => plainLine(line))
    .filter((line) => line !== '')
    .join('  \n');
}

/**
 * Words of a text as words of a note: what Markdown, Obsidian or its plugins take for markup, links, tags, comments, mathematics
 * or a thing to run is written so that it is read.
 */
function plainMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#^%|${}~]/g, '\\$&')
    .replace(/==/g, '\\=\\=')
    .replace(/^(\s{0,100})([-+=])/, '$1\\$2')
    .replace(/^(\s{0,100}\d{1,9})([.)])/, '$1\\$2');
}

/** A text of its own, in one line. */
export function plainLine(text: string): string {
  return plainMarkdown(text.replace(/\s{1,1000}/g, ' ').trim());
}

function pictureLink(address: string, words: string): string {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return '';
  return `[${plainLine(words) || 'Picture'}](<${url.href.replace(/[<>]/g, encodeURIComponent)}>)`;
}
