import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStories } from './read-stories.ts';

const OUTLETS = JSON.stringify([
  {
    id: 'gazette',
    name: 'The Gazette',
    host: 'gazette.example',
    language: 'en',
    country: 'Aldmere',
    kind: 'local',
    agency: false,
    slogan: 'News',
    furniture: 'None',
  },
]);

const STORY = `=== gazette-bridge
outlet: gazette
headline: Bridge: closed
byline: Ada Lowe, Tom Reddaway
section: News
at: day 2 07:05
url: /news/bridge
credits: Ada Lowe | Archive
change: headline, cut 40%

“It creaked,” she said.

[photo] The bridge | before the fall. | Ada Lowe

[list] - one
- two

[list]
- three

[post] Mind the gap. | Dot Prowse

[more] Ferry fares to ROCKET

=== gold
{"happening": "A bridge is closed.", "copies": {}, "ownReports": ["gazette-bridge"], "origins": [],
 "headlineDropsAttribution": [], "anonymous": [], "denials": [], "correction": null}
`;

const read = (story: string, outlets = OUTLETS) =>
  readStories({ file: 'outlets.json', text: outlets }, [{ file: '07-bridge.md', text: story }]);

test('a story file is its articles and the facts about them', () => {
  const [story] = read(STORY).stories;
  assert.equal(story?.slug, 'bridge');
  assert.deepEqual(story?.gold.ownReports, ['gazette-bridge']);
  assert.deepEqual(story?.gold.statements, []);
  const [article] = story?.articles ?? [];
  assert.equal(article?.headline, 'Bridge: closed');
  assert.equal(article?.url, 'http://gazette.example/news/bridge');
  assert.equal(article?.at, (24 + 7) * 60 + 5);
  assert.deepEqual(article?.byline, ['Ada Lowe', 'Tom Reddaway']);
  assert.deepEqual(article?.credits, ['Ada Lowe', 'Archive']);
  assert.deepEqual(article?.changes, ['headline', 'cut 40%']);
  assert.deepEqual(article?.blocks, [
    { kind: 'paragraph', text: '“It creaked,” she said.' },
    { kind: 'photo', caption: 'The bridge | before the fall.', credit: 'Ada Lowe' },
    { kind: 'list', items: ['one', 'two'] },
    { kind: 'list', items: ['three'] },
    { kind: 'post', text: 'Mind the gap.', author: 'Dot Prowse' },
    { kind: 'more', headline: 'Ferry fares to ROCKET' },
  ]);
});

const faults: [what: string, from: string, to: string, says: RegExp][] = [
  ['an outlet nobody knows', 'outlet: gazette', 'outlet: herald', /bridge\.md:1: no outlet is/],
  ['a headline left out', 'headline: Bridge: closed\n', '', /:1: gazette-bridge has no headline/],
  ['a key nobody knows', 'section: News', 'desk: News', /:5: not a header line/],
  ['a key that stands twice', 'section: News', 'outlet: gazette', /:5: outlet stands twice/],
  ['an hour there is not', 'day 2 07:05', 'day 2 24:05', /not "day N HH:MM": day 2 24:05/],
  ['a sixth day', 'day 2', 'day 6', /not "day N HH:MM"/],
  ['an address elsewhere', 'url: /news', 'url: http://other.example', /not a path/],
  ['a block of an unknown kind', '[more]', '[poll]', /:23: unknown block \[poll\]/],
  ['a paragraph on two lines', 'she said.', 'she said.\nTwice.', /:11: a block is one line/],
  ['a list of something else', '- two', 'two', /:15: not a list item/],
  ['words before the first article', '=== gazette-bridge', 'Draft', /:1: text before "=== id"/],
  ['a file without gold', '=== gold', '=== silver', /:1: the last part must be "=== gold"/],
  ['gold that is not JSON', '"origins": [],', '"origins": [,', /^SampleError: 07-bridge\.md:26: /],
  ['gold without a happening', '"happening"', '"event"', /07-bridge\.md:25: .*happening/s],
];
for (const [what, from, to, says] of faults) {
  test(`${what} is a fault with file and line`, () => {
    assert.ok(STORY.includes(from), `nothing to spoil: ${from}`);
    assert.throws(
      () => read(STORY.replace(from, to)),
      (error) => says.test(String(error)),
    );
  });
}

test('outlets that are not as described are a fault', () => {
  assert.throws(() => read(STORY, OUTLETS.replace('"en"', '"xx"')), /outlets\.json:1: .*language/s);
  assert.throws(() => read(STORY, '[\n{'), /outlets\.json:\d: /);
});
