import { diffArrays, diffWordsWithSpace } from 'diff';

export type WordPart = { readonly text: string; readonly kind: 'same' | 'added' | 'removed' };

/** A paragraph as it was and is, told word by word. */
export type ComparedParagraph = readonly WordPart[];

/** Beyond so many changes, texts share nothing worth showing word by word. */
const MOST_EDITS = 2000;

/**
 * Compares two versions of a text: first by paragraphs, then those that changed by words. Order is
 * the text's; a paragraph that is new or gone is one part. Texts that share next to nothing are
 * shown as gone and new.
 */
export function compareParagraphs(
  before: readonly string[],
  after: readonly string[],
): ComparedParagraph[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  if (changes === undefined) return [...before.map(removed), ...after.map(added)];
  const compared: ComparedParagraph[] = [];
  let gone: string[] = [];
  for (const change of changes) {
    if (change.removed) {
      gone = change.value;
    } else if (change.added) {
      compared.push(...pairUp(gone, change.value));
      gone = [];
    } else {
      compared.push(...gone.map(removed), ...change.value.map(same));
      gone = [];
    }
  }
  return [...compared, ...gone.map(removed)];
}

/** Word by word within one line or paragraph. */
export function compareWords(before: string, after: string): ComparedParagraph {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (changes === undefined) return [...removed(before), ...added(after)];
  return changes.map(({ value, added: isAdded, removed: isRemoved }) => ({
    text: value,
    kind: isAdded ? 'added' : isRemoved ? 'removed' : 'same',
  }));
}

/** Paragraphs that were replaced stand in the same order; what is over is gone or new. */
function pairUp(gone: readonly string[], come: readonly string[]): ComparedParagraph[] {
  const length = Math.max(gone.length, come.length);
  return Array.from({ length }, (_, at) => {
    const [before, after] = [gone[at], come[at]];
    if (before === undefined) return added(after ?? '');
    return after === undefined ? removed(before) : compareWords(before, after);
  });
}

const same = (text: string): ComparedParagraph => [{ text, kind: 'same' }];
const added = (text: string): ComparedParagraph => [{ text, kind: 'added' }];
const removed = (text: string): ComparedParagraph => [{ text, kind: 'removed' }];
