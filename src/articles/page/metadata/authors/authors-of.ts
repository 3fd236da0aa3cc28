import type { Block } from '../../../tree/blocks.ts';
import { elementLine } from '../facts/element-line.ts';
import { isWithin } from '../facts/is-within.ts';
import { type Mark, markValue, type PageFacts } from '../facts/page-facts.ts';
import type { HeadLine } from '../facts/visible-head.ts';
import type { LineReader } from '../line-reader.ts';
import type { LinkedAuthor, LinkedData } from '../linked/linked-data.ts';
import type { OutletNames } from '../title/outlet-names.ts';
import { closingNames, labelledNames, signedNames } from './names-elsewhere.ts';
import { isCommonName, readNames, type SignedName } from './read-names.ts';

export type AuthorSources = {
  readonly facts: PageFacts;
  readonly data: LinkedData | null;
  /** The article's own. */
  readonly marks: readonly Mark[];
  readonly lines: readonly HeadLine[];
  readonly names: OutletNames;
  readonly blocks: readonly Block[];
  readonly reader: LineReader;
};

const AUTHOR_METAS: readonly string[] = [
  'author',
  'article:author',
  'article:author:name',
  'og:article:author',
  'og:author',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'dc:creator',
  'rnews:author',
  'authors',
  'article.author',
  'vr:author',
];

/** Lines from the headline within which "By ..." names the article's authors. */
const NEAR = { above: -5, below: 14 };

type Opinion = readonly SignedName[];

/**
 * Who signs, in order: people where the page names any, by its data before its looks; else a nickname or a
 * body that signs; the outlet itself only where it is stated as the author. Empty where nobody is named.
 */
export function authorsOf(sources: AuthorSources): string[] {
  const data = linkedNames(sources);
  const chosen = firstOf([data], ['person']) ?? chosenOf(data, sources);
  return completed(chosen, sources).map(({ text }) => text);
}

function chosenOf(data: Opinion, sources: AuthorSources): Opinion {
  const stated = [data, ...saidNames(sources), metaNames(sources), ...statedMarks(sources)];
  const [near, far] = classedMarks(sources);
  return (
    firstOf(stated, ['person']) ??
    firstOf(stated, ['nick'], isWrittenOut) ??
    firstOf(near, ['person']) ??
    firstOf(stated, ['nick']) ??
    firstOf(stated, ['body']) ??
    firstOf(near, ['nick', 'body']) ??
    firstOf(bareNames(sources), ['person']) ??
    firstOf([...signedNames(sources), ...far], ['person'], ({ text }) => isCommonName(text)) ??
    firstOf(labelledNames(sources), ['person']) ??
    firstOf(closingNames(sources), ['person'], ({ text }) => isCommonName(text)) ??
    firstOf([...stated, ...near], ['outlet']) ??
    []
  );
}

/** Not an account's name ("jdoe2"). */
function isWrittenOut({ text }: SignedName): boolean {
  return !/^\p{Ll}|[\d._]/u.test(text);
}

/** The first opinion that has names of these kinds, and those names of it. */
function firstOf(
  opinions: readonly Opinion[],
  kinds: readonly SignedName['kind'][],
  isMeant: (name: SignedName) => boolean = () => true,
): Opinion | null {
  for (const opinion of opinions) {
    const names = opinion.filter((name) => kinds.includes(name.kind) && isMeant(name));
    if (names.length > 0) return names;
  }
  return null;
}

/** A byline on the page that names all of the chosen and more is the whole of them. */
function completed(chosen: Opinion, sources: AuthorSources): Opinion {
  const [first] = chosen;
  if (first?.kind !== 'person') return chosen;
  const whole = fullerNames(first, sources).find(
    (names) =>
      names.length > chosen.length &&
      names.every(({ kind }) => kind === 'person') &&
      chosen.every(({ text }) => names.some((name) => isSame(name.text, text))),
  );
  return whole ?? chosen;
}

/** Who else may be named with somebody: by the metas, and by lines at the headline. */
function fullerNames({ text }: SignedName, sources: AuthorSources): Opinion[] {
  const surname = bare(text).split(' ').at(-1) ?? '';
  const near = linesNear(sources).filter((line) => line.text.toLowerCase().includes(surname));
  const listed = near
    .filter((line) => line.distance <= 6 && line.text.length <= 200)
    .map((line) => sources.reader.names(line.text) ?? []);
  const said = near.map((line) => sources.reader.byline(line.text) ?? []);
  return [metaNames(sources), ...said, ...listed];
}

function isSame(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:(?:prof|dr|mr|mrs|ms)\.?\s)+/, '')
    .replace(/,.*/s, '');
}

function linkedNames({ data, names }: AuthorSources): SignedName[] {
  return distinct((data?.authors ?? []).flatMap((author) => linkedName(author, names)));
}

function linkedName({ name, isBody }: LinkedAuthor, names: OutletNames): SignedName[] {
  const found = readNames(name.replace(/^by\s/i, ''), names);
  return isBody
    ? found.map((one) => ({ ...one, kind: one.kind === 'outlet' ? 'outlet' : 'body' }))
    : found;
}

