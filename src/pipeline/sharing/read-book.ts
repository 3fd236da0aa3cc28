import type { Desk } from '../../desk.ts';
import type { Edition } from '../../model/edition/edition.ts';
import type { Subject } from '../../model/edition/subject.ts';
import { type Statement, shownContent } from '../../model/statement.ts';
import { readEdition } from '../edition/read-edition.ts';
import type { BookArticle, BookSection, BookStatement } from './book/book.ts';

type Section = { readonly title: string; readonly ids: readonly number[] };

/** More than anybody reads on a train. */
const MOST_ARTICLES = 150;

/** What the parts of an edition are called. */
export type EditionNames = {
  readonly top: string;
  readonly forYou: string;
  readonly picks: string;
  readonly subject: (subject: Subject) => string;
};

type Reading = { readonly readerId: number; readonly now: number };

/** Today's front page as a book's sections: of each story the report that stands for it. */
export async function bookOfEdition(
  desk: Desk,
  asked: Reading,
  names: EditionNames,
): Promise<BookSection[]> {
  return withTexts(desk, asked.readerId, sectionsOf(await readEdition(desk, asked), names));
}

function sectionsOf(edition: Edition, names: EditionNames): Section[] {
  const { lead, top, forYou, picks, sections } = edition;
  const shown = (stories: Edition['top']) => stories.map(({ story }) => story.shown.id);
  return [
    { title: names.top, ids: shown(lead === null ? top : [lead, ...top]) },
    {
      title: names.picks,
      ids: picks.map((one) => (one.kind === 'story' ? one.story.story.shown.id : one.article.id)),
    },
    { title: names.forYou, ids: shown(forYou) },
    ...sections.map(({ subject, stories }) => ({
      title: names.subject(subject),
      ids: shown(stories),
    })),
  ];
}

/** What a reader saved, the last first. */
export async function bookOfSaved(
  desk: Desk,
  readerId: number,
  title: string,
): Promise<BookSection[]> {
  const asked = { readerId, order: 'saved' as const, offset: 0, limit: MOST_ARTICLES };
  const saved = await desk.store.saved.list(asked);
  return withTexts(desk, readerId, [{ title, ids: saved.map(({ article }) => article.id) }]);
}

/** The newest unread of a folder. */
export async function bookOfFolder(
  desk: Desk,
  readerId: number,
  folder: string,
): Promise<BookSection[]> {
  const lines = await desk.store.articles.newest({
    ...{ readerId, scope: { folder, only: 'unread' }, before: null, limit: MOST_ARTICLES },
  });
  return withTexts(desk, readerId, [{ title: folder, ids: lines.map(({ id }) => id) }]);
}

/** Reads the texts, each article once; what has none yet is left out. */
async function withTexts(
  desk: Desk,
  readerId: number,
  sections: readonly Section[],
): Promise<BookSection[]> {
  const taken = new Set<number>();
  const read: BookSection[] = [];
  for (const { title, ids } of sections) {
    const articles: BookArticle[] = [];
    for (const id of ids) {
      if (taken.has(id) || taken.size >= MOST_ARTICLES) continue;
      const article = await toBookArticle(desk, readerId, id);
      if (article === null) continue;
      taken.add(id);
      articles.push(article);
    }
    if (articles.length > 0) read.push({ title, articles });
  }
  return read;
}

async function toBookArticle(
  { store }: Desk,
  readerId: number,
  id: number,
): Promise<BookArticle | null> {
  const article = await store.articles.byId(readerId, id);
  if (article === null || article.html === '') return null;
  const state = await store.statements.ofArticle(id, readerId);
  const { headline, outletName, byline, published, standfirst, html, language, url } = article;
  return {
    ...{ id, headline, outlet: outletName, byline, published, standfirst, html, language, url },
    statements: state?.kind === 'found' ? state.found.statements.map(toBookStatement) : [],
  };
}

function toBookStatement(statement: Statement): BookStatement {
  const { speaker, cue, form } = statement;
  return {
    name: speaker?.name ?? null,
    role: speaker?.role?.text ?? null,
    cue: cue?.text ?? null,
    words: shownContent(statement),
    // What is told partly in the article's own words is nobody's quotation.
    isWordForWord: form === 'direct',
  };
}
