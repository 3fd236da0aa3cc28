import type { PageElement } from '../../tree/page-element.ts';

/** Pixels, where nothing says otherwise (browsers' default). */
export const USUAL_SIZE = 16;

/** UTF-16 units of a style that are looked at. */
const LONGEST_STYLE = 2_000;

export function styleOf(element: PageElement): string {
  return (element.attribute('style') ?? '').slice(0, LONGEST_STYLE).toLowerCase();
}

const NOT_SHOWN =
  /(?:^|[;\s])(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden|opacity\s{0,4}:\s{0,4}0(?:\.0{1,4})?\s{0,4}(?:[;!]|$)|max-(?:height|width)\s{0,4}:\s{0,4}0(?:px)?\s{0,4}(?:[;!]|$))/;

/** Names under which mails keep the words that only a list of mails shows. */
const PREHEADER =
  /(?:^|\s)(?:pre-?header(?:-?text|-hidden)?|hidden-?preheader|preview-?text|mcnpreviewtext)(?:\s|$)/i;
/** UTF-16 units: a visible bar of that name says more, and has links. */
const LONGEST_PREHEADER = 400;

/**
 * Whether an element is not shown to whoever reads the mail: the words for the list of mails, the form for other screens.
 * "mso-hide" alone hides from one program only, and the others show it.
 */
export function isNotShown(element: PageElement, style: string): boolean {
  if (style !== '' && NOT_SHOWN.test(style)) return true;
  if (element.attribute('hidden') !== null) return true;
  const names = `${element.attribute('class') ?? ''} ${element.attribute('id') ?? ''}`;
  return names.length < LONGEST_PREHEADER && PREHEADER.test(names) && !holdsLink(element);
}

function holdsLink({ children }: PageElement): boolean {
  return children.some(
    (child) => typeof child === 'object' && (child.name === 'a' || holdsLink(child)),
  );
}

const SIZE =
  /(?:^|[;\s])font(?:-size)?\s{0,4}:[^;]{0,60}?(\d{1,3}(?:\.\d{1,4})?)\s{0,2}(px|pt|r?em|%)/;
const OLD_SIZES: readonly number[] = [10, 13, 16, 18, 24, 32, 48];

/** An element's size of type in pixels; what it stands in, `around`, has one too. */
export function sizeOf(element: PageElement, style: string, around: number): number {
  const [, number, unit] = (style.includes('font') ? SIZE.exec(style) : null) ?? [];
  if (number !== undefined) return inPixels(Number(number), unit ?? 'px', around);
  if (/font-size\s{0,4}:\s{0,4}0(?:[;!\s]|$)/.test(style)) return 0;
  if (element.name !== 'font') return around;
  const old = Number(element.attribute('size') ?? 'none');
  return OLD_SIZES[old - 1] ?? around;
}

function inPixels(number: number, unit: string, around: number): number {
  if (unit === 'pt') return number * (4 / 3);
  if (unit === 'rem') return number * USUAL_SIZE;
  if (unit === 'em') return number * around;
  return unit === '%' ? (number / 100) * around : number;
}

/** Whether an element's style makes what it holds bold. */
export function isBoldStyle(style: string): boolean {
  return /font(?:-weight)?\s{0,4}:[^;]{0,40}?(?:bold|[6-9]00)/.test(style);
}

/** Whether a picture is too small to show anything: icons, spacers, counters. Unknown sizes are not. */
export function isIcon(picture: PageElement): boolean {
  const style = styleOf(picture);
  const width = extent(picture, style, 'width');
  const height = extent(picture, style, 'height');
  return width <= 48 || height <= 20;
}

function extent(picture: PageElement, style: string, name: 'width' | 'height'): number {
  const stated = /^\s{0,4}(\d{1,5})(?:px)?\s{0,4}$/.exec(picture.attribute(name) ?? '')?.[1];
  const styled = new RegExp(`(?:^|[;\\s])${name}\\s{0,4}:\\s{0,4}(\\d{1,5})px`).exec(style)?.[1];
  return Number(stated ?? styled ?? Number.POSITIVE_INFINITY);
}
