/** More is a mistake or an attack: a page with many links in its header has some kilobytes of them. */
const LONGEST = 8000;

/** `<address>`, then its parameters up to the next one. */
const LINK = /<([^<>]{1,4000})>([^<>]{0,1000})/g;
const RELATION = /;\s{0,9}rel\s{0,9}=\s{0,9}(?:"([^"]{1,200})"|([^\s",;]{1,200}))/i;

/** The hub and the topic of a Link header (RFC 8288; W3C WebSub, 4); null unless both are there and lead to the web. */
export function statedHub(
  stated: string | null,
  base: URL,
): { readonly hubUrl: string; readonly topicUrl: string } | null {
  if (stated === null || stated.length > LONGEST || !/hub/i.test(stated)) return null;
  const links = [...stated.matchAll(LINK)].map(([, address = '', parameters = '']) => ({
    url: URL.parse(address.trim(), base.href),
    relations: relationsOf(parameters),
  }));
  const first = (relation: string) =>
    links.find(({ url, relations }) => isOfTheWeb(url) && relations.includes(relation))?.url?.href;
  const [hubUrl, topicUrl] = [first('hub'), first('self')];
  return hubUrl === undefined || topicUrl === undefined ? null : { hubUrl, topicUrl };
}

function relationsOf(parameters: string): readonly string[] {
  const [, quoted, bare] = RELATION.exec(parameters) ?? [];
  return (quoted ?? bare ?? '').toLowerCase().split(/\s+/);
}

function isOfTheWeb(url: URL | null): boolean {
  return url?.protocol === 'https:' || url?.protocol === 'http:';
}
