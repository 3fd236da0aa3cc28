/** What stands directly in a table, its parts and its rows, and nowhere else. */
export const TABLE_PIECES: ReadonlySet<string> = new Set(
  'caption thead tbody tfoot tr td th'.split(' '),
);

const PARTS = 'thead tbody tfoot';

/** For each element that has only certain children: by child, what must be opened before it. */
const STEPS: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map([
  [
    'table',
    stepsTo({ caption: [], thead: [], tbody: [], tfoot: [], tr: [], td: ['tr'], th: ['tr'] }),
  ],
  ...PARTS.split(' ').map((part): [string, ReadonlyMap<string, readonly string[]>] => [
    part,
    stepsTo({ tr: [], td: ['tr'], th: ['tr'] }),
  ]),
  ['tr', stepsTo({ td: [], th: [] })],
]);

const TO_A_CELL: ReadonlyMap<string, readonly string[]> = new Map([
  ['table', ['tr', 'td']],
  ['thead', ['tr', 'td']],
  ['tbody', ['tr', 'td']],
  ['tfoot', ['tr', 'td']],
  ['tr', ['td']],
]);

function stepsTo(
  steps: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(steps));
}

/** Whether a piece of a table can stand in `parent`, once the rows that it lacks are there. */
export function takesPiece(parent: string, piece: string): boolean {
  return STEPS.get(parent)?.has(piece) === true;
}

/**
 * What must be opened between `parent` and a child of the name given ('' for text) so that browsers leave
 * it where it stands (HTML, section 13.2.6.4.9 and on); null where the parent takes anything but pieces of tables.
 */
export function stepsInto(parent: string, child: string): readonly string[] | null {
  const cell = TO_A_CELL.get(parent);
  if (cell === undefined) return null;
  return STEPS.get(parent)?.get(child) ?? cell;
}
