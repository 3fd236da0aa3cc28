import { decodeReferences } from '../../text/decode-references.ts';
import { absoluteIn, absoluteSet } from './resolve-address.ts';

// Neither expression can pass a "<": a page of "<a<a<a" is read once.
const TAG = /<[a-zA-Z][^<>]*>/g;
const ATTRIBUTE =
  /(\s(?:href|src|cite|action|longdesc|background|codebase|data|poster|usemap|profile|classid|srcset)\s{0,20}=\s{0,20})(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi;
/** An address that may be relative: nearly all are whole, and then nothing has to be taken apart. */
const RELATIVE =
  /(?:href|src|cite|action|longdesc|background|codebase|data|poster|usemap|profile|classid|srcset)\s{0,20}=\s{0,20}(?:["']\s{0,20}(?!\s|https?:|mailto:|data:)|(?!["'\s]|https?:|mailto:|data:))/i;

/** HTML with its relative addresses made absolute. Text between the tags is not touched. */
export function resolveMarkup(markup: string, base: string | null): string {
  if (base === null || !RELATIVE.test(markup)) return markup;
  return markup.replace(TAG, (tag) => (tag.includes('=') ? resolveTag(tag, base) : tag));
}

function resolveTag(tag: string, base: string): string {
  return tag.replace(
    ATTRIBUTE,
    (whole, name: string, double?: string, single?: string, bare?: string) => {
      const stated = double ?? single ?? bare ?? '';
      const address = decodeReferences(stated);
      const isSet = /^\ssrcset/i.test(name);
      const absolute = isSet ? absoluteSet(address, base) : absoluteIn(address, base);
      return absolute === address ? whole : `${name}"${escapeValue(absolute)}"`;
    },
  );
}

/** As it may stand between double quotes. */
function escapeValue(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
