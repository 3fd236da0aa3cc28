import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { charsetOf, decodeBytes } from './decode-bytes.ts';

const xml = { contentType: null, kind: 'xml' } as const;
const html = { contentType: null, kind: 'html' } as const;
const sent = (contentType: string) => ({ contentType, kind: 'xml' }) as const;
const declared = (name: string) =>
  `<?xml version="1.0" encoding="${name}"?><title>Überfall in Köln</title>`;

test('a document is read in the encoding it declares', () => {
  for (const name of ['iso-8859-1', 'windows-1252', 'utf-8', 'iso-8859-15', 'macintosh', 'cp850']) {
    const read = decodeBytes(iconv.encode(declared(name), name), xml);
    assert.equal(read.text, declared(name), name);
  }
});

test('Asian and Cyrillic papers are read in the encodings they declare', () => {
  const cases: [string, string][] = [
    ['big5', '新聞'],
    ['gb2312', '新闻'],
    ['gbk', '新闻'],
    ['shift_jis', '新聞'],
    ['euc-jp', '新聞'],
    ['euc-kr', '뉴스'],
    ['koi8-r', 'Новости'],
    ['windows-1251', 'Новости'],
    ['windows-1255', 'חדשות'],
  ];
  for (const [name, word] of cases) {
    const text = `<?xml version="1.0" encoding="${name}"?><title>${word}</title>`;
    assert.equal(decodeBytes(iconv.encode(text, name), xml).text, text, name);
  }
});

test('a byte order mark overrules every claim and is not part of the text', () => {
  for (const name of ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be']) {
    const bytes = iconv.encode('<a>é</a>', name, { addBOM: true });
    assert.deepEqual(decodeBytes(bytes, sent('text/xml; charset=big5')), {
      text: '<a>é</a>',
      encoding: name,
    });
  }
});

test('wide characters are recognised without a mark', () => {
  for (const name of ['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be']) {
    assert.equal(decodeBytes(iconv.encode('<a>é</a>', name), xml).text, '<a>é</a>', name);
  }
});

test('the server is believed before the document', () => {
  const bytes = iconv.encode(declared('iso-8859-1'), 'windows-1251');
  assert.equal(
    decodeBytes(bytes, sent('text/xml; charset="windows-1251"')).encoding,
    'windows-1251',
  );
});

test('what is plainly UTF-8 is not spoiled by a careless server', () => {
  const bytes = new TextEncoder().encode('<title>Überfall</title>');
  assert.equal(
    decodeBytes(bytes, sent('text/xml; charset=iso-8859-1')).text,
    '<title>Überfall</title>',
  );
});

test('one torn character does not spoil a page of UTF-8', () => {
  const good = new TextEncoder().encode('<p>é è à ü ö ä</p>');
  const torn = new Uint8Array([...good, 0xc3]);
  assert.equal(decodeBytes(torn, xml).text, '<p>é è à ü ö ä</p>\uFFFD');
});

test('bytes that say nothing and are not UTF-8 are read as windows-1252', () => {
  assert.equal(decodeBytes(new Uint8Array([0x93, 0x48, 0x69, 0x94]), xml).text, '“Hi”');
});

test('a text that says nothing is read by what its letters look like', () => {
  const cases: [string, string][] = [
    ['shift_jis', 'これは日本のニュースです。今日は東京で大きな橋が開通しました。'],
    ['euc-jp', 'これは日本のニュースです。今日は東京で大きな橋が開通しました。'],
    ['euc-kr', '오늘 서울에서 새로운 다리가 열렸습니다. 시장은 기쁘다고 말했다.'],
    ['gb18030', '今天在北京的一座新的大桥开了，人们说这是国家的一件大事。'],
    ['big5', '今天在台北的一座新的大橋開了，人們說這是國家的一件大事。'],
    ['koi8-r', 'Сегодня в городе открыли новый мост, и мэр сказал, что доволен.'],
    ['windows-1251', 'Сегодня в городе открыли новый мост, и мэр сказал, что доволен.'],
    ['windows-1255', 'היום נפתח גשר חדש בעיר וראש העיר אמר שהוא מרוצה מאוד'],
    ['windows-1252', 'Wählermehrheit für größere Brücken: l’élève a été à l’école où naît l’œuvre'],
  ];
  for (const [name, text] of cases) {
    assert.deepEqual(decodeBytes(iconv.encode(`<p>${text}</p>`, name), html), {
      text: `<p>${text}</p>`,
      encoding: name,
    });
  }
});

test('a page names its encoding in a meta element', () => {
  for (const meta of [
    '<meta charset=koi8-r>',
    '<META http-equiv="Content-Type" content="text/html; charset=koi8-r">',
  ]) {
    const bytes = iconv.encode(`<html><head>${meta}<title>Новости</title>`, 'koi8-r');
    assert.match(decodeBytes(bytes, html).text, /Новости/);
  }
});

test('a made-up encoding is passed over', () => {
  assert.equal(
    decodeBytes(new TextEncoder().encode('<?xml version="1.0" encoding="bogus"?><a>é</a>'), xml)
      .encoding,
    'utf-8',
  );
  assert.equal(charsetOf('text/xml; charset='), null);
});

test('any bytes and any claim give a text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, contentType) => {
      assert.equal(typeof decodeBytes(bytes, { contentType, kind: 'html' }).text, 'string');
    }),
  );
});
