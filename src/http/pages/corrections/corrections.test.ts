import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { READER } from '../../../../test/desk.ts';
import { IDLE, pageClient } from '../../../../test/page-client.ts';
import { placed, recordChanges, storeArticles } from '../../../../test/placed-articles.ts';
import { articleNamed } from '../../../../test/statements.ts';
import { HOUR } from '../../../model/time.ts';
import { judgeEdits } from '../../../pipeline/stories/judge-edits.ts';

const HEADLINE = 'Ferry <b>Petrel</b> aground';
const TEXT = 'The ferry Petrel ran aground with 212 passengers aboard, the harbour master said.';
const client = pageClient({ scheduler: IDLE });
const { desk } = client;
let ids: readonly number[] = [];

/** An outlet's number becomes another one after the reader opened a copy of its text. */
before(async () => {
  const news = ['harbour-post', 'daily-lantern'].map((name) => {
    return { headline: HEADLINE, outlet: `${name}.example`, paragraphs: [TEXT] };
  });
  ids = await storeArticles(desk.store, news, desk.now() - 9 * HOUR);
  const [original = 0, copy = 0] = ids;
  const report = { kind: 'copy', of: original, share: 1, reason: '' } as const;
  await recordChanges(
    desk.store,
    [placed(original, [1, 2]), placed(copy, [1, 2], { report })],
    desk.now() - 8 * HOUR,
  );
  await desk.store.reading.recordOpened(READER, copy, desk.now() - 7 * HOUR);
  for (const [number, hours] of [
    ['212', 6],
    ['121', 5],
  ] as const) {
    const article = articleNamed(HEADLINE, [TEXT.replace('212', number)]);
    const at = desk.now() - hours * HOUR;
    await desk.store.articles.recordPage(original, { kind: 'read', article }, at);
  }
  await judgeEdits(desk);
});
after(() => client.close());

test('what was corrected in a text whose copy the reader opened is told on the front page, until they have seen it', async () => {
  assert.deepEqual((await client.get('/')).words('[href="/corrections"]'), [
    '1 text that you opened was corrected since',
  ]);
  const page = await client.get('/corrections');
  assert.deepEqual(page.words('.history-list a[dir]'), [HEADLINE]);
  assert.match(page.words('.history-list li').join(), /Told otherwise .*212.*daily-lantern/);
  const [at = ''] = page.attributes('[name="at"]', 'value');
  const seen = await client.follow('/corrections/seen', { at });
  assert.deepEqual(seen.words('main h2'), ['Seen before']);
  assert.deepEqual((await client.get('/')).words('[href="/corrections"]'), []);
  const [undo = ''] = seen.attributes('.notice [name="at"]', 'value');
  await client.follow('/corrections/unseen', { at: undo });
  assert.equal((await client.get('/')).words('[href="/corrections"]').length, 1);
});

test('whoever opened nothing is told of nothing', async () => {
  await desk.store.history.removeOpened(READER, 'all', desk.now());
  const page = await client.get('/corrections');
  assert.deepEqual(page.words('.history-list li'), []);
  assert.match(page.words('main').join(), /Nothing that you opened was corrected/);
});
