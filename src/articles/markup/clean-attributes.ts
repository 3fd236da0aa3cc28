import type { PageElement } from '../tree/page-element.ts';

/** What an attribute's value must look like; what looks otherwise is left out. */
const VALUES: Readonly<Record<string, RegExp>> = {
  title: /\S/,
  datetime: /^[\w:.+ -]{1,40}$/,
  value: /^-?\d{1,9}$/,
  start: /^-?\d{1,9}$/,
  type: /^[1aAiI]$/,
  reversed: /^/,
  colspan: /^[1-9]\d{0,2}$/,
  rowspan: /^\d{1,4}$/,
  scope: /^(?:row|col|rowgroup|colgroup)$/,
  width: /^\d{1,5}$/,
  height: /^\d{1,5}$/,
};

/** Attributes that elements may keep as they are, beside language and direction. */
const KEPT: ReadonlyMap<string, readonly string[]> = new Map([
  ['abbr', ['title']],
  ['del', ['datetime']],
  ['ins', ['datetime']],
  ['li', ['value']],
  ['ol', ['start', 'type', 'reversed']],
  ['td', ['colspan', 'rowspan']],
  ['th', ['colspan', 'rowspan', 'scope']],
  ['time', ['datetime']],
]);

const NONE: readonly string[] = [];

/** The attributes that an element keeps under its new name: name, value, name, value. */
export function keptAttributes(element: PageElement, name: string): readonly string[] {
  if (element.attributes.length === 0) return NONE;
  const kept = only(element, KEPT.get(name) ?? NONE);
  kept.push(...languageOf(element));
  return kept.length === 0 ? NONE : kept;
}

/** Those of the named attributes whose values are fit to be kept. */
export function only(element: PageElement, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const value = element.attribute(name)?.trim() ?? null;
    if (value === null || VALUES[name]?.test(value) !== true) return [];
    return [name, name === 'reversed' ? '' : harmless(value)];
  });
}

/** An element's language (BCP 47) and direction. */
export function languageOf(element: PageElement): string[] {
  const kept: string[] = [];
  const language = element.attribute('lang') ?? element.attribute('xml:lang');
  if (language !== null && /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,5}$/i.test(language))
    kept.push('lang', language);
  const direction = element.attribute('dir')?.toLowerCase() ?? '';
  if (/^(?:ltr|rtl|auto)$/.test(direction)) kept.push('dir', direction);
  return kept;
}

/** Without the signs that parsers and encodings replace: a value must read back as it was written. */
export function harmless(text: string): string {
  const whole = text.toWellFormed();
  return whole.includes('\0') || whole.includes('\r')
    ? whole.replaceAll('\0', '').replace(/\r\n?/g, '\n')
    : whole;
}
