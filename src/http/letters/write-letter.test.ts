import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import PostalMime from 'postal-mime';
import { testDesk } from '../../../test/desk.ts';
import { HOSTILE_TEXTS } from '../../../test/hostile/hostile-texts.ts';
import { smtpHouse } from '../../../test/mail/smtp-house.ts';
import type { LetterContents, LetterStory, LetterVoice } from '../../model/mail/letter-contents.ts';
import { HOUR } from '../../model/time.ts';
import { mailSettings } from '../../pipeline/mail/mail-settings.ts';
import { sendWaiting } from '../../pipeline/mail/send-waiting.ts';
import { senderPace } from '../../pipeline/mail/sender-pace.ts';
import { writeLetter } from './write-letter.ts';

const MADE = Date.parse('2026-11-22T07:00Z');
const VOICE: LetterVoice = {
  ...{ language: 'en', zone: 'Asia/Kolkata', clock: '24' },
  ...{ address: 'https://news.example.org', settings: '/account/digest' },
};

function story(parts: Partial<LetterStory> = {}): LetterStory {
  return {
    ...{ target: { kind: 'story', id: 12 }, headline: 'Ferry aground off Aldmere', language: 'en' },
    ...{ check: null, originalUrl: 'https://post.example/ferry', outletName: 'Harbour Post' },
    ...{ outletCount: 4, origins: 2, contestedCount: 1, comment: null, followed: null },
    whatIsNew: {
      ...{ kind: 'moved on', articleCount: 3 },
      adds: { article: 7, words: 'A tug is under way.' },
    },
    claim: {
      ...{ claim: 3, state: 'one source', words: 'It was the tide', isDirect: true },
      ...{
        speaker: 'Ada Moore',
        statement: { article: 7, ordinal: 2 },
        outletName: 'Harbour Post',
      },
      ...{ outletCount: 1, originCount: 1, isHedged: true },
    },
    lastAt: MADE - HOUR,
    ...parts,
  };
}

function contents(stories: readonly LetterStory[], parts: Partial<LetterContents> = {}) {
  const made = { title: null, note: [], since: MADE - 24 * HOUR, madeAt: MADE };
  const all = stories.length === 0 ? [] : [{ kind: 'top' as const, subject: null, stories }];
  return { ...made, parts: all, ...parts };
}

const SUBJECTS: readonly (readonly [
  what: string,
  stories: readonly Partial<LetterStory>[],
  subject: string,
])[] = [
  ['a headline that several titles carry', [{}], 'Ferry aground off Aldmere'],
  [
    'one that leaves out who says so',
    [{ check: { verdict: 'attribution dropped', speaker: 'Ada Moore' } }],
    'Ferry aground off Aldmere, says Ada Moore',
  ],
  [
    'one whose speaker has no name',
    [{ check: { verdict: 'attribution dropped', speaker: null } }],
    'Ferry aground off Aldmere (said by nobody with a name)',
  ],
  ['a single title’s', [{ outletCount: 1 }], 'Ferry aground off Aldmere (Harbour Post)'],
  [
    'one that its text does not bear out, before another',
    [
      { check: { verdict: 'not in the text', speaker: null } },
      { headline: 'Cup final tonight', target: { kind: 'story', id: 13 } },
    ],
    'Cup final tonight · 1 more story',
  ],
  [
    'nothing but what its text does not bear out',
    [{ check: { verdict: 'not in the text', speaker: null } }],
    '1 story',
  ],
  ['nothing', [], 'Nothing new'],
];
for (const [what, stories, subject] of SUBJECTS) {
  test(`a letter is called by its first story, with who says so: ${what}`, async () => {
    const letter = await writeLetter(contents(stories.map(story)), VOICE);
    assert.equal(letter.subject, subject);
  });
}

test('both forms tell the same: titles, origins, what is new, who says so, and the way there', async () => {
  const told = contents([
    story({ check: { verdict: 'attribution dropped', speaker: 'Ada Moore' }, comment: 'Read it.' }),
  ]);
  const { text, html } = await writeLetter({ ...told, note: ['Dear reader'] }, VOICE);
  const { document } = parseHTML(html);
  const shown = (document.body.textContent ?? '').replace(/\s+/g, ' ');
  for (const words of [
    ...['4 titles, 2 own reports', '3 new articles', 'A tug is under way.', '1 contested'],
    ...['Ada Moore', '“It was the tide”', 'One source · hedged', 'Read it.', 'Dear reader'],
    ...['Told as fact; the text attributes it to Ada Moore', 'Read it in Harbour Post'],
  ]) {
    assert.ok(shown.includes(words), words);
    assert.ok(text.replace(/\s+/g, ' ').includes(words), words);
  }
  const links = [...document.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? '');
  assert.ok(links.includes('https://news.example.org/stories/12'));
  assert.ok(links.includes('https://news.example.org/article/7#said-3'));
  assert.match(text, /^ {2}https:\/\/news\.example\.org\/stories\/12$/m);
  assert.ok(text.split('\n').every((line) => line.length <= 76 || line.includes('https://')));
});

