/**
 * Finds words that a page's markup holds by itself, past say(): they would stay English in every language.
 */
import { endOfTemplate, isInComment, lineOf, type SourceFile } from './source-text.ts';

/** Names that are the same everywhere. */
const NAMES = new Set([
  'Hearsay',
  'Atom',
  'CSV',
  'JSON',
  'Feed',
  'RSS',
  'OPML',
  'UTC',
  'MQ',
  'example',
  'org',
]);
/** What is read by programs or typed as it stands. */
const NO_WORDS =
  /\b[a-z]{2,9}:\/\/[\w.:-]+|<(code|kbd|script|style|svg)\b[^>]*>[\s\S]*?<\/\1>|&[a-z]+;|&#\d+;/g;
/** Attributes whose values readers meet. */
const SAID = /\s(?:aria-label|aria-description|title|placeholder|alt|label)="([^"]*)"/g;

/** In a piece of markup without a tag: attributes, and parts of addresses. */
const ATTRIBUTES =
  /(?:^|\s)(?:checked|required|selected|disabled|autofocus|hidden|open|data-[\w-]+)(?=\s|$)|[\w\0-]+=(?:"[^"]*")?/g;

export function findBareWords(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/\bhtml`/g)].flatMap(({ index }) => {
      if (isInComment(text, index)) return [];
      const words = bareWords(ownMarkup(text, index + 'html'.length));
      return words === '' ? [] : [`${path}:${lineOf(text, index)}: "${words}" is not said`];
    }),
  );
}

/** A template with nothing in its places; those in the places are found by themselves. */
function ownMarkup(text: string, start: number): string {
  const end = endOfTemplate(text, start) - 1;
  let markup = '';
  for (let at = start + 1; at < end; ) {
    const place = text.indexOf('${', at);
    const stop = place === -1 || place > end ? end : place;
    markup += text.slice(at, stop);
    at = stop === end ? end : endOfPlace(text, stop);
    if (stop !== end) markup += '\0';
  }
  return markup;
}

function endOfPlace(text: string, start: number): number {
  let depth = 0;
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '`') at = endOfTemplate(text, at) - 1;
    else if (sign === '{') depth += 1;
    else if (sign === '}' && --depth === 0) return at + 1;
  }
  return text.length;
}

function bareWords(markup: string): string {
  const plain = markup.includes('<') ? markup : markup.replace(ATTRIBUTES, ' ');
  const shown = plain.replace(NO_WORDS, ' ');
  const said = [...shown.matchAll(SAID)].map(([, value]) => value ?? '');
  const text = shown.replace(/<[^>]*>/g, ' ');
  const words = [...said, text].join(' ').match(/\p{L}[\p{L}’']+/gu) ?? [];
  return words.filter((word) => !NAMES.has(word)).join(' ');
}
