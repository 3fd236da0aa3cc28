import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { seededRandom } from '../../bench/corpus/random.ts';
import { killReaders } from '../../bench/kill/kill-readers.ts';
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
  const { lost, twice, damage, acknowledged, kills } = await killReaders({
    ...{ template, data: join(folder.path, 'data'), kills: KILLS },
    ...{ random: seededRandom(2), longest: 900, onKill: () => {} },
  });
  assert.deepEqual(
    { lost, twice, damage, kills },
    { lost: [], twice: [], damage: [], kills: KILLS },
  );
  assert.ok(acknowledged > 0, 'something was acknowledged');
});
