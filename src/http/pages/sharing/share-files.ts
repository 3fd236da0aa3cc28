import type { Context } from 'hono';
import type { Book, BookSection } from '../../../pipeline/sharing/book/book.ts';
import { articleNote, type Note } from '../../../pipeline/sharing/notes/article-note.ts';
import { attachment, noteName } from '../../../pipeline/sharing/notes/note-name.ts';
import { storyNote } from '../../../pipeline/sharing/notes/story-note.ts';
import { bookOfEdition, bookOfFolder, bookOfSaved } from '../../../pipeline/sharing/read-book.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { wholeAddress } from '../../feeds/feed-addresses.ts';
import { say } from '../../language/say.ts';
import { spoken } from '../../language/spoken.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { subjectName } from '../sections/subject-name.ts';
import { readStory } from '../stories/read-story.ts';
import { notFoundPage } from '../trouble-page.ts';
import { dayName, moment } from '../wording/times.ts';

/** GET /article/:id/markdown */
export function articleMarkdown(rooms: AppRooms) {
  const { store } = rooms.desk;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const id = wholeNumber(context.req.param('id')) ?? 0;
    const article = await store.articles.byId(visit.readerId, id);
    if (article === null)
      return context.html(notFoundPage(visit, say('There is no such article.')), 404);
    const state = await store.statements.ofArticle(id, visit.readerId);
    const from = await store.elsewhere.ofArticles(visit.readerId, [id]);
    const note = await articleNote({
      article,
      found: state?.kind === 'found' ? state.found : null,
      words: from.get(id)?.words ?? [],
      here: wholeAddress(context, `/article/${id}`),
    });
    return answerNote(context, note);
  };
}

/** A story has some dozens. */
const MOST_CLAIMS = 200;

/** GET /stories/:id/markdown */
export function storyMarkdown(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const found = await readStory(context, rooms, visit, MOST_CLAIMS);
    if (found.kind === 'answer') return found.answer;
    return answerNote(context, storyNote(found.story, new URL(wholeAddress(context, '/')).origin));
  };
}

function answerNote(context: Context, { name, text }: Note): Response {
  return context.body(text, 200, {
    'content-type': 'text/markdown; charset=utf-8',
    'content-disposition': attachment(name),
  });
}

/** GET /edition.epub: today's front page for an e-reader. */
export function editionBook(rooms: AppRooms) {
  return bookOf(rooms, async (visit) => {
    const { readerId, now } = visit;
    const sections = await bookOfEdition(
      rooms.desk,
      { readerId, now },
      {
        ...{ top: say('Top stories'), forYou: say('For you'), picks: say('Picks') },
        subject: subjectName,
      },
    );
    return { title: say('Hearsay, {day}', { day: dayName(now, visit) }), sections };
  });
}

/** GET /saved.epub */
export function savedBook(rooms: AppRooms) {
  return bookOf(rooms, async ({ readerId }) => {
    const title = say('Saved in Hearsay');
    return { title, sections: await bookOfSaved(rooms.desk, readerId, title) };
  });
}

/** GET /folder.epub?name=: what is unread in a folder. */
export function folderBook(rooms: AppRooms) {
  return bookOf(rooms, async ({ readerId }, context) => {
    const title = (context.req.query('name') ?? '').slice(0, 500);
    return { title, sections: await bookOfFolder(rooms.desk, readerId, title) };
  });
}

type Contents = { readonly title: string; readonly sections: readonly BookSection[] };

function bookOf(rooms: AppRooms, read: (visit: Visit, context: Context) => Promise<Contents>) {
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const { title, sections } = await read(visit, context);
    if (sections.length === 0)
      return context.html(notFoundPage(visit, say('There is nothing to read in it.')), 404);
    const { writeBook } = await import('../../../pipeline/sharing/book/write-book.ts');
    const bytes = await writeBook(toBook({ title, sections }, visit));
    return context.body(new Uint8Array(bytes).buffer, 200, {
      'content-type': 'application/epub+zip',
      'content-disposition': attachment(noteName(title, 'epub')),
    });
  };
}

function toBook(contents: Contents, visit: Visit): Book {
  return {
    ...contents,
    ...{ language: spoken().tag, made: visit.now },
    words: {
      ...{
        contents: say('Contents'),
        whoSays: say('Who says what'),
        unnamed: say('Somebody unnamed'),
      },
      atOutlet: say('At the outlet'),
      time: (at) => moment(at, visit),
    },
  };
}
