import { decodeBytes } from '../../../text/decode-bytes.ts';
import type { ElsewhereRead } from './brought.ts';
import { joined } from './joined.ts';
import { linksOf, readLinks } from './read-links.ts';
import { isExport, readRecords } from './read-records.ts';
import { readTable, tableOf } from './read-table.ts';

/** Whether a file's beginning is that of an export of another reader: by what stands in it, not by its name. */
export function isElsewheres(head: string): boolean {
  return isExport(head) || linksOf(head) !== null || tableOf(head) !== null;
}

/** Reads an export whole. What is broken in it is named with its place, the rest is read. */
export function readElsewhere(bytes: Uint8Array): ElsewhereRead {
  const { text: decoded } = decodeBytes(bytes, { contentType: null, kind: 'html' });
  const text = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded;
  const links = linksOf(text);
  if (links !== null) return joined(links, readLinks(text, links));
  if (/^\s{0,40}[[{]/.test(text)) return readRecords(text) ?? UNKNOWN;
  const table = tableOf(text);
  return table === null ? UNKNOWN : joined(table.program, readTable(text, table));
}

const UNKNOWN: ElsewhereRead = {
  kind: 'failed',
  reason: 'This is no export of a reader that Hearsay knows.',
};
