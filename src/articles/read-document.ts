import type { ArticleRead, DocumentRead } from '../model/article.ts';
import { decodeBytes } from '../text/decode-bytes.ts';
import { unquotedMail } from './mail/unquoted-mail.ts';
import { binaryKind } from './page/binary-kind.ts';
import { readMail } from './read-mail.ts';
import { readPage } from './read-page.ts';
import { readPlainText } from './read-plain-text.ts';

export type OutsideDocument = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The Content-Type header, where there was one; application/mbox (RFC 4155): one message as a mailbox file has it. */
  readonly contentType: string | null;
  readonly url: string | null;
};

/** Bytes: a mail with its attachments is the largest thing anybody may hand in. */
const LARGEST = 50_000_000;
/** Bytes of a page or a text that are decoded: of neither more than five million signs are read, of three bytes each at most. */
const MOST_DECODED = 15_000_000;

/**
 * Reads whatever it is: a web page, a mail (which may hold several articles), plain text. What holds no article fails with what it is instead.
 * The bytes decide before the name and the header do.
 */
export async function readDocument(document: OutsideDocument): Promise<DocumentRead> {
  const { bytes } = document;
  if (bytes.length === 0) return failed('The file is empty.');
  if (bytes.length > LARGEST) return failed('The file is larger than 50 MB.');
  const binary = binaryKind(bytes);
  if (binary !== null) return failed(`This is ${binary}, not an article.`);
  const start = bytes.subarray(0, MOST_DECODED);
  const { text } = decodeBytes(start, { contentType: document.contentType, kind: 'html' });
  if (!/\S/.test(text)) return failed('The file is empty.');
  return readText(text, document);
}

function readText(text: string, document: OutsideDocument): DocumentRead | Promise<DocumentRead> {
  const start = text.slice(0, 4_096).trimStart();
  const other = notAnArticle(start, document);
  if (other !== null) return failed(`This is ${other}, not an article.`);
  if (isMail(start, document)) return readMail(mailIn(document));
  return alone(isPage(start, document) ? readPage(text, document.url) : readPlainText(text));
}

const IN_MAILBOX = /^application\/mbox/i;

function mailIn({ bytes, contentType }: OutsideDocument): Uint8Array {
  return IN_MAILBOX.test(contentType ?? '') ? unquotedMail(bytes) : bytes;
}

function alone(read: ArticleRead): DocumentRead {
  return read.kind === 'failed' ? read : { kind: 'read', articles: [read.article] };
}

function failed(reason: string): DocumentRead {
  return { kind: 'failed', reason };
}

/** Text that machines read, by how it begins. */
function notAnArticle(start: string, { name }: OutsideDocument): string | null {
  if (/^WARC\/1\./.test(start) || /\.warc$/i.test(name)) return 'a web archive';
  return xmlKind(start) ?? jsonKind(start);
}

const XML_KINDS: ReadonlyMap<string, string> = new Map([
  ['rss', 'a feed'],
  ['feed', 'a feed'],
  ['rdf:rdf', 'a feed'],
  ['channel', 'a feed'],
  ['opml', 'a list of feeds (OPML)'],
  ['urlset', 'a site map'],
  ['sitemapindex', 'a site map'],
]);

function xmlKind(start: string): string | null {
  if (!/^<[?!a-z]/i.test(start) || /<html[\s>]/i.test(start)) return null;
  const root =
    /<(rss|feed|rdf:RDF|opml|urlset|sitemapindex|channel)[\s>]/i.exec(start)?.[1]?.toLowerCase() ??
    '';
  const isXml = /^<\?xml/i.test(start);
  const isRoot = isXml || start.startsWith('<!--') || start.toLowerCase().startsWith(`<${root}`);
  return (
    (root !== '' && isRoot ? XML_KINDS.get(root) : undefined) ?? (isXml ? 'an XML document' : null)
  );
}

/** "[Reuters] The council" is text in brackets; "[1, 2" and "{"a":" are not. */
function jsonKind(start: string): string | null {
  if (!/^(?:\{\s{0,40}(?:"|\}\s*$)|\[\s{0,40}(?:["{[\]]|-?\d[\d.]{0,30}\s{0,10}[,\]]))/.test(start))
    return null;
  return /jsonfeed\.org\/version/.test(start) ? 'a feed' : 'JSON data';
}

const MAIL_HEADER =
  /^(?:from|to|subject|date|received|return-path|message-id|mime-version|delivered-to|dkim-signature|x-[a-z-]{2,40}|content-type|reply-to|list-id):\s/i;

/** RFC 5322: header lines from the first line on, a message's own among them. */
function isMail(start: string, { name, contentType }: OutsideDocument): boolean {
  if (/^message\/rfc822|^application\/mbox/i.test(contentType ?? '')) return true;
  const lines = start
    .replace(/^From \S+ [^\n]{0,100}\r?\n/, '')
    .split(/\r?\n/)
    .slice(0, 40);
  const end = lines.indexOf('');
  const head = lines.slice(0, end === -1 ? lines.length : end).filter((line) => !/^\s/.test(line));
  const known = head.filter((line) => MAIL_HEADER.test(line)).length;
  const isHead = head.length > 0 && head.every((line) => /^[\w-]{1,60}:/.test(line));
  return isHead && known >= (/\.(?:eml|mbox)$/i.test(name) ? 1 : 3);
}

function isPage(start: string, { name, contentType }: OutsideDocument): boolean {
  if (
    /^(?:<!doctype html|<html|<head|<body|<\?xml[^>]{0,200}>\s{0,20}<(?:!doctype html|html))/i.test(
      start.replace(/^(?:<!--[^>]{0,1000}-->\s{0,20}){1,5}/, ''),
    )
  )
    return true;
  const isNamed = /\.x?html?$/i.test(name) || /html/i.test(contentType ?? '');
  if (isNamed) return true;
  return (
    /<(?:p|div|article|section|h[1-6]|table|span|meta|title)[\s>]/i.test(start) && /^</.test(start)
  );
}
