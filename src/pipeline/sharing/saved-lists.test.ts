import assert from 'node:assert/strict';
import { test } from 'node:test';
import { READER, type TestDesk, testDesk } from '../../../test/desk.ts';
import { FRIDAY_EVENING } from '../../../test/newsroom.ts';
import { importBytes } from '../import/import-bytes.ts';
import { exportOpml } from '../lists/export-opml.ts';
import { savedBookmarks, savedCsv, savedJson, savedLines } from './saved-lists.ts';

const LIST = `title,url,time_added,tags,status
"=HYPERLINK(""https://evil.example/"",""x"")",https://a.example/1,1728576752,"sea|a, b",unread
<script>alert(1)</script> & more,https://a.example/2?x=1&y="2",1728576753,,archive
+1 for 'ferries',https://a.example/3,1728576754,,unread
`;

async function bring(desk: TestDesk, text: string) {
  const bytes = new TextEncoder().encode(text);
  return importBytes(desk, { readerId: READER, name: 'file', bytes });
}

const lines = (desk: TestDesk) => savedLines(desk, READER, 'https://news.example.org');

const FORMS = [
  ['JSON', savedJson],
  ['a table', savedCsv],
] as const;

test('what is saved goes out and comes in elsewhere as the same', async () => {
  const desk = testDesk();
  await bring(desk, LIST);
  const before = await lines(desk);
  assert.equal(before.length, 3);
  for (const [form, write] of FORMS) {
    const fresh = testDesk();
    const report = await bring(fresh, write(before));
    assert.deepEqual([report.added, report.failed], [3, []], form);
    assert.deepEqual(await lines(fresh), before, form);
    await fresh.close();
  }
  await desk.close();
});

test('bookmarks carry addresses, headlines, times and tags there and back', async () => {
  const desk = testDesk();
  await bring(desk, LIST);
  const before = await lines(desk);
  const fresh = testDesk();
  await bring(fresh, savedBookmarks(before, 'In Hearsay gespeichert'));
  const after = await lines(fresh);
  const told = (all: typeof before) =>
    all.map(({ headline, url, outlet, savedAt, words }) => [headline, url, outlet, savedAt, words]);
  // Bookmarks part tags by commas.
  const expected = told(before).map((one) =>
    one.with(
      4,
      (one[4] as string[])
        .map((word) => word.replaceAll(',', ''))
        .map((word) => word.replace('  ', ' ')),
    ),
  );
  assert.deepEqual(told(after), expected);
  await Promise.all([desk.close(), fresh.close()]);
});

test('no cell of a table begins as a formula', async () => {
  const desk = testDesk();
  await bring(desk, LIST);
  const table = savedCsv(await lines(desk));
  for (const cell of table.split(/[,\n]/)) assert.doesNotMatch(cell, /^"?[=+@]/);
  await desk.close();
});

test('subscriptions go out and come in elsewhere with their folders and titles', async () => {
  const desk = testDesk();
  await bring(
    desk,
    `<opml version="2.0"><body><outline text="Papers"><outline text="My own &amp; only title" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/>
    <outline text="Sea"><outline text="Tides" xmlUrl="https://b.example/feed"/></outline></outline></body></opml>`,
  );
  const fresh = testDesk({ now: FRIDAY_EVENING + 1 });
  await bring(fresh, await exportOpml(desk, READER));
  const told = async (one: TestDesk) =>
    (await one.store.subscriptions.ofReader(READER)).map(({ url, title, folder, homeUrl }) => [
      url,
      title,
      folder,
      homeUrl,
    ]);
  assert.deepEqual(await told(fresh), await told(desk));
  assert.deepEqual((await told(desk))[0], [
    'https://a.example/feed',
    'My own & only title',
    'Papers',
    'https://a.example/',
  ]);
  await Promise.all([desk.close(), fresh.close()]);
});
