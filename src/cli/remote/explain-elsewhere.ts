/** What "story" and "why" print of another Hearsay: the very same lines, from its API. */
import { complain, printJson, printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { storyText } from '../stories/story-text.ts';
import { type Explained, NOTHING } from '../why/print-explained.ts';
import { answered } from './answered.ts';
import { type Api, type Server, withApi } from './with-api.ts';

/** The API gives no more steps at once. */
const MOST_STEPS = 200;

/** Prints stories by their numbers, each followed to where it went. Exit status 1 if one is not there. */
export async function storiesElsewhere(
  server: Server,
  typed: readonly string[],
  json: boolean,
): Promise<void> {
  await withApi(server, async (api) => {
    for (const id of typed) {
      const story = await storyOf(api, id);
      if (story === null) {
        process.exitCode = 1;
        complain(`${id}: There is no such story.`);
      } else if (json) {
        const log = await stepsOf(api, story.id);
        await printJson({ ...story, coverage: story.coverage.map(withArticle), log });
      } else await printLine(`${storyText(story)}\n`);
    }
  });
}

async function storyOf({ client }: Api, typed: string) {
  if (!/^\d{1,15}$/.test(typed)) return null;
  const ask = (id: number) => client.GET('/stories/{id}', { params: { path: { id } } });
  const found = await ask(Number(typed));
  if (found.response.status === 404) return null;
  if (found.response.status !== 308) return answered(found);
  // A program's fetch does not follow: what a number leads to leads no further.
  const to = movedTo(found.error);
  if (to === null) throw new CommandError('The server did not answer as Hearsay does.');
  return answered(await ask(to));
}

function movedTo(answer: unknown): number | null {
  const isMove = typeof answer === 'object' && answer !== null && 'movedTo' in answer;
  return isMove && typeof answer.movedTo === 'number' ? answer.movedTo : null;
}

type Line = NonNullable<Awaited<ReturnType<typeof storyOf>>>['coverage'][number];

/** As `hearsay story --json` names an article of the library here. */
function withArticle({ article, ...line }: Line) {
  const { id, outlet, headline, sortTime: time, url, language } = article;
  return { article: { id, outlet: outlet.name, headline, time, language, url }, ...line };
}

async function stepsOf({ client }: Api, id: number) {
  const params = { path: { id }, query: { limit: MOST_STEPS } };
  return answered(await client.GET('/stories/{id}/log', { params })).log;
}

/** An article by its number, or else the story that has it. */
export async function explainElsewhere(server: Server, id: number): Promise<Explained> {
  return withApi(server, async (api): Promise<Explained> => {
    const found = await api.client.GET('/articles/{id}/reasons', { params: { path: { id } } });
    if (found.response.status !== 404)
      return { kind: 'article', isKept: true, explanation: answered(found) };
    const log = await stepsOf(api, id);
    return log.length > 0 ? { kind: 'story', log } : NOTHING;
  });
}
