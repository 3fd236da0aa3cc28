import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SUBJECTS, type Subject } from '../../model/edition/subject.ts';
import { foldSection } from './find-subject-word.ts';
import { storySubject } from './story-subject.ts';
import { type SubjectSigns, subjectOf } from './subject-of.ts';
import { SUBJECT_WORDS } from './subject-words.ts';

const NOTHING: SubjectSigns = {
  section: null,
  url: null,
  feedTitle: null,
  feedUrl: null,
  pack: null,
};

function about(signs: Partial<SubjectSigns>): Subject | null {
  return subjectOf({ ...NOTHING, ...signs })?.subject ?? null;
}

test('a printed section tells what an article is about, in whatever language and spelling', () => {
  const cases: readonly [string, Subject | null][] = [
    ['Sports', 'sport'],
    ['SPORT', 'sport'],
    ['Arts & Culture', 'culture'],
    ['arts-and-culture', 'culture'],
    ['Business/Shipping', 'business'],
    ['News/World/Europe', 'world'],
    ['Außenpolitik', 'world'],
    ['Politik', 'politics'],
    ['Fußball', 'sport'],
    ['Économie', 'business'],
    ['Santé', 'health'],
    ['Medio ambiente', 'environment'],
    ['Opinião', 'opinion'],
    ['Esteri', 'world'],
    ['Wetenschap', 'science'],
    ['Książki', 'culture'],
    ['Świat', 'world'],
    ['Экономика', 'business'],
    ['Наука и техника', 'technology'],
    ['Здоров’я', 'health'],
    ['Технології', 'technology'],
    ['スポーツ', 'sport'],
    ['News', null],
    ['Top stories', null],
    ['Germany', null],
    ['Sports equipment recall', null],
    ['Art Garfunkel', null],
    ['', null],
  ];
  for (const [section, subject] of cases) assert.equal(about({ section }), subject, section);
});

test('an address tells it by a whole part of its path or its first name, never by its last part', () => {
  const cases: readonly [string, Subject | null][] = [
    ['https://example.org/sport/2026/nov/22/cup-final', 'sport'],
    ['https://example.org/de/politik/wahl-a-123.html', 'politics'],
    ['https://sport.example.org/x/1', 'sport'],
    ['https://sport.example/a/1', null],
    ['https://example.org/news/sport', null],
    ['https://example.org/2026/11/sports-bar-closes/', null],
    ['https://example.org/it/articolo/1', null],
    ['https://example.org/%D1%81%D0%BF%D0%BE%D1%80%D1%82/1.html', 'sport'],
    ['https://example.org/%E0%A4%A/1', null],
    ['no address', null],
  ];
  for (const [url, subject] of cases) assert.equal(about({ url }), subject, url);
});

test('a feed of one section tells it where nothing else does', () => {
  assert.equal(about({ feedTitle: 'The Ledger - Technology' }), 'technology');
  assert.equal(about({ feedTitle: 'Culture | The Meridian' }), 'culture');
  assert.equal(about({ feedTitle: 'Science' }), null, 'a title alone may be a name');
  assert.equal(about({ feedUrl: 'https://example.org/rss/politik.xml' }), 'politics');
  assert.equal(about({ feedUrl: 'https://example.org/world/feed/' }), 'world');
  assert.equal(about({ feedUrl: 'https://example.org/feed' }), null);
  assert.equal(about({ pack: 'Climate and environment' }), 'environment');
  assert.equal(about({ feedTitle: 'The Ledger - Sport', pack: 'Technology' }), 'sport');
  assert.equal(about({ section: 'Sport', feedTitle: 'The Ledger - Technology' }), 'sport');
  assert.equal(about({ section: 'Ferries', url: 'https://e.org/business/x' }), 'business');
});

test('what says so is told', () => {
  const found = subjectOf({ ...NOTHING, section: 'Actualité / Culture ' });
  assert.deepEqual(found, {
    subject: 'culture',
    sign: 'section',
    words: 'Culture',
    reason: 'Its outlet prints it under “Culture”.',
  });
});

test('no name of a section stands for two subjects', () => {
  const seen = new Map<string, Subject>();
  for (const subject of SUBJECTS) {
    for (const word of SUBJECT_WORDS[subject].flatMap((words) => words.split('|'))) {
      const known = seen.get(foldSection(word)) ?? subject;
      assert.equal(known, subject, word);
      seen.set(foldSection(word), subject);
    }
  }
});

test('whatever an outlet prints, the answer is one of the subjects or none, and soon there', () => {
  const text = fc.option(
    fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.constant('/'.repeat(5000))),
  );
  fc.assert(
    fc.property(text, text, text, text, (section, url, feedTitle, feedUrl) => {
      const found = subjectOf({ section, url, feedTitle, feedUrl, pack: feedTitle });
      assert.ok(found === null || SUBJECTS.includes(found.subject));
    }),
  );
});

test('a story is about what most of its reports stand under', () => {
  assert.equal(storySubject([]), null);
  assert.deepEqual(
    storySubject([
      { subject: 'world', reports: 1, copies: 9 },
      { subject: 'business', reports: 3, copies: 0 },
    ]),
    { subject: 'business', reason: '3 of 4 reports with a section stand there.' },
  );
  assert.equal(storySubject([{ subject: 'sport', reports: 0, copies: 2 }])?.subject, 'sport');
});

test('of equals the one that tells more counts, in whatever order they come', () => {
  const votes = (subjects: readonly Subject[]) =>
    subjects.map((subject) => ({ subject, reports: 2, copies: 0 }));
  assert.equal(storySubject(votes(['world', 'politics']))?.subject, 'politics');
  assert.equal(storySubject(votes(['politics', 'world']))?.subject, 'politics');
  assert.equal(storySubject(votes(['opinion', 'local']))?.subject, 'local');
});
