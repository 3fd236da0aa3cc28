import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { ALLOWED_TAGS } from '../../src/articles/markup/sanitise-rules.ts';
import { sanitise } from '../../src/articles/sanitise.ts';
import { parseMarkup } from '../../src/articles/tree/parse-markup.ts';
import { writeMarkup } from '../../src/articles/tree/write-markup.ts';
import { ATTACKS } from '../attacks.ts';
import { type Executions, type Shown, startExecutions, type Way } from './executions.ts';

const BASE = 'https://news.example/world/story.html';
const WAYS: readonly Way[] = ['page', 'innerHTML'];

let executions: Executions;
before(async () => {
  executions = await startExecutions();
});
after(() => executions.close());

test('the browser runs attacks that nobody made harmless: it would be seen', async () => {
  const sample = ATTACKS.filter((_, index) => index % 4 === 0);
  const shown = await executions.show(sample, 'page');
  const live = shown.filter(({ ran }) => ran.length > 0).length;
  assert.ok(live > sample.length / 4, `${live} of ${sample.length}`);
});

test('no attack runs once it has been made harmless, with no content policy at all', async () => {
  const alone = ATTACKS.map((attack) => sanitise(attack, BASE));
  for (const way of WAYS) assertHarmless(alone, await executions.show(alone, way));
  const within = ATTACKS.map((attack) =>
    sanitise(`<table><tr><td><a href="/x">${attack}</a>${attack}`, BASE),
  );
  assertHarmless(within, await executions.show(within, 'page'));
});

test('a browser reads what the sanitiser wrote as the sanitiser meant it', async () => {
  const pieces = fc.sample(SOUP, { numRuns: 150, seed: 7 }).map((soup) => sanitise(soup, BASE));
  for (const way of WAYS) {
    const shown = await executions.show(pieces, way);
    assertHarmless(pieces, shown);
    for (const [index, { body }] of shown.entries())
      assert.equal(canonical(body), canonical(pieces[index] ?? ''));
  }
});

function assertHarmless(pieces: readonly string[], shown: readonly Shown[]): void {
  for (const [index, { ran, strange }] of shown.entries())
    assert.deepEqual({ ran, strange }, { ran: [], strange: [] }, pieces[index] ?? '');
}

/** Browsers put a tbody into each table, and write references and empty values in their own way. */
function canonical(markup: string): string {
  return writeMarkup(parseMarkup(markup)).replace(/<\/?tbody>/g, '');
}

const NAMES =
  'section span font form center marquee button svg math x-y h1 legend select option rtc nobr';
const PIECES: readonly string[] = [
  ...[...ALLOWED_TAGS, ...NAMES.split(' ')].flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
  ...['words', 'words', ' ', '\n', '<pre>\n\n', '&#13;x', '<a href="/a">', '<img src="/i.png">'],
  ...['<video src="/v">', '<table><tr><td>', '<table>x', '<ruby><rb>', '<li><div><li>'],
  '<iframe src="https://player.vimeo.com/video/12345"></iframe>',
];
const SOUP = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60, size: 'max' })
  .map((pieces) => pieces.join(''));