test('a letter survives mail programs: nothing is fetched, all styles stand at their elements, nobody is counted', async () => {
  const { html } = await writeLetter(contents([story(), story()]), VOICE);
  const { document } = parseHTML(html);
  assert.equal(
    document.querySelectorAll('img, link, script, iframe, form, input, video').length,
    0,
  );
  assert.doesNotMatch(html, /url\(|@import|position:|float:|var\(|display:\s*(?:grid|flex)/);
  for (const one of document.querySelectorAll('td, p, h1, h2, h3'))
    assert.ok(one.getAttribute('style'), one.tagName);
  for (const one of document.querySelectorAll('table'))
    assert.equal(one.getAttribute('role'), 'presentation');
  assert.match(html, /<meta name="color-scheme" content="light dark">/);
});

test('in Arabic a letter runs from right to left, and in German it speaks German', async () => {
  const arabic = await writeLetter(contents([story()]), { ...VOICE, language: 'ar' });
  assert.match(arabic.html, /<html lang="ar" dir="rtl">/);
  const german = await writeLetter(contents([story()]), { ...VOICE, language: 'de' });
  assert.match(german.html, /<html lang="de"/);
  assert.match(german.text, /4 Titel/);
});

test('the longest letter is not cut by mail programs, and says what it leaves out', async () => {
  const long = story({ headline: 'Long '.repeat(3000), comment: 'Word '.repeat(2000) });
  const { html, subject } = await writeLetter(
    contents(Array.from({ length: 100 }, () => long)),
    VOICE,
  );
  assert.ok(Buffer.byteLength(html) < 100_000);
  assert.match(html, /more stories on the pages/);
  assert.ok(subject.length <= 200);
});

const LIVE =
  'script, img, iframe, object, svg, math, form, input, base, meta[http-equiv=refresh], evil-mark';

/** What a letter may have of elements, so that one more is somebody's. */
function skeletonOf(html: string): string {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll('*')].map(({ tagName }) => tagName).join(' ');
}

test('whatever titles wrote is text: nothing of it becomes markup, a header or an address of its own', async () => {
  const whole = (words: string) => {
    const said = story();
    return contents(
      [
        story({
          ...{ headline: words, outletName: words, comment: words, followed: words },
          ...{ check: { verdict: 'attribution dropped', speaker: words }, originalUrl: words },
          language: 'en',
          whatIsNew: { kind: 'moved on', articleCount: 1, adds: { article: 7, words } },
          claim: said.claim && { ...said.claim, words, speaker: words, outletName: words },
        }),
      ],
      { title: words, note: [words] },
    );
  };
  const usual = skeletonOf((await writeLetter(whole('News'), VOICE)).html);
  for (const words of HOSTILE_TEXTS) {
    const letter = await writeLetter(whole(`x ${words}`), VOICE);
    assert.equal(skeletonOf(letter.html), usual, words);
    assert.equal(parseHTML(letter.html).document.querySelectorAll(LIVE).length, 0, words);
    assert.doesNotMatch(letter.subject, /[\r\n\u2028\u2029]|[\u202a-\u202e\u2066-\u2069]/);
  }
});

test('a subject is one line of well-formed text, whatever the headline is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (headline) => {
      const { subject } = await writeLetter(contents([story({ headline })]), VOICE);
      assert.ok(subject.isWellFormed() && subject.length <= 200 && subject !== '');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      assert.doesNotMatch(subject, /[\u0000-\u001f\u007f\u2028\u2029]/);
    }),
    { numRuns: 200 },
  );
});

const closers: (() => Promise<void>)[] = [];
after(() => Promise.all(closers.map((close) => close())));

test('through a real mail server both forms arrive as they were written, with the foot behind them and one recipient', async () => {
  const house = await smtpHouse({});
  closers.push(house.close);
  const given = { server: house.address, from: 'news@harbour.example' };
  const desk = testDesk({ mail: { given, address: 'https://news.example.org' }, now: MADE });
  closers.push(desk.close);
  const settings = await mailSettings(desk);
  assert.ok(settings !== null);
  const to = 'mara@post.example';
  const asked = { list: 'digest', wording: 'Yes.', version: '1', language: 'en', how: 'account' };
  await desk.store.consent.recordConfirmed({ address: to, ...asked }, MADE);
  const headline = 'Ferry\r\nBcc: eve@evil.example\r\n\r\n<evil-mark>aground</evil-mark> – Küste';
  const written = await writeLetter(contents([story({ headline })]), VOICE);
  const letter = { key: 'digest:1:2026-11-22', to, toName: 'Mara\r\nCc: eve@evil.example' };
  const newsletter = { kind: 'newsletter', list: 'digest', readerId: null } as const;
  await desk.store.outbox.addLetters([{ ...letter, ...newsletter, ...written }], MADE);
  const mailer = desk.mail.open({ server: settings.server });
  closers.push(mailer.close);
  const { signal } = new AbortController();
  const pace = senderPace(6000);
  await sendWaiting(desk, { settings, mailer, connections: 1, pace, signal, notes: [] });
  const [mail] = house.came;
  assert.deepEqual(mail?.to, [to]);
  const read = await PostalMime.parse(mail?.raw ?? '');
  assert.equal(read.subject, written.subject);
  assert.deepEqual([read.to?.length, read.cc ?? [], read.bcc ?? []], [1, [], []]);
  assert.ok((read.text ?? '').replace(/\r\n/g, '\n').startsWith(written.text.trimEnd()));
  assert.equal(parseHTML(read.html ?? '').document.querySelectorAll('evil-mark').length, 0);
  assert.match(read.html ?? '', /Küste/);
  assert.match(read.html ?? '', /letters\/leave\//);
});
