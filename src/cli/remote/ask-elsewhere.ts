/** What commands that know the library here print of another Hearsay: the very same lines, from its API. */
import { complain, printJson, printLine } from '../print.ts';
import { listLine } from '../stories/story-text.ts';
import { answered } from './answered.ts';
import { type Server, withApi } from './with-api.ts';

type Listing = { readonly json: boolean; readonly limit: number };

/** The API gives no more at once. */
const MOST = 200;

export async function searchElsewhere(
  server: Server,
  words: string,
  { json, limit }: Listing,
): Promise<void> {
  await withApi(server, async ({ client }) => {
    const query = { q: words, limit: Math.min(limit, MOST) };
    const { found, problems } = answered(await client.GET('/search', { params: { query } }));
    for (const problem of problems) complain(problem);
    for (const { article } of found) {
      const { id, outlet, headline, byline, url, language, published, sortTime } = article;
      if (json)
        await printJson({ id, headline, outlet: outlet.name, byline, published, language, url });
      else
        await printLine(
          `${minute(sortTime)}  ${outlet.name}: ${headline}\n                  ${url ?? ''}`,
        );
    }
    if (found.length === 0) complain('Nothing was found.');
  });
}

export async function searchStoriesElsewhere(
  server: Server,
  words: string,
  { json, limit }: Listing,
): Promise<void> {
  await withApi(server, async ({ client }) => {
    const query = { q: words, limit: Math.min(limit, MOST) };
    const told = answered(await client.GET('/search/stories', { params: { query } }));
    for (const problem of told.problems) complain(problem);
    for (const { story } of told.found)
      await (json ? printJson(story) : printLine(listLine(story)));
    if (told.found.length === 0) complain('Nothing was found.');
  });
}

export async function topElsewhere(server: Server, { json, limit }: Listing): Promise<void> {
  await withApi(server, async ({ client }) => {
    const query = { limit: Math.min(limit, MOST) };
    const { stories } = answered(await client.GET('/stories', { params: { query } }));
    for (const story of stories) await (json ? printJson(story) : printLine(listLine(story)));
    if (stories.length === 0) complain('No story is told by several titles yet.');
  });
}

function minute(time: string | null): string {
  return (time ?? '').slice(0, 16).replace('T', ' ');
}
