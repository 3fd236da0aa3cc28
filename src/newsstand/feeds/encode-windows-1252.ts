/** 0x80 to 0x9F; a space where the encoding has nothing. */
const UPPER = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * XML or HTML as windows-1252 bytes, https://encoding.spec.whatwg.org/#windows-1252; a character that
 * the encoding lacks becomes a numeric reference (which CDATA would show as it is).
 */
export function encodeWindows1252(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const upper = UPPER.indexOf(character);
    if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) bytes.push(code);
    else if (upper >= 0) bytes.push(0x80 + upper);
    else bytes.push(...new TextEncoder().encode(`&#${code};`));
  }
  return new Uint8Array(bytes);
}
