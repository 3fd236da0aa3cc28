/**
 * How many values, keys and lists a JSON text may hold: the signs between them, those in strings aside. Asked before
 * parsing, since the engine's own parser cannot be stopped: where it takes more memory than a thread may have, the whole
 * process ends. Linear.
 */
export function countParts(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = stringEnd(text, at);
    else if (code === COMMA || code === COLON || code === BRACKET || code === BRACE) count += 1;
  }
  return count;
}

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BRACKET = 91;
const BACKSLASH = 92;
const BRACE = 123;

/** Where the string that begins at `start` ends, or the text. */
function stringEnd(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

/** By an odd number of strokes before it. Those before one mark are not those before the next. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
  return (at - before) % 2 === 1;
}
