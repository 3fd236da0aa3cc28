import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OpenedFile } from './piece.ts';
import { piecesOfMbox, startsMailbox } from './pieces-of-mbox.ts';

const ENVELOPE = 'From news@harbour-post.example Fri Nov 21 16:00:00 2025';

function boxOf(text: string, length: number): OpenedFile {
  const bytes = Buffer.from(text);
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
  };
  return { name: 'box', head: bytes.subarray(0, 1000), chunks } as unknown as OpenedFile;
}

async function mailsIn(text: string, length = 65_536): Promise<string[]> {
  const mails: string[] = [];
  for await (const piece of piecesOfMbox(boxOf(text, length)))
    mails.push(
      piece.kind === 'document' ? Buffer.from(piece.document.bytes).toString() : piece.kind,
    );
  return mails;
}

for (const line of ['\n', '\r\n']) {
  test(`a mailbox comes to the same mails however it is cut (${JSON.stringify(line)})`, async () => {
    const mails = [
      ['Subject: Ferry', '', 'It runs.', 'From the start it did.', '', 'From here: too.', ''],
      ['Subject: Bridge', '', '', 'From x', '', 'From 10:00 on no word', '', 'It is closed.', ''],
      ['Subject: Long', '', 'a'.repeat(5000), ''],
    ];
    const box = mails.map((mail) => [ENVELOPE, ...mail, ''].join(line)).join('');
    // The line end before the next "From " belongs to the mailbox.
    const wanted = mails.map((mail) => [...mail, ''].join(line));
    const whole = await mailsIn(box);
    assert.deepEqual(
      whole.map((mail) => mail.trimEnd()),
      wanted.map((mail) => mail.trimEnd()),
    );
    for (const length of [1, 7, 100, 1093, 1500])
      assert.deepEqual(await mailsIn(box, length), whole);
  });
}

test('of a mailbox the mail that is too large fails alone', async () => {
  const large = `${ENVELOPE}\nSubject: Large\n\n${'\nFrom x'.repeat(3_700_000)}\n\n`;
  const box = `${large}${ENVELOPE}\nSubject: Small\n\nIt runs.\n`;
  assert.deepEqual(await mailsIn(box), ['failed', 'Subject: Small\n\nIt runs.\n']);
});

test('a line "From " without an address or a time, or with no header behind it, begins no mail', () => {
  assert.equal(startsMailbox(`${ENVELOPE}\nSubject: x`), true);
  assert.equal(startsMailbox(`From the ferry\nSubject: x`), false);
  assert.equal(startsMailbox(`${ENVELOPE}\nno header`), false);
  assert.equal(startsMailbox(`${ENVELOPE}${'@'.repeat(2000)}\nSubject: x`), false);
});
