import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { StoryChange, StoryMemory, StoryText } from '../model/story.ts';
import { openStories, type Stories } from './open-stories.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 2, 2, 6);
const article = (
  id: number,
  headline: string,
  text = '',
  more: Partial<StoryText> = {},
): StoryText => ({
  id,
  headline,
  text,
  language: 'en',
  outlet: `Outlet ${id % 7}`,
  time: START + id * HOUR,
  agencies: [],
  ...more,
});

const FERRY = [
  article(
    1,
    'Ferry capsizes off Kestrel Bay, 12 missing',
    'A passenger ferry capsized off Kestrel Bay on Sunday night with 48 people aboard, the coast guard said. Divers from Lindmouth searched the hull of the Maren Quist for twelve missing passengers. Captain Ola Verrin told the harbour office that the vessel took on water after its bow door failed in heavy swell.',
  ),
  article(
    2,
    'Twelve missing after Maren Quist overturns',
    'Rescuers were searching for twelve people on Monday after the ferry Maren Quist overturned near Kestrel Bay. The harbour office in Lindmouth said that Captain Ola Verrin had reported water behind the bow door. Families waited at the quay as divers went into the hull again, and the coast guard called in two helicopters.',
  ),
];
const BANK = article(
  3,
  'Skerrin Bank cuts rates by surprise',
  'The Skerrin central bank lowered its main interest rate by half a point on Tuesday, a step no economist had expected. Governor Ines Tallow said inflation had fallen faster than forecast, and lenders in Aske passed the cut on to mortgages within hours. The currency lost two per cent against its neighbours.',
);

/** Where articles are after changes. */
function follow(changes: readonly StoryChange[]): {
  storyOf: (id: number) => number;
  given: Set<number>;
} {
  const places = new Map<number, number>();
  const given = new Set<number>();
  for (const change of changes) {
    if (change.kind === 'placed') places.set(change.placement.article, change.placement.story);
    else for (const id of leaving(places, change)) places.set(id, change.into);
    given.add(change.kind === 'placed' ? change.placement.story : change.into);
  }
  return { storyOf: (id) => places.get(id) ?? -1, given };
}

function leaving(
  places: ReadonlyMap<number, number>,
  change: Exclude<StoryChange, { kind: 'placed' }>,
) {
  if (change.kind === 'split') return change.articles;
  return [...places].filter(([, story]) => story === change.from).map(([id]) => id);
}

test('two reports of one happening are one story, and say what they share', () => {
  const stories = openStories();
  const changes = stories.take([...FERRY, BANK]);
  const { storyOf } = follow(changes);
  assert.equal(storyOf(1), storyOf(2));
  assert.notEqual(storyOf(1), storyOf(3));
  const second = changes.find((one) => one.kind === 'placed' && one.placement.article === 2);
  assert.match(second?.kind === 'placed' ? second.placement.reason : '', /Maren Quist|Kestrel Bay/);
});

test('a copy stands in its original’s event, and its original is told', () => {
  const stories = openStories();
  const [first] = FERRY;
  assert.ok(first !== undefined);
  const changes = stories.take([
    first,
    { ...first, id: 9, outlet: 'Wire Post', headline: 'Ferry down' },
  ]);
  const placements = changes.flatMap((one) => (one.kind === 'placed' ? [one.placement] : []));
  assert.equal(placements.at(0)?.event, placements.at(1)?.event);
  assert.equal(placements.at(1)?.report.kind, 'copy');
});

test('one text ten thousand times is one story, with what is near it untouched', () => {
  const stories = openStories();
  const copies = Array.from({ length: 10_000 }, (_, at) => ({ ...BANK, id: 100 + at }));
  const { storyOf } = follow(stories.take([...FERRY, ...copies]));
  assert.equal(new Set(copies.map(({ id }) => storyOf(id))).size, 1);
  assert.notEqual(storyOf(1), storyOf(100));
});

test('a reader’s split outlives what comes after, and can be taken back', () => {
  const stories = openStories();
  const changes = stories.take(FERRY);
  const whole = follow(changes).storyOf(1);
  const split = stories.correct({ kind: 'split', story: whole, articles: [2] });
  assert.equal(split[0]?.kind, 'split');
  const later = stories.take([
    article(11, FERRY[0]?.headline ?? '', `${FERRY[1]?.text} The coast guard said so.`),
  ]);
  const all = follow([...changes, ...split, ...later]);
  assert.notEqual(all.storyOf(1), all.storyOf(2));
  const undone = stories.undo({ kind: 'split', story: whole, articles: [2] });
  const after = follow([...changes, ...split, ...later, ...undone]);
  assert.equal(after.storyOf(1), after.storyOf(2));
});

