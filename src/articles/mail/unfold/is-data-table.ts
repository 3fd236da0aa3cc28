import { BLOCKS } from '../../tree/element-kinds.ts';
import type { PageElement } from '../../tree/page-element.ts';

/** Elements of a table that are looked at before it is held for a layout. */
const MOST_LOOKED_AT = 600;
/** UTF-16 units: a cell with more text holds no datum. */
const LONGEST_DATUM = 120;

/**
 * Whether a table shows data and not, as nearly all tables of mails do, where on the screen things stand: at least
 * two rows of as many cells, each a short text without blocks, pictures or other tables.
 */
export function isDataTable(table: PageElement): boolean {
  if (/^(?:presentation|none)$/i.test(table.attribute('role') ?? '')) return false;
  const rows: number[] = [];
  const isFine = new Looking(rows).within(table);
  const [first = 0] = rows;
  return isFine && rows.length >= 2 && first >= 2 && rows.every((cells) => cells === first);
}

const PARTS = new Set(['tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup', 'col']);

class Looking {
  readonly #rows: number[];
  #left = MOST_LOOKED_AT;

  constructor(rows: number[]) {
    this.#rows = rows;
  }

  /** Whether all under an element is what data tables have. */
  within(element: PageElement): boolean {
    return element.children.every((child) => typeof child === 'string' || this.#fits(child));
  }

  #fits(element: PageElement): boolean {
    const { name } = element;
    this.#left -= 1;
    if (this.#left < 0 || name === 'img' || (BLOCKS.has(name) && !PARTS.has(name) && name !== 'p'))
      return false;
    if (name === 'tr') this.#rows.push(0);
    if (name !== 'td' && name !== 'th') return this.within(element);
    this.#rows.push((this.#rows.pop() ?? 0) + 1);
    return lengthOf(element) <= LONGEST_DATUM && this.within(element);
  }
}

/** UTF-16 units of text, not counted far beyond what a datum has. */
function lengthOf(element: PageElement): number {
  let length = 0;
  for (const child of element.children) {
    length += typeof child === 'string' ? child.trim().length : lengthOf(child);
    if (length > LONGEST_DATUM) break;
  }
  return length;
}
