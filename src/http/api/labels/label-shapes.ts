import { z } from '@hono/zod-openapi';
import { LONGEST_LABEL } from '../../../model/labels/label.ts';
import { trouble } from '../answers/troubles.ts';
import { ID, ID_TEXT } from '../shapes/ids.ts';

export const LABEL_NAME = z
  .string()
  .min(1)
  .max(LONGEST_LABEL)
  .openapi({
    description: 'One line. Spellings that differ in capitals alone are one label.',
    examples: ['To quote'],
  });

export const LABEL = z
  .object({
    id: ID,
    name: LABEL_NAME,
    count: z
      .int()
      .min(0)
      .openapi({ description: 'Articles that bear it.', examples: [12] }),
  })
  .openapi('Label', { title: 'Label', description: 'A reader’s own word for single articles.' });

export const BY_LABEL = z.object({ id: ID_TEXT.openapi({ description: 'The label.' }) });

export const noLabel = () => trouble('not_found', 'You have no such label.');
