import { itemNumber } from './item-id.ts';

/**
 * The items that a call names by `i`, each once, those of other servers left out; a string says why it cannot be done. A name that is
 * no spelling at all is a fault of the program, and nothing is done by halves.
 */
export function numbersIn(fields: URLSearchParams, most: number): number[] | string {
  const stated = fields.getAll('i');
  if (stated.length === 0) return 'Items are to be named by i.';
  if (stated.length > most) return `At most ${most} items are taken at once.`;
  const numbers = new Set<number>();
  for (const one of stated) {
    const number = itemNumber(one.trim());
    if (number === null) return 'What is named by i is no item.';
    if (number !== 'not ours') numbers.add(number);
  }
  return [...numbers];
}
