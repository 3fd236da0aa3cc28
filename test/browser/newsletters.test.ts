import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { createTransport } from 'nodemailer';
import type { Page } from 'playwright-core';
import { confirmationMail, mail } from '../mails.ts';
import { faultsInBoth } from './axe-faults.ts';
import { type Browsing, browseSample } from './browsing.ts';

let browsing: Browsing;
let page: Page;
let port: number;
before(async () => {
  port = await freePort();
  browsing = await browseSample({
    HEARSAY_MAIL_IN: String(port),
    HEARSAY_MAIL_IN_DOMAINS: 'news.example.org',
  });
  page = await browsing.open('/account/newsletters');
});
after(() => browsing.close());

/** Nobody else asks for it before we listen there. */
function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const free = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(free));
    });
  });
}

async function send(to: string, raw: Uint8Array): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port, secure: false });
  const envelope = { from: 'bounces@harbour.example', to };
  await transport.sendMail({ envelope, raw: Buffer.from(raw) });
  transport.close();
}

const go = () => page.goto(`${browsing.address}/account/newsletters`);

test('an address is made, mail comes to it, its sender is allowed, and it is read', async () => {
  await page.getByLabel('For which newsletter').fill('The Harbour Letter');
  await page.locator('#new-folder').fill('Letters');
  await page.getByRole('button', { name: 'Make an address' }).click();
  await page.getByText('There is a new address. Sign up with it.').waitFor();
  const address = (await page.locator('code.address').textContent()) ?? '';
  assert.match(address, /^[a-z2-9]{16}@news\.example\.org$/);
  await send(address.replace('@', '+harbour@'), confirmationMail());
  await go();
  const link = page.locator('.confirmation a');
  assert.equal(await link.getAttribute('href'), 'https://harbour.example/confirm?t=abc');
  assert.match((await link.getAttribute('rel')) ?? '', /noopener noreferrer/);
  await page.getByText('Hearsay has not opened it.').waitFor();
  assert.deepEqual(await faultsInBoth(page), []);
  await send(address, mail());
  await go();
  await page.getByText('2 mails').waitFor();
  assert.equal(await page.getByLabel('Folder').first().inputValue(), 'Letters');
  await page.getByRole('button', { name: 'Allow The Harbour Letter' }).click();
  await page.getByText('articles are among your news.').waitFor();
  await page.goto(`${browsing.address}/latest?folder=Letters`);
  await page.getByRole('link', { name: 'North basin closed' }).first().click();
  await page.getByText('closed the north basin on Friday').first().waitFor();
  assert.deepEqual(await faultsInBoth(page), []);
});

test('an address that is turned off takes nothing, and one that is not there never did', async () => {
  await go();
  const address = (await page.locator('code.address').textContent()) ?? '';
  await assert.rejects(send('abcdefghjkmnpqrs@news.example.org', mail()), /no such address/);
  await page.getByText('Change', { exact: false }).first().click();
  await page.getByRole('button', { name: 'Turn off' }).click();
  await page.getByText('The address is changed.').waitFor();
  await assert.rejects(send(address, mail({ id: '<off@harbour.example>' })), /no such address/);
});

test('a sender who is refused is told nothing, and counted', async () => {
  await go();
  await page.getByText('Change', { exact: false }).first().click();
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByText('The address is changed.').waitFor();
  const address = (await page.locator('code.address').textContent()) ?? '';
  const spam = (id: string) => mail({ from: 'Bargains <b@bargains.example>', id });
  await send(address, spam('<1@bargains.example>'));
  await go();
  await page.getByRole('button', { name: 'Refuse Bargains' }).click();
  await page.getByText('What comes from now on is discarded and counted.').waitFor();
  await send(address, spam('<2@bargains.example>'));
  await go();
  await page.getByText('2 mails discarded').waitFor();
  assert.deepEqual(await faultsInBoth(page), []);
});

test('a mailbox is named, and its trouble is told', async () => {
  await go();
  await page.getByText('Name a mailbox').click();
  await page.getByLabel('IMAP server').fill('127.0.0.1:1');
  await page.getByLabel('Name at the server').fill('mara');
  await page.locator('#box-password').fill('secret');
  await page.getByRole('button', { name: 'Name this mailbox' }).click();
  await page.getByText('The mailbox will be looked into within a minute.').waitFor();
  await page.getByText('Not asked yet.').or(page.getByText('Silent since')).waitFor();
  assert.doesNotMatch(await page.content(), /secret/);
  assert.deepEqual(await faultsInBoth(page), []);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    assert.ok(wide <= width, `${wide} of ${width}`);
    const folder = process.env.HEARSAY_TEST_LOOKS;
    if (folder !== undefined)
      await page.screenshot({ path: `${folder}/newsletters-${width}.png`, fullPage: true });
  }
  assert.deepEqual(browsing.complaints, []);
});
