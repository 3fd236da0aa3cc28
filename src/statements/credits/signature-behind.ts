import type { Span } from '../../model/statement.ts';

/** Marks, stops and at most two line breaks may stand before the dash: “We saw it.” ― Mara Quill. */
const SIGNATURE =
  /^[\s.]{0,4}(?:[―—–]|--?(?=\s))\s?((?:\p{Lu}[\p{L}.'’-]{0,30})(?:\s(?:\p{Lu}[\p{L}.'’-]{0,30}|d[aeiou]s?|del|la|le|von|van|der|den|al|bin|ibn|y|e)){0,6})((?:, [^\n.!?:;“”"]{1,80})?)[.\s]{0,3}$/u;
/** What stands behind a comma is a role, not a sentence that somebody's dash goes on with. */
const SENTENCE =
  /^, (?:who|which|and|but|he|she|they|it|we|you|i)\b| (?:said|says|told|is|was|were|are|has|had) /iu;
const LONGEST = 200;

/**
 * Who signs a quotation that ends at a place, as letters from readers, blurbs and mottos are printed: behind a dash, up
 * to the line's end, and with a role behind the name. Null where something else stands there.
 */
export function signatureBehind(text: string, end: number): Span | null {
  const first = /\S/u.exec(text.slice(end, end + 8))?.index ?? 0;
  const stop = text.indexOf('\n', end + first);
  const lineEnd = stop < 0 ? text.length : stop;
  if (lineEnd - end > LONGEST) return null;
  const match = SIGNATURE.exec(text.slice(end, lineEnd));
  const [whole = '', name = '', role = ''] = match ?? [];
  if (name === '' || SENTENCE.test(role)) return null;
  const start = end + whole.indexOf(name);
  const signed = name.replace(/\.$/u, '') + role;
  return { start, end: start + signed.length };
}
