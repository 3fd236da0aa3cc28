import { z } from 'zod';
import { answerOf, tool } from '../tool.ts';
import { NUMBER } from './inputs.ts';

export const markArticles = tool({
  name: 'mark_articles',
  title: 'Mark articles',
  description: 'Marks articles as read or unread, saves them or takes them from what is saved.',
  input: z.object({
    articles: z.array(NUMBER).min(1).max(200).describe('Numbers of articles.'),
    mark: z.enum(['read', 'unread', 'saved', 'not saved']),
  }),
  changes: true,
  run: async (client, { articles, mark }) =>
    answerOf(await client.POST('/marks', { body: { articles, mark } }), (done) => done),
});

export const follow = tool({
  name: 'follow',
  title: 'Follow something',
  description:
    'Follows a story, a person, an outlet, a subject, a phrase or a search, so that what is new of it is on the reader’s page; or mutes or keeps it.',
  input: z.object({
    does: z.enum(['follow', 'mute', 'save']).default('follow'),
    kind: z.enum(['story', 'person', 'outlet', 'subject', 'phrase', 'search']),
    key: z
      .string()
      .min(1)
      .max(1000)
      .describe(
        'A story’s or an outlet’s number, a speaker’s key, a subject’s name, or the words.',
      ),
  }),
  changes: true,
  run: async (client, { does, kind, key }) =>
    answerOf(await client.POST('/following', { body: { does, kind, key } }), (rule) => rule),
});
