import { outletKey } from '../../../../text/outlet-key.ts';
import type { PageFacts } from '../facts/page-facts.ts';
import type { Linked } from '../linked/linked-data.ts';
import { foldedTitle } from './title-likeness.ts';

/** What a page's outlet is called: by itself, and by its address. */
export type OutletNames = {
  /** As stated, best first. */
  readonly stated: readonly string[];
  /** Folded: the stated names, and the labels of the host ("bbc", "bbccouk"). */
  readonly folded: ReadonlySet<string>;
};

const LONGEST = 80;

/** The names that data, metas and the address give the outlet. */
export function outletNames(facts: PageFacts, linked: Linked, address: string | null): OutletNames {
  const stated = [
    facts.metas.first('og:site_name'),
    linked.article?.publisher,
    ...linked.outlets,
    facts.metas.first('application-name', 'apple-mobile-web-app-title', 'twitter:app:name:iphone'),
    facts.metas.first('dc.publisher', 'dcterms.publisher', 'publisher', 'citation_journal_title'),
    nameInTitle(facts.title, address),
  ].filter((name) => name != null && name.length <= LONGEST && /\p{L}/u.test(name));
  const names = stated.filter((name) => typeof name === 'string');
  const folded = [...names.flatMap(spellings), ...hostNames(address)];
  return { stated: [...new Set(names)], folded: new Set(folded.filter((name) => name.length > 1)) };
}

/** What stands behind the last stroke of the page's title, where the address is named for it: "Lighthouse sold - Küstenblatt". */
function nameInTitle(title: string | null, address: string | null): string | null {
  const tail = / [|–—·-] ([^|–—·]{3,60})$/.exec(title?.slice(-80) ?? '')?.[1]?.trim();
  if (tail === undefined) return null;
  const hosts = hostNames(address);
  const names = [...spellings(tail), foldedTitle(withoutUmlauts(tail))];
  return names.some((name) => hosts.includes(name)) ? tail : null;
}

function withoutUmlauts(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss');
}

function spellings(name: string): string[] {
  const folded = foldedTitle(name);
  const bare = name.replace(/^(?:the|der|die|das|le|la|el|o|il)\s+/i, '');
  return [
    folded,
    foldedTitle(bare),
    foldedTitle(name.replace(/\.[a-z]{2,4}(?:\.[a-z]{2})?$/i, '')),
  ];
}

/** Archives keep pages under their own host. */
const ARCHIVE = /^https?:\/\/web\.archive\.org\/web\/\d{4,14}[a-z_]{0,4}\/(?=https?:)/;

/** The address that an archived page had. */
export function ownAddress(address: string): string {
  return address.replace(ARCHIVE, '');
}

function hostNames(address: string | null): string[] {
  const own = address === null ? '' : ownAddress(address);
  const host = URL.parse(own)?.hostname;
  const key = outletKey(own);
  if (host === undefined || key === null) return [];
  const [label = ''] = key.split('.');
  return [label, key, host.replace(/^www\./, '')].map(foldedTitle);
}

/** Whether some words are the outlet's name: the same, or most of it ("ABC7 New York" of "ABC7"). */
export function isOutlet(words: string, names: OutletNames): boolean {
  const folded = foldedTitle(words);
  if (folded === '') return false;
  if (names.folded.has(folded) || spellings(words).some((one) => names.folded.has(one)))
    return true;
  if (folded.length < 4) return false;
  for (const name of names.folded)
    if (name.length >= 4 && (isMostOf(name, folded) || isMostOf(folded, name))) return true;
  return false;
}

/** Whether one name begins or ends with the other, which is no small part of it. */
function isMostOf(part: string, whole: string): boolean {
  const isEnd = whole.startsWith(part) || whole.endsWith(part);
  return isEnd && part.length >= whole.length * 0.4;
}

/** The outlet as readers know it: the first stated name that is no address. */
export function bestOutletName({ stated }: OutletNames): string | null {
  return (
    stated.find((name) => !/^https?:|^www\.|[{}<>]/.test(name) && !name.includes('://')) ?? null
  );
}
