const NUMBER = new Intl.NumberFormat('en-GB');

/** "1 article", "1,204 articles". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${NUMBER.format(count)} ${count === 1 ? one : many}`;
}

/** "Ana", "Ana and Ben", "Ana, Ben and Cem". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
