/** An editor's way through our picks, with keys and without scripts, in a real browser: the app answers in this process. */
import { after, before, test } from 'node:test';
import type { Browser, Page, Request } from 'playwright-core';
import { HOUR } from '../../src/model/time.ts';
import { IDLE, type PageClient, pageClient } from '../page-client.ts';
import { placed, recordChanges, storeArticles } from '../placed-articles.ts';
import { comesTo } from './comes-to.ts';
import { startBrowser } from './start-browser.ts';

const HEADLINES = ['Ferry aground', 'Cup final tonight', 'Bank cuts its rate'];

let client: PageClient;
let browser: Browser;
before(async () => {
  client = pageClient({ scheduler: IDLE });
  const { desk } = client;
  const news = HEADLINES.map((headline) => ({ headline, outlet: 'harbour-post.example' }));
  const ids = await storeArticles(desk.store, news, desk.now() - HOUR);
  const changes = ids.map((id, at) => placed(id, [10 * (at + 1), 10 * (at + 1) + 1]));
  await recordChanges(desk.store, changes, desk.now());
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await client.close();
});

async function openBrowser(): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: 'http://localhost',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.route('**/*', async (route) => {
    if (new URL(route.request().url()).pathname === '/live') return route.abort();
    const answer = await answerTo(route.request());
    const body = Buffer.from(await answer.arrayBuffer());
    return route.fulfill({ status: answer.status, headers: headersOf(answer), body });
  });
  return page;
}

/** Redirects are gone here: the browser's own are not routed again. */
async function answerTo(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url());
  const body = request.postDataBuffer();
  const answer = await client.app.request(`${pathname}${search}`, {
    method: request.method(),
    headers: { ...request.headers(), 'sec-fetch-site': 'same-origin' },
    ...(body !== null && { body: new Uint8Array(body) }),
  });
  const to = answer.headers.get('location');
  return to === null
    ? answer
    : new Response(moved(to), { headers: { 'content-type': 'text/html' } });
}

function moved(to: string): string {
  return `<!doctype html><meta http-equiv="refresh" content="0;url=${to.replaceAll('&', '&amp;')}">`;
}

function headersOf({ headers }: Response): Record<string, string> {
  return Object.fromEntries(headers);
}

async function shown(page: Page): Promise<string[]> {
  return page.locator('.picks .headline').allInnerTexts();
}

test('an editor adds stories, orders them by keys, and takes one away and back, without any script', async () => {
  const page = await openBrowser();
  for (const story of [10, 20, 30]) {
    await page.goto(`/stories/${story}`);
    await page.getByRole('button', { name: 'Add to our picks' }).press('Enter');
    await page.getByText('Added to our picks.').waitFor();
  }
  await page.goto('/picks');
  await comesTo(() => shown(page), HEADLINES.toReversed());
  const up = page.getByRole('button', { name: 'Put Ferry aground before the one above' });
  await up.press('Enter');
  await page.getByText('Moved.').waitFor();
  // The button has the focus again, once the page is whole: the same key moves on.
  await up.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.picks .headline').first().filter({ hasText: 'Ferry aground' }).waitFor();
  await comesTo(() => shown(page), ['Ferry aground', 'Bank cuts its rate', 'Cup final tonight']);
  await page.locator('.pick-order summary').first().press('Enter');
  await page.getByRole('button', { name: 'Take away' }).first().press('Enter');
  await page.getByText('Taken out of our picks.').waitFor();
  await comesTo(() => shown(page), ['Bank cuts its rate', 'Cup final tonight']);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await page.getByText('Taken back.').waitFor();
  await comesTo(() => shown(page), ['Ferry aground', 'Bank cuts its rate', 'Cup final tonight']);
  await page.close();
});
