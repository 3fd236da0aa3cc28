/** Parameters that say where a reader came from and nothing about the page. */
const TRACKING = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh mc_cid mc_eid mkt_tok oly_anon_id ' +
    'oly_enc_id vero_id _hsenc _hsmi hsctatracking ref_src ref_url cmp cmpid ncid ocid icid sr_share smid smtyp ' +
    'spm scm wt_mc wt_zmc wtrid xtor ito __twitter_impression guccounter guce_referrer guce_referrer_sig ' +
    'feature soc_src soc_trk tsrc srnd sref ns_campaign ns_mchannel ns_source ns_linkname ns_fee'
  ).split(' '),
);
const TRACKING_PREFIXES = ['utm_', 'at_', 'pk_', 'mtm_', 'piwik_', 'hsa_', 'ga_', 'stm_', 'wtmc_'];

/**
 * An address folded so that two spellings of one page are equal: https for http, no www., host in lower
 * case, no tracking parameters, the others in order, no fragment, no slash at the end. To compare, not
 * to open. Null if it is no http or https address.
 */
export function normaliseUrl(url: string): string | null {
  const parsed = URL.parse(url.trim());
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.hostname === '') return null;
  const host = foldHost(parsed.hostname);
  if (host === '') return null;
  const port =
    parsed.port === '80' || parsed.port === '443' || parsed.port === '' ? '' : `:${parsed.port}`;
  return `https://${host}${port}${foldPath(parsed.pathname)}${foldQuery(parsed)}${meaningfulFragment(parsed.hash)}`;
}

/** "www." alone is a name like another. */
function foldHost(host: string): string {
  const whole = withoutLastDots(host);
  // "0.." is a name and "0" the number of a host.
  const bare = whole === host ? host : (URL.parse(`http://${whole}`)?.hostname ?? whole);
  let start = 0;
  while (bare.startsWith('www.', start) && start + 4 < bare.length) start += 4;
  return bare.slice(start);
}

/** A host without the dots at its end, which say that it is whole (RFC 1034, 3.1): one, but addresses are typed with more. */
export function withoutLastDots(host: string): string {
  let end = host.length;
  while (host[end - 1] === '.') end -= 1;
  return host.slice(0, end);
}

const FRONTS = /\/(?:index\.(?:html?|php)|amp)$/i;
const LONGEST_FRONT = '/index.html'.length;

/** The front of a folder is the folder, whatever stands behind it. */
function foldPath(path: string): string {
  let end = path.length;
  for (let before = -1; before !== end; ) {
    before = end;
    while (end > 0 && path[end - 1] === '/') end -= 1;
    // The end alone is looked at, or a path of nothing but fronts would take its length's square.
    const front = FRONTS.exec(path.slice(Math.max(0, end - LONGEST_FRONT), end));
    end -= front?.[0].length ?? 0;
  }
  return path.slice(0, end);
}

function foldQuery(parsed: URL): string {
  if (parsed.search.length < 2) return '';
  const kept = [...parsed.searchParams].filter(([name]) => !isTracking(name.toLowerCase()));
  if (kept.length === 0) return '';
  kept.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return `?${new URLSearchParams(kept)}`;
}

function isTracking(name: string): boolean {
  return TRACKING.has(name) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix));
}

/** "#!/page/1" is the page in old web applications; any other fragment is a place on it. */
function meaningfulFragment(hash: string): string {
  return hash.startsWith('#!') ? hash : '';
}
