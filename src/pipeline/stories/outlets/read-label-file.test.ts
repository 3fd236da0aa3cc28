import assert from 'node:assert/strict';
import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { testDesk } from '../../../../test/desk.ts';
import type { StoryArticle } from '../../../model/claim.ts';
import { readLabelFile, withOwners } from './read-label-file.ts';

const article = (outletKey: string): StoryArticle => ({
  id: 1,
  headline: 'Ferry aground',
  standfirst: null,
  paragraphs: [],
  language: 'en',
  outletKey,
  outletName: outletKey,
  owner: null,
  byline: [],
  agencies: [],
  links: [],
  url: null,
  time: null,
  report: { kind: 'own' },
  notes: [],
  found: null,
});

test('owners are those of the reader’s file, as it is at the time', async () => {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'hearsay-labels-'));
  const file = join(folder.path, 'labels.csv');
  writeFileSync(
    file,
    'outlet,label,value,source,confidence\npost.example,owner,Quay Media,register,0.9\nx,owner\n',
  );
  const desk = testDesk({ outletLabels: file });
  const owned = withOwners(
    [article('post.example'), article('other.example')],
    await readLabelFile(desk),
  );
  assert.deepEqual(
    owned.map(({ owner }) => owner),
    ['Quay Media', null],
  );
  assert.deepEqual(desk.logged, ['warn: a label of outlets was left out']);
  writeFileSync(file, 'outlet,label,value,source,confidence\n');
  assert.deepEqual(await readLabelFile(desk), []);
  await desk.close();
});

test('without a file nobody is known to own anything, and a file that is gone is told', async () => {
  const desk = testDesk();
  assert.deepEqual(await readLabelFile(desk), []);
  const gone = testDesk({ outletLabels: '/there/is/no/such/file.csv' });
  assert.deepEqual(await readLabelFile(gone), []);
  assert.deepEqual(gone.logged, ['warn: the labels of outlets could not be read']);
  await desk.close();
  await gone.close();
});