test('a reader’s merger holds, and taking it back parts the same articles under a new number', () => {
  const stories = openStories();
  const changes = stories.take([...FERRY, BANK]);
  const before = follow(changes);
  const pair = [before.storyOf(1), before.storyOf(3)] as const;
  const merged = stories.correct({ kind: 'merge', stories: pair });
  const after = follow([...changes, ...merged]);
  assert.equal(after.storyOf(3), after.storyOf(1));
  const undone = stories.undo({ kind: 'merge', stories: pair });
  const again = follow([...changes, ...merged, ...undone]);
  assert.notEqual(again.storyOf(3), again.storyOf(1));
  assert.ok(!pair.includes(again.storyOf(3)));
});

test('a reader’s move holds, and can be taken back', () => {
  const stories = openStories();
  const changes = stories.take([...FERRY, BANK]);
  const before = follow(changes);
  const move = { kind: 'move', article: 2, into: before.storyOf(3) } as const;
  const moved = stories.correct(move);
  assert.equal(follow([...changes, ...moved]).storyOf(2), before.storyOf(3));
  const undone = stories.undo(move);
  assert.equal(follow([...changes, ...moved, ...undone]).storyOf(2), before.storyOf(1));
});

test('what was decided elsewhere is taken over under its numbers', () => {
  const told: StoryMemory[] = [...FERRY, BANK].map((text) => ({
    kind: 'placed',
    text,
    placement: {
      article: text.id,
      story: 40 + text.id,
      event: 50 + text.id,
      report: { kind: 'own' },
      reason: '',
    },
  }));
  const stories = openStories();
  stories.recall([...told, { kind: 'merged', from: 42, into: 41, reason: '' }]);
  const changes = stories.take([
    { ...(FERRY[1] ?? BANK), id: 20, outlet: 'Else', text: `${FERRY[1]?.text} More.` },
  ]);
  const { storyOf } = follow(changes);
  assert.equal(storyOf(20), 41);
  const [other] = stories.take([
    article(21, 'Moon rocks', 'Nothing of all this is here, but geology lectures.'),
  ]);
  assert.ok(other?.kind === 'placed' && other.placement.story > 53);
});

test('what nothing joins is forgotten, and its number never given again', () => {
  const stories = openStories();
  const first = follow(stories.take(FERRY)).storyOf(1);
  const late = article(500, 'Skerrin Bank holds its rate', BANK.text);
  stories.take([late]);
  stories.forget(START + 400 * HOUR);
  assert.deepEqual(stories.related(first), []);
  const changes = stories.take([{ ...(FERRY[0] ?? BANK), id: 600, time: START + 600 * HOUR }]);
  const { storyOf } = follow(changes);
  assert.ok(storyOf(600) > first);
});

const HOSTILE: readonly [string, Partial<StoryText>][] = [
  ['nothing at all', { headline: '', text: '' }],
  ['a headline only', { headline: 'Dam bursts', text: '' }],
  ['a megabyte', { text: 'Aske dam burst water '.repeat(50_000) }],
  ['1970', { time: 0 }],
  ['2099', { time: Date.UTC(2099, 0, 1) }],
  ['no time and no language', { time: null, language: null }],
  [
    'several languages',
    { text: 'The dam bursts. Der Damm bricht. Плотина прорвана. ダムが決壊した。' },
  ],
  ['signs only', { headline: '!!! … ???', text: '“„«' }],
];
test('whatever an outlet sends is placed, once', () => {
  const texts = HOSTILE.map(([name, more], at) => article(at + 1, name, BANK.text, more));
  const placed = openStories()
    .take(texts)
    .filter(({ kind }) => kind === 'placed');
  assert.ok(placed.length >= texts.length);
});

const WORDS =
  'ferry capsized Kestrel Bay bank rate cut dam Aske verdict Tannery mayor Lindmouth storm Hesper coast strike pilots harbour fossil museum'.split(
    ' ',
  );
