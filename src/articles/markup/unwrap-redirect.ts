import { linkAddress } from './clean-address.ts';

/** Parameters in which senders of mails and other counters of clicks keep the true address. */
const PARAMETERS = new Set(
  'url u q to dest destination target redirect redirect_url redirect_uri redirecturl link r l z go goto href p upn'.split(
    ' ',
  ),
);

/** Parts of paths that only lead on. */
const LEADS_ON =
  /\/(?:url|click|clicks|clk|ck|track|tracking|trk|redirect|redir|rd|l|ls|link|links|lnk|go|goto|out|outbound|away(?:\.php)?|exit|leave|c|r|cl0|l0|f|e|t|ct|e2t|e3t|l\.php|lt\.php|v[123])(?:\/|\?|$)/i;

/** Hosts that do nothing but count clicks, whatever their paths look like. */
const COUNTING_HOSTS =
  /(?:^|\.)(?:list-manage\.com|awstrack\.me|mjt\.lu|sendgrid\.net|mandrillapp\.com|convertkit-mail\d?\.com|klclick\d?\.com|hubspotlinks\.com|hs-sites\.com|createsend\d?\.com|cmail\d{1,2}\.com|createsend1\.com|sendibt\d\.com|rs6\.net|exct\.net|sparkpostmail\.com|mailgun\.org|safelinks\.protection\.outlook\.com|urldefense\.com|urldefense\.proofpoint\.com|emltrk\.com|mlsend\.com|mail\.beehiiv\.com|click\.revue\.email|activehosted\.com|lists\.acymailing\.com|mailchi\.mp|tinyletter\.com|t\.co|bit\.ly|feedproxy\.google\.com)$/i;

/** Labels of hosts that count clicks for somebody: "click.harbour.example", "links.news.harbour.example". */
const COUNTING_LABEL =
  /^(?:e?click(?:s|er)?|link|links|lnks?|track(?:ing|er)?|trk|trx|go|t|l|el|url\d{1,6}|email|mg|redirect|redir|newslink|nl|emails?)\d{0,4}\./i;

/** Addresses that share a page or sign a reader in hand an address on, too. */
const HANDS_ON =
  /\/(?:share|sharer|sharer\.php|sharing|intent|login|signin|sign-in|auth|oauth|account|subscribe|submit|web\/\d{4,14}|translate)(?:\/|\?|\.|$)/i;

/** Redirects through one another, at most. */
const MOST_STEPS = 4;
/** UTF-16 units of an address that is looked into. */
const LONGEST = 8_192;

/**
 * The address that a counter of clicks leads to, where it stands in the counter's own: in a parameter, percent-encoded
 * or in base64 in the path, as Proofpoint writes it. The address itself if it stands nowhere. Nothing is fetched; linear.
 */
export function unwrapRedirect(address: string): string {
  let url = address;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const target = targetOf(url);
    if (target === null || target === url) return url;
    url = target;
  }
  return url;
}

/** Whether an address leads through a counter that does not tell where: it names no outlet and no page for good. */
export function isCountedLink(address: string): boolean {
  const url = URL.parse(unwrapRedirect(address));
  if (url === null) return false;
  if (COUNTING_HOSTS.test(url.hostname)) return true;
  return (
    COUNTING_LABEL.test(url.hostname) &&
    (LEADS_ON.test(url.pathname) || /[\w-]{40}/.test(url.pathname + url.search))
  );
}

function targetOf(address: string): string | null {
  if (address.length > LONGEST || !/^https?:/i.test(address)) return null;
  const url = URL.parse(address);
  if (url === null || HANDS_ON.test(url.pathname)) return null;
  const isCounter =
    COUNTING_HOSTS.test(url.hostname) ||
    COUNTING_LABEL.test(url.hostname) ||
    LEADS_ON.test(url.pathname);
  if (!isCounter) return null;
  return inDefence(url) ?? inParameters(url) ?? inPath(url);
}

/** Proofpoint's second spelling puts "-" for "%" and "_" for "/"; its third hides it between "__". */
function inDefence({ hostname, pathname, searchParams, href }: URL): string | null {
  if (!hostname.includes('urldefense')) return null;
  if (/\/v2\//.test(pathname)) {
    const coded = searchParams.get('u') ?? '';
    return addressIn(decoded(coded.replaceAll('-', '%').replaceAll('_', '/')));
  }
  const third = betweenMarks(href);
  return third === null ? null : addressIn(decoded(third).replace(/^(https?:\/)(?=[^/])/, '$1/'));
}

const HIDDEN = { before: '/v3/__', after: '__;', least: 8, most: 4000 } as const;

/** Looked for by the first mark alone: an address of nothing but marks must not be walked through from each of them. */
function betweenMarks(href: string): string | null {
  const { before, after, least, most } = HIDDEN;
  const mark = href.indexOf(before);
  if (mark === -1) return null;
  const from = mark + before.length;
  const to = href.indexOf(after, from + least);
  return to === -1 || to > from + most ? null : href.slice(from, to);
}

function inParameters({ searchParams }: URL): string | null {
  for (const [name, value] of searchParams) {
    if (!PARAMETERS.has(name.toLowerCase())) continue;
    const found = addressIn(value) ?? inBase64(value);
    if (found !== null) return found;
  }
  return null;
}

/** Amazon's counter keeps the address encoded in the path, ConvertKit's, Mailjet's and Substack's in base64. */
function inPath({ pathname }: URL): string | null {
  for (const part of pathname.split('/').slice(0, 12)) {
    const found = /^https?%3a/i.test(part) ? addressIn(decoded(part)) : inBase64(part);
    if (found !== null) return found;
  }
  return null;
}

/** Base64 of an address, or of JSON that holds one: "aHR0c" is "http", "eyJ" begins an object. */
function inBase64(part: string): string | null {
  if (!/^(?:aHR0c|eyJ)/.test(part)) return null;
  const bytes = decodedBase64(part.split('.', 1)[0] ?? '');
  if (/^https?:/.test(bytes)) return addressIn(bytes);
  // JSON within JSON escapes its slashes.
  const written = /https?:\/\/[^"\s]{1,4000}/.exec(bytes.replaceAll('\\', ''))?.[0];
  return written === undefined ? null : addressIn(written);
}

function decodedBase64(text: string): string {
  try {
    return decodeURIComponent(
      [...atob(decoded(text).replaceAll('-', '+').replaceAll('_', '/'))]
        .map((sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
        .join(''),
    );
  } catch {
    // It only looked like base64 of text.
    return '';
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that encodes nothing.
    return text;
  }
}

/** Judged like any link: http or https, no user, nothing that tracks. */
function addressIn(text: string): string | null {
  return /^https?:\/\/[^/\s]{1,250}\.[^/\s]{2}/i.test(text) && text.length <= LONGEST
    ? linkAddress(text.trim(), null)
    : null;
}
