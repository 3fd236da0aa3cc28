/**
 * Makes the typefaces that pages are set in from those of two packages: each face cut into the letters that English
 * needs, the rest of Latin-1, and the other Latin letters, so that a browser fetches what a text has and no more. Run it when a
 * package is given another version; what it makes is in the repository.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { CUTS, FACES, type Face } from '../src/http/assets/typefaces/faces.ts';

const PACKAGES = new URL('../node_modules/@fontsource/', import.meta.url);
const MADE = new URL('../ui/fonts/', import.meta.url);

/** Kerning, ligatures and figures of one width; small capitals and the like would make a third more bytes that no page uses. */
const FEATURES = ['kern', 'liga', 'tnum', 'mark', 'ccmp'];

for (const face of FACES) {
  for (const { name, from, ranges } of CUTS) {
    const made = await subsetFont(readFileSync(packageFile(face, from)), lettersOf(ranges), {
      targetFormat: 'woff2',
      keepFeatures: FEATURES,
      noHinting: true,
    });
    writeFileSync(new URL(`${face.name}-${name}.woff2`, MADE), made);
    process.stdout.write(`${face.name}-${name} ${made.length}\n`);
  }
}

function packageFile({ family, weight, style }: Face, from: string): URL {
  return new URL(`${family}/files/${family}-${from}-${weight}-${style}.woff2`, PACKAGES);
}

function lettersOf(ranges: readonly (readonly [first: number, last: number])[]): string {
  return ranges
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
    )
    .join('');
}