const someTexts = fc.array(
  fc.record({
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 0, maxLength: 40 }),
    headline: fc.array(fc.constantFrom(...WORDS), { minLength: 0, maxLength: 8 }),
    hours: fc.option(fc.integer({ min: 0, max: 200 })),
  }),
  { maxLength: 60 },
);
const textsOf = (some: readonly { words: string[]; headline: string[]; hours: number | null }[]) =>
  some.map(({ words, headline, hours }, at) =>
    article(at + 1, headline.join(' '), words.join(' '), {
      time: hours === null ? null : START + hours * HOUR,
    }),
  );

test('every article is in one story, and no number is given twice', () => {
  const property = fc.property(someTexts, (some) => {
    const texts = textsOf(some);
    const changes = openStories().take(texts);
    const { storyOf } = follow(changes);
    for (const { id } of texts) assert.ok(storyOf(id) > 0);
    const gone = new Set<number>();
    for (const change of changes) {
      if (change.kind === 'placed') assert.ok(!gone.has(change.placement.story));
      if (change.kind === 'merged') gone.add(change.from);
    }
  });
  fc.assert(property, { numRuns: 60 });
});

test('going on from a snapshot is as if there had been no end', () => {
  const property = fc.property(someTexts, fc.nat(60), (some, cut) => {
    const texts = textsOf(some);
    const [head, tail] = [texts.slice(0, cut), texts.slice(cut)];
    const one = openStories();
    one.take(head);
    const other: Stories = openStories({ snapshot: one.snapshot() });
    assert.deepEqual(other.take(tail), one.take(tail));
    assert.deepEqual(other.snapshot(), one.snapshot());
  });
  fc.assert(property, { numRuns: 40 });
});

test('a snapshot of something else is refused', () => {
  assert.throws(() => openStories({ snapshot: new Uint8Array(64) }));
  const cut = openStories().snapshot().slice(0, 4000);
  assert.throws(() => openStories({ snapshot: cut }));
});

const QUAKES = [
  'Qarneh Temir Hamsin Dorud Elbast fishermen market pier boats harbour 1994 14',
  'Solvik Aune Grimsby Fjelde Holm gymnasium tunnel railway pupils snow 2011 60',
].map((words) => words.split(' '));
const QUAKE_WORDS =
  'earthquake magnitude aftershocks rubble rescuers survivors buildings collapsed tremor seismologists epicentre damaged injured trapped soldiers shelter walls roofs panic streets sirens victims hospital evacuated night shook strong felt warned dug'.split(
    ' ',
  );

/** Reports of two earthquakes, mostly in the words that all such reports have, no two in one order. */
function quake(id: number): StoryText {
  const own = QUAKES[id % 2] ?? [];
  const pick = (words: readonly string[], at: number) =>
    words[(at * 7 + id * id * 3) % words.length] ?? '';
  const text = Array.from({ length: 48 }, (_, at) =>
    at % 4 === 1 ? pick(own, at) : pick(QUAKE_WORDS, at * id + at),
  );
  return article(id, 'after the earthquake', text.join(' '), { time: null });
}

test('two happenings told in the same words are two stories once there are some of each', () => {
  const texts = Array.from({ length: 16 }, (_, at) => quake(at + 1));
  const stories = openStories();
  const { storyOf } = follow(texts.flatMap((text) => stories.take([text])));
  const [odd, even] = [storyOf(15), storyOf(16)];
  assert.notEqual(odd, even);
  const right = texts.filter(({ id }) => storyOf(id) === (id % 2 === 1 ? odd : even));
  assert.ok(right.length >= 14, `${right.length} of 16 stand where they belong`);
});

test('a round-up of several stories welds none of them', () => {
  const STORM = article(
    5,
    'Storm Hesper cuts power to 60,000 homes',
    'Storm Hesper tore roofs from houses along the Thorn estuary on Wednesday and left sixty thousand homes without electricity. Engineers of Coastal Grid said repairs at the Brannock substation would last until Friday because fallen pines blocked the roads.',
  );
  const ROUND_UP = article(
    6,
    'The week in brief',
    [FERRY[0]?.text, BANK.text, STORM.text]
      .map((text) => text?.split('. ').slice(0, 2).join('. '))
      .join('. '),
  );
  const stories = openStories();
  const { storyOf } = follow(
    [...FERRY, BANK, STORM, ROUND_UP].flatMap((text) => stories.take([text])),
  );
  assert.equal(new Set([storyOf(1), storyOf(3), storyOf(5)]).size, 3);
});
