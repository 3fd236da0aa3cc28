/**
 * Judges what the sanitiser wrote without a browser: it is read by parse5, which shares no code with our own
 * reading, as a fragment and as a page, with and without scripts. For tests, and a target for fuzzing.
 */
import { isDeepStrictEqual } from 'node:util';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from '../../src/articles/markup/sanitise-rules.ts';
import { sanitise, sanitiseTree } from '../../src/articles/sanitise.ts';
import { parseMarkup } from '../../src/articles/tree/parse-markup.ts';
import { fragmentShape, pageShape, type Shape, shapeOf } from './tree-shape.ts';

/** An address may lead to the web or to a mailbox, and hold no sign that a browser would take out of it. */
const ADDRESS = /^(?:https?:\/\/[^/\s]|mailto:)[^\s<>"]*$/;
const WEB = /^https?:\/\//;
const ADDRESSES = new Set(['href', 'src', 'poster']);

/** What an attribute may say, where it is not free text: the rules once more, in other words than the sanitiser's. */
const MEANINGS: Readonly<Record<string, (value: string) => boolean>> = {
  rel: (value) => value === 'noopener noreferrer nofollow',
  loading: (value) => value === 'lazy',
  decoding: (value) => value === 'async',
  referrerpolicy: (value) => value === 'no-referrer',
  preload: (value) => value === 'none',
  controls: (value) => value === '',
  reversed: (value) => value === '',
  dir: (value) => ['ltr', 'rtl', 'auto'].includes(value),
  width: (value) => Number.isInteger(Number(value)) && value.length < 6,
  height: (value) => Number.isInteger(Number(value)) && value.length < 6,
  lang: (value) => !/[^A-Za-z0-9-]/.test(value),
  type: (value) => !/[^A-Za-z0-9/.+-]|_/.test(value.replaceAll('_', '')),
};

const DEEPEST = 300;

/** What is wrong with the sanitiser's answer to a piece of markup, each fault in words; empty if nothing is. */
export function markupFaults(markup: string, base: string | null): readonly string[] {
  const written = sanitise(markup, base);
  const faults = writtenFaults(written, shapeOf(sanitiseTree(parseMarkup(markup), base)));
  if (sanitise(written, base) !== written) faults.push('sanitising twice changes it');
  return faults;
}

/** What is wrong with markup that a sanitiser wrote, and with how it reads beside the tree that was meant (null: unknown). */
export function writtenFaults(written: string, meant: readonly Shape[] | null): string[] {
  const faults = new Set<string>();
  const ways = {
    fragment: fragmentShape(written),
    'fragment without scripts': fragmentShape(written, false),
    page: pageShape(written),
    'page without scripts': pageShape(written, false),
  };
  for (const [way, shapes] of Object.entries(ways)) {
    for (const fault of shapeFaults(shapes)) faults.add(fault);
    if (meant !== null && !isDeepStrictEqual(shapes, meant))
      faults.add(`a ${way} reads otherwise than it was meant`);
  }
  return [...faults];
}

/** Elements and attributes that no reader's page may have, in a tree of any reader. */
export function shapeFaults(shapes: readonly Shape[]): string[] {
  const faults: string[] = [];
  const waiting = shapes.map((shape): [Shape, number] => [shape, 1]);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [shape, depth] = next;
    if (typeof shape === 'string') continue;
    if (depth > DEEPEST) faults.push('too deep');
    faults.push(...elementFaults(shape));
    for (const child of shape[2]) waiting.push([child, depth + 1]);
  }
  return faults;
}

function elementFaults([name, attributes]: Exclude<Shape, string>): string[] {
  const faults = ALLOWED_TAGS.includes(name) ? [] : [`element ${name}`];
  for (let at = 0; at < attributes.length; at += 2) {
    const [attribute = '', value = ''] = attributes.slice(at, at + 2);
    if (!isAllowed(name, attribute, value))
      faults.push(`${name} ${attribute}="${value.slice(0, 60)}"`);
  }
  return faults;
}

function isAllowed(element: string, name: string, value: string): boolean {
  const known = [...(ALLOWED_ATTRIBUTES[element] ?? []), ...(ALLOWED_ATTRIBUTES['*'] ?? [])];
  if (!known.includes(name)) return false;
  if (ADDRESSES.has(name))
    return ADDRESS.test(value) && (name === 'href' || WEB.test(value)) && !hasUser(value);
  return MEANINGS[name]?.(value) !== false;
}

/** Names and passwords in an address are there to deceive ("https://bank.example@evil.example"). */
function hasUser(value: string): boolean {
  const url = URL.parse(value);
  return (
    url === null || (url.protocol !== 'mailto:' && (url.username !== '' || url.password !== ''))
  );
}
