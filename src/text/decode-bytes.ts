import iconv from 'iconv-lite';
import { guessEncoding } from './guess-encoding.ts';

export type Decoded = {
  readonly text: string;
  /** The name of the encoding that was used, lower case, as the Encoding Standard spells it. */
  readonly encoding: string;
};

export type StatedEncoding = {
  /** The Content-Type header as it came, or null. */
  readonly contentType: string | null;
  /** Where the document itself says its encoding: the XML declaration, or a meta element. */
  readonly kind: 'xml' | 'html';
};

/** Bytes looked at for a declaration. HTML allows 1,024; pages with long heads need more. */
const DECLARATION_BYTES = 4096;

/**
 * Bytes to text. Byte order mark, then the HTTP charset, then the document's own word, then UTF-8 if
 * it is valid, then what the letters look like, then windows-1252. What is plainly UTF-8 stays UTF-8 whatever was claimed: servers put
 * a default charset on files they never looked into. Never throws; bad bytes become U+FFFD.
 */
export function decodeBytes(bytes: Uint8Array, stated: StatedEncoding): Decoded {
  const mark = markOf(bytes) ?? wideWithoutMark(bytes);
  if (mark) return decodeAs(bytes.subarray(mark.skip), mark.encoding);
  const claimed = claimedEncoding(bytes, stated);
  const utf8 = strictUtf8(bytes);
  if (utf8 === null) return decodeBroken(bytes, claimed);
  const isAscii = utf8.length === bytes.length;
  if (claimed === null || !isAscii || claimed === 'utf-8') return { text: utf8, encoding: 'utf-8' };
  return decodeAs(bytes, claimed);
}

function claimedEncoding(bytes: Uint8Array, stated: StatedEncoding): string | null {
  const fromHeader = knownEncoding(charsetOf(stated.contentType));
  if (fromHeader !== null) return fromHeader;
  const inDocument = knownEncoding(declaredEncoding(bytes, stated.kind));
  // A declaration that could be read byte by byte cannot be in UTF-16 or UTF-32.
  return inDocument !== null && /^utf-(16|32)/.test(inDocument) ? 'utf-8' : inDocument;
}

/** The charset parameter of a Content-Type header, null if there is none. */
export function charsetOf(contentType: string | null): string | null {
  if (contentType === null) return null;
  const found = /charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:+-]{1,40})/i.exec(
    contentType.slice(0, 1000),
  );
  return found?.[1] ?? null;
}

function declaredEncoding(bytes: Uint8Array, kind: 'xml' | 'html'): string | null {
  const head = asciiOf(bytes.subarray(0, DECLARATION_BYTES));
  const inXml = /<\?xml\s[^>]{0,300}?encoding\s{0,9}=\s{0,9}["']([\w.:+-]{1,40})/i.exec(head);
  if (inXml?.[1] || kind === 'xml') return inXml?.[1] ?? null;
  const meta = /<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:+-]{1,40})/i.exec(head);
  return meta?.[1] ?? null;
}

function asciiOf(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

function knownEncoding(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return iconv.encodingExists(label) ? label.toLowerCase() : null;
  }
}

function markOf(bytes: Uint8Array): { encoding: string; skip: number } | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', skip: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', skip: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', skip: 4 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', skip: 2 };
  return null;
}

/** XML 1.0 appendix F: a "<" in two or four bytes gives the encoding away. */
function wideWithoutMark(bytes: Uint8Array): { encoding: string; skip: number } | null {
  const [a, b, c, d] = bytes;
  if (a === 0x3c && b === 0 && c === 0 && d === 0) return { encoding: 'utf-32le', skip: 0 };
  if (a === 0 && b === 0 && c === 0 && d === 0x3c) return { encoding: 'utf-32be', skip: 0 };
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return { encoding: 'utf-16le', skip: 0 };
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return { encoding: 'utf-16be', skip: 0 };
  return null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeBroken(bytes: Uint8Array, claimed: string | null): Decoded {
  if (claimed !== null && claimed !== 'utf-8') return decodeAs(bytes, claimed);
  const lenient = new TextDecoder('utf-8').decode(bytes);
  // One torn character must not turn a whole page of UTF-8 into "Ã©".
  if (isMostlyGood(lenient)) return { text: lenient, encoding: 'utf-8' };
  return decodeAs(bytes, guessEncoding(bytes) ?? 'windows-1252');
}

function isMostlyGood(text: string): boolean {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) bad += 1;
    else if (code > 127) good += 1;
  }
  return good > bad * 2;
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  try {
    return { text: new TextDecoder(encoding).decode(bytes), encoding };
  } catch {
    // UTF-7 can hold half a character.
    return { text: iconv.decode(bytes, encoding).toWellFormed(), encoding };
  }
}
