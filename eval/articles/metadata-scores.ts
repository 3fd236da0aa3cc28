const DAY = 24 * 60 * 60 * 1000;
const WIDEST_ZONE = 14 * 60 * 60 * 1000;

/** The same title, case and punctuation aside. */
export function titleIs(gold: string, read: string): boolean {
  return folded(gold) === folded(read);
}

/** The same people in any order, joined however; case and punctuation aside. */
export function authorIs(gold: string, read: readonly string[]): boolean {
  const people = gold
    .split(/\s*(?:[;,|/]|\band\b|\bund\b|&)\s*/)
    .map(folded)
    .filter((name) => name !== '');
  return (
    people.toSorted().join() === read.map(folded).toSorted().join() ||
    folded(gold) === folded(read.join(' '))
  );
}

/** The same day in some zone of the world: gold days are the outlet's, our times are UTC. */
export function dateIs(gold: string, read: number | null): boolean {
  const day = Date.parse(gold.slice(0, 10));
  if (read === null || Number.isNaN(day)) return false;
  return read >= day - WIDEST_ZONE && read < day + DAY + WIDEST_ZONE;
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
