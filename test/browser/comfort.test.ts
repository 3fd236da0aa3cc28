import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Browsing, browseSample } from './browsing.ts';
import { attributeComesTo, comesTo, countComesTo } from './comes-to.ts';

let browsing: Browsing;
let article: string;
before(async () => {
  browsing = await browseSample();
  const page = await browsing.open('/latest');
  const links = page.locator('.item .headline a[lang="en"]');
  const paths = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  // Which outlet stands first depends on the hour, and some give a sentence only.
  for (article of paths) {
    await page.goto(browsing.address + article);
    if ((await page.locator('.body > p').count()) > 3) return;
  }
  assert.fail('no article has four paragraphs');
});
after(() => browsing.close());

/** A browser's voices, which write down what they are given, and have said it when the test says so. */
const VOICES = `
  const said = window.said = [];
  const voices = [{ lang: 'de-DE', localService: true }, { lang: 'en_GB', localService: true, default: true }];
  class Utterance extends EventTarget { constructor(text) { super(); this.text = text; } }
  window.SpeechSynthesisUtterance = Utterance;
  Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
    paused: false, getVoices: () => voices,
    speak(one) { said.push([one.text, one.voice?.lang]); window.sayOn = () => one.dispatchEvent(new Event('end')); },
    cancel() {}, pause() { this.paused = true; }, resume() { this.paused = false; },
  }) });`;

const spokenBy = (page: Page): Promise<[string, string][]> => page.evaluate('said');

test('a text is read aloud as printed, in a voice of its language, and the place is shown', async () => {
  const page = await browsing.open('/help');
  await page.addInitScript(VOICES);
  await page.goto(browsing.address + article);
  await page.keyboard.press('l');
  await page.locator('.reading [data-spoken]').first().waitFor();
  const second = page.locator('.body p:nth-of-type(2)[data-spoken]');
  for (let more = 0; more < 30 && (await second.count()) === 0; more += 1)
    await page.evaluate('sayOn()');
  await countComesTo(second, 1);
  await page.getByRole('group', { name: 'Reading aloud' }).getByText('Stop').click();
  await countComesTo(page.locator('[data-spoken]'), 0);
  const spoken = await spokenBy(page);
  assert.deepEqual([...new Set(spoken.map(([, voice]) => voice))], ['en_GB']);
  const headline = await page.locator('h1').textContent();
  assert.ok(headline?.startsWith(spoken[0]?.[0].trim().slice(0, 20) ?? '?'));
  assert.ok(spoken.every(([words]) => words.length < 700));
});

test('where the browser has no voice nothing speaks of it', async () => {
  const page = await browsing.open(article);
  assert.equal(await page.getByRole('button', { name: 'Listen' }).count(), 0);
  assert.equal(await page.locator('#listen').isVisible(), false);
});

test('a text is finished when its end was seen after a time in which it can be read, not before', async () => {
  const page = await browsing.open('/help');
  // Time stands still but for what is let pass below: the machine's own counts for nothing.
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(3_600_000);
  await page.goto(browsing.address + article);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/reading/finished')) sent.push(request.method());
  });
  await page.locator('#text-end').scrollIntoViewIfNeeded();
  await page.clock.runFor(3_000);
  assert.deepEqual(sent, [], 'scrolled through');
  const told = page.waitForRequest('**/reading/finished');
  await page.clock.runFor(600_000);
  await told;
  assert.deepEqual(sent, ['POST']);
});

test('type is chosen over the text, holds at once and on the next page', async () => {
  const page = await browsing.open(article);
  const line = (): Promise<number> =>
    page.evaluate("document.querySelector('.body').getBoundingClientRect().width");
  const before = await line();
  await page.getByRole('button', { name: 'Type' }).click();
  const sheet = page.getByRole('dialog', { name: 'Type' });
  const answered = page.waitForResponse('**/settings');
  await sheet.getByLabel('Narrow').check();
  assert.equal((await answered).status(), 200);
  await comesTo(async () => (await line()) < before, true);
  await page.reload();
  assert.ok((await line()) < before);
  await browsing.send('/settings', { measure: 'normal' });
  assert.deepEqual(browsing.complaints, []);
});

test('without scripts type is chosen by a form', async () => {
  const page = await browsing.open(article, { javaScriptEnabled: false });
  await page.getByRole('button', { name: 'Type' }).click();
  const sheet = page.getByRole('dialog', { name: 'Type' });
  await sheet.getByLabel('Sepia').check();
  await sheet.getByRole('button', { name: 'Save settings' }).click();
  await page.getByText('Your settings are saved').waitFor();
  await attributeComesTo(page.locator('html'), 'data-theme', 'sepia');
  assert.equal(new URL(page.url()).pathname, article);
  await browsing.send('/settings', { theme: 'auto' });
});
