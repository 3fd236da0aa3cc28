import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { FRIDAY_EVENING } from '../../../../test/newsroom.ts';
import { articleLine, storyLine } from '../../../../test/stories.ts';
import { keysOf } from '../../../keys.ts';
import type { EditionStory } from '../../../model/edition/edition.ts';
import { pictureAddresses } from '../../pictures/picture-addresses.ts';
import type { Visit } from '../frame/visit.ts';
import { readerSettings } from '../settings/reader-settings.ts';
import { originsGlyph } from '../stories/parts/origins-glyph.ts';
import { type EntrySize, frontEntry } from './front-entry.ts';

const VISIT: Visit = {
  pictures: pictureAddresses(keysOf(new Uint8Array(32))),
  readerId: 1,
  settings: readerSettings({}, 'UTC'),
  now: FRIDAY_EVENING,
  here: '/',
  notice: null,
};

function told(more: Partial<EditionStory> = {}): EditionStory {
  return {
    ...{ story: storyLine(articleLine(1)), place: null, personal: null, whatIsNew: null },
    ...{ contestedCount: 0, claim: null, followedBy: null, minutes: 3 },
    ...more,
  };
}

function shown(one: EditionStory, size: EntrySize = 'lead') {
  const { document } = parseHTML(String(frontEntry(one, VISIT, size)));
  const words = (selector: string) =>
    document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? null;
  const link = (selector: string) => document.querySelector(selector)?.getAttribute('href') ?? null;
  return { document, words, link };
}

const CLAIM = {
  claim: 9,
  state: 'one source',
  words: 'Nobody told us.',
  isDirect: true,
  speaker: 'Marta Quill',
  statement: { article: 7, ordinal: 2 },
  outletName: 'Northwire',
  outletCount: 1,
  originCount: 1,
} as const;

test('who says so leads to the very sentence, and says how it stands', () => {
  const { link, words } = shown(told({ claim: CLAIM }));
  assert.equal(link('.who-so a'), '/article/7#said-3');
  assert.match(words('.who-so') ?? '', /Who says so\? Marta Quill .*Northwire.* One source/);
  assert.equal(words('.said-so q'), 'Nobody told us.');
  assert.match(
    shown(told({ claim: { ...CLAIM, speaker: null } })).words('.who-so b') ?? '',
    /Nobody with a name/,
  );
});

test('a story of one article is that article, under its outlet’s name', () => {
  const line = storyLine(articleLine(5), { articleCount: 1, outletCount: 1 });
  const { link, words } = shown(told({ story: line }), 'brief');
  assert.equal(link('.headline a'), '/article/5');
  assert.equal(words('.figures .by'), 'Title 5');
});

test('what came since the last visit is told: all of it, or so many articles and what they add', () => {
  assert.equal(shown(told({ whatIsNew: { kind: 'new' } })).words('.fresh'), 'New');
  const adds = { article: 8, words: 'Divers went down.' };
  const moved = shown(told({ whatIsNew: { kind: 'moved on', articleCount: 2, adds } }), 'small');
  assert.equal(moved.words('.fresh'), '2 new articles');
  assert.equal(moved.link('.adds a'), '/article/8');
  assert.equal(shown(told()).words('.fresh'), null);
});

test('contested claims are counted in words beside their sign', () => {
  const { words } = shown(told({ contestedCount: 3 }), 'small');
  assert.equal(words('.state-contested'), '3 contested');
});

test('a reason that counts for nothing is no reason; the heaviest stands first', () => {
  const term = (reason: string, value: number) =>
    ({ name: 'coverage', value, weight: 1, reason }) as const;
  const terms = [term('Old.', 0.01), term('Many carry it.', 0.8), term('Like another.', -0.5)];
  const { document } = shown(told({ place: { story: 100, score: 1, terms } }));
  const reasons = [...document.querySelectorAll('.why-sheet li')].map(
    (one) => one.textContent?.match(/^.*[+−]\d\.\d/)?.[0],
  );
  assert.deepEqual(reasons, ['Many carry it. +0.8', 'Like another. −0.5']);
});

test('whatever a headline is, it stays a headline', () => {
  const headlines = fc.oneof(
    fc.string({ maxLength: 3000 }),
    fc.constantFrom('<script>x</script>', '"><b>', 'שלום עולם', '😀'.repeat(1000)),
  );
  const sizes = fc.constantFrom<EntrySize>('lead', 'beside', 'large', 'small', 'brief');
  fc.assert(
    fc.property(headlines, sizes, (headline, size) => {
      const markup = String(frontEntry(told({ story: lineOf(headline) }), VISIT, size));
      assert.equal(markup.match(/<script|<b>/g), null);
      assert.equal(markup.match(/<h3 /g)?.length, 1);
      assert.equal(markup.match(/<\/article>/g)?.length, 1);
    }),
    { numRuns: 60 },
  );
});

function lineOf(headline: string) {
  return storyLine(articleLine(1, { headline, opening: headline }));
}

test('dots: a full one for each own report, an open one for each other title, never more than a row', () => {
  const count = (markup: string, kind: 'full' | 'open') => {
    const paths = [...markup.matchAll(/<path( class="hole")? d="M\d+ 4h(\d+)\.1"/g)];
    const length = paths.find((path) => (path[1] !== undefined) === (kind === 'open'))?.[2];
    return length === undefined ? 0 : Number(length) / 9 + 1;
  };
  const glyph = (origins: number, titles: number) => String(originsGlyph(origins, titles));
  assert.equal(count(glyph(3, 8), 'full'), 3);
  assert.equal(count(glyph(3, 8), 'open'), 5);
  assert.equal(count(glyph(2, 2), 'open'), 0);
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (origins, others) => {
      const markup = glyph(origins, origins + others);
      const [full, open] = [origins > 0 ? count(markup, 'full') : 0, count(markup, 'open')];
      assert.equal(full + open, Math.min(10, origins + others));
      assert.equal(full > 0, origins > 0);
      if (others > 0 && origins + others > 1) assert.ok(open > 0);
    }),
  );
});
