import { statedByline } from '../furniture/byline-of.ts';
import { type Furniture, furnitureOf, speaksToReader } from '../furniture/furniture-of.ts';
import { isSentence, wordCount } from '../furniture/lines.ts';
import { noteOf } from '../furniture/note-of.ts';
import type { Block } from './split-blocks.ts';

/** A line of a copied text, and what can be told of it without its neighbours. */
export type Line = {
  readonly text: string;
  readonly words: number;
  /** Its block's number, and how many lines that has. */
  readonly block: number;
  readonly company: number;
  readonly furniture: Furniture | null;
  /** The correction or editors' note that it is. */
  readonly note: string | null;
  /** Whether it is plainly a paragraph of the article. */
  readonly isText: boolean;
};

/** All lines of all blocks, in their order. */
export function linesOf(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block, number) =>
    block.map((text) => {
      const words = wordCount(text);
      const furniture = furnitureOf(text);
      const note = furniture === null || furniture === 'prompt' ? noteOf(text) : null;
      const isText = furniture === null && note === null && isParagraph(text, words);
      return { text, words, block: number, company: block.length, furniture, note, isText };
    }),
  );
}

/** A sentence of some length, or very long, and no byline. */
function isParagraph(text: string, words: number): boolean {
  if (words < 9 || statedByline(text) !== null) return false;
  if (words >= 28) return true;
  return (
    isSentence(text) &&
    !/[?？]["”’»」]?$/.test(text) &&
    (words >= 12 || /[,;:“”"«»，、：「،]/.test(text))
  );
}

/** Whether a line is a paragraph that does not speak to the reader: prompts that no list knows do. */
export function isStory(line: Line): boolean {
  return line.isText && !speaksToReader(line.text);
}
