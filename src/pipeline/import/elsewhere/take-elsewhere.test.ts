import assert from 'node:assert/strict';
import { test } from 'node:test';
import { READER, testDesk } from '../../../../test/desk.ts';
import { FRIDAY_EVENING } from '../../../../test/newsroom.ts';
import { DAY, HOUR, SECOND } from '../../../model/time.ts';
import type { BroughtArticle } from '../../../store/elsewhere/brought-calls.ts';
import { readAwaitedPages } from '../../read-awaited-pages.ts';
import { importBytes } from '../import-bytes.ts';
import { toImported } from '../to-imported.ts';
import * as exports from './fixtures.ts';
import * as tables from './fixtures-of-tables.ts';
import { readElsewhere } from './read-elsewhere.ts';
import { writeUp } from './write-up.ts';

async function bring(desk: ReturnType<typeof testDesk>, text: string, readerId = READER) {
  const bytes = new TextEncoder().encode(text);
  return importBytes(desk, { readerId, name: 'export', bytes });
}

async function saved(desk: ReturnType<typeof testDesk>, readerId = READER) {
  const list = await desk.store.saved.list({ readerId, order: 'saved', offset: 0, limit: 100 });
  return list.map(({ article, savedAt }) => [article.headline, article.isRead, savedAt]);
}

const POCKET_TIMES = 1_728_576_752_000;

test('a list of addresses is saved and read as it was there, and old', async () => {
  const desk = testDesk();
  const report = await bring(desk, tables.POCKET_CSV);
  assert.deepEqual(
    [report.kind, report.added, report.known, report.failed],
    ['articles', 4, 0, []],
  );
  assert.deepEqual(await saved(desk), [
    ['=1+1', false, POCKET_TIMES + 3_000],
    ['https://nowhere.example/x', false, POCKET_TIMES + 2_000],
    ['Ferries, trains and "others"', true, POCKET_TIMES + 1_000],
    ['The bridge stays closed', false, POCKET_TIMES],
  ]);
  const [line] = await desk.store.articles.newest({
    readerId: READER,
    scope: {},
    before: null,
    limit: 1,
  });
  assert.equal(line?.sortTime, POCKET_TIMES + 3_000);
  await desk.close();
});

test('bringing the same twice adds nothing, and what was let go of here stays so', async () => {
  const desk = testDesk();
  for (const [text, count] of [
    [tables.POCKET_CSV, 4],
    [exports.FRESHRSS, 1],
    [tables.INSTAPAPER_CSV, 3],
  ] as const) {
    assert.equal((await bring(desk, text)).added, count);
    const before = await saved(desk);
    const again = await bring(desk, text);
    assert.deepEqual([again.added, again.known], [0, count]);
    assert.deepEqual(await saved(desk), before);
  }
  const list = await desk.store.saved.list({
    readerId: READER,
    order: 'saved',
    offset: 0,
    limit: 100,
  });
  const ids = list.map(({ article }) => article.id);
  desk.passTime(HOUR);
  await desk.store.marks.markUnsaved(READER, ids, desk.now());
  await desk.store.marks.markUnread(READER, ids, desk.now());
  await bring(desk, tables.POCKET_CSV);
  assert.deepEqual(await saved(desk), []);
  await desk.close();
});

test('texts come along sanitised, and the page of a text that is whole is not asked for', async () => {
  const desk = testDesk();
  const long = JSON.parse(exports.FRESHRSS);
  const sentence =
    'Engineers had found cracks in two of the piers after the storm, he told reporters. ';
  long.items[0].content.content = `<p onclick="x()">${sentence.repeat(10)}</p><script>alert(1)</script>`;
  await bring(desk, JSON.stringify(long));
  const [one] = await desk.store.saved.list({
    readerId: READER,
    order: 'saved',
    offset: 0,
    limit: 1,
  });
  const article = await desk.store.articles.byId(READER, one?.article.id ?? 0);
  assert.equal(article?.outletName, 'Northwire');
  assert.match(article?.paragraphs[0] ?? '', /^Engineers had found/);
  assert.doesNotMatch(article?.html ?? '', /script|onclick/);
  assert.equal(article?.isPageAwaited, false);
  const from = await desk.store.elsewhere.ofArticles(READER, [article?.id ?? 0]);
  assert.deepEqual([...from.values()], [{ program: 'FreshRSS', words: [] }]);
  const borne = await desk.store.labels.ofArticles(READER, [article?.id ?? 0]);
  assert.deepEqual(
    [...borne.values()].flat().map(({ name }) => name),
    ['To cite'],
  );
  await desk.close();
});

