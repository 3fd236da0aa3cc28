import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MailHead } from './mail-head.ts';
import { readMailText } from './read-mail-text.ts';

const HEAD: MailHead = {
  subject: 'The morning',
  outlet: 'The Harbour Times',
  byline: [],
  published: null,
  url: null,
};
const TEXT = [
  'The crews go back to work on Thursday, their union said late at night.',
  'A company of 240 residents has bought it for one crown and a promise.',
  'Two of the nine will be steered from a room in the customs house.',
];

function told(text: string): (readonly [string, string | null, ...string[]])[] {
  return readMailText(text, HEAD).map(
    ({ headline, url, paragraphs }) => [headline, url, ...paragraphs] as const,
  );
}

const FORMS: readonly (readonly [string, (text: string, number: number) => string])[] = [
  ['numbered', (text, n) => `${n}. Headline of item ${n}\n${text}\nhttps://h.example/${n}\n`],
  ['starred', (text, n) => `* Headline of item ${n}\n\n${text}\n\n<https://h.example/${n}>\n`],
  [
    'ruled',
    (text, n) => `Headline of item ${n}\n\n${text}\n\nRead more: https://h.example/${n}\n\n-----\n`,
  ],
  [
    'with its address behind the text',
    (text, n) => `Headline of item ${n}\n\n${text} (https://h.example/${n})\n`,
  ],
];
for (const [name, form] of FORMS) {
  test(`a digest in plain text is an article an item: ${name}`, () => {
    const mail = TEXT.map((text, index) => form(text, index + 1)).join('\n');
    assert.deepEqual(
      told(mail),
      TEXT.map((text, index) => [
        `Headline of item ${index + 1}`,
        `https://h.example/${index + 1}`,
        text,
      ]),
    );
  });
}

const LETTER = TEXT.join('\n\n');
const FORWARDED: readonly (readonly [string, string])[] = [
  [
    'Gmail',
    '---------- Forwarded message ---------\nFrom: Weir Notes <w@h.example>\nDate: Tue, 12 Mar 2024 at 10:15\nSubject: The annexes\nTo: <r@home.example>\n\n',
  ],
  [
    'Apple',
    'Begin forwarded message:\n\nFrom: Weir Notes <w@h.example>\nSubject: The annexes\nDate: 12 March 2024 at 10:15:00\nTo: r@home.example\n\n',
  ],
  [
    'Outlook in German',
    'Von: Weir Notes <w@h.example>\nGesendet: Dienstag, 12. März 2024 10:15\nAn: r@home.example\nBetreff: WG: The annexes\n\n',
  ],
  [
    'a Russian program',
    '-------- Пересылаемое сообщение --------\nОт: Weir Notes <w@h.example>\nДата: 12.03.2024 10:15\nТема: The annexes\n\n',
  ],
];
for (const [name, header] of FORWARDED) {
  test(`what was forwarded is its sender’s, under its subject: ${name}`, () => {
    const [article, ...others] = readMailText(`Look at this!\n\n${header}${LETTER}`, HEAD);
    assert.deepEqual(others, []);
    assert.equal(article?.headline, 'The annexes');
    assert.equal(article?.outlet, 'Weir Notes');
    assert.deepEqual(article?.paragraphs, TEXT);
    assert.equal(new Date(article?.published ?? 0).toISOString().slice(0, 10), '2024-03-12');
  });
}

test('who answers a mail at length wrote the mail, whatever is quoted below', () => {
  const answer =
    'I have read the annexes, all of them, and I cannot agree with what you say. '.repeat(8);
  const [article] = readMailText(`${answer}\n\n${FORWARDED[2]?.[1]}${LETTER}`, HEAD);
  assert.equal(article?.headline, 'The morning');
  assert.equal(article?.outlet, 'The Harbour Times');
});

test('what signs a mail is no text of it', () => {
  const [article] = readMailText(`${LETTER}\n\n-- \nEdda Moran\nThe Harbour Times\n`, HEAD);
  assert.deepEqual(article?.paragraphs, TEXT);
  assert.equal(article?.details.removed.at(-1)?.text, 'Edda Moran The Harbour Times');
});

test('any text is read, in time that its length bounds', () => {
  const piece = fc.constantFrom(
    '\n',
    '1. ',
    'https://h.example/1',
    '[1]',
    '-- \n',
    '---\n',
    'From: ',
    'Subject: ',
    '\ue000',
    'Words of it',
    '> ',
    'Forwarded message\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40, size: 'max' }), (pieces) => {
      assert.ok(readMailText(pieces.join(''), HEAD).length <= 200);
    }),
  );
  // Processor time: what else runs on the machine is nobody's fault.
  const start = process.cpuUsage();
  for (const one of ['From: ', '[1] https://h.example/1\n', '1. A\n', '\n-- \n', 'a:'])
    readMailText(one.repeat(200_000 / one.length), HEAD);
  const { user, system } = process.cpuUsage(start);
  assert.ok(user + system < 5_000_000);
});
