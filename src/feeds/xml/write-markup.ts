import { ownValue } from '../../text/tables/own-value.ts';
import { absoluteIn, absoluteSet, holdsAddress } from '../parts/resolve-address.ts';
import { readAttributes } from './read-attributes.ts';

/** Writes elements that stood inside a text out again as HTML. */
export type MarkupWriter = {
  /** `attributes` is the raw text between the name and the ">". */
  readonly open: (name: string, attributes: string, isEmpty: boolean) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  readonly finish: () => string;
};

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** Vocabularies that a page must be told of, where the feed only gave them a prefix. */
const FOREIGN: Readonly<Record<string, string>> = {
  svg: ' xmlns="http://www.w3.org/2000/svg"',
  math: ' xmlns="http://www.w3.org/1998/Math/MathML"',
};

/**
 * `base` is the xml:base in force, null if none was stated: then addresses stay for a later step that
 * knows the entry. `isLoose`: the text was never declared to be XHTML, so what looks like escaped
 * markup beside real elements is markup too.
 */
export function startMarkup(base: string | null, isLoose: boolean): MarkupWriter {
  const bases: (string | null)[] = [base];
  let written = '';
  return {
    open: (name, attributes, isEmpty) => {
      const local = localName(name);
      const tag = openTag(local, attributes, bases.at(-1) ?? null);
      written += tag.written + ending(local, isEmpty);
      if (!isEmpty) bases.push(tag.base);
    },
    close: (name) => {
      const local = localName(name);
      if (!VOID.has(local)) written += `</${local}>`;
      if (bases.length > 1) bases.pop();
    },
    text: (text) => {
      written += isLoose && text.includes('<') ? text : escapeText(text);
    },
    finish: () => written,
  };
}

function ending(local: string, isEmpty: boolean): string {
  if (VOID.has(local)) return ' />';
  return isEmpty ? `></${local}>` : '>';
}

type OpenTag = { readonly written: string; readonly base: string | null };

/** Most attributes can go out as they came in; taking them apart is what costs. */
function openTag(local: string, raw: string, base: string | null): OpenTag {
  const start = `<${local}${ownValue(FOREIGN, local) ?? ''}`;
  if (base === null && !raw.includes('xml')) return { written: start + raw.trimEnd(), base };
  const attributes = readAttributes(raw, true);
  const inner = innerBase(attributes, base);
  return { written: start + writeAttributes(attributes, inner), base: inner };
}

function innerBase(attributes: ReadonlyMap<string, string>, base: string | null): string | null {
  const stated = attributes.get('xml:base');
  if (stated === undefined) return base;
  const resolved = base === null ? URL.parse(stated) : URL.parse(stated, base);
  return resolved?.protocol.startsWith('http') ? resolved.href : base;
}

function localName(name: string): string {
  const local = name.slice(name.indexOf(':') + 1);
  // XHTML is written in capitals by some; SVG's names (linearGradient) are not to be touched.
  return local === local.toUpperCase() ? local.toLowerCase() : local;
}

function writeAttributes(attributes: ReadonlyMap<string, string>, base: string | null): string {
  let written = '';
  for (const [name, value] of attributes) {
    if (name.startsWith('xml')) continue;
    written += ` ${name}="${escapeText(addressOr(name, value, base)).replaceAll('"', '&quot;')}"`;
  }
  return written;
}

function addressOr(name: string, value: string, base: string | null): string {
  if (base === null) return value;
  if (name === 'srcset') return absoluteSet(value, base);
  return holdsAddress(name) ? absoluteIn(value, base) : value;
}

/** Characters as they stand in HTML between tags. */
export function escapeText(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
