/** Notifications: the page in a real browser, and a message that the system shows. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { faultsInBoth } from './axe-faults.ts';
import { type Browsing, browseSample } from './browsing.ts';
import { textComesTo } from './comes-to.ts';

let browsing: Browsing;
let page: Page;
before(async () => {
  browsing = await browseSample();
  page = await browsing.open('/account/alerts', {
    serviceWorkers: 'allow',
    permissions: ['notifications'],
  });
});
after(() => browsing.close());

test('a program is added and its secret is shown once', async () => {
  await page.getByText('A program (webhook)').click();
  await page.getByLabel('Name', { exact: true }).first().fill('My script');
  await page.getByLabel('Its address').fill('https://hook.example/in');
  await page.getByRole('button', { name: 'Add the program' }).click();
  await page.getByText('The secret of My script').waitFor();
  await textComesTo(page.locator('.made-token code'), /^whsec_/);
  assert.deepEqual(await faultsInBoth(page, 'main'), []);
  await page.goto(`${browsing.address}/account/alerts`);
  assert.equal(await page.locator('.made-token').count(), 0);
});

test('a try that finds nobody says so in the list', async () => {
  await page.getByRole('button', { name: 'Try it My script' }).click();
  await page.getByText(/The try did not arrive|It is on its way/).waitFor();
  assert.deepEqual(browsing.complaints, []);
});

test('the browser is asked at the button alone, and says what came of it', async () => {
  await page.getByRole('button', { name: 'Tell this browser' }).click();
  // Without its maker's service this browser cannot be told: the page says so. With it, it can.
  await page
    .locator('[data-part="failed"]:visible, [data-part="refused"]:visible, .alert-targets')
    .first()
    .waitFor();
});

test('a message that comes is shown by the system with its words, and leads to its page', async () => {
  await page.evaluate("navigator.serviceWorker.register('/sw.js')").catch(() => {});
  await page.goto(`${browsing.address}/settings`);
  await page.waitForFunction('navigator.serviceWorker.ready.then((one) => one.active !== null)');
  const protocol = await page.context().newCDPSession(page);
  const registrations = Promise.withResolvers<string>();
  protocol.on('ServiceWorker.workerRegistrationUpdated', (event) => {
    const known = event.registrations.find(({ isDeleted }) => !isDeleted);
    if (known !== undefined) registrations.resolve(known.registrationId);
  });
  await protocol.send('ServiceWorker.enable');
  const said = {
    ...{ title: 'Ferry aground, says Mara Lind', body: 'Harbour Post', path: '/stories/7' },
    ...{ tag: 'msg_1', language: 'en', direction: 'ltr' },
  };
  const registrationId = await registrations.promise;
  const bring = (data: string) =>
    protocol.send('ServiceWorker.deliverPushMessage', {
      ...{ origin: browsing.address, registrationId, data },
    });
  const shown = `navigator.serviceWorker.ready.then((one) => one.getNotifications())
    .then((all) => all.map(({ title, body, tag, lang, data }) => ({ title, body, tag, lang, path: data.path })))`;
  await bring(JSON.stringify(said));
  await page.waitForFunction(`${shown}.then((all) => all.length === 1)`);
  // The same again shows once.
  await bring(JSON.stringify(said));
  const { title, body, tag, path } = said;
  assert.deepEqual(await page.evaluate(shown), [{ title, body, tag, lang: 'en', path }]);
  for (const nonsense of ['', 'no JSON', '[]', '{"title":7}', '{"path":"https://evil.example/"}'])
    await bring(nonsense);
  await page.waitForFunction(`${shown}.then((all) => all.length >= 2)`);
});
