import { z } from 'zod';
import { briefArticle, briefStatement } from '../brief.ts';
import { answerOf, tool } from '../tool.ts';
import { NUMBER, PAGE, WORDS } from './inputs.ts';

export const searchArticles = tool({
  name: 'search_articles',
  title: 'Search articles',
  description:
    'Articles of the library in which words stand, newest first. Words, "words in a row", beginnings*, OR, -without, outlet: author: lang: after:2026-11-01 before: is:unread is:saved.',
  input: z.object({ query: WORDS, ...PAGE }),
  changes: false,
  run: async (client, { query, before, limit }) =>
    answerOf(
      await client.GET('/search', { params: { query: { q: query, ...pageOf(before, limit) } } }),
      ({ found, next, problems }) => ({
        articles: found.map(({ article, snippet }) => ({
          ...briefArticle(article),
          passage: snippet.map(({ text }) => text).join(''),
        })),
        ...{ next, problems },
      }),
    ),
});

export const readArticle = tool({
  name: 'read_article',
  title: 'Read an article',
  description:
    'The whole text of an article as paragraphs, with who says what in it: each statement with its speaker, its words and its span in the text, to cite exactly. What nobody is named for is said to be nobody’s.',
  input: z.object({ article: NUMBER.describe('The number of the article.') }),
  changes: false,
  run: async (client, { article: id }) => {
    const params = { params: { path: { id } } };
    const article = await client.GET('/articles/{id}', params);
    if (article.data === undefined) return answerOf(article, () => null);
    const { paragraphs, credits, section, updated } = article.data;
    const line = briefArticle(article.data);
    return answerOf(
      await client.GET('/articles/{id}/statements', params),
      ({ state, statements, people }) => ({
        ...{ ...line, section, updated, paragraphs, credits },
        statementsState: state,
        statements: statements.map(briefStatement),
        people,
      }),
    );
  },
});

function pageOf(before: number | undefined, limit: number) {
  return { limit, ...(before !== undefined && { before }) };
}
