import { z } from '@hono/zod-openapi';

/** One line that a reader typed: something in it, nothing that breaks the line. */
export function lineOfText(most: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !/\p{Cc}/u.test(text) && text.isWellFormed(), 'This takes one line of text.');
}

export const FOLDER_NAME = lineOfText(500).openapi({
  description: 'A folder by its whole name; folders within folders are joined by "/".',
  examples: ['Local news'],
});

const LONGEST_ADDRESS = 4000;

/** An address of the web, in its canonical spelling once it is read. */
export const WEB_ADDRESS = z
  .string()
  .max(LONGEST_ADDRESS)
  .transform((text, context) => {
    const url = URL.parse(text);
    if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.href;
    context.addIssue('This takes an address that begins with http:// or https://.');
    return z.NEVER;
  })
  .openapi({
    type: 'string',
    format: 'uri',
    maxLength: LONGEST_ADDRESS,
    examples: ['https://harbour-post.example/feeds/latest.xml'],
  });
