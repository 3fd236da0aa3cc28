/** A list that somebody keeps brings a podcast; it is played, labelled, handed on and given out. */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { faultsInBoth } from './axe-faults.ts';
import { type Browsing, startBrowsing } from './browsing.ts';
import { comesTo, countComesTo, reloadUntil, textComesTo } from './comes-to.ts';

const LISTS = '/subscriptions/lists';
const HEADLINE = 'How the tide comes in';
const asked: string[] = [];
let listed = ['feed', 'other'];
let server: Server;
let site = '';
let browsing: Browsing;
let article = '';

before(async () => {
  server = createServer(({ url = '' }, answer) => {
    asked.push(url);
    const [type, body] = sent(url) ?? [null, ''];
    if (type === null) answer.writeHead(404).end();
    else answer.writeHead(200, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browsing = await startBrowsing({ HEARSAY_ALLOW_PRIVATE: '127.0.0.1' });
});
after(async () => {
  await browsing.close();
  server.close();
});

function sent(url: string): [type: string, body: string | Buffer] | null {
  if (url === '/list') {
    const outlines = listed.map((name) => `<outline text="${name}" xmlUrl="${site}/${name}"/>`);
    const head = '<head><title>Ana’s reading</title></head>';
    return ['text/xml', `<opml version="2.0">${head}<body>${outlines.join('')}</body></opml>`];
  }
  if (url === '/tide.wav') return ['audio/wav', silence(20)];
  if (url !== '/feed') return null;
  const episode = `<item><guid>tide</guid><title>${HEADLINE}</title><description>At noon.</description>
    <pubDate>${new Date().toUTCString()}</pubDate><enclosure url="${site}/tide.wav" type="audio/wav" length="160044"/></item>`;
  return [
    'application/rss+xml',
    `<rss version="2.0"><channel><title>Harbour Radio</title>${episode}</channel></rss>`,
  ];
}

/** WAVE, PCM of 8 bits, 8,000 a second. */
function silence(seconds: number): Buffer {
  const length = seconds * 8000;
  const wave = Buffer.alloc(44 + length, 128);
  wave.write('RIFF', 0);
  wave.writeUInt32LE(36 + length, 4);
  wave.write('WAVEfmt ', 8);
  for (const [at, value] of [16, 65_537, 8000, 8000, 524_289].entries())
    wave.writeUInt32LE(value, 16 + at * 4);
  wave.write('data', 36);
  wave.writeUInt32LE(length, 40);
  return wave;
}

test('a list is followed, says what it names no more, is ended and comes back', async () => {
  const page = await browsing.open(LISTS);
  await page.getByLabel('Address of the list').fill(`${site}/list`);
  await page.getByRole('button', { name: 'Follow', exact: true }).click();
  await page.getByText('2 new feeds came with it').waitFor();
  listed = ['feed'];
  await page.getByRole('button', { name: 'Ask it now' }).click();
  await page.getByRole('heading', { name: 'No longer on the list' }).waitFor();
  assert.deepEqual(await faultsInBoth(page, 'main'), []);
  await page.getByRole('button', { name: 'Follow it no more' }).click();
  await countComesTo(page.locator('.followed-list'), 0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await textComesTo(page.locator('.followed-list h3'), 'Ana’s reading');
  await page.context().close();
});

test('its sound is asked of nobody until a key plays it, and comes through us', async () => {
  const page = await browsing.open('/latest');
  const line = page.locator('.item .headline a').filter({ hasText: HEADLINE });
  await reloadUntil(page, line);
  article = (await line.first().getAttribute('href')) ?? '';
  await page.goto(browsing.address + article);
  const player = page.locator('.enclosure audio');
  assert.match((await player.getAttribute('src')) ?? '', /^\/sound\/[\w-]+\/[\w-]+$/);
  assert.deepEqual(await faultsInBoth(page, 'main'), []);
  assert.equal(await widthOf(player), await widthOf(page.locator('.enclosures')));
  assert.ok(!asked.includes('/tide.wav'));
  await player.focus();
  await page.keyboard.press('Space');
  await comesTo(() => page.evaluate('document.querySelector("audio").currentTime > 0'), true);
  assert.ok(asked.includes('/tide.wav'));
  await page.context().close();
});

test('an article is labelled; the label’s renaming and its end are taken back', async () => {
  const page = await browsing.open(article, { viewport: { width: 390, height: 844 } });
  await page.getByRole('button', { name: 'Labels' }).click();
  await page
    .getByRole('dialog')
    .getByLabel('Label', { exact: true })
    .fill('For the choir’s evening');
  await page.getByRole('button', { name: 'Put on' }).click();
  await page.getByText('The label is on.').waitFor();
  await page.getByRole('button', { name: 'Labels' }).click();
  assert.deepEqual(await faultsInBoth(page, '#labels'), []);
  await page.getByRole('dialog').getByRole('link', { name: 'For the choir’s evening' }).click();
  const name = page.locator('h1');
  await textComesTo(name, 'For the choir’s evening');
  // Beside a label the time was once broken between its figures.
  const { height } = (await page.locator('.item time').boundingBox()) ?? { height: 0 };
  assert.ok(height > 0 && height < 25, `${height}`);
  await page.getByText('Change this label').click();
  await page.getByLabel('Name', { exact: true }).fill('Tides');
  assert.deepEqual(await faultsInBoth(page, 'main'), []);
  await page.getByRole('button', { name: 'Rename' }).click();
  await textComesTo(name, 'Tides');
  await page.getByRole('button', { name: 'Undo' }).click();
  await textComesTo(name, 'For the choir’s evening');
  await page.getByText('Change this label').click();
  await page.getByRole('button', { name: 'Take it away' }).click();
  await page.getByRole('heading', { name: 'No labels yet' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await textComesTo(page.locator('.label-list .count'), '1 article');
  assert.deepEqual(await faultsInBoth(page, 'main'), []);
  await page.context().close();
});

test('a way of sharing that is chosen is offered where an article is handed on', async () => {
  const page = await browsing.open('/account/sharing');
  await page.getByLabel('Mastodon', { exact: true }).check();
  await page.getByLabel('Where your Mastodon account is').fill('social.example');
  assert.deepEqual(await faultsInBoth(page, 'main'), []);
  await page.getByRole('button', { name: 'Keep it' }).first().click();
  await page.locator('.notice').waitFor();
  await page.goto(browsing.address + article);
  await page.getByRole('link', { name: 'Hand on' }).click();
  const way = page.getByRole('link', { name: 'social.example' });
  const address = new URL((await way.getAttribute('href')) ?? '');
  assert.equal(address.origin, 'https://social.example');
  assert.match(address.search, /How(?:\+|%20)the(?:\+|%20)tide/);
  assert.deepEqual(await faultsInBoth(page, 'main'), []);
  await page.context().close();
});

test('a feed given out is read by whoever has its address, until it is ended', async () => {
  const page = await browsing.open('/account/feeds', { viewport: { width: 390, height: 844 } });
  await page.getByLabel('What').selectOption('/latest');
  await page.getByLabel('Its name').fill('For Ben');
  await page.getByRole('button', { name: 'Make an address' }).click();
  const code = page.locator('code.address');
  const address = (await code.textContent()) ?? '';
  assert.match(await (await fetch(address)).text(), new RegExp(HEADLINE));
  assert.deepEqual(await faultsInBoth(page, 'main'), []);
  // Beside two buttons it had half a phone.
  assert.ok((await widthOf(page.locator('.sessions > li > div'))) > 300);
  await page.getByRole('button', { name: 'End the address of For Ben' }).click();
  await countComesTo(code, 0);
  assert.ok([404, 410].includes((await fetch(address)).status));
  assert.deepEqual(browsing.complaints, []);
});

async function widthOf(found: Locator): Promise<number> {
  return (await found.first().boundingBox())?.width ?? 0;
}
