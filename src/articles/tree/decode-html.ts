import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** What references mean; HTML's other two thousand names, and numbers, are asked for once each. */
const KNOWN = new Map<string, string>([
  ['amp;', '&'],
  ['lt;', '<'],
  ['gt;', '>'],
  ['quot;', '"'],
  ['apos;', "'"],
  ['nbsp;', '\u00a0'],
]);
const MOST_NAMES = 3_000;

/** The longest name in HTML has 31 letters ("CounterClockwiseContourIntegral"), and a semicolon. */
const LONGEST_NAME = 33;

/**
 * Text or an attribute's value with its character references decoded as HTML does (sections 13.2.5.72 to 80): those
 * without a semicolon and the numbers of windows-1252, too. The tokenizer, asked to do it, would go sign by sign
 * through the whole page. Linear in the text.
 */
export function decodeHtml(text: string, isAttribute: boolean): string {
  let at = text.indexOf('&');
  if (at === -1) return text;
  let decoded = '';
  let taken = 0;
  while (at !== -1) {
    const nameAt = at + 1;
    const end = nameEnd(text, nameAt);
    const sign = text.charCodeAt(end);
    // "?a=1&copy=2": a name before "=" is a parameter's.
    const isParameter = isAttribute && sign === EQUALS && text.charCodeAt(nameAt) !== NUMBER_SIGN;
    if (end > nameAt && !isParameter) {
      const past = sign === SEMICOLON ? end + 1 : end;
      decoded += text.slice(taken, at) + meaningOf(text.slice(nameAt, past), isAttribute);
      taken = past;
    }
    at = text.indexOf('&', end);
  }
  return decoded + text.slice(taken);
}

const [SEMICOLON, EQUALS, NUMBER_SIGN] = [59, 61, 35];

/** Behind the letters, digits and the "#" that a reference may be made of. */
function nameEnd(text: string, start: number): number {
  let at = text.charCodeAt(start) === NUMBER_SIGN ? start + 1 : start;
  while (at < text.length && isNameSign(text.charCodeAt(at))) at += 1;
  return at;
}

function isNameSign(code: number): boolean {
  const isDigit = code >= 48 && code <= 57;
  return isDigit || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** What stands for "amp;", "#8217;" or "copy2": the last is a reference with text behind it. */
function meaningOf(name: string, isAttribute: boolean): string {
  if (!name.endsWith(';') || name.length > LONGEST_NAME) return asTokenized(name, isAttribute);
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  const meant = asTokenized(name, isAttribute);
  const isWhole = !meant.endsWith(';') && !meant.startsWith('&');
  if (isWhole && KNOWN.size < MOST_NAMES) KNOWN.set(name, meant);
  return meant;
}

function asTokenized(name: string, isAttribute: boolean): string {
  const source = isAttribute ? `<a b="&${name}">` : `&${name}`;
  const pieces = new Pieces(source);
  const tokenizer = new Tokenizer({ decodeEntities: true }, pieces);
  tokenizer.write(source);
  tokenizer.end();
  return pieces.text;
}

/** Text and values as they come, decoded. */
class Pieces implements TokenizerCallbacks {
  text = '';
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  ontext(start: number, end: number): void {
    this.text += this.#source.slice(start, end);
  }

  ontextentity(codePoint: number): void {
    this.text += String.fromCodePoint(codePoint);
  }

  onattribdata(start: number, end: number): void {
    this.text += this.#source.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.text += String.fromCodePoint(codePoint);
  }

  onattribend(): void {}
  onattribname(): void {}
  oncdata(): void {}
  onclosetag(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onopentagend(): void {}
  onopentagname(): void {}
  onprocessinginstruction(): void {}
  onselfclosingtag(): void {}
}
