import { readdirSync, readFileSync } from 'node:fs';

/** Good inputs of one kind, to begin with. */
export function seedsOf(...kinds: readonly string[]): Buffer[] {
  return kinds.flatMap((kind) => {
    const folder = new URL(`./fixtures/${kind}/`, import.meta.url);
    return readdirSync(folder)
      .sort()
      .map((name) => readFileSync(new URL(name, folder)));
  });
}

/** Every line of such inputs by itself. */
export function seedLines(kind: string, name: string): Buffer[] {
  return readFileSync(new URL(`./fixtures/${kind}/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Buffer.from(line));
}

export function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
