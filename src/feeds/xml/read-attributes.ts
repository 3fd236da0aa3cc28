import { decodeReferences } from '../../text/decode-references.ts';

/** More than these on one element is an attack, not a feed. */
const MOST_ATTRIBUTES = 200;

const NONE: ReadonlyMap<string, string> = new Map();

const ATTRIBUTE = /([^\s=/"'<>]{1,200})(?:\s{0,50}=\s{0,50}(?:"([^"]*)"|'([^']*)'|([^\s"'>]*)))?/y;
const NEXT = /[^\s/"'<>=]/g;

/**
 * The attributes of a tag, references decoded; the first of a name counts. Names in lower case, since
 * feeds write isPermaLink in many ways; `asWritten` where they go into a page again (SVG's viewBox).
 */
export function readAttributes(raw: string, asWritten = false): ReadonlyMap<string, string> {
  if (raw.length < 2) return NONE;
  const attributes = new Map<string, string>();
  let at = 0;
  for (let count = 0; count < MOST_ATTRIBUTES; count += 1) {
    const found = attributeFrom(raw, at);
    if (found === null) break;
    at = ATTRIBUTE.lastIndex;
    const [, written = '', double, single, bare] = found;
    const name = asWritten ? written : written.toLowerCase();
    if (!attributes.has(name))
      attributes.set(name, decodeReferences(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

function attributeFrom(raw: string, at: number): RegExpExecArray | null {
  NEXT.lastIndex = at;
  const start = NEXT.exec(raw);
  if (start === null) return null;
  ATTRIBUTE.lastIndex = start.index;
  return ATTRIBUTE.exec(raw);
}
