import type { Block } from '../../../tree/blocks.ts';
import type { LineReader } from '../line-reader.ts';
import { isCommonName, isOpener, type SignedName } from './read-names.ts';

/** The page's lines, wherever they stand. */
type NameSources = { readonly blocks: readonly Block[]; readonly reader: LineReader };

/** Who signs, by one line. */
type Names = readonly SignedName[];

/** Short lines anywhere that say who wrote the text, and nothing else: "Author: Jane Doe". */
export function signedNames({ blocks, reader }: NameSources): Names[] {
  return blocks
    .filter(({ text }) => text.length <= 100 && /^[^:：]{3,24}[:：]/.test(text))
    .map(({ text }) => reader.byline(text) ?? [])
    .filter((found) => found.length > 0);
}

/**
 * "Author", and in the line below it "Jane Doe": boxes beside or under a text say so. Nobody where several such boxes
 * name several people: those are of other articles, or of comments.
 */
export function labelledNames({ blocks, reader }: NameSources): Names[] {
  const found: Names[] = [];
  for (const [at, { text }] of blocks.entries()) {
    const next = blocks[at + 1]?.text ?? '';
    if (text.length > 30 || next.length > 60 || next === '' || !isOpener(text)) continue;
    const names = reader.names(next) ?? [];
    // "Authors" alone also heads a menu.
    const isPlain = text.includes(' ') || names.every((name) => isCommonName(name.text));
    if (isPlain && names.length > 0 && names.every(({ kind }) => kind === 'person'))
      found.push(names);
  }
  const [first] = found;
  const isOne = found.every((names) => names.every(({ text }, at) => first?.[at]?.text === text));
  return first !== undefined && isOne ? [first] : [];
}

/** UTF-16 units of a paragraph, and how many of them stand side by side in a text. */
const PARAGRAPH = 140;
const FEWEST_PARAGRAPHS = 3;

/** Names of people alone in the last line of a text, among whose paragraphs it stands: "Jane Doe". */
export function closingNames({ blocks, reader }: NameSources): Names[] {
  const texts = Map.groupBy(blocks, ({ parent }) => parent.parent);
  return [...texts].flatMap(([around, lines]) => {
    const last = lines.at(-1);
    if (around === null || last === undefined || last.text.length > 60 || last.linked > 0)
      return [];
    const paragraphs = lines.filter(
      ({ text, linked }) => text.length > PARAGRAPH && linked < text.length / 2,
    );
    if (paragraphs.length < FEWEST_PARAGRAPHS || lines.at(-2) !== paragraphs.at(-1)) return [];
    const found = reader.names(last.text.replace(/^[(–—-]\s?|\)$/g, '')) ?? [];
    return found.length > 0 && found.every(({ kind }) => kind === 'person') ? [found] : [];
  });
}
