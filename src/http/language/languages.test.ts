import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { languageFor, languages, ownName, readLanguages } from './languages.ts';

const ASKED: readonly (readonly [header: string | undefined, tag: string])[] = [
  [undefined, 'en'],
  ['', 'en'],
  ['de', 'de'],
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['en-GB,en;q=0.9,de;q=0.8', 'en'],
  ['tlh, de;q=0.4', 'de'],
  ['de;q=0, en;q=0.1', 'en'],
  ['en;q=0.2, de;q=0.7', 'de'],
  ['*', 'en'],
  [';;,,q=;de', 'en'],
];
for (const [header, tag] of ASKED) {
  test(`a browser that asks for "${header}" is spoken to in ${tag}`, () => {
    assert.equal(languageFor(header).tag, tag);
  });
}

test('whatever a browser asks for, some language is spoken', () => {
  fc.assert(fc.property(fc.string(), (header) => languages.includes(languageFor(header))));
});

test('a language is called what its speakers call it', () => {
  assert.deepEqual(
    languages.filter(({ tag }) => ['en', 'de'].includes(tag)).map(({ tag }) => ownName(tag)),
    ['English', 'Deutsch'],
  );
});

test('a file is all that a language takes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-languages-'));
  await writeFile(join(folder, 'fa.json'), JSON.stringify({ Saved: 'ذخیره‌شده', Read: '' }));
  await writeFile(join(folder, 'notes.txt'), 'no catalogue');
  const read = readLanguages(pathToFileURL(`${folder}/`));
  assert.deepEqual(
    read.map(({ tag, direction, catalogue }) => [tag, direction, catalogue.size]),
    [
      ['en', 'ltr', 0],
      ['fa', 'rtl', 1],
    ],
  );
  await rm(folder, { recursive: true });
});
