import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pageClient } from '../../../../test/page-client.ts';
import { settingList } from './reader-settings.ts';

const client = pageClient();
before(client.openSample);
after(client.close);

type Page = Awaited<ReturnType<typeof client.get>>;

/** What is chosen on the page, by name. */
function chosenOn(page: Page): Record<string, string | undefined> {
  const radios = page.attributes('input[checked]', 'name');
  const lists = page.attributes('.settings select', 'name');
  const values = page.attributes('input[checked]', 'value');
  const selected = page.attributes('option[selected]', 'value');
  return Object.fromEntries([
    ...radios.map((name, at) => [name, values[at]]),
    ...lists.map((name, at) => [name, selected[at]]),
  ]);
}

const CHOSEN = {
  theme: 'dark',
  textSize: 'large',
  typeface: 'sans',
  measure: 'wide',
  leading: 'loose',
  edges: 'justified',
  pageLength: '30',
  zone: 'Asia/Tokyo',
  clock: '12',
  isReadOnOpening: 'no',
  marksStatements: 'no',
  foldsCopies: 'no',
  swipes: 'no',
};

test('settings are kept and take effect on every page', async () => {
  const page = await client.follow('/settings', CHOSEN);
  assert.match(page.words('.notice')[0] ?? '', /Your settings are saved/);
  const shown = chosenOn(page);
  for (const [name, value] of Object.entries(CHOSEN)) assert.equal(shown[name], value, name);
  const front = await client.get('/help');
  assert.deepEqual(front.attributes('html', 'data-theme'), ['dark']);
  assert.deepEqual(front.attributes('html', 'data-measure'), ['wide']);
  assert.deepEqual(front.attributes('html', 'data-edges'), ['justified']);
  assert.deepEqual(front.attributes('meta[name="color-scheme"]', 'content'), ['dark']);
});

test('every setting stands on the page once, explained, with what is chosen', async () => {
  const page = await client.get('/settings');
  const shown = chosenOn(page);
  assert.deepEqual(Object.keys(shown).sort(), settingList.map(([name]) => name).sort());
  assert.ok(Object.values(shown).every((value) => value !== undefined));
  assert.equal(
    page.words('.settings > section > .setting .why').filter(Boolean).length,
    settingList.length,
  );
});

test('a choice by itself leaves the others alone, and is taken back at one press', async () => {
  await client.post('/settings', CHOSEN);
  const page = await client.follow('/settings', { theme: 'sepia', back: '/help' });
  assert.deepEqual(page.attributes('html', 'data-theme'), ['sepia']);
  assert.deepEqual(page.attributes('html', 'data-size'), ['large']);
  // Sepia is a light paper: what the browser draws must be dark on it.
  assert.deepEqual(page.attributes('meta[name="color-scheme"]', 'content'), ['light']);
  const [undo = ''] = page.attributes('.notice form', 'action');
  const back = await client.follow(undo, { back: '/help' });
  assert.deepEqual(back.attributes('html', 'data-theme'), ['dark']);
});

test('what a form makes up is refused, and changes nothing', async () => {
  await client.post('/settings', CHOSEN);
  const before = await client.desk.store.settings.ofReader(1);
  const odd = {
    theme: '"><script>',
    textSize: 'constructor',
    pageLength: '-1',
    isAdmin: 'yes',
    before: 'theme=evil',
  };
  for (const [name, value] of Object.entries(odd)) {
    const page = await client.post('/settings', { ...CHOSEN, [name]: value });
    assert.equal(page.status, 400, name);
  }
  assert.deepEqual(await client.desk.store.settings.ofReader(1), before);
  // Lists that grow: what a newer page offered falls back to what is usual.
  await client.post('/settings', { ...CHOSEN, zone: 'Moon/Base', language: 'tlh' });
  const { zone, language } = await client.desk.store.settings.ofReader(1);
  assert.deepEqual([zone, language], ['', '']);
});
