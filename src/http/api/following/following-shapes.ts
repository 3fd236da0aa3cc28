import { z } from '@hono/zod-openapi';
import { FOLLOW_DOES, type Following, TARGET_KINDS } from '../../../model/following.ts';
import { ID } from '../shapes/ids.ts';
import { lineOfText } from '../shapes/texts.ts';
import { TIME, time, timeOrNull } from '../shapes/times.ts';

export const DOES = z.enum(FOLLOW_DOES).openapi({
  description:
    'follow: a list of its own, and nearer the top. mute: in no list, marked where it is searched for. save: a search under a name.',
  examples: ['mute'],
});

export const TARGET_KIND = z.enum(TARGET_KINDS).openapi({
  description: 'What kind of thing the rule is about.',
  examples: ['phrase'],
});

export const TARGET_KEY = lineOfText(1_000).openapi({
  description:
    'By kind: a story’s number, a speaker’s key, an outlet’s key, a subject, the words of a phrase, a search as typed.',
  examples: ['transfer window'],
});

export const RULE_NAME = lineOfText(200).openapi({
  description: 'What the reader calls it.',
  examples: ['transfer window'],
});

export const ENDS_AT = TIME.nullable().openapi({
  description: 'From then on the rule does nothing; null: until it is ended.',
  examples: [null],
});

export const FOLLOWING = z
  .object({
    id: ID,
    does: DOES,
    kind: TARGET_KIND,
    key: z.string().openapi({ examples: ['transfer window'] }),
    name: z.string().openapi({ examples: ['transfer window'] }),
    addedAt: TIME,
    endsAt: ENDS_AT,
  })
  .openapi('Following', {
    title: 'Rule of a reader',
    description:
      'What a reader follows, mutes or keeps as a search. It holds for old articles too.',
  });

export function followingShape({ id, does, target, name, addedAt, endsAt }: Following) {
  const { kind, key } = target;
  return { id, does, kind, key, name, addedAt: time(addedAt), endsAt: timeOrNull(endsAt) };
}
