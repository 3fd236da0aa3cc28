/** Lists of numbers of any width. */
export type List =
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array;

const KINDS = {
  Uint8Array,
  Uint16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
} as const;
type Kind = keyof typeof KINDS;

/** The lists as they stand, with a head of JSON; every list begins at a place that eight divides. */
export function packLists(head: unknown, lists: readonly List[]): Uint8Array {
  const described = lists.map((list) => [kindOf(list), list.length]);
  const text = new TextEncoder().encode(JSON.stringify({ head, lists: described }));
  const start = evened(4 + text.length);
  const size = lists.reduce((sum, list) => sum + evened(list.byteLength), start);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  let at = start;
  for (const list of lists) {
    bytes.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), at);
    at += evened(list.byteLength);
  }
  return bytes;
}

function kindOf(list: List): Kind {
  const found = Object.keys(KINDS).find((kind) => list.constructor.name === kind);
  return found as Kind;
}

function evened(size: number): number {
  return Math.ceil(size / 8) * 8;
}

/** What packLists was given; throws a RangeError or SyntaxError where the bytes are cut off or something else. */
export function unpackLists(bytes: Uint8Array): { head: unknown; lists: List[] } {
  const whole = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0, true);
  const described = readHead(new TextDecoder().decode(whole.subarray(4, 4 + length)));
  let at = evened(4 + length);
  const lists = described.lists.map(([kind, size]) => {
    const Type = KINDS[kind];
    const end = at + size * Type.BYTES_PER_ELEMENT;
    if (end > whole.length) throw new RangeError('the snapshot is cut off');
    const list = new Type(whole.slice(at, end).buffer);
    at += evened(size * Type.BYTES_PER_ELEMENT);
    return list;
  });
  return { head: described.head, lists };
}

function readHead(text: string): { head: unknown; lists: [Kind, number][] } {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null || !('head' in parsed) || !('lists' in parsed))
    throw new SyntaxError('this is no snapshot of stories');
  if (!Array.isArray(parsed.lists)) throw new SyntaxError('this is no snapshot of stories');
  const lists = parsed.lists.map((entry: unknown): [Kind, number] => {
    const [kind, size] = Array.isArray(entry) ? entry : [];
    if (!isKind(kind) || typeof size !== 'number')
      throw new SyntaxError('a list of the snapshot is unknown');
    return [kind, size];
  });
  return { head: parsed.head, lists };
}

function isKind(name: unknown): name is Kind {
  return typeof name === 'string' && name in KINDS;
}
