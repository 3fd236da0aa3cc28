import { parseHTML } from 'linkedom';

/** What stands in the elements of a page, each in one line. */
export function wordsIn(page: string, selector: string): string[] {
  return [...parseHTML(page).document.querySelectorAll(selector)].map(wordsOf);
}

export function wordsOf({ textContent }: { readonly textContent: string | null }): string {
  return (textContent ?? '').replace(/\s+/g, ' ').trim();
}
