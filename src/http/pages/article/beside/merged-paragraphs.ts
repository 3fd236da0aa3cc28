import type { TextDifference } from '../../../../model/story.ts';

export type MergedPiece = {
  readonly text: string;
  readonly kind: 'shared' | 'moved' | 'dropped' | 'added';
};

/**
 * Both texts as one, paragraph by paragraph: what the first has alone before what the second has in its place. What was moved
 * stands where the second has it.
 */
export function mergedParagraphs(differences: readonly TextDifference[]): MergedPiece[][] {
  const paragraphs: MergedPiece[][] = [[]];
  for (const { text, kind } of differences.flatMap(piecesOf)) {
    for (const [at, part] of text.split(/\n{1,9}/).entries()) {
      if (at > 0) paragraphs.push([]);
      if (part !== '') paragraphs.at(-1)?.push({ text: part, kind });
    }
  }
  return paragraphs.filter((pieces) => pieces.some(({ text }) => text.trim() !== ''));
}

/** Words that gave way to others leave the end of their paragraph to those. */
function piecesOf(
  { kind, before, after, isMoved }: TextDifference,
  at: number,
  all: readonly TextDifference[],
): MergedPiece[] {
  if (kind !== 'dropped')
    return [{ text: after, kind: kind === 'added' && isMoved === true ? 'moved' : kind }];
  if (isMoved === true) return [];
  return [{ text: all[at + 1]?.kind === 'added' ? `${before.trimEnd()} ` : before, kind }];
}
