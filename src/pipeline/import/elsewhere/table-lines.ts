import type { Table } from './read-table.ts';

/** How many quotation marks stand in a line; doubled ones count twice, which leaves odd odd. */
export function quotesIn(line: string): number {
  let count = 0;
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) count += 1;
  return count;
}

/**
 * Whether a line looks like a whole row with an address by itself, so that the quotation mark that was opened before it is
 * a mistake and no cell of several lines.
 */
export function isBrokenBefore(line: string, { columns, separator }: Table): boolean {
  const start = line.slice(0, LOOKED_AT);
  return (
    quotesIn(start) % 2 === 0 &&
    /(?:^|[,;\t]"?)https?:\/\//i.test(start) &&
    separatorsIn(start, separator) >= columns.size - 1
  );
}

const LOOKED_AT = 10_000;

function separatorsIn(line: string, separator: string): number {
  let count = 0;
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === separator) count += 1;
  }
  return count;
}
