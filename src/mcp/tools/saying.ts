import { z } from 'zod';
import { briefArticle, briefStatement } from '../brief.ts';
import { answerOf, tool } from '../tool.ts';
import { NUMBER, PAGE, WORDS } from './inputs.ts';

const DAY = z.iso.date().optional();

export const whoSaid = tool({
  name: 'who_said',
  title: 'Who said what about something',
  description:
    'Statements that hold all the words, in what is said or in the speaker’s name, newest first, each with its speaker (or that nobody is named), its cue, its certainty and the article it stands in. Use it for "who said what about X since when".',
  input: z.object({
    about: WORDS.describe('Words of what is said, or of who says it: "quill ferry".'),
    since: DAY.describe('Only from this day on: 2026-11-01.'),
    until: DAY.describe('Only before this day.'),
    ...PAGE,
  }),
  changes: false,
  run: async (client, { about, since, until, before, limit }) => {
    const days = [since && `after:${since}`, until && `before:${until}`].filter(Boolean);
    const q = [about, ...days].join(' ');
    const query = { q, limit, ...(before !== undefined && { before }) };
    return answerOf(
      await client.GET('/search/statements', { params: { query } }),
      ({ said, next, problems }) => ({ said: said.map(briefSaid), next, problems }),
    );
  },
});

export const findSpeakers = tool({
  name: 'find_speakers',
  title: 'Find speakers',
  description: 'Who speaks in the library, by name: those who say most first, with their keys.',
  input: z.object({ name: WORDS.describe('Words of the name.'), limit: PAGE.limit }),
  changes: false,
  run: async (client, { name, limit }) =>
    answerOf(
      await client.GET('/speakers', { params: { query: { name, limit } } }),
      ({ speakers }) => ({ speakers }),
    ),
});

export const whatSpeakerSays = tool({
  name: 'what_a_speaker_says',
  title: 'What somebody says',
  description: 'What one speaker says, article by article, newest first.',
  input: z.object({
    speaker: z.string().min(1).max(300).describe('The key, as find_speakers gives it.'),
    ...PAGE,
  }),
  changes: false,
  run: async (client, { speaker: key, before, limit }) => {
    const query = { limit, ...(before !== undefined && { before }) };
    return answerOf(
      await client.GET('/speakers/{key}/statements', { params: { path: { key }, query } }),
      ({ said, next }) => ({ said: said.map(briefSaid), next }),
    );
  },
});

export const showClaim = tool({
  name: 'show_claim',
  title: 'Show a claim',
  description:
    'A claim: who said it on which occasions (its independent origins), which outlets carry it in which words, who denies it, and whether it rests on one source.',
  input: z.object({ claim: NUMBER.describe('The number of the claim, as show_story gives it.') }),
  changes: false,
  run: async (client, { claim: id }) =>
    answerOf(
      await client.GET('/claims/{id}', { params: { path: { id } } }),
      ({ said, ...claim }) => ({
        ...claim,
        said: said.map(({ article, outlet, statement }) => ({
          ...{ article, outlet: outlet.name, statement: briefStatement(statement) },
        })),
      }),
    ),
});

type Said = Parameters<typeof briefStatement>[0];

function briefSaid(one: {
  readonly article: Parameters<typeof briefArticle>[0];
  readonly statements: readonly Said[];
}) {
  return { article: briefArticle(one.article), statements: one.statements.map(briefStatement) };
}