function metaNames({ facts, names }: AuthorSources): SignedName[] {
  for (const meta of AUTHOR_METAS) {
    const found = facts.metas
      .all(meta)
      .flatMap((value) => readNames(value.replace(/^by\s/i, ''), names));
    if (found.length > 0) return distinct(found);
  }
  // Yoast's pairs of label and value.
  if (
    /^(?:written|verfasst|geschrieben|écrit|escrito|scritto|geschreven|skriven|napisane|author|autor|автор|написано)/i.test(
      facts.metas.first('twitter:label1') ?? '',
    )
  ) {
    const found = readNames(facts.metas.first('twitter:data1') ?? '', names);
    if (found.length > 0) return found;
  }
  const cited = facts.metas.all('citation_author').map(givenNameFirst);
  return distinct(cited.flatMap((value) => readNames(value, names)));
}

/** Citations put the surname first: "Doe, Jane". */
function givenNameFirst(name: string): string {
  const [surname = '', given, ...rest] = name.split(/,\s*/);
  return given === undefined || rest.length > 0 ? name : `${given} ${surname}`;
}

/** Lines round the headline that say "By". */
function saidNames(sources: AuthorSources): Opinion[] {
  return linesNear(sources)
    .map(({ text }) => sources.reader.byline(text) ?? [])
    .filter((found) => found.length > 0);
}

function linesNear({ lines }: AuthorSources): HeadLine[] {
  return lines.filter(({ distance }) => distance >= NEAR.above && distance <= NEAR.below);
}

/** Lines under the headline that are names of people and nothing else, beside the date, or where the page names them again. */
function bareNames({ lines, blocks, reader }: AuthorSources): Opinion[] {
  const near = lines.filter(({ distance }) => distance >= -2 && distance <= 6);
  return near
    .filter((line) => line.text.length <= 80 && !isCategory(line))
    .map((line) => ({ line, found: reader.names(line.text) ?? [] }))
    .filter(
      ({ line, found }) =>
        found.length > 0 &&
        found.every(({ text }) => isCommonName(text)) &&
        (isBesideDate(line, near, reader) || found.every(({ text }) => isNamedAgain(text, blocks))),
    )
    .map(({ found }) => found);
}

function isNamedAgain(name: string, blocks: readonly Block[]): boolean {
  return blocks.filter(({ text }) => text.includes(name)).length > 1;
}

function isBesideDate(
  { distance }: HeadLine,
  near: readonly HeadLine[],
  reader: LineReader,
): boolean {
  return near.some(
    (other) =>
      Math.abs(other.distance - distance) <= 2 &&
      other.text.length < 120 &&
      reader.hasDate(other.text),
  );
}

function isCategory({ block }: HeadLine): boolean {
  return block.links.some((link) =>
    /\/(?:category|categories|tag|tags|topics?|section|kategorie|rubrik|thema|categoria|sections?)\//i.test(
      link.attribute('href')?.slice(0, 300) ?? '',
    ),
  );
}

/** Names marked by a property or relation, or by a link to an author's page: those at the headline, else all if they are few. */
function statedMarks(sources: AuthorSources): Opinion[] {
  const { marks } = sources;
  const stated = marks.filter((mark) => mark.kind === 'author' && isAuthorStatement(mark));
  const near = stated.filter((mark) => isNear(mark, sources));
  const opinions = (near.length > 0 ? near : stated).map((mark) => markNames(mark, sources));
  const people = distinct(opinions.flat().filter(({ kind }) => kind === 'person'));
  if (people.length > 4 && near.length === 0) return [];
  return people.length > 1 ? [people, ...opinions] : opinions;
}

/** Names in elements whose class calls them authors: those at the headline, and those elsewhere, which may be in boxes of any kind. */
function classedMarks(sources: AuthorSources): readonly [Opinion[], Opinion[]] {
  const near: Opinion[] = [];
  const far: Opinion[] = [];
  for (const mark of sources.marks) {
    if (mark.kind !== 'author' || isAuthorStatement(mark)) continue;
    (isNear(mark, sources) ? near : far).push(markNames(mark, sources));
  }
  return [near, far];
}

function isNear({ element }: Mark, { lines }: AuthorSources): boolean {
  return lines.some(
    ({ block, distance }) => distance >= -4 && distance <= 6 && isBeside(block, element),
  );
}

/** Whether a line stands in an element, or an element in a line. */
function isBeside({ parent }: HeadLine['block'], element: Mark['element']): boolean {
  return isWithin(parent, element) || isWithin(element, parent);
}

/** A link to an author's page says as much as a property. */
function isAuthorStatement({ isStated, element }: Mark): boolean {
  return isStated || element.name === 'a';
}

function markNames(mark: Mark, { names, reader }: AuthorSources): readonly SignedName[] {
  const value = markValue(mark);
  if (value !== null && /\p{L}{2}/u.test(value) && !/^\d{4}-\d\d|^https?:/.test(value))
    return readNames(value, names);
  const line = elementLine(mark.element, true);
  if (line.length > 320) return [];
  return reader.byline(line) ?? (line.length > 120 ? [] : reader.names(line)) ?? [];
}

function distinct(names: readonly SignedName[]): SignedName[] {
  return names.filter((name, at) => names.findIndex(({ text }) => isSame(text, name.text)) === at);
}