test('what was called something there is labelled here; what was taken off since is not put on again', async () => {
  const desk = testDesk();
  const long = 'x'.repeat(101);
  const rows = [
    `A,https://h.example/a,1728576752,Ferry|Reading|${long},unread`,
    'B,https://h.example/b,1728576753,ferry,unread',
  ];
  const text = `title,url,time_added,tags,status\n${rows.join('\n')}\n`;
  await bring(desk, text);
  const counts = async () =>
    (await desk.store.labels.all(READER)).map(({ name, count }) => [name, count]);
  assert.deepEqual(await counts(), [
    ['Ferry', 2],
    ['Reading', 1],
  ]);
  const ids = (
    await desk.store.saved.list({ readerId: READER, order: 'saved', offset: 0, limit: 9 })
  ).map(({ article }) => article.id);
  const from = await desk.store.elsewhere.ofArticles(READER, ids);
  assert.deepEqual([...from.values()].map(({ words }) => words).toSorted(), [[], [long]]);
  const [ferry] = await desk.store.labels.all(READER);
  const labelId = ferry?.id ?? 0;
  await desk.store.labels.removeLabelled({ readerId: READER, labelId, articleIds: ids });
  await bring(desk, text);
  assert.deepEqual(await counts(), [
    ['Ferry', 0],
    ['Reading', 1],
  ]);
  await desk.close();
});

test('pages are asked for one after the other, twenty a minute', async () => {
  const desk = testDesk();
  const rows = Array.from(
    { length: 70 },
    (_, at) => `A ${at},https://h.example/${at},1728576752,,unread`,
  );
  const report = await bring(desk, `title,url,time_added,tags,status\n${rows.join('\n')}\n`);
  assert.deepEqual([report.added, report.failed], [70, []]);
  const due = async (after: number) =>
    (await desk.store.articles.awaitingPage(FRIDAY_EVENING + after, 100_000)).length;
  assert.deepEqual([await due(0), await due(60 * SECOND), await due(DAY)], [0, 20, 70]);
  await desk.close();
});

test('no page waits for longer than a day: what comes after that stays without its text, and that is said', async () => {
  const desk = testDesk();
  const articles = Array.from({ length: 12 }, (_, at) => listed(`https://h.example/${at}`));
  const bringing = {
    ...{ readerId: READER, isOwn: false, program: 'Pocket', articles },
    pages: { between: 3 * SECOND, furthest: 30 * SECOND },
  };
  const tally = await desk.store.elsewhere.recordBrought(bringing, desk.now());
  assert.deepEqual(tally, { added: 12, known: 0, withoutPage: 2 });
  const more = { ...bringing, articles: [listed('https://h.example/more')] };
  assert.equal((await desk.store.elsewhere.recordBrought(more, desk.now())).withoutPage, 1);
  await desk.close();
});

function listed(url: string): BroughtArticle {
  const found = readElsewhere(new TextEncoder().encode(`title,url\nA headline,${url}\n`));
  const written = writeUp(found.kind === 'brought' ? found.items : []);
  const one = written.kind === 'written' ? written.articles[0] : undefined;
  assert.ok(one !== undefined);
  return {
    ...toImported(one.article),
    wantsPage: true,
    addedAt: 0,
    savedAt: null,
    readAt: null,
    words: [],
  };
}

test('a page that comes later says what the article is called, where the list did not', async () => {
  const sentence =
    '<p>The harbour master said on Tuesday that the bridge would stay closed for a month.</p>';
  const html = `<!doctype html><html><head><title>Found at last</title></head><body><article><h1>Found at last</h1>${sentence.repeat(4)}</article></body></html>`;
  const desk = testDesk({
    fetchPage: async ({ url }) => ({
      ...{ kind: 'changed' as const, url, movedTo: null, contentType: 'text/html' },
      ...{ bytes: new TextEncoder().encode(html), etag: null, lastModified: null, freshFor: null },
    }),
  });
  await bring(
    desk,
    'title,url,time_added,tags,status\nhttps://a.example/x,https://a.example/x,1728576752,,unread\n',
  );
  desk.passTime(HOUR);
  assert.equal((await readAwaitedPages(desk)).read, 1);
  assert.equal((await saved(desk))[0]?.[0], 'Found at last');
  await desk.close();
});

test('where others read here, what one brings along is nobody else’s', async () => {
  const desk = testDesk();
  const other =
    (await desk.store.accounts.addReader(
      { name: 'bo', displayName: 'Bo', role: 'member', passwordHash: null },
      desk.now(),
    )) ?? 0;
  await bring(desk, tables.POCKET_CSV, other);
  await bring(desk, tables.POCKET_CSV, other);
  const seen = async (readerId: number) =>
    (await desk.store.articles.newest({ readerId, scope: {}, before: null, limit: 50 })).length;
  assert.deepEqual([await seen(READER), await seen(other)], [0, 4]);
  assert.equal((await bring(desk, tables.POCKET_CSV)).added, 4);
  assert.deepEqual([await seen(READER), await seen(other)], [4, 4]);
  await desk.close();
});

test('lists of feeds bring their folders and titles', async () => {
  const desk = testDesk();
  const report = await bring(desk, exports.MINIFLUX_FEEDS);
  assert.deepEqual([report.kind, report.added], ['subscriptions', 1]);
  assert.deepEqual(report.failed, [
    { name: 'export, entry 2', reason: 'There is no address of a feed.' },
  ]);
  const [subscription] = await desk.store.subscriptions.ofReader(READER);
  assert.deepEqual([subscription?.title, subscription?.folder], ['My wire', 'Wires']);
  await desk.close();
});
