import { parseHTML } from 'linkedom';

/** What the W3C's validator says of single values (feedvalidator, validators.py), as far as our feeds have such. */

const URN = /^urn:[a-z0-9][a-z0-9-]{1,31}:(?:[a-z0-9()+,.:=@;$_!*'-]|%[0-9A-F]{2})+$/i;

export function addressFaults(name: string, value: string | null): string[] {
  const url = value === null ? null : URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol)) return [`${name}: no address (${value})`];
  // InvalidUriChar: what an address may hold is ASCII (RFC 3986).
  return /^[!-~]+$/.test(value ?? '') && !/["<>\\^`{|}]/.test(value ?? '')
    ? []
    : [`${name}: a sign that no address has`];
}

export function idFaults(name: string, value: string | null): string[] {
  return value !== null && URN.test(value) ? [] : [`${name}: no name (${value})`];
}

/** RFC 3339. */
export function stampFaults(name: string, value: string | null): string[] {
  const isOne = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value ?? '');
  return isOne && !Number.isNaN(Date.parse(value ?? '')) ? [] : [`${name}: no time (${value})`];
}

const MAIL_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d) GMT$/;

/** RFC 822 with a year of four digits; the day of the week has to be that day's (IncorrectDOW). */
export function mailDateFaults(name: string, value: string | null): string[] {
  const match = MAIL_DATE.exec(value ?? '');
  const at = match === null ? Number.NaN : Date.parse(`${match[2]} GMT`);
  if (Number.isNaN(at)) return [`${name}: no date (${value})`];
  return new Date(at).toUTCString().startsWith(`${match?.[1]},`) ? [] : [`${name}: another day`];
}

/** BadCharacters: controls of C1 and the sign of a sign that was lost. Whole texts may hold signs that turn words: a paragraph ends them. */
export function wordFaults(name: string, value: string | null, isText = false): string[] {
  if (value === null || value.trim() === '') return [`${name}: blank`];
  const isBad = /[\u0080-\u0084\u0086-\u009f\ufffd]/.test(value);
  const isTurned = !isText && /[\u202a-\u202e\u2066-\u2069]/.test(value);
  return isBad || isTurned ? [`${name}: a bad character`] : [];
}

export function languageFaults(name: string, value: string | null | undefined): string[] {
  if (value === null || value === undefined) return [];
  try {
    return Intl.getCanonicalLocales(value).length === 1 ? [] : [`${name}: no language`];
  } catch {
    return [`${name}: no language (${value})`];
  }
}

/** NotHtml, SecurityRisk, SecurityRiskAttr, DangerousStyleAttr, ContainsRelRef. */
export function markupFaults(name: string, markup: string): string[] {
  const { document } = parseHTML(`<html><body>${markup}</body></html>`);
  return [...document.body.querySelectorAll('*')].flatMap((element) => {
    const tag = element.localName;
    const faults = ACCEPTABLE.has(tag) ? [] : [`${name}: <${tag}>`];
    for (const { name: attribute, value } of element.attributes) {
      if (/^(?:on|style$)/i.test(attribute)) faults.push(`${name}: ${attribute}`);
      if (/^(?:href|src|poster)$/.test(attribute)) faults.push(...addressIn(name, value));
    }
    return faults;
  });
}

function addressIn(name: string, value: string): string[] {
  return /^(?:https?:\/\/|mailto:|tel:)/i.test(value) ? [] : [`${name}: leads to ${value}`];
}

/** HTMLValidator.acceptable_elements, those that the sanitiser lets through. */
const ACCEPTABLE: ReadonlySet<string> = new Set(
  (
    'a abbr audio b blockquote br caption cite code dd del details div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li ' +
    'mark ol p pre q rp rt ruby s samp small source strong sub summary sup table tbody td tfoot th thead time tr u ul var video wbr'
  ).split(' '),
);
