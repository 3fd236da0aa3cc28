import { decodeReferences } from '../../text/decode-references.ts';

/** More than these on one element is an attack, not a feed. */
const MOST_ATTRIBUTES = 200;

const NONE: ReadonlyMap<string, string> = new Map();

const ATTRIBUTE = /([^\s=/"'<>]{1,200})(?:\s{0,50}=\s{0,50}(?:"([^"]*)"|'([^']*)'|([^\s"'>]*)))?/y;
const NEXT = /[^\s/"'<>=]/g;

/** The attributes of a tag by lower-case name, references decoded; the first of a name counts. */
export function readAttributes(raw: string): ReadonlyMap<string, string> {
  if (raw.length < 2) return NONE;
  const attributes = new Map<string, string>();
  let at = 0;
  for (let count = 0; count < MOST_ATTRIBUTES; count += 1) {
    NEXT.lastIndex = at;
    const start = NEXT.exec(raw);
    if (!start) break;
    ATTRIBUTE.lastIndex = start.index;
    const found = ATTRIBUTE.exec(raw);
    if (!found) break;
    const name = (found[1] ?? '').toLowerCase();
    const value = found[2] ?? found[3] ?? found[4] ?? '';
    if (!attributes.has(name)) attributes.set(name, decodeReferences(value));
    at = ATTRIBUTE.lastIndex;
  }
  return attributes;
}
