import type { PageElement } from '../tree/page-element.ts';
import { CLASS_KINDS, classKinds } from './class-words.ts';

/** Elements that say what they hold; the first of several names stands for all. */
const TAG_KINDS = [
  ['article'],
  ['main'],
  ['aside'],
  ['nav', 'menu'],
  ['header'],
  ['footer'],
  ['form', 'fieldset', 'label', 'button', 'select'],
  ['figure'],
  ['figcaption'],
  ['table'],
  ['ul', 'ol'],
  ['dl'],
  ['blockquote'],
  ['section'],
  ['p'],
  ['h1'],
  ['h2'],
  ['h3', 'h4', 'h5', 'h6'],
  ['a'],
  ['li'],
  ['pre', 'code'],
  ['time'],
  ['details', 'dialog'],
  ['noscript', 'template', 'iframe'],
] as const;
const TAG_AT: ReadonlyMap<string, number> = new Map(
  TAG_KINDS.flatMap((names, at) => names.map((name) => [name, at] as const)),
);
const ATTRIBUTE_KINDS = ['hidden', 'article body', 'other property', 'side role'] as const;

export const PLACE_WIDTH = TAG_KINDS.length + CLASS_KINDS.length + ATTRIBUTE_KINDS.length + 1;

export const PLACE_NAMES: readonly string[] = [
  ...TAG_KINDS.map(([name]) => `within ${name}`),
  ...CLASS_KINDS.map(([name]) => `class of ${name}`),
  ...ATTRIBUTE_KINDS,
  'depth',
];

const CLASS_FROM = TAG_KINDS.length;
const ATTRIBUTES_FROM = CLASS_FROM + CLASS_KINDS.length;

function tagPlace(tag: string): number {
  return TAG_AT.get(tag) ?? 0;
}

function classPlace(kind: string): number {
  return CLASS_FROM + CLASS_KINDS.findIndex(([name]) => name === kind);
}

const [FIGCAPTION, BLOCKQUOTE] = [tagPlace('figcaption'), tagPlace('blockquote')];
const [CAPTION, EMBEDDED, ADVERT, AUTHOR] = ['caption', 'embedded', 'advert', 'author'].map(
  classPlace,
) as [number, number, number, number];

export function isCaptionPlace(place: Uint8Array): boolean {
  return (place[FIGCAPTION] as number) <= 3 || (place[CAPTION] as number) <= 1;
}

/** A post of another platform, quoted with its words. */
export function isEmbeddedPost(place: Uint8Array): boolean {
  return (place[BLOCKQUOTE] as number) <= 2 && (place[EMBEDDED] as number) <= 3;
}

export function isAdvertPlace(place: Uint8Array): boolean {
  return (place[ADVERT] as number) <= 2;
}

const MENU_PLACES = [
  tagPlace('nav'),
  tagPlace('footer'),
  classPlace('navigation'),
  classPlace('footer'),
  ATTRIBUTES_FROM + ATTRIBUTE_KINDS.indexOf('side role'),
];

/** Where menus stand, and feet. */
export function isMenuPlace(place: Uint8Array): boolean {
  return MENU_PLACES.some((at) => (place[at] as number) <= 8);
}

/** Where an author's picture stands. */
export function isPortraitPlace(place: Uint8Array): boolean {
  return (place[AUTHOR] as number) <= 3;
}

/** How far up is still told apart. */
const FARTHEST = 15;

/** For every element asked about, how many levels up stands the nearest one of each kind (0: itself; 15: none). */
export class Places {
  readonly #known = new Map<PageElement, Uint8Array>();
  readonly #classes = new Map<string, number>();

  of(element: PageElement): Uint8Array {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const place = this.#below(element.parent);
    this.#mark(element, place);
    this.#known.set(element, place);
    return place;
  }

  #below(parent: PageElement | null): Uint8Array {
    if (parent === null) {
      const place = new Uint8Array(PLACE_WIDTH).fill(FARTHEST);
      place[PLACE_WIDTH - 1] = 0;
      return place;
    }
    const place = new Uint8Array(this.of(parent));
    for (let at = 0; at < PLACE_WIDTH - 1; at += 1) {
      const distance = place[at] as number;
      if (distance < FARTHEST) place[at] = distance + 1;
    }
    place[PLACE_WIDTH - 1] = Math.min(255, (place[PLACE_WIDTH - 1] as number) + 1);
    return place;
  }

  #mark(element: PageElement, place: Uint8Array): void {
    const tag = TAG_AT.get(element.name);
    if (tag !== undefined) place[tag] = 0;
    const { attributes } = element;
    // The class of the body names the whole page.
    const isNamed = element.name !== 'body' && element.name !== 'html';
    for (let at = 0; at < attributes.length; at += 2) {
      const name = attributes[at] as string;
      const value = attributes[at + 1] as string;
      if (NAMING.has(name)) {
        if (isNamed && value !== '') markKinds(this.#kinds(value), place);
      } else markAttribute(name, value, place);
    }
  }

  #kinds(value: string): number {
    const known = this.#classes.get(value);
    if (known !== undefined) return known;
    const kinds = classKinds(value);
    this.#classes.set(value, kinds);
    return kinds;
  }
}

const SIDE_ROLES = new Set(
  'navigation complementary banner contentinfo search dialog alertdialog menu menubar form button toolbar tablist'.split(
    ' ',
  ),
);

/** Attributes that name what an element is. */
const NAMING = new Set(['class', 'id', 'data-component', 'data-testid']);

function markKinds(kinds: number, place: Uint8Array): void {
  for (let kind = 0, left = kinds; left !== 0; kind += 1, left >>>= 1)
    if ((left & 1) === 1) place[CLASS_FROM + kind] = 0;
}

function markAttribute(name: string, value: string, place: Uint8Array): void {
  const kind = attributeKind(name, value);
  if (kind !== -1) place[ATTRIBUTES_FROM + kind] = 0;
}

function attributeKind(name: string, value: string): number {
  if (name === 'hidden' || (name === 'aria-hidden' && value === 'true')) return 0;
  if (name === 'style') return /display\s?:\s?none|visibility\s?:\s?hidden/i.test(value) ? 0 : -1;
  if (name === 'itemprop') return /articlebody|^text$/i.test(value) ? 1 : 2;
  if (name === 'role') return SIDE_ROLES.has(value.toLowerCase()) ? 3 : -1;
  return -1;
}
