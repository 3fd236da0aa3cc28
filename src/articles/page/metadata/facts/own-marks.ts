import type { PageElement } from '../../../tree/page-element.ts';
import { isWithin } from './is-within.ts';
import type { Mark } from './page-facts.ts';

/** Marks that speak of the article under this heading: those in no part about others, or in one with the heading. */
export function ownMarks(marks: readonly Mark[], heading: PageElement | null): Mark[] {
  return marks.filter(
    ({ aside }) => aside === null || (heading !== null && isWithin(heading, aside)),
  );
}
