/** Parameters that name the way a reader came, never what there is to read. */
const TRACKING = new Set(
  (
    'fbclid gclid gclsrc dclid wbraid gbraid msclkid twclid ttclid igshid igsh yclid ysclid mc_cid mc_eid mkt_tok ' +
    '_hsenc _hsmi hsctatracking vero_id vero_conv oly_enc_id oly_anon_id s_cid wickedid rb_clickid at_medium ' +
    'at_campaign at_custom1 at_custom2 at_custom3 at_custom4 xtor ns_mchannel ns_source ns_campaign ns_linkname ' +
    'ocid cmpid ftag guccounter guce_referrer guce_referrer_sig __twitter_impression spm smid_share'
  ).split(' '),
);
const TRACKING_START = /^(?:utm_|mtm_|pk_|piwik_|hsa_|stm_|at_custom)/i;

/** Hosts and paths that answer with an invisible picture and a note in a ledger. */
const BEACON_HOSTS =
  /(?:^|\.)(?:doubleclick\.net|google-analytics\.com|googletagmanager\.com|scorecardresearch\.com|quantserve\.com|pixel\.wp\.com|stats\.wordpress\.com|pixel\.quantcount\.com|chartbeat\.net|omtrdc\.net|2o7\.net|imrworldwide\.com|pheedo\.com|feedsportal\.com|adsafeprotected\.com|parsely\.com|vgwort\.de|xiti\.com|ioam\.de|de\.ioam\.de|mailtrack\.io|list-manage\.com|krxd\.net|px\.ads\.linkedin\.com|analytics\.twitter\.com|bat\.bing\.com|adnxs\.com|viglink\.com|counter\.yadro\.ru|mc\.yandex\.ru|loggly\.com|track\.hubspot\.com|eotrx\.substackcdn\.com)$/i;
/** Labels of hosts that do nothing else for anybody: "pixel.harbour.example". */
const BEACON_LABEL =
  /^(?:pixels?|px|beacons?|counter|trk|tracking|tracker|analytics|matomo|piwik|aggbug)\d{0,3}\./i;
const BEACON_PATHS =
  /\/(?:~r|~ff|~4)\/|\/wf\/open|\/track(?:ing)?\/open|\/open\.(?:aspx|php|gif)|\/(?:pixel|spacer|blank|clear|beacon|1x1|trans(?:parent)?|dot|count(?:er)?)\.(?:gif|png)$|\/tr$|\/(?:matomo|piwik)\.php$|\/adsct$|\/_\/stat$|\/aggbug\/|\/~\/i\/|\/ss\/o\/|\/imp(?:ression)?\/|\/b\.gif$/i;

const MAX_ADDRESS = 8_192;

/**
 * An address that URL.parse gives back as it is: a host of lower-case letters that ends in a name, a path,
 * none of the signs that are encoded anywhere. Parsing costs some microseconds, and pages have hundreds.
 */
const PLAIN =
  /^https?:\/\/[a-z0-9.-]{1,250}\.[a-z]{2,20}\/[\w~!$&()*+,;=:@%./-]{0,4000}(?:\?[\w~!$&()*+,;=:@%./-]{0,4000})?(?:#[\w~!$&()*+,;=:@%./-]{0,1000})?$/;
/** A path from the host's root, as plain. */
const PLAIN_PATH =
  /^\/(?!\/)[\w~!$&()*+,;=:@%./-]{0,4000}(?:\?[\w~!$&()*+,;=:@%./-]{0,4000})?(?:#[\w~!$&()*+,;=:@%./-]{0,1000})?$/;
/** Steps up and down in a path, and names in Punycode, which may be none. */
const NOT_SO_PLAIN = /\/\.|%2e|xn--/i;

/** The address made absolute against `base`, without what tracks; null unless it is http or https. */
export function webAddress(address: string, base: string | null): string | null {
  const plain = plainAddress(address, base);
  if (plain !== null) return ifShort(plain);
  const url = parsed(address, base);
  return url === null || !isWeb(url) ? null : ifShort(withoutUser(url).href);
}

/** As webAddress, with tracking parameters taken off; mailto: addresses are let through. */
export function linkAddress(address: string, base: string | null): string | null {
  const plain = plainAddress(address, base);
  if (plain !== null) return ifShort(withoutTracking(plain));
  const url = parsed(address, base);
  if (url === null) return null;
  if (url.protocol === 'mailto:') return ifShort(url.href);
  return isWeb(url) ? ifShort(withoutTracking(withoutUser(url).href)) : null;
}

/** Encoding may make three signs of one, and what is longer than this would not be read again. */
function ifShort(address: string): string | null {
  return address.length > MAX_ADDRESS ? null : address;
}

/** Whether an absolute picture address is known to count readers rather than show them something. */
export function isBeacon(address: string): boolean {
  const [, host = '', path = ''] =
    /^https?:\/\/([^/:?#]{1,260})(?::\d{1,5})?([^?#]*)/.exec(address) ?? [];
  return (
    host === '' || BEACON_HOSTS.test(host) || BEACON_LABEL.test(host) || BEACON_PATHS.test(path)
  );
}

/** What URL.parse would make of the address, where that can be seen without it; else null. */
function plainAddress(address: string, base: string | null): string | null {
  if (NOT_SO_PLAIN.test(address)) return null;
  if (PLAIN.test(address)) return address;
  if (base === null || !PLAIN_PATH.test(address)) return null;
  const origin = plainOrigin(base);
  return origin === null ? null : origin + address;
}

let lastOrigin: { readonly base: string; readonly origin: string | null } | null = null;

/** One text's addresses have one base. */
function plainOrigin(base: string): string | null {
  if (lastOrigin?.base !== base) {
    const isPlain = PLAIN.test(base) && !NOT_SO_PLAIN.test(base);
    lastOrigin = { base, origin: isPlain ? base.slice(0, base.indexOf('/', 8)) : null };
  }
  return lastOrigin.origin;
}

function parsed(address: string, base: string | null): URL | null {
  if (address.length > MAX_ADDRESS) return null;
  return URL.parse(address, base ?? undefined);
}

/** A name or a number that a host can have: URL.parse also takes quotes and brackets, which no server has in its name. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])$/;

function isWeb({ protocol, hostname }: URL): boolean {
  return (protocol === 'http:' || protocol === 'https:') && HOST.test(hostname);
}

function withoutUser(url: URL): URL {
  url.username = '';
  url.password = '';
  return url;
}

/** Edited as text, since URLSearchParams would re-encode what the outlet's server may compare byte by byte. */
function withoutTracking(href: string): string {
  const hash = href.indexOf('#');
  const end = hash === -1 ? href.length : hash;
  const start = href.indexOf('?');
  if (start === -1 || start > end) return href;
  const parts = href.slice(start + 1, end).split('&');
  const kept = parts.filter((part) => !isTracking(part.split('=', 1)[0] ?? ''));
  if (kept.length === parts.length) return href;
  const search = kept.join('&');
  return href.slice(0, start) + (search === '' ? '' : `?${search}`) + href.slice(end);
}

function isTracking(name: string): boolean {
  return TRACKING_START.test(name) || TRACKING.has(name.toLowerCase());
}
