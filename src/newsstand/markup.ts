/** HTML or XML that may stand as it is. */
export type Markup = { readonly markup: string };

type Part = string | number | null | false | Markup | readonly Part[];

/**
 * A tagged template that escapes what is put into it, for HTML and XML alike. Nothing (null, false)
 * is an empty string, a list is its parts in a row. Hono's own tag may answer with a promise, and
 * feeds and pages here are made at once.
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const filled = strings.map((text, at) => text + written(parts[at] ?? null));
  return { markup: filled.join('') };
}

function written(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(written).join('');
}

/** Text for between tags and within quoted attributes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Markup that was made elsewhere. */
export function asMarkup(text: string): Markup {
  return { markup: text };
}
