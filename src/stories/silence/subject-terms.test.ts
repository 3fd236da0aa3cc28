import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuSince } from '../../../test/cpu-time.ts';
import { foldTerm, subjectTerms } from './subject-terms.ts';

const article = (headline: string, text: string, section: string | null = null) => ({
  headline,
  text,
  section,
  language: 'en',
});

test('a story is about the names and words that its articles share, and their sections', () => {
  const terms = subjectTerms([
    article(
      'Ferry hits freighter',
      'A ferry with passengers struck a freighter off Kestrel Bay, the coastguard said.',
      'World/Shipping',
    ),
    article(
      'Ferry crash in fog',
      'The coastguard said that a ferry and a freighter met off Kestrel Bay.',
      'Shipping',
    ),
    article('Commuters hurt', 'A ferry was hit near Kestrel Bay; a bakery closed.', 'News'),
  ]).map(({ label }) => label);
  assert.ok(terms.includes('Kestrel Bay'), terms.join());
  assert.ok(terms.includes('Shipping'), terms.join());
  assert.ok(terms.includes('ferry'), terms.join());
  assert.ok(
    !terms.some((label) => ['bakery', 'said', 'World', 'News', 'that'].includes(label)),
    terms.join(),
  );
});

test('plurals, accents and case are one term', () => {
  for (const [one, other] of [
    ['Ferries', 'ferries'],
    ['Élections', 'election'],
    ['Aldmere’s', 'Aldmere'],
    ['strikes', 'Strike'],
  ] as const) {
    assert.equal(foldTerm(one), foldTerm(other));
  }
  assert.notEqual(foldTerm('press'), foldTerm('pres'));
});

test('there are twelve terms at most, the weightiest first, of any text', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 });
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          headline: text,
          text,
          section: fc.option(text),
          language: fc.constantFrom('en', 'zz', null),
        }),
        { maxLength: 5 },
      ),
      (articles) => {
        const terms = subjectTerms(articles);
        assert.ok(terms.length <= 12);
        assert.deepEqual(
          terms.map(({ weight }) => weight),
          terms.map(({ weight }) => weight).toSorted((a, b) => b - a),
        );
        assert.equal(new Set(terms.map(({ term }) => term)).size, terms.length);
      },
    ),
  );
  const started = process.cpuUsage();
  for (const unit of ['A ', 'a, Bb of ', "x'", 'Bb-'])
    subjectTerms([article(unit.repeat(100_000), unit.repeat(100_000), unit.repeat(30_000))]);
  assert.ok(cpuSince(started) < 2000);
});
