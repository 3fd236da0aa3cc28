import { z } from '@hono/zod-openapi';
import type { Group, GroupInvitation, GroupNote } from '../../../model/together/group.ts';
import { LONGEST_GROUP_NAME, LONGEST_GROUP_NOTE } from '../../../model/together/group.ts';
import { type HandedOn, LONGEST_HANDED_WORDS } from '../../../model/together/handed-on.ts';
import { NOT_FOUND, NOT_FROM_HERE, TROUBLE_OF_OURS, trouble } from '../answers/troubles.ts';
import { ARTICLE_LINE, lineShape } from '../shapes/article-shapes.ts';
import { ID, ID_TEXT } from '../shapes/ids.ts';
import { TIME, time } from '../shapes/times.ts';

export const GROUP_NAME = z
  .string()
  .min(1)
  .max(LONGEST_GROUP_NAME)
  .openapi({ examples: ['Harbour watch'] });

const CALLED = z.string().openapi({
  description: 'As they want to be called.',
  examples: ['Mira'],
});

export const GROUP = z
  .object({
    id: ID,
    name: GROUP_NAME,
    members: z
      .array(z.object({ reader: ID, name: CALLED, joinedAt: TIME }))
      .openapi({ description: 'Who stands first keeps the group: takes others out.' }),
  })
  .openapi('Group', { title: 'Group', description: 'Readers who read together.' });

export const INVITATION = z
  .object({ group: ID, groupName: GROUP_NAME, from: CALLED, at: TIME })
  .openapi('GroupInvitation', {
    title: 'Invitation to a group',
    description: 'What somebody asks a reader to join.',
  });

export const NOTE_WORDS = z
  .string()
  .min(1)
  .max(LONGEST_GROUP_NOTE)
  .openapi({ examples: ['Compare the harbour master’s numbers.'] });

export const NOTE_TARGET = z.strictObject({
  kind: z.enum(['story', 'article']).openapi({ examples: ['story'] }),
  id: ID,
});

export const NOTE = z
  .object({
    id: ID,
    group: ID,
    groupName: GROUP_NAME,
    from: CALLED,
    isOwn: z.boolean().openapi({ examples: [false] }),
    target: NOTE_TARGET,
    headline: z.string().openapi({
      description: 'Of what it is about, when it was written.',
      examples: ['Fog keeps the morning ferry in port'],
    }),
    words: NOTE_WORDS,
    at: TIME,
  })
  .openapi('GroupNote', { title: 'Note', description: 'What somebody said to a group.' });

export const HANDED_WORDS = z
  .string()
  .max(LONGEST_HANDED_WORDS)
  .openapi({ examples: ['For your chapter on fog'] });

export const HANDED = z
  .object({ id: ID, from: CALLED, article: ARTICLE_LINE, words: HANDED_WORDS.nullable(), at: TIME })
  .openapi('HandedOn', {
    title: 'Article handed on',
    description: 'An article that somebody put before a reader.',
  });

export const FOLDER = z
  .object({
    id: ID,
    folder: z.string().openapi({ examples: ['Coast'] }),
    from: CALLED,
    isOwn: z.boolean().openapi({ examples: [false] }),
    feeds: z.array(
      z.object({
        feed: ID,
        url: z.string().openapi({ examples: ['https://harbour-post.example/feed.xml'] }),
        title: z.string().openapi({ examples: ['The Harbour Post'] }),
        isFollowed: z.boolean().openapi({
          description: 'Whether the reader who asks has it already.',
          examples: [true],
        }),
      }),
    ),
  })
  .openapi('SharedFolder', {
    title: 'Folder shown to a group',
    description: 'A member’s folder as it stands now, without titles of their own.',
  });

export const BY_ID = z.object({ id: ID_TEXT });

const MADE = z.object({ id: ID });

/** What changes something of a reader's groups, or finds nothing there to change. */
export const DONE = {
  200: { description: 'It is done.', content: { 'application/json': { schema: MADE } } },
  ...NOT_FOUND,
  ...NOT_FROM_HERE,
  ...TROUBLE_OF_OURS,
};

/** To who is not in it a group is as if it were not there. */
export const notThere = () => trouble('not_found', 'You have no such thing, or it cannot be done.');

export function groupShape({ id, name, members }: Group): z.infer<typeof GROUP> {
  const shown = members.map(({ readerId, name: called, joinedAt }) => ({
    ...{ reader: readerId, name: called, joinedAt: time(joinedAt) },
  }));
  return { id, name, members: shown };
}

export function invitationShape(one: GroupInvitation): z.infer<typeof INVITATION> {
  const { groupId, groupName, from, at } = one;
  return { group: groupId, groupName, from, at: time(at) };
}

export function noteShape(note: GroupNote, asker: number): z.infer<typeof NOTE> {
  const { id, groupId, groupName, readerId, from, target, name, words, at } = note;
  return {
    ...{ id, group: groupId, groupName, from, isOwn: readerId === asker },
    ...{ target, headline: name, words, at: time(at) },
  };
}

export function handedShape({ id, from, article, words, at }: HandedOn): z.infer<typeof HANDED> {
  return { id, from, article: lineShape(article), words, at: time(at) };
}
