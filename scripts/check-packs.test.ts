import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPacks, readFolder } from './check-packs.ts';

const sound = readFolder(new URL('../packs/', import.meta.url));

/** The real packs with one planted fault: `from` in `file` becomes `to`, once. */
function planted(file: string, from: string | RegExp, to: string): Map<string, string> {
  const text = sound.get(file) ?? '';
  const spoilt = text.replace(from, to);
  assert.notEqual(spoilt, text, `nothing to spoil in ${file}`);
  return new Map(sound).set(file, spoilt);
}

test('the packs that ship are sound', () => {
  assert.deepEqual(checkPacks(sound), []);
});

const faults: [what: string, file: string, from: string | RegExp, to: string, says: RegExp][] = [
  ['a file that is not well-formed', 'asia.opml', '</body>', '', /^asia\.opml: not well-formed/],
  ['a file of another version', 'asia.opml', '"2.0"', '"1.0"', /not OPML 2\.0/],
  ['an outlet without a feed', 'asia.opml', /xmlUrl="[^"]*"/, '', /xmlUrl is not an http/],
  ['an outlet without a home page', 'asia.opml', /htmlUrl="[^"]*"/, '', /htmlUrl is not an http/],
  ['an outlet without a language', 'asia.opml', /language="[^"]*"/, '', /no BCP 47 language/],
  [
    'a language nobody speaks',
    'asia.opml',
    /language="en"/,
    'language="e_n"',
    /no BCP 47 language/,
  ],
  ['an outlet without a country', 'asia.opml', /country="[^"]*"/, '', /no ISO 3166-1 country/],
  [
    'a country that is not one',
    'asia.opml',
    /country="[^"]*"/,
    'country="UK"',
    /no ISO 3166-1 country/,
  ],
  [
    'an address that runs code',
    'asia.opml',
    /xmlUrl="https:/,
    'xmlUrl="javascript:',
    /xmlUrl is not/,
  ],
  [
    'a title other than its text',
    'asia.opml',
    / title="[^"]*"/,
    ' title="x"',
    /text and title differ/,
  ],
  ['an outlet that stands twice', 'asia.opml', /(<outline[^>]*>)/, '$1$1', /stands twice/],
  [
    'a title the index does not know',
    'asia.opml',
    '<title>Asia',
    '<title>Azia',
    /of asia\.opml it must/,
  ],
  [
    'an index that miscounts',
    'packs.json',
    /"outletCount": \d+/,
    '"outletCount": 1',
    /it must say/,
  ],
  [
    'an index without a kind',
    'packs.json',
    /"kind": "region"/,
    '"kind": "place"',
    /^packs\.json: /,
  ],
  [
    'an index that lists what is not there',
    'packs.json',
    '"asia.opml"',
    '"x.opml"',
    /not list asia/,
  ],
  ['an index that is not JSON', 'packs.json', '[', '', /^packs\.json: /],
];
for (const [what, file, from, to, says] of faults) {
  test(`${what} is a fault`, () => {
    const found = checkPacks(planted(file, from, to));
    assert.ok(
      found.some((fault) => says.test(fault)),
      found.join('\n'),
    );
  });
}

test('a pack that the index leaves out is a fault', () => {
  const found = checkPacks(new Map(sound).set('extra.opml', sound.get('asia.opml') ?? ''));
  assert.deepEqual(found, ['packs.json does not list extra.opml']);
});

test('packs that leave a continent out, or hold few outlets, are a fault', () => {
  const few = new Map([...sound].filter(([file]) => file === 'asia.opml' || file === 'packs.json'));
  const found = checkPacks(few);
  assert.ok(found.includes('no outlet from Oceania'), found.join('\n'));
  assert.ok(found.some((fault) => /outlets in all, fewer than 150/.test(fault)));
});
