/** A headline's letters and digits, in lower case: to compare. */
export function foldWords(title: string): string {
  return title
    .slice(0, 500)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
