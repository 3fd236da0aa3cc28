/** White space that is not one plain space already: most is, and need not be written anew. */
export const UNEVEN_SPACE = /[^\S ]\s*| \s+/g;

/** Runs of white space as one space, none at the ends. */
export function foldSpace(text: string): string {
  return text.replace(UNEVEN_SPACE, ' ').trim();
}
