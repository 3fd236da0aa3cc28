import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash, type Hash } from 'node:crypto';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, test } from 'node:test';
import packageJson from '../../package.json' with { type: 'json' };
import { SETTINGS } from '../../src/config.ts';
import { isOurs, stageApp } from './stage-app.ts';
import { defaultsText } from './write-deb.ts';
import { writeTarball } from './write-tarball.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-package-test-'));
after(() => rmSync(folder, { recursive: true }));
const { platform, arch } = process;
const staged = join(folder, 'one/hearsay');
stageApp(staged, { platform, arch });
const entries = readdirSync(staged, { recursive: true, withFileTypes: true });
const names = entries.map((entry) => relative(staged, join(entry.parentPath, entry.name)));

test('what is handed out holds what runs, and nothing that is for developing', () => {
  for (const wanted of [
    ...['bin/hearsay', 'lib/node', 'lib/LICENSE.node', 'share/hearsay.service', 'LICENSE'],
    ...['src/cli/main.ts', 'docs/running.md', 'ui/languages/de.json', 'packs/packs.json'],
    ...['eval/accepted.json', 'src/store/migrations', 'node_modules/hono/package.json'],
  ])
    assert.ok(names.includes(wanted), wanted);
  const strays = names.filter((name) => /\.test\.ts$|\.map$|\.d\.ts$|(?:^|\/)\./.test(name));
  assert.deepEqual(strays, []);
  for (const name of Object.keys(packageJson.devDependencies))
    assert.equal(names.includes(`node_modules/${name}/package.json`), name === '@types/node', name);
});

test('nothing in it leads out of it, and no file but programs may be run for its name', () => {
  const links = entries.filter((entry) => entry.isSymbolicLink());
  assert.deepEqual(
    links.map(({ name }) => name),
    [],
  );
  for (const program of ['bin/hearsay', 'bin/hearsay-admin', 'lib/node'])
    assert.equal(lstatSync(join(staged, program)).mode & 0o111, 0o111, program);
  const here = process.cwd();
  for (const name of ['bin/hearsay', 'share/hearsay.service', 'package.json'])
    assert.ok(!readFileSync(join(staged, name), 'utf8').includes(here), name);
});

test('it starts by its own Node, from any folder, with an empty environment', () => {
  const out = execFileSync(
    '/usr/bin/env',
    ['-i', 'PATH=/usr/bin:/bin', join(staged, 'bin/hearsay'), '--version'],
    {
      cwd: '/',
      encoding: 'utf8',
    },
  );
  assert.equal(out.trim(), packageJson.version);
});

test('each package that Hearsay asks for can be read in what is left of it', () => {
  // These have no way in of their own: only what lies below is asked for.
  const below = ['@modelcontextprotocol/sdk', '@zxcvbn-ts/language-common', 'nodemailer'];
  const asked = Object.keys(packageJson.dependencies).filter((name) => !below.includes(name));
  const words = [
    ...asked,
    ...['@modelcontextprotocol/sdk/server/stdio.js', '@modelcontextprotocol/sdk/server/mcp.js'],
    ...['@zxcvbn-ts/language-common', 'nodemailer/lib/smtp-connection/index.js'],
  ];
  const program = `for (const name of ${JSON.stringify(words)}) await import(name);`;
  const options = { cwd: staged, encoding: 'utf8' } as const;
  const flags = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program];
  execFileSync(join(staged, 'lib/node'), flags, options);
});

test('the same commit makes the same bytes', async () => {
  const again = join(folder, 'two/hearsay');
  stageApp(again, { platform, arch });
  const [first, second] = [await hashOf('one'), await hashOf('two')];
  assert.equal(first, second);
});

async function hashOf(parent: string): Promise<string> {
  const hash: Hash = createHash('sha256');
  await writeTarball({ parent: join(folder, parent), name: 'hearsay', at: 1 }, [
    new PassThrough(),
    hash,
  ]);
  return hash.digest('hex');
}

test('files of tests are no part of it', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['src/cli/main.ts', true],
    ['src/cli/cli.test.ts', false],
    ['src/pipeline/pictures/fixtures/curious-process.ts', false],
    ['test/newsroom.ts', false],
    ['scripts/check.ts', false],
    ['ui/tsconfig.json', false],
    ['docs/running.md', true],
  ];
  for (const [path, isPart] of cases) assert.equal(isOurs(path), isPart, path);
});

test('the settings of the service name every setting but the folder, each switched off', () => {
  const lines = defaultsText(SETTINGS).split('\n');
  for (const { name } of SETTINGS)
    assert.equal(lines.includes(`#${name}=''`), name !== 'HEARSAY_DATA', name);
  assert.deepEqual(
    lines.filter((line) => line !== '' && !line.startsWith('#')),
    [],
  );
});
