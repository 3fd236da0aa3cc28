/** The documents of test/hostile/documents at a fraction of their size; test/hostile-sizes.ts takes them at full size, by hand. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openReading } from '../src/pipeline/reading/open-reading.ts';
import { type TestDesk, testDesk } from './desk.ts';
import { HOSTILE_DOCUMENTS } from './hostile/documents/all-documents.ts';
import { type HostileDocument, WORDS, whole } from './hostile/documents/document.ts';
import { importAll, outcomes, temporaryFolder } from './import.ts';

const SCALE = 1 / 300;
const reading = openReading();
after(() => reading.close());

function write({ name, write: writeTo }: HostileDocument, folder: string): string {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  writeTo(file, SCALE);
  closeSync(file);
  return path;
}

async function outcomesOf(desk: TestDesk, document: HostileDocument): Promise<string[]> {
  using folder = temporaryFolder();
  return outcomes(await importAll(desk, write(document, folder.path)));
}

const OUTCOME = /^(?:added|known) \d+$|^failed: [A-Z].{8,300}[.")\w]$/s;

for (const [kind, documents] of Object.entries(HOSTILE_DOCUMENTS)) {
  test(`${kind} that mean harm are read or refused with a reason, and the next file is read`, async () => {
    const before = Reflect.ownKeys(Object.prototype).length;
    for (const document of documents) {
      const desk = testDesk({ reading });
      const told = await outcomesOf(desk, document);
      const { name, becomes } = document;
      for (const line of told) assert.match(line, OUTCOME, name);
      if (becomes !== undefined) assert.match(told.join('\n'), new RegExp(becomes, 'm'), name);
      assert.deepEqual(
        desk.logged.filter((line) => line.startsWith('error')),
        [],
        name,
      );
      assert.deepEqual(await outcomesOf(desk, NEXT), ['added 1'], name);
      await desk.close();
    }
    assert.equal(Reflect.ownKeys(Object.prototype).length, before);
  });
}

const NEXT = whole('next.txt', `The next of all\n\n${WORDS.repeat(5)}`);

test('a list of more feeds than anybody may have gives as many as one may, and says how many were left out', async () => {
  const desk = testDesk({ reading });
  using folder = temporaryFolder();
  const outlines = Array.from(
    { length: 10_000 },
    (_, number) => `<outline xmlUrl="https://o${number}.example/feed"/>`,
  );
  const full = folder.write('full.opml', `<opml><body>${outlines.join('')}</body></opml>`);
  const [first] = await importAll(desk, full);
  assert.equal(first?.kind === 'subscriptions' && first.added, 10_000);
  const more =
    '<opml><body><outline xmlUrl="https://new.example/"/><outline xmlUrl="https://o1.example/feed"/></body></opml>';
  const [second] = await importAll(desk, folder.write('more.opml', more));
  assert.ok(second?.kind === 'subscriptions');
  assert.deepEqual([second.added, second.known], [0, 1]);
  assert.deepEqual(second.problems, [
    '1 of the feeds were left out: 10000 are the most that a reader may have.',
  ]);
  await desk.close();
});

test('an archive is not unpacked, whatever paths stand in it', async () => {
  using folder = temporaryFolder();
  const inside = join(folder.path, 'in');
  const desk = testDesk({ reading });
  for (const document of HOSTILE_DOCUMENTS['not-taken'] ?? []) {
    folder.write(`in/${document.name}.keep`, '');
    const told = outcomes(await importAll(desk, write(document, inside)));
    assert.match(told[0] ?? '', /^failed: This is/, document.name);
  }
  assert.deepEqual(readdirSync(folder.path), ['in']);
  assert.ok(!existsSync('/tmp/owned'));
  await desk.close();
});

test('all of this goes on where no object has __proto__ and nobody can change what all objects have', () => {
  const child = spawnSync(
    process.execPath,
    [
      ...['--disable-warning=ExperimentalWarning', '--disable-proto=delete'],
      ...['--import', fileURLToPath(new URL('./hostile/frozen-prototypes.ts', import.meta.url))],
      fileURLToPath(new URL('./hostile/use-everything.ts', import.meta.url)),
    ],
    { encoding: 'utf8', timeout: 100_000 },
  );
  assert.equal(child.stderr, '');
  assert.equal(child.stdout, 'nothing polluted\n');
});
