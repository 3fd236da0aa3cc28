import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Supply, scriptsIn, supplyFaults } from './check-supply.ts';
import { isCompatible } from './licences.ts';
import type { LockedPackage } from './lockfile.ts';

const HASH = `sha512-${'A'.repeat(86)}==`;
const SOUND: LockedPackage = { version: '1.2.3', integrity: HASH, license: 'MIT' };

/** A sound supply of one package, with changes. */
function supply(more: {
  readonly wanted?: string;
  readonly locked?: Partial<LockedPackage>;
  readonly others?: Readonly<Record<string, LockedPackage>>;
  readonly settings?: string;
  readonly scripts?: ReadonlyMap<string, readonly string[]>;
}): Supply {
  const { wanted = '1.2.3', locked = {}, others = {}, settings = 'ignore-scripts=true' } = more;
  return {
    manifest: { dependencies: { press: wanted } },
    lockfile: { packages: { '': {}, 'node_modules/press': { ...SOUND, ...locked }, ...others } },
    settings,
    scripts: more.scripts ?? new Map(),
  };
}

test('one package, pinned, hashed, without scripts, under a licence that fits, is sound', () => {
  assert.deepEqual(supplyFaults(supply({})), []);
});

const PLANTED: readonly [string, Parameters<typeof supply>[0], RegExp][] = [
  ['a range', { wanted: '^1.2.3' }, /"\^1\.2\.3" in package\.json, not one version/],
  ['any version', { wanted: '*' }, /not one version/],
  ['a tag', { wanted: 'latest' }, /not one version/],
  ['a repository', { wanted: 'git+https://example.org/press.git' }, /not one version/],
  ['a tarball', { wanted: 'https://example.org/press.tgz' }, /not one version/],
  ['a folder', { wanted: 'file:../press' }, /not one version/],
  ['an alias', { wanted: 'npm:other@1.2.3' }, /not one version/],
  ['another version in the lockfile', { locked: { version: '1.2.4' } }, /not locked at 1\.2\.3/],
  ['no hash', { locked: { integrity: '' } }, /no SHA-512/],
  ['a weak hash', { locked: { integrity: 'sha1-AAAA' } }, /no SHA-512/],
  ['one server of its own', { locked: { resolved: 'https://evil.example/p.tgz' } }, /comes from/],
  ['a link', { locked: { link: true } }, /not from the registry/],
  ['a script at install', { locked: { hasInstallScript: true } }, /runs when it is installed/],
  [
    'a script that the lockfile conceals',
    { scripts: new Map([['press', ['install']]]) },
    /: install/,
  ],
  ['scripts allowed', { settings: 'audit=false' }, /ignore-scripts=true/],
  ['a licence that forbids', { locked: { license: 'BUSL-1.1' } }, /under BUSL-1\.1/],
  ['a licence in words', { locked: { license: 'SEE LICENSE IN X' } }, /under SEE/],
  ['GPL 2 alone', { locked: { license: 'GPL-2.0-only' } }, /under GPL-2\.0-only/],
  [
    'two majors of what runs',
    { others: { 'node_modules/a/node_modules/press': { ...SOUND, version: '2.0.0' } } },
    /press is there in 2 majors/,
  ],
];

for (const [what, planted, fault] of PLANTED) {
  test(`${what} is a fault`, () => {
    const faults = supplyFaults(supply(planted));
    assert.equal(faults.length, 1, faults.join('; '));
    assert.match(faults[0] ?? '', fault);
  });
}

test('no licence is a fault, unless kin of another platform states it', () => {
  const { license: _, ...bare } = SOUND;
  const kin = { ...SOUND, optional: true, os: ['linux'] };
  const others = { 'node_modules/@press/linux': kin };
  const elsewhere = { version: '1.2.3', optional: true, os: ['win32'] };
  assert.deepEqual(
    supplyFaults(supply({ others: { ...others, 'node_modules/@press/win32': elsewhere } })),
    [],
  );
  assert.deepEqual(supplyFaults(supply({ others: { 'node_modules/quill': bare } })), [
    'quill states no licence',
  ]);
});

test('licences joined by words are weighed as SPDX says', () => {
  const cases: [string, boolean][] = [
    ['MIT', true],
    ['(MIT OR BUSL-1.1)', true],
    ['MIT AND BUSL-1.1', false],
    ['Apache-2.0 AND LGPL-3.0-or-later AND MIT', true],
    ['BUSL-1.1 OR (MIT AND (ISC OR BUSL-1.1))', true],
    ['(MIT', false],
    ['MIT OR', true],
    ['MIT MIT', false],
    ['', false],
  ];
  for (const [expression, expected] of cases) {
    assert.equal(isCompatible(expression), expected, expression);
  }
});

test('scripts are found in the packages themselves, nested ones too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-supply-'));
  const put = (path: string, content: object) => {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'package.json'), JSON.stringify(content));
  };
  put('press', { name: 'press', scripts: { test: 'x', prepare: 'x' } });
  put('@ink/pot', { name: '@ink/pot', scripts: { postinstall: 'x' } });
  put('press/node_modules/quill', { name: 'quill', scripts: { preinstall: 'x', install: 'x' } });
  put('press/test/fixture', { name: 'fixture', scripts: { install: 'x' } });
  assert.deepEqual(
    new Map(scriptsIn(folder)),
    new Map([
      ['@ink/pot', ['postinstall']],
      ['quill', ['preinstall', 'install']],
    ]),
  );
  rmSync(folder, { recursive: true });
});

test('the typefaces go out with the text of their licence', () => {
  const text = readFileSync('ui/fonts/OFL.txt', 'utf8');
  for (const words of [
    /Faustina: Copyright/,
    /Figtree: Copyright/,
    /SIL OPEN FONT LICENSE Version 1\.1/,
    /PERMISSION & CONDITIONS/,
  ]) {
    assert.match(text, words);
  }
});
