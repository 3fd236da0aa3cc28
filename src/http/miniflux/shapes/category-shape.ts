import { z } from '@hono/zod-openapi';
import type { Folder } from '../../../store/sync/folders.ts';

export const CATEGORY = z
  .object({
    id: z.int(),
    title: z.string(),
    user_id: z.int(),
    hide_globally: z.boolean(),
    feed_count: z.int().optional().openapi({ description: 'If counts were asked for.' }),
    total_unread: z.int().optional().openapi({ description: 'If counts were asked for.' }),
  })
  .openapi('Category', {
    title: 'Category',
    description: 'A folder. What stands in none stands in All, which is always there.',
  });

export type Category = z.infer<typeof CATEGORY>;

/** Of what stands in no folder: Miniflux calls its first category so. */
export const NO_FOLDER = 'All';

export function categoryShape(readerId: number, { id, name }: Folder): Category {
  return { id, title: name ?? NO_FOLDER, user_id: readerId, hide_globally: false };
}
