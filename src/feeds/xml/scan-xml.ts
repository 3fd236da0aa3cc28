/*
 * A scanner for the XML that feeds are really made of. It reads the text once, from left to right, never
 * goes back and never refuses: every byte ends up as a tag, as text or as nothing. It jumps from mark to
 * mark with indexOf, which is why it is several times as fast as the general tokenizers measured beside
 * it (docs/notes/reading-feeds.md has the numbers), and why every search that failed once is not made again: an
 * unterminated comment repeated a million times costs one search.
 */

export type XmlHandler = {
  /** `attributes` is the raw text between the name and the ">". Returning false ends the scan. */
  readonly open: (name: string, attributes: string, isEmpty: boolean) => boolean;
  readonly close: (name: string) => void;
  /** Raw: references are not decoded. */
  readonly text: (raw: string) => void;
  readonly cdata: (text: string) => void;
  /** What stands between "<!DOCTYPE" and its end. */
  readonly doctype: (raw: string) => void;
};

type Scan = {
  readonly source: string;
  readonly handler: XmlHandler;
  at: number;
  /** The document ended inside a tag, a comment or a CDATA section. */
  isCut: boolean;
  isStopped: boolean;
  hasDoctype: boolean;
  /** Marks that were looked for and do not occur any more. */
  readonly gone: Set<string>;
};

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const EQUALS = 61;

/** Hands the document to `handler`, piece by piece; true if it ended in the middle of something. */
export function scanXml(source: string, handler: XmlHandler): { readonly isCut: boolean } {
  const scan: Scan = {
    source,
    handler,
    at: 0,
    isCut: false,
    isStopped: false,
    hasDoctype: false,
    gone: new Set(),
  };
  while (scan.at < source.length && !scan.isStopped) scanPiece(scan);
  return { isCut: scan.isCut };
}

function scanPiece(scan: Scan): void {
  const { source, handler } = scan;
  const mark = source.indexOf('<', scan.at);
  if (mark !== scan.at) handler.text(source.slice(scan.at, mark < 0 ? source.length : mark));
  scan.at = mark < 0 ? source.length : mark;
  if (mark < 0) return;
  const next = source.charCodeAt(mark + 1);
  if (next === SLASH) scanClose(scan);
  else if (next === BANG) scanDeclaration(scan);
  else if (next === QUESTION) skipPast(scan, '?>', '>');
  else if (isNameStart(next)) scanOpen(scan);
  else {
    handler.text('<');
    scan.at = mark + 1;
  }
}

function isNameStart(code: number): boolean {
  return ((code | 32) >= 97 && (code | 32) <= 122) || code === 95 || code === 58 || code > 127;
}

function scanClose(scan: Scan): void {
  const { source } = scan;
  const end = nameEnd(source, scan.at + 2);
  const name = source.slice(scan.at + 2, end);
  let after = end;
  while (after < source.length && isSpace(source.charCodeAt(after))) after += 1;
  // "</title<link>" and "</rss" at the end of the document: the ">" is missing, the meaning is not.
  scan.at = source.charCodeAt(after) === GT ? after + 1 : closeWithoutMark(scan, after);
  if (name !== '') scan.handler.close(name);
}

function closeWithoutMark(scan: Scan, from: number): number {
  for (let at = from; at < scan.source.length; at += 1) {
    const code = scan.source.charCodeAt(at);
    if (code === GT) return at + 1;
    if (code === LT) return at;
  }
  return scan.source.length;
}

function nameEnd(source: string, from: number): number {
  let at = from;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (isSpace(code) || code === GT || code === SLASH || code === LT || code === EQUALS) return at;
    at += 1;
  }
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function scanDeclaration(scan: Scan): void {
  const { source, at } = scan;
  if (source.startsWith('<!--', at)) skipPast(scan, '-->', null);
  else if (source.startsWith('<![CDATA[', at)) scanCdata(scan);
  else if (!scan.hasDoctype && /^<!doctype$/i.test(source.slice(at, at + 9))) scanDoctype(scan);
  else skipPast(scan, '>', null);
}

/** Without its end mark a piece reaches to `fallback`, or to the end of the document. */
function skipPast(scan: Scan, mark: string, fallback: string | null): void {
  const end = find(scan, mark, scan.at + 2);
  if (end >= 0) scan.at = end + mark.length;
  else if (fallback !== null) skipPast(scan, fallback, null);
  else endHere(scan);
}

function find(scan: Scan, mark: string, from: number): number {
  if (scan.gone.has(mark)) return -1;
  const found = scan.source.indexOf(mark, from);
  if (found < 0) scan.gone.add(mark);
  return found;
}

function endHere(scan: Scan): void {
  scan.at = scan.source.length;
  scan.isCut = true;
}

function scanCdata(scan: Scan): void {
  const start = scan.at + 9;
  const end = scan.source.indexOf(']]>', start);
  scan.handler.cdata(scan.source.slice(start, end < 0 ? undefined : end));
  if (end < 0) endHere(scan);
  else scan.at = end + 3;
}

function scanDoctype(scan: Scan): void {
  const { source, at } = scan;
  scan.hasDoctype = true;
  const end = doctypeEnd(source, at);
  scan.handler.doctype(source.slice(at + 9, end < 0 ? undefined : end));
  if (end < 0) endHere(scan);
  else scan.at = end + 1;
}

/** A DOCTYPE ends at its first ">", or, with an internal subset, at the ">" behind a "]". */
function doctypeEnd(source: string, from: number): number {
  const end = source.indexOf('>', from);
  const subset = source.slice(from, end < 0 ? source.length : end).indexOf('[');
  if (subset < 0) return end;
  for (let at = source.indexOf(']', from + subset); at >= 0; at = source.indexOf(']', at + 1)) {
    let after = at + 1;
    while (isSpace(source.charCodeAt(after))) after += 1;
    if (source.charCodeAt(after) === GT) return after;
  }
  return end;
}

function scanOpen(scan: Scan): void {
  const { source, handler } = scan;
  const end = nameEnd(source, scan.at + 1);
  const name = source.slice(scan.at + 1, end);
  const close = source.charCodeAt(end) === GT ? end : tagEnd(scan, end);
  if (close >= source.length) {
    endHere(scan);
    return;
  }
  const isEmpty = source.charCodeAt(close - 1) === SLASH;
  const attributes = close === end ? '' : source.slice(end, isEmpty ? close - 1 : close);
  // Where "<" ended the tag because ">" was forgotten, that "<" begins the next piece.
  scan.at = source.charCodeAt(close) === GT ? close + 1 : close;
  scan.isStopped = !handler.open(name, attributes, isEmpty);
}

/** Where the tag ends: at a ">" or "<" outside quotes. */
function tagEnd(scan: Scan, from: number): number {
  const { source } = scan;
  let before = 0;
  for (let at = from; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === GT || code === LT) return at;
    if ((code === 34 || code === 39) && before === EQUALS) at = quoteEnd(scan, at);
    if (!isSpace(code)) before = code;
  }
  return source.length;
}

/** The closing quote mark, or the opening one if none is to be had. */
function quoteEnd(scan: Scan, at: number): number {
  const end = find(scan, scan.source.charCodeAt(at) === 34 ? '"' : "'", at + 1);
  return end < 0 ? at : end;
}
