import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseSearchQuery } from './search-query.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const parse = (text: string, zone = 'UTC') => parseSearchQuery(text, zone, NOW);
const term = (words: string, field = 'any', isPrefix = false) => ({ field, words, isPrefix });

test('words, phrases, beginnings, OR and minus each find their place', () => {
  const cases: [string, unknown, unknown][] = [
    ['ferry fog', [[term('ferry')], [term('fog')]], []],
    ['"thick fog" ferr*', [[term('thick fog')], [term('ferr', 'any', true)]], []],
    ['“thick fog”', [[term('thick fog')]], []],
    ['ferry OR freighter fog', [[term('ferry'), term('freighter')], [term('fog')]], []],
    ['ferry -cup -"own goal"', [[term('ferry')]], [term('cup'), term('own goal')]],
    [
      'outlet:"The Ledger" author:Quill',
      [[term('The Ledger', 'outlet')], [term('Quill', 'byline')]],
      [],
    ],
    ['-outlet:lantern storm', [[term('storm')]], [term('lantern', 'outlet')]],
    ['lang:de headline:Hafen*', [[term('de', 'language')], [term('Hafen', 'headline', true)]], []],
    ['vote: https://a.example/b', [[term('vote:')], [term('https://a.example/b')]], []],
    ['"left open', [[term('left open')]], []],
    ['twenty-one', [[term('twenty-one')]], []],
  ];
  for (const [text, groups, without] of cases) {
    const query = parse(text);
    assert.deepEqual({ groups: query.groups, without: query.without }, { groups, without }, text);
    assert.deepEqual(query.problems, [], text);
  }
});

test('days begin at midnight where the reader is', () => {
  const cases: [string, string, number][] = [
    ['after:2026', 'UTC', Date.UTC(2026, 0, 1)],
    ['after:2026-11', 'UTC', Date.UTC(2026, 10, 1)],
    ['after:2026-11-20', 'Europe/Vienna', Date.UTC(2026, 10, 19, 23)],
    ['after:today', 'Asia/Tokyo', Date.UTC(2026, 10, 20, 15)],
    ['after:yesterday', 'UTC', Date.UTC(2026, 10, 20)],
    ['after:7d', 'UTC', Date.UTC(2026, 10, 14)],
    ['after:1m', 'UTC', Date.UTC(2026, 9, 21)],
    ['after:2026-11-20', 'Nowhere/Land', Date.UTC(2026, 10, 20)],
  ];
  for (const [text, zone, at] of cases) assert.equal(parse(text, zone).after, at, text);
  assert.equal(parse('before:2026-11-20').before, Date.UTC(2026, 10, 20));
});

test('what cannot be understood is said and left out', () => {
  const cases: [string, RegExp][] = [
    ['after:someday', /after: takes a day/],
    ['before:2026-02-30', /before: takes a day/],
    ['is:blue', /is: takes unread, saved or opened/],
    ['OR ferry', /both sides/],
    ['ferry OR', /both sides/],
    ['ferry ???', /holds no word/],
    ['outlet:', /^$|holds no word/],
    ['-is:saved', /says nothing/],
    ['word '.repeat(60), /first 50 words/],
    ['a'.repeat(1200), /first 1000 characters/],
  ];
  for (const [text, problem] of cases) {
    assert.match(parse(text).problems.join(' '), problem, text);
  }
  assert.equal(parse('is:saved').only, 'saved');
});

test('speakers are named whole or in part; what is no name, and a minus before one, is said', () => {
  const parsed = parseSearchQuery(
    'speaker:"Mara  Lind" speaker:quill speaker:… -speaker:x',
    'UTC',
    0,
  );
  assert.deepEqual(parsed.speakers, ['Mara Lind', 'quill']);
  assert.deepEqual(parsed.problems, [
    'speaker: wants a name.',
    'A - before speaker: says nothing; it was left out.',
  ]);
});

test('no search, however odd, throws or grows beyond its bounds', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('"', '-', 'OR', '*', 'outlet:', 'after:', 'is:', ' ', '“', '9999y', '2026-13'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), fc.string(), (pieces, zone) => {
      const query = parseSearchQuery(pieces.join(''), zone, NOW);
      const terms = [...query.groups.flat(), ...query.without];
      assert.ok(terms.length <= 50);
      assert.ok(query.groups.every((group) => group.length > 0));
      assert.ok(terms.every(({ words }) => /[\p{L}\p{N}]/u.test(words) && words.length <= 1000));
    }),
  );
});
