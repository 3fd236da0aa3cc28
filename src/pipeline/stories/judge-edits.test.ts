import assert from 'node:assert/strict';
import { test } from 'node:test';
import { READER, testDesk } from '../../../test/desk.ts';
import { FRIDAY_EVENING } from '../../../test/newsroom.ts';
import { placed, recordChanges, storeArticles } from '../../../test/placed-articles.ts';
import { articleNamed } from '../../../test/statements.ts';
import { HOUR, MINUTE } from '../../model/time.ts';
import { judgeEdits } from './judge-edits.ts';

const TEXT =
  'The ferry Petrel ran aground with 212 passengers aboard, the harbour master said on Friday.';
const HEADLINE = 'Ferry Petrel aground';

test('a changed number reaches who opened the article or a copy of it before, and nobody else', async () => {
  const desk = testDesk();
  const { store } = desk;
  const outlets = ['harbour-post', 'daily-lantern', 'coastal-press', 'odd', 'listed'];
  const news = outlets.map((name) => {
    return { headline: HEADLINE, outlet: `${name}.example`, paragraphs: [TEXT] };
  });
  const ids = await storeArticles(store, news, FRIDAY_EVENING - 3 * HOUR);
  const [original = 0, opened = 0, late = 0, other = 0, listed = 0] = ids;
  const copy = { report: { kind: 'copy', of: original, share: 1, reason: '' } } as const;
  await recordChanges(
    store,
    [
      placed(original, [1, 2]),
      placed(opened, [1, 2], copy),
      placed(late, [1, 2], copy),
      placed(other, [3, 4]),
      placed(listed, [1, 2], copy),
    ],
    FRIDAY_EVENING - 2 * HOUR,
  );
  await store.marks.markRead(READER, [opened], FRIDAY_EVENING - HOUR);
  // A list that is marked read whole is not read.
  await store.marks.markRead(READER, [listed, other], FRIDAY_EVENING - HOUR);
  const edited = articleNamed(HEADLINE, [TEXT.replace('212', '121')]);
  // A page's text in the place of a file's is no edit; the next one is.
  await store.articles.recordPage(
    original,
    { kind: 'read', article: articleNamed(HEADLINE, [TEXT]) },
    FRIDAY_EVENING - MINUTE,
  );
  await store.articles.recordPage(original, { kind: 'read', article: edited }, FRIDAY_EVENING);
  await store.marks.markRead(READER, [late], FRIDAY_EVENING + MINUTE);
  assert.equal(await judgeEdits(desk), 1);
  assert.equal(await judgeEdits(desk), 0);
  const asked = { readerId: READER, since: 0, limit: 9 };
  const [notice, ...others] = await store.stories.editNotices(asked);
  assert.equal(others.length, 0);
  assert.deepEqual(
    [notice?.article.id, notice?.opened.map(({ id }) => id), notice?.at, notice?.kind],
    [original, [opened], FRIDAY_EVENING, 'fact'],
  );
  assert.deepEqual(await store.stories.editNotices({ ...asked, since: FRIDAY_EVENING }), []);
  await desk.close();
});

test('an edit that cannot be judged is told as one of words, once', async () => {
  const desk = testDesk();
  const { store } = desk;
  const news = [{ headline: HEADLINE, outlet: 'harbour-post.example', paragraphs: [TEXT] }];
  const [id = 0] = await storeArticles(store, news, FRIDAY_EVENING - 3 * HOUR);
  for (const number of ['212', '121', '112']) {
    const article = articleNamed(HEADLINE, [TEXT.replace('212', number)]);
    await store.articles.recordPage(id, { kind: 'read', article }, desk.now());
    desk.passTime(MINUTE);
  }
  const reading: typeof desk.reading = {
    ...desk.reading,
    judgeEdits: async () => ({ kind: 'failed', reason: 'It took too long.' }),
  };
  assert.equal(await judgeEdits({ ...desk, reading }), 2);
  assert.equal(desk.logged.length, 2);
  assert.equal(await judgeEdits(desk), 0);
  await desk.close();
});
