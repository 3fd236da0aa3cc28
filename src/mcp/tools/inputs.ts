import { z } from 'zod';

/** What several tools take. */
export const NUMBER = z.int().positive().max(Number.MAX_SAFE_INTEGER);

export const WORDS = z.string().trim().min(1).max(1000).describe('What to look for.');

/** A page of a list: fewer than the API gives, since an assistant reads every word. */
export const PAGE = {
  before: NUMBER.optional().describe('For the next page: the `next` of the page before.'),
  limit: z.int().min(1).max(50).default(10).describe('How many to look at.'),
};
