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
  /(?:^|\.)(?:doubleclick\.net|google-analytics\.com|googletagmanager\.com|scorecardresearch\.com|quantserve\.com|pixel\.wp\.com|stats\.wordpress\.com|pixel\.quantcount\.com|chartbeat\.net|omtrdc\.net|2o7\.net|imrworldwide\.com|pheedo\.com|feedsportal\.com|adsafeprotected\.com|parsely\.com|vgwort\.de|xiti\.com|ioam\.de|de\.ioam\.de|mailtrack\.io|list-manage\.com)$/i;
const BEACON_PATHS =
  /\/(?:~r|~ff|~4)\/|\/wf\/open|\/track(?:ing)?\/open|\/open\.(?:aspx|php|gif)|\/(?:pixel|spacer|blank|clear|beacon|1x1|trans(?:parent)?|dot|count(?:er)?)\.(?:gif|png)$|\/tr$|\/imp(?:ression)?\/|\/b\.gif$/i;

const MAX_ADDRESS = 8_192;

/** The address made absolute against `base`, without what tracks; null unless it is http or https. */
export function webAddress(address: string, base: string | null): string | null {
  const url = parsed(address, base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  url.username = '';
  url.password = '';
  return url.href;
}

/** As webAddress, with tracking parameters taken off; mailto: addresses are let through. */
export function linkAddress(address: string, base: string | null): string | null {
  const url = parsed(address, base);
  if (url === null) return null;
  if (url.protocol === 'mailto:') return url.href;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.username = '';
  url.password = '';
  return url.search === '' ? url.href : withoutTracking(url);
}

/** Whether an absolute picture address is known to count readers rather than show them something. */
export function isBeacon(address: string): boolean {
  const url = URL.parse(address);
  return url === null || BEACON_HOSTS.test(url.hostname) || BEACON_PATHS.test(url.pathname);
}

function parsed(address: string, base: string | null): URL | null {
  if (address.length > MAX_ADDRESS) return null;
  return URL.parse(address, base ?? undefined);
}

/** Edited as text, since URLSearchParams would re-encode what the outlet's server may compare byte by byte. */
function withoutTracking(url: URL): string {
  const parts = url.search.slice(1).split('&');
  const kept = parts.filter((part) => !isTracking(part.split('=', 1)[0] ?? ''));
  if (kept.length < parts.length) url.search = kept.join('&');
  return url.href;
}

function isTracking(name: string): boolean {
  return TRACKING_START.test(name) || TRACKING.has(name.toLowerCase());
}
