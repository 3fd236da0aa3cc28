/** Single bits flipped in a library of the sample edition, one after the other: what finds them. See bench/README.md. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { makeSampleLibrary } from '../../test/browser/sample-library.ts';
import { seededRandom } from '../corpus/random.ts';
import { benchArguments } from '../report/arguments.ts';
import { machine, table, writeResults } from '../report/results-file.ts';
import { type Flip, type FlipPlace, flipBit } from './flip-bits.ts';

const PLACES: readonly (readonly [FlipPlace, string])[] = [
  ['article', 'an article and its text'],
  ['sealed', 'what else has a hash: versions, statements, claims'],
  ['live', 'other rows and indexes'],
  ['unused', 'bytes that hold nothing'],
];

const { folder: parent, flips: wanted, isDryRun } = benchArguments();
const folder = mkdtempSync(join(parent ?? tmpdir(), 'bench-of-hearsay-flips-'));
try {
  await benchFlips();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function benchFlips(): Promise<void> {
  const library = join(folder, 'library.db');
  await makeSampleLibrary(folder);
  const store = openStoreHere(library);
  while ((await store.seals.recordSeals(200, Date.now())) > 0);
  await store.close();
  const { size } = statSync(library);
  const random = seededRandom(5);
  const flips: Flip[] = [];
  while (flips.length < wanted) {
    const copy = join(folder, 'copy.db');
    const flip = await flipBit(library, copy, Math.floor(random() * size));
    for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
    flips.push(flip);
    if (flip.place !== 'unused' && !flip.byDoctor) console.error(`not found: ${flip.table}`);
  }
  const lines = report(flips, size);
  console.log(lines.join('\n'));
  const isMissed = flips.some(({ place, byDoctor }) => place === 'article' && !byDoctor);
  if (isMissed) process.exitCode = 1;
  if (!isDryRun) writeResults('flips', lines);
}

function report(flips: readonly Flip[], size: number): string[] {
  const row = (name: string, some: readonly Flip[]) => [
    name,
    ...[
      some,
      some.filter(({ byQuickCheck }) => byQuickCheck),
      some.filter(({ byIntegrityCheck }) => byIntegrityCheck),
      some.filter(({ bySeals }) => bySeals),
      some.filter(({ byDoctor }) => byDoctor),
      some.filter(({ isMended }) => isMended),
    ].map(({ length }) => String(length)),
  ];
  return [
    `One bit flipped at a random place of the sample edition's library (${(size / 1e6).toFixed(1)} MB), ${flips.length} times, each in a copy of its own.`,
    '',
    ...table(
      [
        'where',
        'flips',
        'quick_check',
        'integrity_check',
        'hashes',
        'hearsay doctor',
        'put right at once',
      ],
      [
        ...PLACES.map(([place, name]) =>
          row(
            name,
            flips.filter((flip) => flip.place === place),
          ),
        ),
        row('all', flips),
      ],
    ),
    '',
    machine(),
  ];
}
