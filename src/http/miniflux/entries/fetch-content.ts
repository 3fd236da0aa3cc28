import { z } from '@hono/zod-openapi';
import type { ArticleRecord } from '../../../model/library.ts';
import { notThere, refuse } from '../calls/answers.ts';
import type { MinifluxCall } from '../calls/miniflux-call.ts';
import { badId, idIn } from '../calls/read-asked.ts';
import { showEntries } from './show-entries.ts';

/**
 * The whole text from the outlet's page. To ask changes nothing (docs/notes/routes.md), so what is read here is not kept: Hearsay reads
 * the pages of openings by itself and keeps what they say.
 */
export const FETCH_CONTENT: MinifluxCall = {
  method: 'get',
  path: '/v1/entries/{entryID}/fetch-content',
  operationId: 'fetchContent',
  tag: 'Entries',
  summary: 'The whole text of an entry, from the outlet’s page',
  description:
    'What was read from the page before is answered as it is kept. Nothing is stored, whatever update_content says.',
  query: z.object({ update_content: z.boolean().optional() }),
  answers: { 200: z.object({ content: z.string(), reading_time: z.int() }) },
  answer: async (asked) => {
    const { context, rooms, readerId } = asked;
    const id = idIn(context, 'entryID');
    if (id === null) return badId(context, 'entry');
    const [[known], [shown]] = await Promise.all([
      rooms.desk.store.sync.entries(readerId, [id]),
      showEntries(asked, [id], { inFeed: null }),
    ]);
    if (known === undefined || shown === undefined) return notThere(context);
    const article = await rooms.desk.store.articles.byId(readerId, known.article.id);
    if (article === null) return notThere(context);
    const kept = { content: shown.content, reading_time: shown.reading_time };
    if (!isAskedFor(article)) return context.json(kept);
    const { url } = article;
    const answer = await rooms.desk.net.fetchPage({ url: url ?? '', accept: ACCEPT });
    if (answer.kind !== 'changed') {
      const words = answer.kind === 'unchanged' ? 'The server sent no page.' : answer.message;
      return refuse(context, 502, words);
    }
    const { bytes, contentType } = answer;
    const page = { name: answer.url, bytes, contentType, url: answer.url };
    const read = await rooms.desk.reading.readDocument(page);
    if (read.kind === 'failed') return refuse(context, 502, read.reason);
    const [{ html, paragraphs }] = read.articles;
    // A wall or a teaser is no improvement on what the feed gave.
    if (paragraphs.join('').length < article.paragraphs.join('').length) return context.json(kept);
    return context.json({ content: html, reading_time: shown.reading_time });
  },
};

const ACCEPT = 'text/html, application/xhtml+xml, */*;q=0.5';

/** What came for one reader alone is fetched by Hearsay with their sign-in, or not at all. */
function isAskedFor({ url, textSource, readerId }: ArticleRecord): boolean {
  return url !== null && textSource === 'feed' && readerId === null;
}
