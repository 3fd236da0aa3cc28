import { z } from 'zod';
import type { ApiSchemas } from '../../client/api-paths.ts';
import { briefArticle, briefStatement, briefStory } from '../brief.ts';
import { answerOf, tool } from '../tool.ts';
import { NUMBER, PAGE, WORDS } from './inputs.ts';

export const topStories = tool({
  name: 'top_stories',
  title: 'Top stories now',
  description:
    'What several titles tell right now, the top story first: how many titles carry it, and how many of them report it themselves.',
  input: z.object({ limit: PAGE.limit }),
  changes: false,
  run: async (client, { limit }) =>
    answerOf(
      await client.GET('/stories', { params: { query: { order: 'top', limit } } }),
      ({ stories }) => ({
        stories: stories.map((story) => ({
          ...briefStory(story),
          why: story.place?.terms.map(({ reason }) => reason) ?? [],
        })),
      }),
    ),
});

export const searchStories = tool({
  name: 'search_stories',
  title: 'Search stories',
  description:
    'Stories in whose articles words stand, newest find first. Words as in search_articles.',
  input: z.object({ query: WORDS, ...PAGE }),
  changes: false,
  run: async (client, { query, before, limit }) =>
    answerOf(
      await client.GET('/search/stories', {
        params: { query: { q: query, limit, ...(before !== undefined && { before }) } },
      }),
      ({ found, next, problems }) => ({
        stories: found.map(({ story, articles }) => ({ ...briefStory(story), foundIn: articles })),
        ...{ next, problems },
      }),
    ),
});

export const showStory = tool({
  name: 'show_story',
  title: 'Show a story',
  description:
    'A story: what is claimed in it and by whom, with how many independent origins; which titles carry it, which are copies of which; whether a headline drops an attribution; who took it from whom.',
  input: z.object({ story: NUMBER.describe('The number of the story.') }),
  changes: false,
  run: async (client, { story: id }) =>
    answerOf(await client.GET('/stories/{id}', { params: { path: { id } } }), (story) => ({
      ...briefStory(story),
      claims: story.claims.map(briefClaim),
      coverage: story.coverage.map(briefCoverage),
      provenance: story.provenance,
      related: story.related,
      limits: story.limits,
    })),
});

/** A claim by its first wording; show_claim gives the rest. */
function briefClaim({
  id,
  state,
  evidence,
  outletCount,
  origins,
  said,
  deniedBy,
}: ApiSchemas['Claim']) {
  const [first] = said;
  return {
    ...{ id, state, evidence, outletCount, originCount: origins.length },
    origins: origins.map(({ speaker, occasion }) => ({ speaker: speaker?.name ?? null, occasion })),
    denials: deniedBy.length,
    first: first && {
      ...{ article: first.article, outlet: first.outlet.name },
      ...briefStatement(first.statement),
    },
  };
}

function briefCoverage({ article, report, headlineCheck, addition }: ApiSchemas['Coverage']) {
  return { article: briefArticle(article), report, headlineCheck, addition };
}
