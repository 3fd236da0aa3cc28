import { after, before, test } from 'node:test';
import { type Browsing, startBrowsing } from './browsing.ts';
import { attributeComesTo, countComesTo } from './comes-to.ts';
import { untilTold } from './sample-library.ts';

let browsing: Browsing;
before(async () => {
  browsing = await startBrowsing();
});
after(() => browsing.close());

test('everything can be done without scripts', async () => {
  const page = await browsing.open('/', { javaScriptEnabled: false });
  await page.getByRole('button', { name: 'Open the sample edition' }).click();
  await page.locator('.item').first().waitFor();
  await untilTold(browsing.address, browsing.library);
  await page.goto(`${browsing.address}/latest`);

  const item = page.locator('.item').nth(4);
  const id = await item.getAttribute('data-article');
  await item.hover();
  await item.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved for later.').waitFor();
  await page.waitForURL(new RegExp(`#a${id}$`));
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('No longer saved.').waitFor();

  await page.locator('.item .headline a').first().click();
  await attributeComesTo(page.locator('.article-bar [data-mark=read]'), 'aria-pressed', 'true');
  await page.getByRole('button', { name: 'Mark read' }).click();
  await page.getByText('Marked unread.').waitFor();

  await page.goto(`${browsing.address}/search?q=storm`);
  await page.locator('mark').first().waitFor();
  await page.getByRole('button', { name: 'How to ask' }).click();
  await page.getByRole('dialog', { name: 'How to ask' }).waitFor();

  await page.goto(`${browsing.address}/packs/oceania`);
  await page.locator('.choice').first().click();
  await countComesTo(page.locator('.choice input:checked'), 1);
});
