import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBareWords } from './languages/find-bare-words.ts';
import { findMessages } from './languages/find-messages.ts';
import { findStageSentences } from './languages/find-stage-sentences.ts';
import { findKeyFaults, findTranslationFaults, holdCatalogue } from './languages/hold-catalogue.ts';

const read = (text: string) => findMessages([{ path: 'page.ts', text }]);

const SAID: readonly (readonly [source: string, key: string, values: readonly string[] | null])[] =
  [
    ["say('Saved')", 'Saved', []],
    [`html\`<p>\${say('Saved')}</p>\``, 'Saved', []],
    ["say(\n  'Saved',\n)", 'Saved', []],
    ['say("It isn’t \\"here\\"")', 'It isn’t "here"', []],
    ["say('By {name}', { name })", 'By {name}', ['name']],
    [`sayHtml('By {name}', { name: html\`<b>\${f({ a: '}' })}</b>\`, })`, 'By {name}', ['name']],
    ["say('{a} {b}', {\n a: x ? y : z, // why\n b: list[1] })", '{a} {b}', ['a', 'b']],
    ["say('By {name}', { ...given })", 'By {name}', null],
    ["say('By {name}', counts)", 'By {name}', null],
    ["const values = { name: 'Ana' }; say('By {name}', values)", 'By {name}', ['name']],
  ];
for (const [source, key, values] of SAID) {
  test(`in ${JSON.stringify(source)} the pages say "${key}"`, () => {
    const { messages, faults } = read(source);
    assert.deepEqual(faults, []);
    assert.deepEqual(
      messages.map((message) => [message.key, message.values, message.place]),
      [[key, values, 'page.ts:1']],
    );
  });
}

test('a key that no script can read is refused', () => {
  for (const source of [
    'say(words)',
    `say(\`By \${name}\`)`,
    "say(a ? 'b' : 'c')",
    "say('a' + b)",
  ]) {
    assert.equal(read(source).messages.length, 0, source);
    assert.equal(read(source).faults.length, 1, source);
  }
});

test('what a comment tells of is not said', () => {
  assert.deepEqual(read("/**\n * say('Saved')\n */ // say(words)\nthing.say(words)"), {
    messages: [],
    faults: [],
  });
});

const KEYS: readonly (readonly [source: string, fault: RegExp])[] = [
  ["say('By {name}', { nane })", /not given \{name\}/],
  ["say('Saved {', { a })", /no ICU message/],
  ["say('On {day, date, short}', { day })", /no ICU message/],
  ["say('Saved ')", /ends with space/],
  ["say('By {name}', { name, date })", /no place for \{date\}/],
];
for (const [source, fault] of KEYS) {
  test(`${source} is refused`, () => {
    assert.match(findKeyFaults(read(source).messages).join('\n'), fault);
  });
}

const TITLES = '{count, plural, one {# title} other {# titles}} by {name}';
const TRANSLATIONS: readonly (readonly [tag: string, translation: string, fault: RegExp | null])[] =
  [
    ['de', '{name}: {count, plural, one {# Titel} other {# Titel}}', null],
    ['de', '{count, plural, other {# Titel}} von {name}', /lacks the plural "one" of \{count\}/],
    ['de', '{count, plural, one {# Titel} other {# Titel}}', /lost its \{name\}/],
    ['de', '{name}: {count, plural, =1 {ein Titel} other {# Titel}}', null],
    ['de', '{name}, {count} {Titel}', /has a \{Titel\} of its own/],
    ['de', '{name} {count', /no ICU message/],
    ['de', '<b>{name}</b> {count}', /markup/],
    ['es', '{count, plural, one {# título} other {# títulos}} de {name}', null],
    ['ar', '{name} {count, plural, one {#} two {#} few {#} many {#} other {#}}', /plural "zero"/],
    ['ar', '{name} {count, plural, zero {#} one {#} two {#} few {#} many {#} other {#}}', null],
  ];
for (const [tag, translation, fault] of TRANSLATIONS) {
  test(`"${translation}" is ${fault === null ? 'taken' : 'refused'} for ${tag}`, () => {
    const faults = findTranslationFaults(tag, TITLES, translation).join('\n');
    if (fault === null) assert.equal(faults, '');
    else assert.match(faults, fault);
  });
}

test('what is missing is listed, what nothing says is refused', () => {
  const held = holdCatalogue('de', { Saved: 'Gemerkt', Gone: 'Weg', Read: '' }, ['Read', 'Saved']);
  assert.deepEqual(held.missing, ['Read']);
  assert.equal(held.faults.length, 1);
  assert.match(held.faults[0] ?? '', /nothing says "Gone"/);
});

const STAGE_SENTENCES: readonly (readonly [source: string, samples: readonly string[]])[] = [
  ["return 'It is gone for good.';", ['It is gone for good.']],
  [`return \`\${count} of \${all.map(({ id }) => id)} are gone.\`;`, ['7 of 7 are gone.']],
  ["const words = 'a few words';", []],
  ['// "It is gone for good."', []],
  ["throw new Error('no such thing')", []],
];
for (const [text, samples] of STAGE_SENTENCES) {
  test(`${text} makes ${samples.length === 0 ? 'no sentence' : 'a sentence'}`, () => {
    const found = findStageSentences([{ path: 'src/stories/one.ts', text }]);
    assert.deepEqual(
      found.map(({ sample }) => sample),
      samples,
    );
  });
}

/** § stands for the sign that opens a place. */
const MARKUP: readonly (readonly [source: string, words: string | null])[] = [
  ['html`<p>§{say("Saved")}</p>`', null],
  ['html`<p>Nothing <b>saved</b> §{when}</p>`', 'Nothing saved'],
  ['html`<a aria-label="Close it" href="/the/way">§{icon("close")}</a>`', 'Close it'],
  [
    'html`<p class="why" data-busy="§{say("Looking")}">§{a ? html`It is` : html` checked`}</p>`',
    'It is',
  ],
  ['html` lang="§{language}"`', null],
  ['html`§{lang} dir="§{way}"`', null],
  ['html`?order=§{one}`', null],
  ['html` disabled data-read`', null],
  ['html`<code>elect*</code> <a href="/">Hearsay</a> &amp; JSON Feed`', null],
  ['// what html`words` makes', null],
];
for (const [written, words] of MARKUP) {
  const text = written.replaceAll('§', '$');
  test(`${text} holds ${words === null ? 'no words' : `"${words}"`} by itself`, () => {
    const found = findBareWords([{ path: 'page.ts', text }]);
    assert.deepEqual(found, words === null ? [] : [`page.ts:1: "${words}" is not said`]);
  });
}
