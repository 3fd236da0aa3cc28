import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { seededRandom } from '../../bench/corpus/random.ts';
import { openReadersKilling } from '../../bench/kill/kill-readers.ts';
import { temporaryFolder } from '../import.ts';
import { runHearsay } from './run-hearsay.ts';

/** A thousand are for `node bench/run.ts kill --kills 1000`. */
const KILLS = 4;

test('a server that is killed while people read has lost nothing that it acknowledged, and does nothing twice', async () => {
  using folder = temporaryFolder();
  const template = join(folder.path, 'template');
  mkdirSync(template);
  const lines = Array.from({ length: 24 }, (_, number) =>
    JSON.stringify({ headline: `Report ${number}`, text: `The ferry number ${number} left.` }),
  );
  folder.write('articles.jsonl', lines.join('\n'));
  const file = join(folder.path, 'articles.jsonl');
  const imported = await runHearsay(template, 'import', '--news-only', file);
  assert.equal(imported.status, 0, imported.err);
  const killOnce = openReadersKilling({
    ...{ template, data: join(folder.path, 'data') },
    ...{ random: seededRandom(2), longest: 20 },
  });
  let acknowledged = 0;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const { killed } = await killOnce();
    const { lost, partial, twice, damage } = killed;
    assert.deepEqual([lost, partial, twice, damage], [[], [], [], []], `kill ${kill}`);
    acknowledged += killed.acknowledged;
  }
  assert.ok(acknowledged > 0, 'something was acknowledged');
});
