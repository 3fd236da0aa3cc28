import { Parser } from 'htmlparser2';
import { decodeReferences } from './decode-references.ts';
import { foldSpace } from './fold-space.ts';
import { simpleMarkupText } from './simple-markup.ts';

/** Elements that people put into titles and other lines of text. Others are words: "the <blink> tag". */
const ELEMENTS = new Set(
  (
    'a abbr acronym address b bdi bdo big blockquote br center cite code dd del dfn div dl dt em figure font h1 h2 h3 h4 h5 h6 ' +
    'hr i iframe img ins kbd li mark ol p picture pre q s samp script small source span strike strong style sub sup ' +
    'table tbody td th thead time tr tt u ul var video wbr'
  ).split(' '),
);
const BREAKING = new Set(
  'address blockquote br dd div dl dt figure h1 h2 h3 h4 h5 h6 hr li ol p pre table td th tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set(['script', 'style', 'iframe']);

/**
 * A line of HTML as plain text: tags gone, references decoded, white space folded. What looks like a
 * tag but is none that people write into a line stays as words.
 */
export function plainText(html: string): string {
  if (!html.includes('<')) return foldSpace(decodeReferences(html));
  const simple = simpleMarkupText(html);
  if (simple !== null) return foldSpace(simple);
  const markup = keepStrangeTags(html);
  let text = '';
  let silent = 0;
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (SILENT.has(name)) silent += 1;
        if (BREAKING.has(name)) text += ' ';
      },
      onclosetag: (name) => {
        if (SILENT.has(name)) silent -= 1;
        if (BREAKING.has(name)) text += ' ';
      },
      ontext: (part) => {
        if (silent === 0) text += part;
      },
    },
    // Without a reference to look for, the tokenizer leaps from tag to tag.
    { decodeEntities: markup.includes('&') },
  );
  parser.end(markup);
  return foldSpace(text);
}

function keepStrangeTags(html: string): string {
  return html.replace(/<(\/?)([^\s<>/]{0,40})/g, (whole, _slash: string, name: string) => {
    if (name.startsWith('!--') || name.startsWith('![CDATA')) return whole;
    return ELEMENTS.has(name.toLowerCase()) ? whole : `&lt;${whole.slice(1)}`;
  });
}

/** Whether a text that claims to be plain was meant as HTML: it closes an element that people use. */
export function looksLikeHtml(text: string): boolean {
  if (!text.includes('<')) return false;
  const closed = /<\/([a-z][a-z\d]{0,12})>|<(br|hr|img|p)(?:\s[^<>]{0,2000})?\/?>/gi;
  for (const found of text.slice(0, 100_000).matchAll(closed)) {
    if (ELEMENTS.has((found[1] ?? found[2] ?? '').toLowerCase())) return true;
  }
  return false;
}
