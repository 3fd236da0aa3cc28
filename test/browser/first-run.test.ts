import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { faultsOn } from './axe-faults.ts';
import { type Browsing, startBrowsing } from './browsing.ts';
import { attributeComesTo, comesTo, countComesTo, moreThan, textComesTo } from './comes-to.ts';
import { OVERFLOW } from './overflow.ts';
import { untilTold } from './sample-library.ts';

let browsing: Browsing;
before(async () => {
  browsing = await startBrowsing();
});
after(() => browsing.close());

test('the empty page has no fault that axe knows, and fits a phone', async () => {
  const page = await browsing.open('/', { viewport: { width: 320, height: 700 } });
  assert.deepEqual(await faultsOn(page), []);
  assert.equal(await page.evaluate(OVERFLOW), 0);
});

test('from an empty library to a story, and to a read, saved, found and darkened article', async () => {
  const page = await browsing.open('/');
  await page.getByRole('button', { name: 'Open the sample edition' }).click();
  // Articles stand there first; the page looks again by itself until there are stories.
  await page.locator('.entry-lead').waitFor();
  // While texts come to a story its title and its place can still change: what is compared below stands fast.
  await untilTold(browsing.address, browsing.library);
  // A look from the front page on, since the lead itself may have been another a moment ago.
  await comesTo(async () => {
    await page.goto(browsing.address);
    const first = page.locator('.entry-lead .headline a');
    const [words, path] = [await first.textContent(), (await first.getAttribute('href')) ?? ''];
    if (!path.startsWith('/stories/')) return false;
    await first.click();
    await page.waitForURL(`**${path}`);
    return (await page.locator('h1').first().textContent()) === words;
  }, true);
  await page.goto(`${browsing.address}/latest`);
  // The newest report is some minutes old: just after midnight it is yesterday's.
  assert.match(
    (await page.locator('h2.day-name').first().textContent()) ?? '',
    /^(Today|Yesterday)/,
  );

  const lead = page.locator('.item-lead .headline a').first();
  const headline = (await lead.textContent()) ?? '';
  await lead.click();
  await page.waitForURL('**/article/*');
  await textComesTo(page.locator('h1'), headline);
  await attributeComesTo(page.locator('.article-bar [data-mark=read]'), 'aria-pressed', 'true');
  const picture = page.locator('.reading img').first();
  await picture.scrollIntoViewIfNeeded();
  await page.waitForFunction("document.querySelector('.reading img').naturalWidth > 100");

  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved for later.').waitFor();
  await page.getByRole('link', { name: 'Saved', exact: true }).click();
  await page.waitForURL('**/saved');
  await countComesTo(page.locator('.item .headline'), 1);
  await countComesTo(page.locator('.item[data-read]'), 1);

  await page.goto(`${browsing.address}/latest`);
  await page.getByRole('button', { name: 'Mark all read' }).click();
  await page.getByText(/articles marked read/).waitFor();
  await page.waitForLoadState();
  await countComesTo(page.locator('.item:not([data-read])'), 0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
  await moreThan(page.locator('.item:not([data-read])'), 10);
  // A reload does not repeat the notice.
  await page.waitForURL((url) => !url.searchParams.has('did'));

  await page.getByLabel('Search the library').fill('ferry fog');
  await page.keyboard.press('Enter');
  await page.locator('.results mark').nth(3).waitFor();

  await page.getByRole('link', { name: 'Settings' }).first().click();
  await page.waitForURL('**/settings', { waitUntil: 'commit' });
  await page.getByRole('radio', { name: 'Dark' }).check();
  // A choice holds at once.
  const paper = 'getComputedStyle(document.body).backgroundColor';
  await page.waitForFunction(`${paper} === 'rgb(19, 20, 22)'`);
  assert.deepEqual(browsing.complaints, []);
});

test('what follows an unsubscription is a way back', async () => {
  const page = await browsing.open('/subscriptions');
  const rows = page.locator('.subscription');
  const count = await rows.count();
  await rows.first().locator('summary').click();
  await rows.first().getByRole('button', { name: 'Unsubscribe' }).click();
  await page.getByText(/^Unsubscribed\./).waitFor();
  await countComesTo(rows, count - 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Subscribed again.').waitFor();
  await countComesTo(rows, count);
});

test('a choice made before the page’s programs have come is kept all the same', async () => {
  const page = await browsing.open('/help');
  const { promise: mayCome, resolve: letCome } = Promise.withResolvers<void>();
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() === 'script') await mayCome;
    return route.continue();
  });
  await page.goto(`${browsing.address}/settings`, { waitUntil: 'commit' });
  const answered = page.waitForResponse('**/settings');
  await page.getByRole('radio', { name: 'Sepia' }).check();
  letCome();
  await answered;
  await page.locator('html[data-theme=sepia]').waitFor();
});

const BAR =
  '<div class="refresh-bar" id="refresh-bar" data-news="Show what is new"><progress></progress><a href="">Look again</a></div>';

test('a page of forms is not loaded anew under the hands when news has come in', async () => {
  const page = await browsing.open('/help');
  const came = { isRunning: false, done: 2, total: 2, added: 3, words: '2 of 2 feeds asked' };
  await page.route('**/live*', (route) => route.abort());
  await page.route('**/refresh', (route) => route.fulfill({ json: came }));
  await page.route('**/subscriptions', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('<header class="page-head">', `${BAR}$&`);
    return route.fulfill({ response, body });
  });
  await page.goto(`${browsing.address}/subscriptions`);
  const row = page.locator('.subscription').first();
  await row.locator('summary').click();
  await page.getByRole('link', { name: 'Show what is new' }).waitFor();
  await row.getByRole('button', { name: 'Unsubscribe' }).waitFor();
});
