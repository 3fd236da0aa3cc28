import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuSince } from '../../../test/cpu-time.ts';
import { labelsOf, ownerOf } from './labels-of.ts';
import { readCsv } from './read-csv.ts';
import { readLabels } from './read-labels.ts';

const FILE = `outlet,label,value,source,confidence,remark
harbour-post.example,owner,"Quay Media, Ltd",register of companies,0.9,
Daily Lantern,Owner,Quay Media Ltd,"the ""Ledger""",0.8,checked
daily-lantern.example,leaning,popular,own view,0.3
`;

const post = { key: 'harbour-post.example', name: 'The Harbour Post' };
const lantern = { key: 'daily-lantern.example', name: 'Daily Lantern' };

test('a file of labels is read with their sources', () => {
  const { labels, faults } = readLabels(FILE);
  assert.deepEqual(faults, []);
  assert.deepEqual(labelsOf(labels, lantern), [
    {
      outlet: 'Daily Lantern',
      label: 'owner',
      value: 'Quay Media Ltd',
      source: 'the "Ledger"',
      confidence: 0.8,
    },
    {
      outlet: 'daily-lantern.example',
      label: 'leaning',
      value: 'popular',
      source: 'own view',
      confidence: 0.3,
    },
  ]);
  assert.equal(ownerOf(labels, post), 'Quay Media, Ltd');
});

test('JSON says the same', () => {
  const label = {
    outlet: 'Harbour Post',
    label: 'country',
    value: 'Aldmere',
    source: 'its imprint',
    confidence: 1,
  };
  const { labels, faults } = readLabels(JSON.stringify([label, 'nonsense']));
  assert.deepEqual(labelsOf(labels, post), [label]);
  assert.deepEqual(faults, ['Label 2 has no outlet.']);
});

const FAULTS: readonly (readonly [string, string])[] = [
  ['a,owner,b,c,2', 'Line 2: confidence is no number from 0 to 1.'],
  ['a,owner,b,c,NaN', 'Line 2: confidence is no number from 0 to 1.'],
  ['a,owner,b,,1', 'Line 2 has no source.'],
  ['a,owner,b,c,', 'Line 2 has no confidence.'],
  ['a,bias,b,c,1', 'Line 2: a label is owner, country or leaning, not "bias".'],
  [`${'a'.repeat(400)},owner,b,c,1`, 'Line 2 is too long.'],
  ['\n\n"two\nlines",owner,b,c,1\na', 'Line 6 has no label.'],
];
for (const [line, fault] of FAULTS) {
  test(`a line that does not do is told and the others hold: ${fault}`, () => {
    assert.deepEqual(readLabels(`outlet,label,value,source,confidence\n${line}`).faults, [fault]);
  });
}

test('a file without its columns, or that is no JSON, has no labels', () => {
  assert.deepEqual(readLabels('outlet,owner\na,b'), {
    labels: [],
    faults: ['The first line must name the columns; label, value, source, confidence missing.'],
  });
  assert.match(readLabels('[{').faults.join(), /^The file is no JSON/);
});

test('who owns it is unknown where the file is unsure or says two things', () => {
  const label = {
    outlet: 'Daily Lantern',
    label: 'owner',
    value: 'A',
    source: 's',
    confidence: 0.6,
  } as const;
  assert.equal(ownerOf([label], lantern), 'A');
  assert.equal(ownerOf([{ ...label, confidence: 0.4 }], lantern), null);
  assert.equal(ownerOf([label, { ...label, value: 'B' }], lantern), null);
  assert.equal(ownerOf([label, { ...label, value: 'B', confidence: 0.9 }], lantern), 'B');
  assert.equal(ownerOf([label], post), null);
});

test('what is written as CSV is read back', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'é'),
    maxLength: 6,
  });
  const row = fc.array(cell, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const text = rows
        .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
        .join('\r\n');
      assert.deepEqual(
        readCsv(text).map(({ cells }) => cells),
        rows,
      );
    }),
  );
});

test('any text is read in a moment', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      readLabels(text);
      readLabels(FILE + text);
    }),
  );
  const started = process.cpuUsage();
  for (const unit of ['"', '""', 'a,', '",', '\n', '"a\n']) readLabels(FILE + unit.repeat(100_000));
  assert.ok(cpuSince(started) < 3000, `${cpuSince(started)} ms`);
});
