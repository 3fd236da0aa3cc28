import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { ALLOWED_TAGS } from '../../src/articles/markup/sanitise-rules.ts';
import { sanitise, sanitiseTree } from '../../src/articles/sanitise.ts';
import { parseMarkup } from '../../src/articles/tree/parse-markup.ts';
import { writeMarkup } from '../../src/articles/tree/write-markup.ts';
import { ATTACKS } from '../attacks.ts';
import { ATTACK_GRID } from '../hostile/attack-grid.ts';
import { shapeFaults } from '../hostile/markup-faults.ts';
import { shapeOf } from '../hostile/tree-shape.ts';
import { type Executions, type Shown, startExecutions, type Way } from './executions.ts';

const BASE = 'https://news.example/world/story.html';
const WAYS: readonly Way[] = ['page', 'innerHTML'];
const ALL = [...ATTACKS, ...ATTACK_GRID];

let executions: Executions;
before(async () => {
  executions = await startExecutions();
});
after(() => executions.close());

test('the browser runs attacks that nobody made harmless: it would be seen', async () => {
  const sample = ALL.filter((_, index) => index % 35 === 0);
  const shown = await executions.show(sample, 'page');
  const live = shown.filter(isLive).length;
  assert.ok(live > sample.length / 4, `${live} of ${sample.length}`);
  const strange = shown.filter(({ shape }) => shape === null || shapeFaults(shape).length > 0);
  assert.ok(strange.length > sample.length / 2, `${strange.length} of ${sample.length}`);
});

test('sanitisers that are weaker by one thing are found out', async () => {
  const attacks = ALL.filter((_, index) => index % 60 === 0);
  const weaker: Readonly<Record<string, (markup: string) => string>> = {
    'all elements and attributes are let through, programs emptied': (markup) =>
      writeMarkup(parseMarkup(markup)),
    'what looks like a program or a handler is cut out': (markup) =>
      markup
        .replace(/<script.{0,999}?<\/script>/gis, '')
        .replace(/\son\w{1,40}\s?=\s?\S{1,99}/gi, ''),
  };
  for (const [name, weak] of Object.entries(weaker)) {
    const shown = await executions.show(attacks.map(weak), 'innerHTML');
    assert.ok(shown.some(isLive), name);
  }
});

test('no attack runs once it has been made harmless, with no content policy at all', async () => {
  const wrapped = ATTACKS.map((attack) => `<table><tr><td><a href="/x">${attack}</a>${attack}`);
  executions.requests();
  for (const way of WAYS) await assertHarmless([...ALL, ...wrapped], way);
  const asked = executions.requests().filter((request) => !/^(?:image|media) /.test(request));
  assert.deepEqual(asked, []);
});

test('a browser reads what the sanitiser wrote as the sanitiser meant it', async () => {
  const soups = fc.sample(SOUP, { numRuns: 150, seed: 7 });
  for (const way of WAYS) await assertHarmless(soups, way);
});

/** How many pieces share a frame; what comes out is whole, and were it not, the tree would not be the one meant. */
const TOGETHER = 12;

async function assertHarmless(attacks: readonly string[], way: Way): Promise<void> {
  const harmless = new Map(attacks.map((attack) => [sanitise(attack, BASE), attack]));
  const groups = [...harmless].flatMap((_, at, all) =>
    at % TOGETHER === 0 ? [all.slice(at, at + TOGETHER)] : [],
  );
  const shown = await executions.show(
    groups.map((group) => group.map(([clean]) => `<div>${clean}</div>`).join('')),
    way,
  );
  for (const [index, { ran, tried, shape }] of shown.entries()) {
    const group = groups[index] ?? [];
    const said = group.map(([clean]) => clean).join('\n');
    assert.deepEqual({ ran, tried }, { ran: [], tried: [] }, said);
    assert.deepEqual(shapeFaults(shape ?? ['']), [], said);
    const meant = group.map(([, attack]) => [
      'div',
      [],
      shapeOf(sanitiseTree(parseMarkup(attack), BASE)),
    ]);
    assert.deepEqual(shape, meant);
  }
}

function isLive({ ran, tried }: Shown): boolean {
  return ran.length + tried.length > 0;
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
