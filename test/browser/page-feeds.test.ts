import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { PAGE_SHAPES } from '../../src/feeds/page-feeds/fixtures/page-shapes.ts';
import { faultsOn } from './axe-faults.ts';
import { type Browsing, startBrowsing } from './browsing.ts';
import { countComesTo, reloadUntil } from './comes-to.ts';
import { OVERFLOW } from './overflow.ts';

const [BLOG, CARDS] = [PAGE_SHAPES[0], PAGE_SHAPES[7]];
const PATH = '/coast/';

let browsing: Browsing;
let server: Server;
let shown = BLOG?.html ?? '';
let site = '';

before(async () => {
  server = createServer(({ url }, answer) => {
    if (url === PATH) answer.writeHead(200, { 'content-type': 'text/html' }).end(shown);
    else answer.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  browsing = await startBrowsing({ HEARSAY_ALLOW_PRIVATE: '127.0.0.1' });
});
after(async () => {
  await browsing.close();
  server.close();
});

test('an address without feed: its headlines are proposed, looked at, followed and read', async () => {
  const page = await browsing.open('/add');
  await page.getByLabel('Address of a site').fill(`http://${site}${PATH}`);
  await page.getByRole('button', { name: 'Find its feeds' }).click();
  await page.getByRole('link', { name: 'Find its headlines' }).click();
  await page.getByRole('heading', { name: 'Are these the headlines?' }).waitFor();
  await page.getByText('No, show what else there is').click();
  assert.deepEqual(await faultsOn(page), []);
  await countComesTo(page.locator('.page-entries > li'), 10);
  await page.getByText('Change the selectors').click();
  await page.getByLabel('Its headline').fill('h2');
  await page.getByLabel('Each entry').fill('article:hover');
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.locator('.problems').waitFor();
  assert.deepEqual(await faultsOn(page), []);
  await page.getByLabel('Each entry').fill('article');
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.locator('.page-entries').waitFor();
  await page.getByLabel('Name').fill('The coast');
  await page.getByRole('button', { name: 'Follow' }).click();
  await page.getByText('Following 1 new feed.').waitFor();
  await page.goto(`${browsing.address}/latest`);
  await reloadUntil(page, page.locator('.item .headline').nth(9));
  await page
    .getByText(BLOG?.headline ?? '')
    .first()
    .waitFor();
});

test('a page that has changed: the trouble is told, and mended with what is found again', async () => {
  shown = CARDS?.html ?? '';
  const page = await browsing.open('/subscriptions');
  await page.getByText('Change', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Ask for news' }).click();
  await page.goto(`${browsing.address}/subscriptions`);
  await reloadUntil(page, page.getByText('10 headlines were found until'));
  await page.getByRole('link', { name: 'made of a page' }).click();
  await page.getByText('10 of them known from before').waitFor();
  assert.deepEqual(await faultsOn(page), []);
  await page.getByRole('button', { name: 'Show these' }).first().click();
  await page.getByRole('button', { name: 'Read it so from now on' }).click();
  await page.getByText('The page is read so from now on.').waitFor();
});

test('on a phone nothing of it is cut off, in the dark nothing is hard to read', async () => {
  const query = new URLSearchParams({ address: `http://${site}${PATH}` });
  const page = await browsing.open(`/add/headlines?${query}`, {
    ...{ viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  });
  await page.getByRole('heading', { name: 'Are these the headlines?' }).waitFor();
  assert.deepEqual(await faultsOn(page), []);
  assert.equal(await page.evaluate(OVERFLOW), 0);
  // The selectors that are refused above are a 400.
  const others = browsing.complaints.filter((complaint) => !complaint.includes('400'));
  assert.deepEqual(others, []);
});
