import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleFiles } from '../src/newsstand/load-sample.ts';
import { readStories } from '../src/newsstand/stories/read-stories.ts';
import type { Sample, SampleStory } from '../src/newsstand/stories/sample.ts';
import { checkSample } from './check-sample.ts';

const { outlets, stories } = sampleFiles();
const sound = readStories(outlets, stories);

/** The real edition with one planted fault: `from` in the story file becomes `to`, once. */
function planted(number: string, from: string, to: string): Sample {
  const spoilt = stories.map((one) => {
    if (!one.file.startsWith(number)) return one;
    assert.ok(one.text.includes(from), `nothing to spoil in ${one.file}: ${from}`);
    return { ...one, text: one.text.replace(from, to) };
  });
  return readStories(outlets, spoilt);
}

test('the edition that ships is sound', () => {
  assert.deepEqual(checkSample(), []);
  assert.deepEqual(checkSample(sound), []);
});

const faults: [what: string, from: string, to: string, says: RegExp][] = [
  [
    'an id that stands twice',
    '=== republic-radio-ferry',
    '=== northwire-ferry',
    /id northwire-ferry stands twice/,
  ],
  [
    'an address that stands twice',
    'url: /world/aldmere-coastguard-lowers-ferry-injury-count',
    'url: /world/aldmere-ferry-freighter-collide-kestrel-bay',
    /address .*kestrel-bay stands twice/,
  ],
  [
    'a copy of nothing',
    'copyOf: northwire-ferry',
    'copyOf: northwire-fer',
    /copies northwire-fer, which/,
  ],
  [
    'a copy before its original',
    'at: day 1 08:20',
    'at: day 1 07:20',
    /channel-nine-ferry is not later than northwire-ferry/,
  ],
  [
    'an agency that is none',
    'agency: northwire',
    'agency: ledger',
    /credits ledger, which is no agency/,
  ],
  [
    'gold about a stranger',
    '"carriedBy": ["',
    '"carriedBy": ["nobody", "',
    /names nobody, which is not there/,
  ],
  [
    'a copy that is also an own report',
    '"ownReports": [',
    '"ownReports": ["channel-nine-ferry", ',
    /channel-nine-ferry must be either/,
  ],
  [
    'an article that is neither',
    '"ownReports": ["northwire-ferry", ',
    '"ownReports": [',
    /northwire-ferry must be either/,
  ],
  [
    'a copy of a copy',
    '"the-meridian-ferry": "northwire-ferry"',
    '"the-meridian-ferry": "channel-nine-ferry"',
    /itself a copy/,
  ],
  [
    'a copy in the facts alone',
    'copyOf: northwire-ferry\n',
    '',
    /channel-nine-ferry is a copy in one place only/,
  ],
  [
    'a correction nobody knows of',
    '"correction": "channel-nine-ferry"',
    '"correction": null',
    /carries a correction in one place only/,
  ],
  ['words nobody said', '"content": "', '"content": "Verily, ', /not in .*: "Verily, /],
  ['a mention no text has', '"mention": "', '"mention": "a wizened ', /calls anybody "a wizened /],
];
for (const [what, from, to, says] of faults) {
  test(`${what} is a fault`, () => {
    const found = checkSample(planted('01', from, to));
    assert.ok(
      found.some((fault) => says.test(fault)),
      found.join('\n'),
    );
  });
}

/** The real edition with its first story changed. */
function withFirst(change: (story: SampleStory) => SampleStory): Sample {
  return { ...sound, stories: sound.stories.map((one, at) => (at === 0 ? change(one) : one)) };
}

test('an update before its time, a text without words, a claim nobody carries are faults', () => {
  const early = withFirst((story) => ({
    ...story,
    articles: story.articles.map((one) => ({ ...one, updatedAt: one.at, blocks: [] })),
  }));
  const found = checkSample(early);
  assert.ok(found.some((fault) => /northwire-ferry was updated before it was/.test(fault)));
  assert.ok(found.some((fault) => /northwire-ferry has no text/.test(fault)));
  const denials = [{ claim: 'The sea is calm', speaker: 'Iris Thorne', carriedBy: [] }];
  const idle = withFirst((story) => ({ ...story, gold: { ...story.gold, denials } }));
  assert.ok(checkSample(idle).some((fault) => /nobody carries "The sea is calm"/.test(fault)));
});

test('an edition that holds less than was promised is at fault', () => {
  const few = { outlets: sound.outlets.slice(0, 9), stories: [] };
  assert.deepEqual(checkSample(few), [
    '9 outlets, fewer than 10',
    '0 stories, fewer than 15',
    '0 articles, fewer than 80',
    '1 languages, fewer than 2',
    'no copy in the whole edition',
    'no anonymous statement in the whole edition',
    'no denial in the whole edition',
    'no correction in the whole edition',
    'no headline that drops its attribution in the whole edition',
  ]);
});
