/** As much as is quoted of a text: a few sentences. */
const MOST_SENTENCES = 3;
const LONGEST = 400;

/** The first sentences of a text, at most three and at most 400 letters; a cut one ends in dots. */
export function openingWords(text: string): string {
  const start = text.slice(0, LONGEST).toWellFormed().trim();
  const ends = [...start.matchAll(/[.!?…。！？]["'”’»)\]]{0,3}(?=\s|$)/gu)].map(
    (match) => match.index + match[0].length,
  );
  const isWhole = text.trim().length <= LONGEST;
  const end = ends[MOST_SENTENCES - 1] ?? (isWhole ? start.length : ends.at(-1));
  if (end !== undefined) return start.slice(0, end);
  return `${start.slice(0, Math.max(0, start.lastIndexOf(' ')) || start.length)}…`;
}
