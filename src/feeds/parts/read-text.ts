import { looksLikeHtml, plainText } from '../../text/plain-text.ts';
import { escapeText } from '../xml/write-markup.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { resolveMarkup } from './resolve-markup.ts';

const LONGEST_LINE = 2000;
const LONGEST_MARKUP = 2_000_000;

/** A title or another line: plain text, null if nothing is in it. */
export function lineOf(element: XmlElement | null): string | null {
  if (element === null || element.isCut) return null;
  const stated = statedText(element).slice(0, LONGEST_LINE * 5);
  const isPlain = isPlainType(element) && !element.isMarkup && !looksLikeHtml(stated);
  return shorten(plainText(isPlain ? stated.replaceAll('<', '&lt;') : stated));
}

/** A line as it stands, without tags: plain text out of a JSON Feed or an attribute. */
export function shorten(line: string): string | null {
  if (line.length <= LONGEST_LINE) return line === '' ? null : line;
  return `${line.slice(0, LONGEST_LINE - 1)}…`;
}

/** A summary or content: markup with absolute addresses, null if nothing is in it or it is no text. */
export function markupOf(element: XmlElement | null, base: string | null): string | null {
  if (element === null || element.isCut || isForeign(element)) return null;
  const stated = withoutDiv(element, statedText(element).trim());
  if (stated === '') return null;
  const isPlain = isPlainType(element) && !element.isMarkup && !looksLikeHtml(stated);
  const markup = isPlain ? markupOfPlain(stated) : resolveMarkup(stated, element.base ?? base);
  return markup.slice(0, LONGEST_MARKUP);
}

function statedText(element: XmlElement): string {
  return mayBeBase64(element) ? (readBase64(element.text) ?? element.text) : element.text;
}

/** Atom 0.3 says so; in Atom 1.0 every type that is neither text nor XML is (RFC 4287, 4.1.3.3). */
function mayBeBase64(element: XmlElement): boolean {
  const mode = element.attributes.get('mode');
  if (mode === 'base64') return true;
  if (mode !== undefined || element.isMarkup || element.space !== 'atom') return false;
  const type = typeOf(element);
  return type.includes('/') && !type.startsWith('text/') && !type.endsWith('xml');
}

function typeOf(element: XmlElement): string {
  return (element.attributes.get('type') ?? '').trim().toLowerCase();
}

function readBase64(text: string): string | null {
  const packed = text.replace(/\s+/g, '');
  if (!/^[\w+/-]+={0,3}$/.test(packed)) return null;
  try {
    const raw = atob(
      packed
        .replaceAll('-', '+')
        .replaceAll('_', '/')
        .replace(/(?<!=)=+$/, ''),
    );
    const bytes = Uint8Array.from(raw, (character) => character.charCodeAt(0));
    // Words are base64 too ("test"); what they decode to is no text.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Content of another medium altogether: a picture, a sound. */
function isForeign(element: XmlElement): boolean {
  return /^(?:image|audio|video)\//.test(typeOf(element));
}

function isPlainType(element: XmlElement): boolean {
  const type = typeOf(element);
  if (type === 'text' || type === 'text/plain' || type === 'plain') return true;
  return (
    type === '' &&
    (element.space === 'atom' || element.space === 'media') &&
    !element.attributes.has('mode')
  );
}

/** RFC 4287, 3.1.1.3: the div around XHTML is not part of the text; Atom feeds put it around HTML too. */
function withoutDiv(element: XmlElement, markup: string): string {
  if (element.space !== 'atom' || !markup.startsWith('<div') || !markup.endsWith('</div>'))
    return markup;
  const found = /^<div(?: xmlns="[^"<>]{0,100}")?>/.exec(markup);
  const isStyled = found === null && typeOf(element) !== 'xhtml';
  const start = isStyled ? -1 : markup.indexOf('>') + 1;
  const inner = markup.slice(start, -6);
  return start > 0 && isBalanced(inner) ? inner.trim() : markup;
}

/** Whether no division is closed that was not opened inside. */
function isBalanced(markup: string): boolean {
  let depth = 0;
  for (const tag of markup.matchAll(/<(\/?)div\b/gi)) {
    depth += tag[1] === '' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Plain text as markup: line breaks are kept. */
export function markupOfPlain(text: string): string {
  return escapeText(text).replace(/\n/g, '<br />\n');
}
