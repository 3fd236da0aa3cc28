/** Longer words are no slips of the pen. */
const LONGEST = 40;

/**
 * Whether two words differ by what a slip does: one letter more, less, other or changed with its neighbour (Damerau 1964), two in
 * words of eight letters and more. Words of up to three letters never: "not" and "now" say two things.
 */
export function isMisspelling(one: string, other: string): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length < 4 || longer.length > LONGEST) return false;
  const most = shorter.length >= 8 ? 2 : 1;
  if (longer.length - shorter.length > most) return false;
  return distance(shorter, longer) <= most;
}

function distance(one: string, other: string): number {
  let older: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1];
      const isTurned = one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      const left = line[at - 1] ?? 0;
      const ways = [cost(above[at - 1]) + (isSame ? 0 : 1), cost(above[at]) + 1, left + 1];
      line.push(Math.min(...ways, isTurned ? cost(older[at - 2]) + 1 : LONGEST));
    }
    [older, above] = [above, line];
  }
  return cost(above[other.length]);
}

/** Beyond the table's edge nothing can be had. */
function cost(known: number | undefined): number {
  return known ?? LONGEST;
}
