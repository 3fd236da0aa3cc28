import { z } from '@hono/zod-openapi';
import { type KeptPick, LONGEST_COMMENT, pickState } from '../../../model/edition/editors-pick.ts';
import type { Millis } from '../../../model/time.ts';
import { ID } from '../shapes/ids.ts';
import { lineOfText } from '../shapes/texts.ts';
import { TIME, time, timeOrNull } from '../shapes/times.ts';

export const COMMENT = lineOfText(LONGEST_COMMENT).openapi({
  description: 'A line of comment.',
  examples: ['Begin here.'],
});

export const FROM = TIME.openapi({ description: 'Readers see it from then on.' });
export const UNTIL = TIME.nullable().openapi({
  description: 'And not from then on; null: until it is taken away.',
  examples: [null],
});

export const PICK = z
  .object({
    id: ID,
    kind: z.enum(['story', 'article']).openapi({ examples: ['story'] }),
    target: ID.openapi({
      description: 'The story’s number or the article’s; a story that went into another is that.',
      examples: [12],
    }),
    name: z.string().openapi({
      description: 'Its headline when it was picked.',
      examples: ['Ferry and freighter collide off Kestrel Bay'],
    }),
    comment: z
      .string()
      .nullable()
      .openapi({ examples: ['Begin here.'] }),
    state: z.enum(['scheduled', 'current', 'past']).openapi({ examples: ['current'] }),
    addedAt: TIME,
    from: TIME,
    until: UNTIL,
  })
  .openapi('Pick', {
    title: 'Pick',
    description: 'A story or an article that an editor puts before all readers.',
  });

export function pickShape(pick: KeptPick, now: Millis) {
  const { id, target, name, comment, addedAt, from, until } = pick;
  return {
    ...{ id, kind: target.kind, target: target.id, name, comment, state: pickState(pick, now) },
    ...{ addedAt: time(addedAt), from: time(from), until: timeOrNull(until) },
  };
}
