import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { readBehaviours } from './behaviours.ts';
import { joinModules } from './join-modules.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-join-'));
after(() => rmSync(folder, { recursive: true }));

const UI = new URL('../../../ui/', import.meta.url);

function joined(files: Readonly<Record<string, string>>): string {
  return joinedFrom(files).text;
}

function joinedFrom(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return joinModules(pathToFileURL(join(folder, 'start.ts')));
}

test('modules run as they would alone: what they hide from each other stays hidden, each runs once', () => {
  const said: string[] = [];
  const text = joined({
    'start.ts': `import { type Tone, tell as say } from './tell.ts';
import { count } from './count.ts';
const name = 'start';
say(name + count());
`,
    'tell.ts': `import { count } from './count.ts';
export type Tone = 'loud';
const name = 'tell';
/** Not here: * / but there. */
export function tell(what: string): void {
  // A remark of one line.
  log(\`\${name} \${what} \${count()} // kept\`);
}
`,
    'count.ts': `let counted = 0;
export const count = (): number => {
  counted += 1;
  return counted;
};
`,
  });
  runInNewContext(text, { log: (what: string) => said.push(what) });
  assert.deepEqual(said, ['tell start1 2 // kept']);
  assert.doesNotMatch(text, /Not here|remark|type Tone/);
});

test('what joining does not know stops the start', () => {
  const cases = [
    "import all from './count.ts';\n",
    'export default 1;\n',
    "export { count } from './count.ts';\n",
    "import { z } from 'zod';\n",
    "import { tell } from './start.ts';\nexport function tell(): void {}\n",
  ];
  for (const text of cases)
    assert.throws(() => joined({ 'start.ts': text }), /joined|itself/, text);
});

test('the browser’s modules are written so that air can be taken out of them', () => {
  const names = readdirSync(UI, { recursive: true, encoding: 'utf8' });
  const scripts = names.filter((name) => /^(?:behaviours|worker)\/.*\.ts$/.test(name));
  assert.ok(scripts.length > 8);
  for (const name of scripts) {
    const text = readFileSync(new URL(name, UI), 'utf8');
    for (const line of text.split('\n')) {
      const isWhole = (line.match(/`/g)?.length ?? 0) % 2 === 0;
      assert.ok(isWhole, `${name}: a text over several lines: ${line}`);
      assert.doesNotMatch(line.trim(), /['"`][^'"`]* {2}[^'"`]*['"`]/, name);
    }
  }
});

test('of what another script holds already, a second takes that', () => {
  const tell = { 'tell.ts': 'export function tell(): string {\n  return "told";\n}\n' };
  const all = joinedFrom({ ...tell, 'start.ts': "import { tell } from './tell.ts';\ntell();\n" });
  writeFileSync(
    join(folder, 'more.ts'),
    "import { tell } from './tell.ts';\nimport { end } from './end.ts';\nend(tell());\n",
  );
  writeFileSync(join(folder, 'end.ts'), 'export function end(_: string): void {}\n');
  const more = joinModules(pathToFileURL(join(folder, 'more.ts')), {
    path: '/all.js',
    names: all.names,
  });
  assert.match(more.text, /^'use strict';\nimport \{ m0 \} from '\/all\.js';\nconst n0 = /);
  assert.match(more.text, /const \{ tell \} = m0;/);
  assert.doesNotMatch(more.text, /told/);
});

test('the pages’ scripts hold every behaviour, each once', () => {
  const { all, more } = readBehaviours();
  assert.match(String(all.body), /startKeyboard\(\);/);
  assert.match(String(more.body), /startSpeaking\(\);/);
  assert.doesNotMatch(String(more.body), /function showNotice/);
  const starts = readFileSync(new URL('behaviours/start.ts', UI), 'utf8');
  for (const [, name = ''] of starts.matchAll(/^(start\w+)\(\);$/gm)) {
    assert.match(String(all.body), new RegExp(`function ${name}\\(`), name);
  }
});
