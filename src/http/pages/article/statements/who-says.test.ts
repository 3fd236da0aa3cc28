import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { frontPage } from '../../../../../test/desk.ts';
import { pageClient } from '../../../../../test/page-client.ts';
import { articleNamed, readingThatFinds, said, speaker } from '../../../../../test/statements.ts';
import type { Article } from '../../../../model/article.ts';
import type { Statement, Words } from '../../../../model/statement.ts';
import { findAwaited } from '../../../../pipeline/statements/find-awaited.ts';

const WORDS = 'We saw nothing until noon';
const PARAGRAPHS = [
  `“${WORDS},” Mara Quill told Channel Nine.`,
  'The ferry may stay in port, she said. It is said to leak.',
];
const words = (text: string): Words => ({ text, place: 'body', span: { start: 0, end: 1 } });
const QUILL = speaker('Mara Quill', { role: 'harbour master' });

const client = pageClient({
  reading: readingThatFinds({
    Hedged: (text) => {
      const at = text.paragraphs.join('\n\n').indexOf('may');
      const may: Words = { text: 'may', place: 'body', span: { start: at, end: at + 3 } };
      return [
        said(text, WORDS, QUILL),
        said(text, 'The ferry may stay in port', QUILL, {
          form: 'indirect',
          certainty: 'hedged',
          hedges: [may],
          force: 'denial',
        }),
        said(text, 'It is said to leak', null, { attribution: 'nobody', form: 'indirect' }),
      ];
    },
    'Fog shuts port, says harbour master': (text) => [
      {
        ...said(text, WORDS, QUILL, { form: 'indirect' }),
        place: 'headline',
        paragraph: null,
        content: 'Fog shuts port',
        spans: [{ start: 0, end: 14 }],
      },
      said(text, WORDS, QUILL, { cue: words('told Channel Nine'), venue: words('Channel Nine') }),
      said(text, 'The ferry may stay in port', speaker('Mara Quill', { mention: 'she' }), {
        form: 'indirect',
        certainty: 'hedged',
        hedges: [words('may')],
        force: 'prediction',
      }),
      said(text, 'It is said to leak', null, { form: 'indirect' }),
      said(text, 'port', speaker('a sailor', { kind: 'unnamed' })),
    ],
    Silence: () => [],
    Evil: (text) => [said(text, 'x', speaker('"><script>alert(1)</script>', { role: '<b>' }))],
    Differs: (text) => [said(text, WORDS, QUILL), said(text, 'The ferry', QUILL)],
  }),
});
after(client.close);

async function pageOf(headline: string, more: Partial<Article> = {}, isLookedThrough = true) {
  const { desk } = client;
  await desk.store.articles.recordImported(
    [
      {
        article: { ...articleNamed(headline, PARAGRAPHS), ...more },
        address: null,
        textKey: headline,
        outlet: { key: 'files', name: 'Files', homeUrl: null },
      },
    ],
    desk.now(),
  );
  if (isLookedThrough) await findAwaited(desk);
  const line = (await frontPage(desk)).find((one) => one.headline === headline);
  return client.get(`/article/${line?.id}`);
}

const FOG = 'Fog shuts port, says harbour master';

test('who says what stands speaker by speaker, with role, form, hedges and what nobody says', async () => {
  const page = await pageOf(FOG);
  assert.deepEqual(page.words('.voice h3 bdi'), ['Mara Quill', 'Attributed to nobody', 'a sailor']);
  assert.deepEqual(page.words('.voice-sign'), ['MQ', '?', 'sa']);
  assert.deepEqual(page.words('.voice-role'), ['harbour master', 'Without a name']);
  assert.deepEqual(page.words('.voice li .said-words'), [
    'Fog shuts port',
    `“${WORDS}”`,
    'The ferry may stay in port',
    'It is said to leak',
    '“port”',
  ]);
  assert.deepEqual(page.words('.said-about').slice(0, 4), [
    'in other words · in the headline',
    'quoted · “told Channel Nine”',
    'in other words · a prediction · hedged: “may”',
    'in other words · left open by whom',
  ]);
  assert.deepEqual(page.attributes('.voice h3 a', 'href'), [
    '/people/mara%20quill',
    '/people/a%20sailor',
  ]);
});

