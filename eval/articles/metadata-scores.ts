const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Clocks on Earth run from 12 hours behind Greenwich to 14 ahead. */
const ZONES = { behind: 12 * HOUR, ahead: 14 * HOUR };

/** The same title, case and punctuation aside (WCXB's way). */
export function titleIs(gold: string, read: string): boolean {
  return folded(gold) === folded(read);
}

/** The same people in any order, joined however; case and punctuation aside. None more, none less. */
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

/**
 * The same day where the outlet is: gold days are its own, our times are UTC. A time that is a day alone
 * (midnight, UTC) has to be that day; gold may be a month alone ("2015-11").
 */
export function dateIs(gold: string, read: number | null): boolean {
  const day = Date.parse(gold.trim().slice(0, 10));
  if (read === null || Number.isNaN(day)) return false;
  if (/^\d{4}-\d\d$/.test(gold.trim())) return new Date(read).toISOString().startsWith(gold.trim());
  if (read % DAY === 0) return read === day;
  return read >= day - ZONES.ahead && read < day + DAY + ZONES.behind;
}

/** The same day in UTC, as `published` is printed: no zone is forgiven. */
export function utcDayIs(gold: string, read: number | null): boolean {
  const day = gold.trim().slice(0, 10);
  return read !== null && new Date(read).toISOString().startsWith(day);
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
