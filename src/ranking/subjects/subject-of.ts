/**
 * What an article is about, by what its outlet says: the section it prints, else its address, else the feed it is in, else
 * the starter pack in which that feed stands.
 * Nothing is guessed from words of the text, nor from names: where the outlet says nothing, nobody does.
 */
import type { Subject, SubjectFound, SubjectSign } from '../../model/edition/subject.ts';
import { findSubjectWord } from './find-subject-word.ts';

/** What an outlet says of an article, besides its text. */
export type SubjectSigns = {
  /** As printed: "Sports", "News/World/Europe"; of a feed's entry its first category. */
  readonly section: string | null;
  readonly url: string | null;
  /** The title and the address of the feed that states it. */
  readonly feedTitle: string | null;
  readonly feedUrl: string | null;
  /** The starter pack of one subject in which that feed stands, by its name. */
  readonly pack: string | null;
};

/** The subject with what says so; null where nothing does. */
export function subjectOf(signs: SubjectSigns): SubjectFound | null {
  return (
    bySection(signs.section) ??
    byAddress(signs.url) ??
    byFeed({ title: signs.feedTitle, url: signs.feedUrl }) ??
    byPack(signs.pack)
  );
}

/** Signs of a section looked at: what is longer is no name. */
const LONGEST_SECTION = 200;
const MOST_PARTS = 8;

function bySection(section: string | null): SubjectFound | null {
  if (section === null || section.length > LONGEST_SECTION) return null;
  const whole = findSubjectWord(section);
  if (whole !== null) return found(whole, 'section', section.trim());
  const parts = section.split(/[/>|,;:•·»›–—]/u).slice(0, MOST_PARTS);
  for (const part of parts) {
    const subject = findSubjectWord(part);
    if (subject !== null) return found(subject, 'section', part.trim());
  }
  return null;
}

/** The first part of the path that names a subject; the last names the article. Then the host's first name. */
function byAddress(address: string | null): SubjectFound | null {
  const url = address === null ? null : URL.parse(address);
  if (url === null) return null;
  const parts = url.pathname
    .split('/')
    .slice(1, -1)
    .filter((part) => part !== '');
  return byParts(parts.slice(0, MOST_PARTS), 'address') ?? byParts(firstName(url), 'address');
}

/** "sport" of sport.example.org; none where the host is the outlet's own name: sport.de. */
function firstName(url: URL): string[] {
  const names = url.hostname.split('.');
  return names.length > 2 ? names.slice(0, 1) : [];
}

function byParts(parts: readonly string[], sign: SubjectSign): SubjectFound | null {
  for (const part of parts) {
    const words = decoded(part);
    // "it" and "ki" are languages in addresses.
    const subject =
      words.length > 2 || words === 'f1' || words === 'tv' ? findSubjectWord(words) : null;
    if (subject !== null) return found(subject, sign, words);
  }
  return null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A feed of one section: "BBC News - Technology", example.org/rss/politik.xml. */
function byFeed(feed: {
  readonly title: string | null;
  readonly url: string | null;
}): SubjectFound | null {
  return byFeedTitle(feed.title) ?? byFeedAddress(feed.url);
}

/** What stands apart in the title: the outlet's name and the section, either first. */
function byFeedTitle(title: string | null): SubjectFound | null {
  if (title === null || title.length > LONGEST_SECTION) return null;
  const parts = title.split(/ [-–—|:•·»›>/] |[|»›:]/u).slice(0, MOST_PARTS);
  if (parts.length < 2) return null;
  for (const part of parts.reverse()) {
    const subject = findSubjectWord(part);
    if (subject !== null) return found(subject, 'feed', part.trim());
  }
  return null;
}

function byFeedAddress(address: string | null): SubjectFound | null {
  const url = address === null ? null : URL.parse(address);
  if (url === null) return null;
  const parts = url.pathname.split('/').filter((part) => part !== '');
  const last = parts.at(-1)?.replace(/\.(?:xml|rss|rdf|atom|json|php|aspx?|html?)$/i, '');
  const all = [...parts.slice(0, -1), ...(last === undefined ? [] : [last])];
  return byParts(all.slice(-MOST_PARTS).reverse(), 'feed') ?? byParts(firstName(url), 'feed');
}

function byPack(pack: string | null): SubjectFound | null {
  const subject = pack === null ? null : findSubjectWord(pack);
  // Outlets that report from the world report on everything in it.
  if (pack === null || subject === null || subject === 'world') return null;
  return found(subject, 'pack', pack);
}

const REASONS: Readonly<Record<SubjectSign, (words: string) => string>> = {
  section: (words) => `Its outlet prints it under “${words}”.`,
  address: (words) => `Its address says “${words}”.`,
  feed: (words) => `It is in its outlet’s feed “${words}”.`,
  pack: (words) => `Its feed stands in the starter pack “${words}”.`,
};

function found(subject: Subject, sign: SubjectSign, words: string): SubjectFound {
  return { subject, sign, words, reason: REASONS[sign](words) };
}
