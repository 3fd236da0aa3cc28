import { creditOf } from '../furniture/credit-of.ts';
import { furnitureOf, speaksToReader } from '../furniture/furniture-of.ts';
import { wordCount } from '../furniture/lines.ts';
import { isBodyLine } from './read-head.ts';
import type { Block } from './split-blocks.ts';

export type Body = {
  readonly paragraphs: readonly string[];
  readonly credits: readonly string[];
};

/** Lists of other articles are short; a longer run of unstopped lines is the article's own. */
const LONGEST_LIST = 12;

/** Reads the paragraphs below the head and leaves out what is not the article. Order kept. */
export function readBody(blocks: readonly Block[]): Body {
  const reading = new BodyReading();
  for (const block of withoutFoot(blocks.map(withoutStack))) reading.take(block);
  return { paragraphs: reading.paragraphs, credits: reading.credits };
}

/** A stack of short lines with prompts and labels among them is one piece of furniture; its credits stay. */
function withoutStack(block: Block): Block {
  const furniture = block.filter((line) => furnitureOf(line) !== null).length;
  const text = block.filter((line) => isBodyLine(line) && !speaksToReader(line)).length;
  const isStack =
    block.length >= 3 && text === 0 && furniture >= 2 && furniture >= block.length / 4;
  return isStack ? [STACK, ...block.filter(isCredit)] : block;
}

/** Stands where a stack stood, so that the foot that it opens is still seen. */
const STACK = 'Sign up';

/** Cuts the foot off: from the first prompt or list after the last paragraph to the end. */
function withoutFoot(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.findLastIndex((block) =>
    block.some((line) => isBodyLine(line) && !speaksToReader(line)),
  );
  const foot = blocks.findIndex((block, index) => index > last && block.some(opensFoot));
  if (foot === -1) return blocks;
  const block = blocks[foot] ?? [];
  // A line alone before the prompt may be the article's last.
  const kept = block.slice(0, block.findIndex(opensFoot));
  return [
    ...blocks.slice(0, foot),
    kept,
    ...blocks.slice(foot).map((lines) => lines.filter(isCredit)),
  ];
}

function opensFoot(line: string): boolean {
  const furniture = furnitureOf(line);
  return furniture === 'prompt' || furniture === 'list heading' || furniture === 'source';
}

function isCredit(line: string): boolean {
  return furnitureOf(line) === 'credit';
}

class BodyReading {
  readonly paragraphs: string[] = [];
  readonly credits: string[] = [];
  /** Lines of a list of other articles that may still come. */
  #listed = 0;

  take(block: Block): void {
    for (const line of block) this.#takeLine(line, block.length > 1);
    // A list that stood in its heading's own block ends with it.
    if (block.length > 1) this.#listed = 0;
  }

  #takeLine(line: string, isStacked: boolean): void {
    const furniture = furnitureOf(line);
    if (furniture === 'list heading') this.#listed = LONGEST_LIST;
    else if (furniture === 'credit') this.credits.push(creditOf(line) ?? line);
    else if (furniture !== null) return;
    else if (this.#listed > 0 && isListed(line, isStacked)) this.#listed -= 1;
    else {
      this.#listed = 0;
      this.paragraphs.push(line);
    }
  }
}

/** A headline in a list of others: no stop behind it. */
function isListed(line: string, isStacked: boolean): boolean {
  if (wordCount(line) > 24) return false;
  return isStacked ? !isBodyLine(line) : !/[.:…]["'”’»)]?$/.test(line) && !/^["“„«]/.test(line);
}
