import type { FeedFormat, ParsedFeed } from '../../model/feeds/feed.ts';
import { DAY, HOUR, MINUTE, type Millis } from '../../model/time.ts';
import { ownValue } from '../../text/tables/own-value.ts';
import { cloudOf } from '../parts/read-cloud.ts';
import { languageTag } from '../parts/read-language.ts';
import { linkOf } from '../parts/read-links.ts';
import { pictureOf } from '../parts/read-media.ts';
import { feedAuthors } from '../parts/read-people.ts';
import { lineOf, markupOf } from '../parts/read-text.ts';
import { resolveAddress } from '../parts/resolve-address.ts';
import type { Space } from '../xml/name-spaces.ts';
import { firstChild, type XmlElement } from '../xml/xml-element.ts';
import { firstStated, type Place, readXmlEntry } from './read-xml-entry.ts';

const OWN: readonly Space[] = ['rss', 'atom'];
const TITLES: readonly Place[] = [['title', ['rss', 'atom', 'dc', 'media', 'itunes']]];
const DESCRIPTIONS: readonly Place[] = [
  ['description', OWN],
  ['subtitle', ['atom', 'rss']],
  ['tagline', ['atom', 'rss']],
  ['info', ['atom', 'rss']],
  ['abstract', OWN],
  ['description', ['dc']],
  ['summary', ['itunes']],
  ['subtitle', ['itunes']],
];

const FORMATS: Readonly<Record<string, FeedFormat>> = {
  rss: 'rss',
  rdf: 'rdf',
  feed: 'atom',
  channel: 'cdf',
  entry: 'atom',
  item: 'rss',
};

/** How deep a feed's outermost element may hide below what somebody's program put around it. */
const HIDDEN_DEPTH = 4;

/** The outermost element of a feed among `roots`, null if there is none. */
export function findFeedRoot(roots: readonly XmlElement[]): XmlElement | null {
  let level = roots;
  for (let depth = 0; depth < HIDDEN_DEPTH && level.length > 0; depth += 1) {
    const found = level.find(
      (element) => ownValue(FORMATS, element.name) !== undefined && element.space !== 'other',
    );
    if (found) return found;
    level = level.flatMap((element) => element.children.slice(0, 50));
  }
  return null;
}

/** A feed out of its outermost element. `documentUrl` is where the document came from. */
export function readXmlFeed(root: XmlElement, documentUrl: string | null): ParsedFeed {
  const channel = channelOf(root);
  const base = channel.base ?? documentUrl;
  const homeUrl = homeOf(channel, base);
  const entryBase = channel.base ?? homeUrl ?? documentUrl;
  const cloudUrl = cloudOf(channel);
  return {
    format: formatOf(root, channel),
    title: lineOf(firstStated(channel, TITLES)),
    description: markupOf(firstStated(channel, DESCRIPTIONS), entryBase),
    url: linkOf(channel, 'self', base) ?? resolveAddress(channel.attributes.get('self'), base),
    homeUrl,
    iconUrl: iconOf(channel, root, entryBase),
    language: languageOf(channel, root),
    authors: feedAuthors(channel),
    minInterval: intervalOf(channel),
    hubUrl: linkOf(channel, 'hub', base),
    ...(cloudUrl !== null && { cloudUrl }),
    entries: entriesOf(root, channel).map((element) =>
      readXmlEntry(element, element.base ?? entryBase),
    ),
    problems: [],
  };
}

function channelOf(root: XmlElement): XmlElement {
  if (root.name !== 'rss' && root.name !== 'rdf') return root;
  return root.children.find((child) => child.name === 'channel') ?? root;
}

function formatOf(root: XmlElement, channel: XmlElement): FeedFormat {
  if (root.name !== 'channel') return ownValue(FORMATS, root.name) ?? 'rss';
  const isRss = channel.children.some(
    (child) => child.name === 'link' || child.name === 'description',
  );
  return isRss ? 'rss' : 'cdf';
}

function homeOf(channel: XmlElement, base: string | null): string | null {
  return linkOf(channel, 'alternate', base) ?? resolveAddress(channel.attributes.get('href'), base);
}

function iconOf(channel: XmlElement, root: XmlElement, base: string | null): string | null {
  for (const name of ['icon', 'logo']) {
    const stated = firstChild(channel, name, ['atom', 'rss']);
    const address = resolveAddress(stated?.text, stated?.base ?? base);
    if (address !== null) return address;
  }
  return pictureOf(channel, base) ?? (root === channel ? null : pictureOf(root, base));
}

function languageOf(channel: XmlElement, root: XmlElement): string | null {
  const stated = firstStated(channel, [['language', ['rss', 'atom', 'dc']]])?.text;
  return languageTag(stated) ?? languageTag(channel.language) ?? languageTag(root.language);
}

const PERIODS: Readonly<Record<string, Millis>> = {
  hourly: HOUR,
  daily: DAY,
  weekly: 7 * DAY,
  monthly: 30 * DAY,
  yearly: 365 * DAY,
};

/** RSS's ttl in minutes, else RSS 1.0's syndication module. */
function intervalOf(channel: XmlElement): Millis | null {
  const minutes = Number(firstChild(channel, 'ttl', ['rss'])?.text.trim() || Number.NaN);
  if (minutes > 0 && minutes <= 525_600) return minutes * MINUTE;
  const stated = firstChild(channel, 'updateperiod', ['sy'])?.text ?? '';
  const period = ownValue(PERIODS, stated.trim().toLowerCase());
  if (period === undefined) return null;
  const times = Number(firstChild(channel, 'updatefrequency', ['sy'])?.text ?? 1);
  return period / (times >= 1 && times <= 3600 ? times : 1);
}

/** RSS 1.0 puts items beside the channel, some programs do in RSS 2.0. Half an entry without a name is none. */
function entriesOf(root: XmlElement, channel: XmlElement): readonly XmlElement[] {
  if (isEntry(root)) return [root];
  const places = root === channel ? [root] : [channel, root];
  return places.flatMap((place) => place.children.filter(isEntry)).filter(isUsable);
}

function isEntry(element: XmlElement): boolean {
  return (element.name === 'item' || element.name === 'entry') && element.space !== 'other';
}

function isUsable(element: XmlElement): boolean {
  if (!element.isCut) return true;
  return element.children.some((child) => !child.isCut && /^(?:guid|id|link)$/.test(child.name));
}
