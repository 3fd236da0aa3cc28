import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findStrayImports } from './check-rooms.ts';

const strays: readonly [path: string, text: string][] = [
  ['model/article.ts', "import { x } from '../text/x.ts';"],
  ['feeds/rss.ts', "import type { Article } from '../articles/article.ts';"],
  ['articles/read.ts', "import { readFile } from 'node:fs';"],
  ['articles/read.ts', "const m = await import('../net/open-net.ts');"],
  ['articles/read.ts', "import {\n  a,\n  b,\n} from '../store/store.ts';"],
  ['net/open-net.ts', "export { y } from '../store/store.ts';"],
  ['http/app.ts', "import { DatabaseSync } from 'node:sqlite';"],
  ['pipeline/refresh.ts', "import { request } from 'undici';"],
  ['pipeline/refresh.ts', "import '../cli/main.ts';"],
  ['helpers/x.ts', ''],
];

for (const [path, text] of strays) {
  test(`refused: ${path} with ${text || 'a room of its own making'}`, () => {
    assert.equal(findStrayImports([{ path, text }]).length, 1);
  });
}

test('what the table allows passes', () => {
  const files = [
    {
      path: 'feeds/formats/rss.ts',
      text: "import type { Entry } from '../../model/feeds/entry.ts';",
    },
    { path: 'pipeline/refresh.ts', text: "import type { Desk } from '../desk.ts';" },
    { path: 'store/open.ts', text: "import { DatabaseSync } from 'node:sqlite';" },
  ];
  assert.deepEqual(findStrayImports(files), []);
});

test('a stray import is named with its file and line', () => {
  const text = "// feeds\nimport { x } from '../net/x.ts';\n";
  assert.deepEqual(findStrayImports([{ path: 'feeds/x.ts', text }]), [
    'feeds/x.ts:2: feeds may not import net',
  ]);
});