test('statements are marked in headline and text, and lead to the list and back', async () => {
  const page = await pageOf(FOG);
  assert.deepEqual(page.words('h1'), [FOG]);
  assert.deepEqual(page.words('h1 mark.said'), ['Fog shuts port']);
  assert.deepEqual(page.words('.body mark.said'), [
    `“${WORDS},”`,
    'The ferry may stay in port',
    'port',
    'It is said to leak',
  ]);
  assert.deepEqual(page.words('.body .said-by'), ['MQ', 'sa', 'MQ', '?']);
  assert.deepEqual(page.attributes('.body .said-by', 'aria-label').slice(0, 2), [
    'MQ: Mara Quill, statement 2',
    'sa: a sailor, statement 5',
  ]);
  const ids = new Set(page.attributes('[id]', 'id').map((id) => `#${id}`));
  const anchors = page.attributes('a.said-by, .said-words a', 'href');
  assert.equal(anchors.length, 9);
  for (const anchor of anchors) assert.ok(ids.has(anchor), anchor);
});

test('a text in which nobody speaks says so; one that was not looked through, too', async () => {
  const silent = await pageOf('Silence');
  assert.deepEqual(silent.words('.who-says-note'), [
    'Nothing in this text is attributed to anybody.',
  ]);
  assert.deepEqual(silent.words('[data-statement-marks]'), []);
  const page = await pageOf('Awaited', {}, false);
  assert.match(page.words('.who-says-note')[0] ?? '', /about to be looked through/);
});

test('names and roles are words, whatever they look like', async () => {
  const page = await pageOf('Evil', { paragraphs: ['x'], html: '<p>x</p>' });
  assert.equal(page.words('script:not([src])').length, 0);
  assert.deepEqual(page.words('.voice-role'), ['<b>']);
  assert.ok((page.attributes('.body .said-by', 'title')[0] ?? '').startsWith('"><script>'));
});

test('what the markup does not hold stands in the list without a link', async () => {
  const page = await pageOf('Differs', { html: `<p>${PARAGRAPHS[1]}</p><p>Other words.</p>` });
  assert.deepEqual(page.words('.said-words'), [`“${WORDS}”`, '“The ferry”']);
  assert.deepEqual(page.attributes('.said-words a', 'href'), ['#said-2']);
});

test('marks are switched off for all texts, and stay off', async () => {
  const path = '/settings/statement-marks';
  const on = await pageOf(FOG);
  assert.deepEqual(on.attributes('.reading', 'data-said'), ['on']);
  assert.deepEqual(on.attributes('[data-statement-marks] button', 'value'), ['no']);
  const off = await client.follow(path, { marks: 'no', back: '/help' });
  assert.match(off.words('.notice')[0] ?? '', /without marks/);
  const again = await pageOf(FOG);
  assert.deepEqual(again.attributes('.reading', 'data-said'), ['off']);
  assert.deepEqual(again.attributes('[data-statement-marks] button', 'aria-pressed'), ['false']);
  await client.post(path, { marks: 'yes' });
});

test('the list tells what is not looked for in a language', async () => {
  const { desk } = client;
  const page = await pageOf('Quotes', {}, false);
  assert.equal(page.status, 200);
  const [awaiting] = await desk.store.articles.awaitingStatements({ version: 1, limit: 1 });
  const found = { statements: [] as Statement[], people: [], depth: 'quotes' as const };
  const { id = 0, stamp = '' } = awaiting ?? {};
  await desk.store.statements.recordFound([{ id, stamp, kind: 'found', found }], 1, 0);
  const looked = await client.get(`/article/${id}`);
  assert.match(looked.words('.who-says-note')[1] ?? '', /only quotations are looked for/);
});

test('the margin says who speaks, once a paragraph, their role once, and what nobody says', async () => {
  const page = await pageOf('Hedged');
  assert.deepEqual(page.words('.body .note'), [
    'Mara Quill harbour master',
    'Mara Quill a denial',
    'Attributed to nobody',
  ]);
  assert.deepEqual(page.attributes('.body .note', 'aria-hidden'), ['true', 'true', 'true']);
  assert.equal(page.words('.note a').length, 0, 'what is hidden cannot be reached by keys');
  assert.equal(page.words('.note-name.said-by-nobody').length, 1);
});

test('words that hedge are marked within what they hedge, what nobody says by a mark of its own, with a legend', async () => {
  const page = await pageOf('Hedged');
  assert.match(page.text, /said-hedged[^>]*>The ferry <mark class="hedge">may<\/mark> stay/);
  assert.deepEqual(page.words('.body .said-nobody'), ['It is said to leak']);
  assert.ok(page.words('#legend dt').length >= 6);
  assert.deepEqual(page.attributes('.legend-button', 'aria-label'), ['What the marks mean']);
  const silent = await pageOf('Silence');
  assert.equal(silent.words('#legend').length, 0);
});
