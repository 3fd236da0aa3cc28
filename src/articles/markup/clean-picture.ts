import type { PageElement } from '../tree/page-element.ts';
import { isBeacon, webAddress } from './clean-address.ts';
import { harmless, only } from './clean-attributes.ts';
import { bestOfSet } from './source-set.ts';

export type CleanPicture =
  | { readonly kind: 'shown'; readonly src: string; readonly attributes: readonly string[] }
  /** A place for a picture that a program is to fill; often a noscript element beside it has the picture. */
  | { readonly kind: 'without address' }
  /** It counts readers. */
  | { readonly kind: 'beacon' };

/** Where pages that load pictures late keep the true address. */
const LATE_SOURCES = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-orig-file',
  'data-original-src',
  'data-lazyload',
  'data-full-src',
  'data-hi-res-src',
  'data-echo',
  'data-url',
];
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];

/** Files that only hold the place of a picture until it is loaded. */
const PLACEHOLDER =
  /\/(?:placeholder|lazy|loading|grey|gray|transparent)[\w-]{0,20}\.(?:gif|png|svg|jpe?g)(?:$|\?)/i;

/** An img element as a reader's page may have it. */
export function cleanPicture(
  element: PageElement,
  base: string | null,
  sources: readonly PageElement[] = [],
): CleanPicture {
  if (isDot(element) || isUnseen(element)) return { kind: 'beacon' };
  const src = addressOf(element, base, sources);
  if (src === null) return { kind: 'without address' };
  if (isBeacon(src)) return { kind: 'beacon' };
  const attributes = [...only(element, ['title']), ...only(element, ['width', 'height'])];
  attributes.push('alt', harmless(element.attribute('alt') ?? ''));
  attributes.push('loading', 'lazy', 'decoding', 'async', 'referrerpolicy', 'no-referrer');
  return { kind: 'shown', src, attributes };
}

/** The first that is an address: what a program would load, a set with widths, the plain one, a picture's other sources. */
function addressOf(
  element: PageElement,
  base: string | null,
  sources: readonly PageElement[],
): string | null {
  for (const value of statedAddresses(element, sources)) {
    const address = value === '' ? null : webAddress(value, base);
    if (address !== null) return address;
  }
  return null;
}

/** One after the other: most pictures need only the first, and a flood of them costs by what is made for each. */
function* statedAddresses(
  element: PageElement,
  sources: readonly PageElement[],
): Generator<string, void> {
  for (const name of LATE_SOURCES) yield element.attribute(name)?.trim() ?? '';
  const sets = SETS.map((name) => bestOfSet(element.attribute(name) ?? ''));
  for (const best of sets) if (best?.isByWidth === true) yield best.address;
  const src = element.attribute('src')?.trim() ?? '';
  if (!PLACEHOLDER.test(src)) yield src;
  for (const best of sets) yield best?.address ?? '';
  for (const source of sources) yield bestOfSource(source)?.address ?? '';
  yield src;
}

function bestOfSource(source: PageElement) {
  return bestOfSet(source.attribute('srcset') ?? source.attribute('data-srcset') ?? '');
}

/** One or two pixels show nothing to anybody. */
function isDot(element: PageElement): boolean {
  return ['width', 'height'].some((name) =>
    /^\s{0,9}[0-2](?:px)?\s{0,9}$/.test(element.attribute(name) ?? ''),
  );
}

/** A picture that nobody is to see, unless a program is to show it later. */
function isUnseen(element: PageElement): boolean {
  const style = element.attribute('style')?.slice(0, 500) ?? '';
  const isHidden = UNSEEN.test(style) || element.attribute('hidden') !== null;
  return isHidden && ![...LATE_SOURCES, ...SETS].some((name) => element.attribute(name) !== null);
}

const UNSEEN =
  /(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|(?:width|height)\s{0,9}:\s{0,9}[0-2](?:px)?\s{0,9}(?:$|[;!]))/i;
