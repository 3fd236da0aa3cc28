import { z } from '@hono/zod-openapi';
import type { Picture } from '../../../model/article.ts';

export const PICTURE = z
  .object({
    url: z.string().openapi({ examples: ['https://harbour-post.example/pictures/quay.jpg'] }),
    alt: z
      .string()
      .nullable()
      .openapi({ examples: ['A ferry beside a quay in fog'] }),
    caption: z
      .string()
      .nullable()
      .openapi({ examples: ['The ferry on Saturday morning.'] }),
    credit: z
      .string()
      .nullable()
      .openapi({ examples: ['Ana Reyes'] }),
  })
  .openapi('Picture', { title: 'Picture', description: 'A picture as the outlet shows it.' });

export function pictureShape({ url, alt, caption, credit }: Picture): z.infer<typeof PICTURE> {
  return { url, alt, caption, credit };
}
