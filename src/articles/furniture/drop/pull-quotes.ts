import { captionAround } from '../../html-paragraphs.ts';
import type { Block } from '../../tree/blocks.ts';
import { wordCount } from '../lines.ts';

const FEWEST_WORDS = 5;
const MOST_WORDS = 70;
/** Looked at: each is looked for in all of the text. */
const MOST = 40;

/**
 * The lines that only repeat words of the text, to break up the page: a quotation or a line in quotes whose words stand in a longer line as well.
 */
export function pullQuotesOf(blocks: readonly Block[]): ReadonlySet<Block> {
  const candidates = blocks.filter(mayRepeat).slice(0, MOST);
  if (candidates.length === 0) return new Set();
  const lines = blocks.map(({ text }) => comparable(text));
  return new Set(
    candidates.filter((candidate) => {
      const words = comparable(candidate.text);
      return lines.some((line) => line.length > words.length * 1.1 && line.includes(words));
    }),
  );
}

function mayRepeat(block: Block): boolean {
  const { text } = block;
  if (text.length > 600 || block.media.length > 0) return false;
  const stands = /^["“„«'‘「『]/.test(text) || isSetApart(block);
  const words = stands ? wordCount(text) : 0;
  return words >= FEWEST_WORDS && words <= MOST_WORDS && captionAround(block) === null;
}

function isSetApart({ parent }: Block): boolean {
  return parent.name === 'blockquote' || parent.parent?.name === 'blockquote';
}

/** Pull quotes are set in other quotes, and begin with a capital. */
function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/["“”„«»'‘’「」『』…]/g, '')
    .replace(/(?<![.,!?\s])[.,!?\s]+$/, '')
    .trim();
}
