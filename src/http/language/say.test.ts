import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { html } from 'hono/html';
import { ENGLISH, makeLanguage } from './language.ts';
import { say, sayHtml } from './say.ts';
import { speakingIn } from './spoken.ts';

const german = makeLanguage(
  'de',
  new Map([
    ['Saved', 'Gemerkt'],
    [
      '{count, plural, one {# article} other {# articles}} by {outlet}',
      '{outlet}: {count, plural, one {# Artikel} other {# Artikel}}',
    ],
    ['A faulty one {name}', 'Eine {name'],
  ]),
);
const arabic = makeLanguage(
  'ar',
  new Map([
    [
      '{count, plural, one {# title} other {# titles}}',
      '{count, plural, zero {صفر} one {واحد} two {اثنان} few {# قليلة} many {# كثيرة} other {# أخرى}}',
    ],
    ['Said by {name}', 'قال {name}'],
  ]),
);

test('a sentence is said in the language of the request', () => {
  assert.equal(say('Saved'), 'Saved');
  assert.equal(
    speakingIn(german, () => say('Saved')),
    'Gemerkt',
  );
});

test('places are filled in the order and with the numbers of the language', () => {
  const words = () =>
    say('{count, plural, one {# article} other {# articles}} by {outlet}', {
      count: 1204,
      outlet: 'The Aldmere Courier',
    });
  assert.equal(words(), '1,204 articles by The Aldmere Courier');
  assert.equal(speakingIn(german, words), 'The Aldmere Courier: 1.204 Artikel');
});

test('all six plurals of Arabic are told apart', () => {
  const titles = (count: number) =>
    speakingIn(arabic, () => say('{count, plural, one {# title} other {# titles}}', { count }));
  assert.deepEqual([0, 1, 2, 3, 11, 100].map(titles), [
    'صفر',
    'واحد',
    'اثنان',
    '3 قليلة',
    '11 كثيرة',
    '100 أخرى',
  ]);
});

test('what is not translated, or wrongly, is said in one language and not in half of two', () => {
  assert.equal(
    speakingIn(german, () => say('Nothing of that')),
    'Nothing of that',
  );
  assert.equal(
    speakingIn(arabic, () => say('{count, plural, one {# day} other {# days}}', { count: 2 })),
    '2 days',
  );
  assert.equal(
    speakingIn(german, () => say('A faulty one {name}', { name: 'Ana' })),
    'Eine {name',
  );
});

test('words are chosen by words', () => {
  const words = (state: string) =>
    say('{state, select, disputed {They disagree} other {They agree}}', { state });
  assert.deepEqual([words('disputed'), words('anything')], ['They disagree', 'They agree']);
});

test('a name with a sign that turns what follows turns nothing', () => {
  assert.equal(say('Said by {name}', { name: 'Mara \u202eQuill' }), 'Said by Mara Quill');
  assert.equal(say('Said by {name}', { name: 'א\u2069\u202e' }), 'Said by \u2068א\u2069');
});

test('a name that reads like a message is a name', () => {
  for (const name of [
    '{count}',
    "'{'",
    '{n, plural, one {#} other {#}}',
    '#',
    '<b>{name}</b>',
    '$1',
  ])
    assert.equal(say('Said by {name}', { name }), `Said by ${name}`);
});

test('a name that runs the other way does not turn the sentence', () => {
  assert.equal(say('Said by {name}', { name: 'سارة' }), 'Said by \u2068سارة\u2069');
  assert.equal(
    speakingIn(arabic, () => say('Said by {name}', { name: 'CNN' })),
    'قال \u2068CNN\u2069',
  );
});

test('a link stands inside a sentence, and nothing else becomes markup', async () => {
  const link = html`<a href="/">${'A & B'}</a>`;
  assert.equal(
    String(await sayHtml('<b>{link}</b> by {name}', { link, name: '<script>' })),
    '&lt;b&gt;<a href="/">A &amp; B</a>&lt;/b&gt; by &lt;script&gt;',
  );
  const late = Promise.resolve(link).then((made) => made);
  assert.match(String(await sayHtml('See {late}.', { late: html`${late}` })), /^See <a href/);
});

test('no value, however hostile, becomes markup or a place of its own', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const text = String(sayHtml('By {name}, twice {name}', { name }));
      assert.doesNotMatch(text.replace(/&(?:amp|lt|gt|quot|#39);/g, ''), /[<>"&]/);
      assert.ok(say('By {name}.', { name }).includes(name));
    }),
  );
});

test('sentences made at run time do not fill the memory', () => {
  for (let number = 0; number < 9_000; number += 1) say(`Sentence ${number}`);
  assert.ok(ENGLISH.parsed.size <= 8_000);
});
