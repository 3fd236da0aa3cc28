import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { languages } from '../../src/http/language/languages.ts';
import { type Browsing, browseSample } from './browsing.ts';
import { OVERFLOW } from './overflow.ts';

let browsing: Browsing;
const paths = ['/', '/latest', '/stories', '/settings', '/edition', '/help'];
before(async () => {
  browsing = await browseSample();
  const page = await browsing.open('/stories');
  const links = page.locator('.headline a');
  paths.push((await links.first().getAttribute('href')) ?? '/nowhere');
  await page.goto(`${browsing.address}/latest`);
  paths.push((await links.nth(3).getAttribute('href')) ?? '/nowhere');
  await page.close();
});
after(() => browsing.close());

for (const { tag, direction } of languages) {
  test(`in ${tag} pages hold their shape on a phone`, async () => {
    const page = await browsing.open('/', {
      locale: tag,
      viewport: { width: 360, height: 800 },
    });
    for (const path of paths) {
      await page.goto(browsing.address + path);
      const root = await page.evaluate(
        `[document.documentElement.lang, document.documentElement.dir, ${OVERFLOW} <= 0]`,
      );
      assert.deepEqual(root, [tag, direction, true], path);
    }
    assert.deepEqual(browsing.complaints, []);
    await page.close();
  });
}

test('a language chosen in the settings holds against what the browser asks for', async () => {
  const page = await browsing.open('/settings', { locale: 'en' });
  await page.locator('#set-language').selectOption('de');
  // It loads itself anew; what goes elsewhere before that is over would be broken off.
  await page.locator('html[lang=de]').waitFor({ state: 'attached' });
  await page.waitForLoadState();
  await page.goto(browsing.address);
  assert.equal(await page.evaluate('document.documentElement.lang'), 'de');
  assert.ok(await page.getByRole('link', { name: 'Titelseite' }).first().isVisible());
  await browsing.send('/settings', { language: '' });
});
