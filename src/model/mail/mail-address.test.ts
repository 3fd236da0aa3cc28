import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mailAddress, mailKey } from './mail-address.ts';

const TAKEN: readonly (readonly [typed: string, address: string])[] = [
  ['mara@harbour.example', 'mara@harbour.example'],
  ['  Mara.Quill+news@Harbour.EXAMPLE ', 'Mara.Quill+news@harbour.example'],
  ["o'neil@post.example", "o'neil@post.example"],
  ['mära@hafen.example', 'mära@hafen.example'],
  ['mara@häfen.example', 'mara@xn--hfen-loa.example'],
  ['χρήστης@παράδειγμα.example', 'χρήστης@xn--hxajbheg2az3al.example'],
];

test('an address is taken as it is written to', () => {
  for (const [typed, address] of TAKEN) assert.equal(mailAddress(typed), address, typed);
});

const REFUSED: readonly string[] = [
  ...['', '@', 'mara', 'mara@', '@harbour.example', 'mara@@harbour.example', 'mara@harbour'],
  ...['a@b.example,c@d.example', 'a@b.example;c@d.example', 'a@b.example c@d.example'],
  ...['Mara <mara@harbour.example>', '<mara@harbour.example>', '"mara quill"@harbour.example'],
  ...['mara@[127.0.0.1]', 'mara@127.0.0.1', 'mara@0x7f.1', 'mara@harbour.example:25'],
  ...[
    'mara@harbour.example\r\nBcc: x@y.example',
    'ma\nra@harbour.example',
    'mara@har\u0000bour.example',
  ],
  ...[
    '.mara@harbour.example',
    'mara.@harbour.example',
    'ma..ra@harbour.example',
    'mara(news)@harbour.example',
  ],
  ...[
    'mara@-harbour.example',
    'mara@harbour-.example',
    'mara@harbour.example/',
    'mara@user@harbour.example',
  ],
  ...[
    `${'a'.repeat(65)}@harbour.example`,
    `a@${'b.'.repeat(130)}example`,
    'ma\ud800ra@harbour.example',
  ],
];

test('what is no address, or more than one, is none', () => {
  for (const typed of REFUSED) assert.equal(mailAddress(typed), null, JSON.stringify(typed));
});

test('an address is one line without space or list, and is taken again as it is', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.emailAddress(), fc.string({ unit: 'binary' })),
      (typed) => {
        const address = mailAddress(typed);
        if (address === null) return;
        assert.doesNotMatch(address, /[\s,;<>"()[\]\\\p{C}]/u);
        assert.equal(address.split('@').length, 2);
        assert.equal(mailAddress(address), address);
        assert.equal(mailKey(mailKey(address)), mailKey(address));
      },
    ),
  );
});
