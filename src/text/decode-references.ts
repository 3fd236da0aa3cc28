import { Parser } from 'htmlparser2';

/** Names that XML defines; the rest of HTML's two thousand are asked for once each. */
const KNOWN = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/** The longest name in HTML has 31 letters ("CounterClockwiseContourIntegral"). */
const LONGEST_NAME = 32;
const NAME_PARTS = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(/[a-zA-Z\d#._-]/.test(String.fromCharCode(code))),
);
const MOST_NAMES = 3000;

/**
 * Decodes character references: numbers, HTML's names, and `own` ones (a document's entities). What is
 * no reference stays as it stands. Numbers 128 to 159 mean windows-1252, as in HTML: feeds carry &#146;
 * for an apostrophe.
 */
export function decodeReferences(text: string, own?: ReadonlyMap<string, string>): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let decoded = '';
  let taken = 0;
  while (at >= 0) {
    const end = referenceEnd(text, at + 1);
    const meant =
      end < 0 ? null : (bracket(text, at, end) ?? meaningOf(text.slice(at + 1, end), own));
    if (meant !== null) {
      decoded += text.slice(taken, at) + meant;
      taken = end + 1;
    }
    at = text.indexOf('&', meant === null ? at + 1 : taken);
  }
  return decoded + text.slice(taken);
}

/** "&lt;" and "&gt;" without a look-up: escaped markup is made of them. */
function bracket(text: string, at: number, end: number): string | null {
  if (end !== at + 3 || text.charCodeAt(at + 2) !== 116) return null;
  const first = text.charCodeAt(at + 1);
  if (first === 108) return '<';
  return first === 103 ? '>' : null;
}

/** Where the semicolon is, -1 if no name or number leads to one. */
function referenceEnd(text: string, start: number): number {
  const last = Math.min(text.length, start + LONGEST_NAME);
  for (let at = start; at < last; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 59) return at === start ? -1 : at;
    if (!isNamePart(code)) return -1;
  }
  return -1;
}

/** Letters, digits and "#", "-", ".", "_"; anything beyond ASCII. */
function isNamePart(code: number): boolean {
  return code > 127 || NAME_PARTS[code] === 1;
}

function meaningOf(name: string, own: ReadonlyMap<string, string> | undefined): string | null {
  if (name.charCodeAt(0) === 35) return characterOf(name);
  return own?.get(name) ?? KNOWN.get(name) ?? askHtml(name);
}

function characterOf(name: string): string | null {
  const isHex = name.charCodeAt(1) === 120 || name.charCodeAt(1) === 88;
  const digits = name.slice(isHex ? 2 : 1);
  if (!(isHex ? /^[\da-fA-F]{1,8}$/ : /^\d{1,8}$/).test(digits)) return null;
  return characterAt(Number.parseInt(digits, isHex ? 16 : 10));
}

function characterAt(code: number): string {
  if (code >= 128 && code <= 159)
    return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  const isControl = code < 32 && code !== 9 && code !== 10 && code !== 13;
  return isControl ? '' : String.fromCodePoint(code);
}

function askHtml(name: string): string | null {
  if (!/^[a-zA-Z][a-zA-Z\d]{1,31}$/.test(name)) return null;
  let meant = '';
  const parser = new Parser({ ontext: (part) => (meant += part) }, { decodeEntities: true });
  parser.end(`&${name};`);
  if (meant.startsWith('&') || meant.includes(';')) return null;
  if (KNOWN.size < MOST_NAMES) KNOWN.set(name, meant);
  return meant;
}
