import { datelineOf } from './furniture/dateline-of.ts';

type Opened = { readonly standfirst: string | null; readonly opening: string };

/**
 * What an article opens with where it is listed: its stand-first, else its text's first words. Agencies send the first sentence
 * as a summary, dateline and all: it is said without the dateline.
 */
export function openingOf({ standfirst, opening }: Opened): string {
  return standfirst === null ? opening : standfirst.slice(datelineOf(standfirst)?.length ?? 0);
}
