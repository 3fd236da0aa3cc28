import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { datelineOf } from './dateline-of.ts';

const SAID = 'The council sold the old ferry on Monday, it said.';

/** Paragraph, dateline, agencies. */
const datelines: readonly (readonly [string, string | null, readonly string[]])[] = [
  [`KYIV, Ukraine (AP) — ${SAID}`, 'KYIV, Ukraine', ['AP']],
  [`(Reuters) - ${SAID}`, null, ['Reuters']],
  [`LONDON, Nov 3 (Reuters) - ${SAID}`, 'LONDON, Nov 3', ['Reuters']],
  [`MADRID (EFE).- ${SAID}`, 'MADRID', ['EFE']],
  [`Berlin (dpa) - ${SAID}`, 'Berlin', ['dpa']],
  [`Hamburg (dpa/lno) – ${SAID}`, 'Hamburg', ['dpa']],
  [`Paris, 3 nov (AFP) - ${SAID}`, 'Paris, 3 nov', ['AFP']],
  [`(CNN)${SAID}`, null, ['CNN']],
  [`LONDON, England (CNN) -- ${SAID}`, 'LONDON, England', ['CNN']],
  [`(ANSA) - ROMA, 03 NOV - ${SAID}`, 'ROMA, 03 NOV', ['ANSA']],
  [`PORT SELWYN (CPA) - ${SAID}`, 'PORT SELWYN', ['CPA']],
  [`São Paulo (Folhapress) – ${SAID}`, 'São Paulo', ['Folhapress']],
  [`LONDON — ${SAID}`, 'LONDON', []],
  [`WASHINGTON, Nov. 3 -- ${SAID}`, 'WASHINGTON, Nov. 3', []],
  [`NEW YORK, Nov. 3, 2022 /PRNewswire/ -- ${SAID}`, 'NEW YORK, Nov. 3, 2022', ['PRNewswire']],
  [
    'МОСКВА, 3 ноября. /ТАСС/. Совет продал старый маяк жителям острова.',
    'МОСКВА, 3 ноября',
    ['ТАСС'],
  ],
  [
    'Москва. 3 ноября. INTERFAX.RU - Совет продал старый маяк жителям.',
    'Москва. 3 ноября',
    ['INTERFAX.RU'],
  ],
  [
    'КИЇВ. 3 листопада. УНН. Рада продала старий маяк жителям острова.',
    'КИЇВ. 3 листопада',
    ['УНН'],
  ],
  ['لندن (رويترز) - قالت البلدية إنها باعت العبارة القديمة يوم الاثنين', 'لندن', ['رويترز']],
  ['القاهرة - رويترز: قالت البلدية إنها باعت العبارة القديمة يوم الاثنين', 'القاهرة', ['رويترز']],
  [
    '新华社北京11月3日电（记者张三）市议会星期一表示，已经把旧灯塔卖给了一座小岛的居民。',
    '北京11月3日',
    ['新华社'],
  ],
  [
    '【ロンドン共同】市議会は月曜日、古い灯台を島の住民に売却したと発表した。',
    'ロンドン',
    ['共同'],
  ],
];

test('a dateline is told from the sentence behind it, in many alphabets', () => {
  for (const [paragraph, dateline, agencies] of datelines) {
    const found = datelineOf(paragraph);
    assert.deepEqual(
      { dateline: found?.dateline, agencies: found?.agencies },
      { dateline, agencies },
      paragraph,
    );
    assert.match(
      paragraph.slice(found?.length),
      /^(?:The|Совет|Рада|قالت|市议会|市議会)/u,
      paragraph,
    );
  }
});

test('what might be a sentence keeps its beginning', () => {
  for (const paragraph of [
    'Ada Quill (CDU) - the chancellor - said nothing at all on Monday.',
    'NATO — Secretary General Berg said nothing at all on Monday.',
    'EXCLUSIVE — The mayor sold the ferry on Monday, it has emerged.',
    'PARIS — which is in France — had snow on Monday for the first time.',
    'The mayor (58) - a farmer - sold the ferry on Monday again.',
    'The Associated Press (AP) reported that the ferry had been sold.',
    'Reuters (Reuters) is the name of an agency and of its founder.',
    SAID,
  ]) {
    assert.equal(datelineOf(paragraph), null, paragraph);
  }
});

test('any text has a dateline shorter than itself or none', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          'KYIV',
          '(',
          'AP',
          ')',
          ' — ',
          ' - ',
          '/',
          '.',
          ' ',
          'ТАСС',
          '【',
          '】',
          'word ',
          '3',
        ),
      ),
      (parts) => {
        const paragraph = parts.join('');
        assert.ok((datelineOf(paragraph)?.length ?? 0) <= paragraph.length);
      },
    ),
  );
});
