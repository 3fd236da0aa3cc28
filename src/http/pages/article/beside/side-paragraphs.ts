import type { TextDifference } from '../../../../model/story.ts';

export type SidePiece = {
  readonly text: string;
  /** own: the other text has no such words. moved: it has them in another place. */
  readonly kind: 'shared' | 'moved' | 'own';
};

/** A paragraph of one of two texts, its words told apart. */
export type SideParagraph = readonly SidePiece[];

/** One side of a comparison as its own text, paragraph by paragraph. */
export function sideParagraphs(
  differences: readonly TextDifference[],
  side: 'before' | 'after',
): SideParagraph[] {
  const paragraphs: SidePiece[][] = [[]];
  for (const difference of differences) {
    const text = difference[side];
    const kind = kindOf(difference);
    for (const [at, part] of text.split(/\n{1,9}/).entries()) {
      if (at > 0) paragraphs.push([]);
      if (part !== '') paragraphs.at(-1)?.push({ text: part, kind });
    }
  }
  return paragraphs.filter((pieces) => pieces.some(({ text }) => text.trim() !== ''));
}

function kindOf({ kind, isMoved }: TextDifference): SidePiece['kind'] {
  if (kind === 'shared') return 'shared';
  return isMoved === true ? 'moved' : 'own';
}

/** Of the words of a text, the part that stands in the other too: 0 to 1. */
export function sharedPart(
  differences: readonly TextDifference[],
  side: 'before' | 'after',
): number {
  let shared = 0;
  let all = 0;
  for (const difference of differences) {
    const count = wordsIn(difference[side]);
    all += count;
    if (kindOf(difference) !== 'own') shared += count;
  }
  return all === 0 ? 0 : shared / all;
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
