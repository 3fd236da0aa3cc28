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
  for (const { text, kind } of differences.flatMap(pieceOf)) {
    for (const [at, part] of text.split(/\n{1,9}/).entries()) {
      if (at > 0) paragraphs.push([]);
      if (part !== '') paragraphs.at(-1)?.push({ text: part, kind });
    }
  }
  return paragraphs.filter((pieces) => pieces.some(({ text }) => text.trim() !== ''));
}

function pieceOf({ kind, before, after, isMoved }: TextDifference): MergedPiece[] {
  if (kind === 'dropped') return isMoved === true ? [] : [{ text: before, kind }];
  return [{ text: after, kind: kind === 'added' && isMoved === true ? 'moved' : kind }];
}
