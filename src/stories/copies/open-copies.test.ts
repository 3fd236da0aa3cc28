import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuSince } from '../../../test/cpu-time.ts';
import { newsroom } from '../../../test/newsroom.ts';
import type { Report, StoryText } from '../../model/story.ts';
import { DAY, HOUR, MINUTE } from '../../model/time.ts';
import { sampleParagraphs } from '../../newsstand/stories/sample.ts';
import { scanText } from '../reading/scan-text.ts';
import { type Copies, openCopies } from './open-copies.ts';

const NOON = Date.UTC(2025, 10, 17, 12);

const PARAGRAPHS = [
  'A goods train carrying chlorine left the rails outside Ostrow early on Tuesday, and some nine thousand people were told to keep their windows shut until the wind had turned.',
  'Two of the eleven waggons lay on their sides in a field of beets when the first crews came, the head of the fire service told reporters at the station, and a third was leaking slowly at its valve.',
  'The line, which links the salt works in the south with the harbour, had been closed for repairs twice since spring after inspectors found cracks in its sleepers.',
  'Schools in four villages stayed closed, and buses took patients from the clinic at Brenn to the county hospital as a precaution, though nobody there had been hurt.',
  'The railway said that it would not speculate about causes while its own engineers and those of the ministry were still measuring the track.',
  'By evening the leak had been stopped with a clamp flown in from the works, and all but two streets nearest to the crossing were open again.',
];
const TEXT = PARAGRAPHS.join('\n\n');

const OTHER =
  'The orchestra opened its season with a symphony nobody had played in the town since the war, and the hall, half empty on other Fridays, was sold out to the last folding chair. Its new conductor, who is thirty-one, had found the score in the cellar of a shop for stamps. She spent the summer copying the parts by hand with two of the violinists, she said in the interval, since the paper was too brittle to be put on glass. The applause went on for eleven minutes by the clock above the door.';

let nextId = 1;

function article(text: string, more: Partial<StoryText> = {}): StoryText {
  const id = nextId;
  nextId += 1;
  const time = NOON + id * MINUTE;
  const own = { id, headline: `News ${id}`, language: 'en', outlet: `outlet ${id}`, agencies: [] };
  return { ...own, text, time, ...more };
}

function take(copies: Copies, one: StoryText) {
  return copies.take(scanText(one), one);
}

/** What the second is beside the first. */
function beside(first: StoryText, second: StoryText): Report {
  const copies = openCopies();
  take(copies, first);
  return take(copies, second).report;
}

/** The id of the original; null of an own report. */
const originalOf = (report: Report) => (report.kind === 'own' ? null : report.of);

const words = (text: string, from: number, to: number) =>
  text.split(/\s+/).slice(from, to).join(' ');

const COPIES: readonly (readonly [string, string])[] = [
  ['the same text', TEXT],
  ['cut to its first paragraphs', PARAGRAPHS.slice(0, 2).join('\n\n')],
  ['one paragraph of it', PARAGRAPHS[3] ?? ''],
  ['with as much again added', `${TEXT}\n\n${OTHER}`],
  ['in another order', PARAGRAPHS.toReversed().join('\n\n')],
  ['in one paragraph', PARAGRAPHS.join(' ')],
  ['in capitals', TEXT.toUpperCase()],
  ['with numbers corrected', TEXT.replace('nine', 'twelve').replace('eleven', 'thirteen')],
  ['with a dateline', `OSTROW, Tuesday (CPA) – ${TEXT}`],
  ['without punctuation', TEXT.replace(/[.,]/g, '')],
  [
    'with every ninth word changed',
    TEXT.split(' ')
      .map((word, at) => (at % 9 === 4 ? 'whereas' : word))
      .join(' '),
  ],
];

for (const [name, text] of COPIES) {
  test(`a text that another ran before is a copy: ${name}`, () => {
    const original = article(TEXT);
    const report = beside(original, article(text));
    assert.deepEqual([report.kind, originalOf(report)], ['copy', original.id]);
  });
}

test('a text with some paragraphs of another in a longer one of its own is a rewrite', () => {
  const own = `${OTHER} ${PARAGRAPHS[1]} ${PARAGRAPHS[2]} ${OTHER.replaceAll('the ', 'this ').replaceAll(' a ', ' one ')}`;
  const report = beside(article(TEXT), article(own));
  assert.ok(report.kind === 'rewrite' && report.share > 0.1 && report.share < 0.5);
});

const QUOTATION =
  '“We were told on Sunday that the track was safe, and on Monday that it was not, and on Tuesday nobody answered the telephone at all. I have driven this line for twenty-two years and have never seen a signal stay green over a broken rail. Somebody has to say who decided that, and I shall go on asking until they do.”';

const OWN: readonly (readonly [string, string, string])[] = [
  ['another happening', TEXT, OTHER],
  [
    'a long quotation that both have',
    `The driver of the train spoke for the first time on Wednesday evening in front of the depot. ${QUOTATION} His union has called for a hearing in the county town next week and wants the logs to be published.`,
    `Hours after doctors had let him go home, the man at the controls gave an account of the night. ${QUOTATION} A spokeswoman of the railway would not comment on what he said while the measuring goes on.`,
  ],
  [
    'a form filled in anew',
    'Harriet Olm has won the seat of Brenn North with 51 per cent of the vote, the returning officer Paul Grau said in Brenn at 23:14. Mrs Olm, a teacher of 44, had led by 1,204 votes when Brenn Town was counted. Turnout in Brenn North was 61 per cent, after 58 per cent in 2019.',
    'Oskar Wendt has won the seat of Lake South with 47 per cent of the vote, the returning officer Anna Pohl said in Selm at 22:41. Mr Wendt, a farmer of 61, had led by 2,377 votes when Selm Town was counted. Turnout in Lake South was 66 per cent, after 63 per cent in 2015.',
  ],
  ['a headline alone', '', ''],
  [
    'a phrase',
    'The ministry did not immediately respond to a request for comment on Tuesday.',
    'The bank did not immediately respond to a request for comment on Friday, nor did its lawyer.',
  ],
];

for (const [name, first, second] of OWN) {
  test(`a text with little of another is the outlet's own: ${name}`, () => {
    assert.equal(beside(article(first), article(second)).kind, 'own');
  });
}

test('a brief of forty words is known again, and so is one of them within a report', () => {
  const brief = words(PARAGRAPHS.slice(0, 2).join(' '), 0, 40);
  assert.equal(beside(article(brief), article(brief)).kind, 'copy');
  assert.equal(beside(article(TEXT), article(brief)).kind, 'copy');
});

test('a Chinese text that another ran before is a copy', () => {
  const text =
    '一列运载氯气的货运列车周二凌晨在小镇外脱轨，约九千名居民被要求紧闭门窗，直到风向改变。消防部门负责人在车站对记者表示，首批救援人员到达时，十一节车厢中有两节侧翻在甜菜田里，第三节的阀门正在缓慢泄漏。这条连接南部盐厂与港口的铁路自春季以来已两次因维修而关闭。';
  const report = beside(
    article(text, { language: 'zh' }),
    article(text.slice(0, 90), { language: 'zh' }),
  );
  assert.equal(report.kind, 'copy');
});

test('a copy of a copy is told of the first original', () => {
  const copies = openCopies();
  const original = article(TEXT);
  take(copies, original);
  take(copies, article(PARAGRAPHS.slice(0, 4).join('\n\n')));
  const { report } = take(copies, article(PARAGRAPHS.slice(0, 3).join('\n\n')));
  assert.equal(originalOf(report), original.id);
});

test('the agency’s own article that comes after its copies takes their place, and they are told anew', () => {
  const copies = openCopies();
  const first = article(PARAGRAPHS.slice(0, 4).join('\n\n'), {
    agencies: ['Coastal Press Agency'],
  });
  const second = article(PARAGRAPHS.slice(1, 5).join('\n\n'));
  take(copies, first);
  take(copies, second);
  const agency = article(TEXT, { outlet: 'coastal-press.example' });
  const { report, others } = take(copies, agency);
  assert.deepEqual(report, { kind: 'own' });
  assert.deepEqual(
    others.map(({ article: id, report: told }) => [id, told.kind, originalOf(told)]),
    [
      [first.id, 'copy', agency.id],
      [second.id, 'copy', agency.id],
    ],
  );
  const late = take(copies, article(TEXT, { time: NOON - DAY })).report;
  assert.equal(originalOf(late), agency.id);
});

test('an agency that names itself in its text credits nobody', () => {
  const copies = openCopies();
  const first = article(TEXT, { outlet: 'northwire.example', agencies: ['Northwire'] });
  take(copies, first);
  const copy = article(TEXT, { time: NOON - DAY, agencies: ['Northwire'] });
  assert.equal(originalOf(take(copies, copy).report), first.id);
  const again = article(TEXT, { outlet: 'northwire.example', agencies: ['Northwire'] });
  assert.equal(originalOf(take(copies, again).report), first.id);
});

test('what came out before is the original, though it is seen after', () => {
  const copies = openCopies();
  const copy = article(PARAGRAPHS.slice(0, 3).join('\n\n'));
  take(copies, copy);
  const original = article(TEXT, { time: NOON - 3 * HOUR });
  const { report, others } = take(copies, original);
  assert.equal(report.kind, 'own');
  assert.deepEqual(
    others.map((one) => one.article),
    [copy.id],
  );
});

test('an outlet that goes on with its own report makes no copy; the same text under another address is one', () => {
  const outlet = 'harbour-post.example';
  const first = article(TEXT, { outlet });
  const later = article(`${OTHER} ${PARAGRAPHS.slice(2).join('\n\n')}`, { outlet });
  assert.equal(beside(first, later).kind, 'own');
  assert.equal(beside(first, article(TEXT, { outlet })).kind, 'copy');
});

test('an article that comes again is no copy of itself', () => {
  const copies = openCopies();
  const one = article(TEXT);
  take(copies, one);
  assert.equal(take(copies, { ...one, text: `${TEXT}\n\nMore follows.` }).report.kind, 'own');
});

const BOILERPLATE: readonly (readonly [string, number, string | undefined])[] = [
  ['a group of papers', 60, undefined],
  ['one outlet, more than its news', 110, 'harbour-post.example'],
];

for (const [whose, length, outlet] of BOILERPLATE) {
  test(`lines that all articles end with make no copies once they are known: ${whose}`, () => {
    const copies = openCopies();
    const foot = words(`${OTHER} ${PARAGRAPHS[4]}`, 0, length);
    const news = fc.array(fc.constantFrom(...TEXT.split(/\s+/)), { minLength: 90, maxLength: 90 });
    const reports = fc.sample(news, { seed: 3, numRuns: 60 }).map((one) => {
      const text = `${one.join(' ')}\n\n${foot}`;
      return take(copies, article(text, outlet === undefined ? {} : { outlet })).report.kind;
    });
    assert.ok(reports.slice(12).every((kind) => kind === 'own'));
  });
}

test('one text ten thousand times is one family, and says nothing of others', () => {
  const copies = openCopies();
  const original = article(TEXT);
  take(copies, original);
  for (let at = 0; at < 10_000; at += 1) {
    const { report, others } = take(copies, article(TEXT, { time: NOON + DAY - at }));
    assert.equal(originalOf(report), original.id);
    assert.equal(others.length, 0);
  }
  assert.equal(take(copies, article(OTHER)).report.kind, 'own');
});

test('each copy older than the one before: who is told anew stays bounded', () => {
  const copies = openCopies();
  let told = 0;
  for (let at = 0; at < 2000; at += 1)
    told += take(copies, article(TEXT, { time: NOON - at * MINUTE })).others.length;
  assert.ok(told < 257 * 257);
});

test('one sentence ten thousand times over is read in bounded time', () => {
  const sentence = 'Nobody at the ministry wished to comment on what the inspectors found. ';
  const start = process.cpuUsage();
  const report = beside(article(sentence.repeat(10_000)), article(`${OTHER} ${sentence}`));
  assert.equal(report.kind, 'own');
  assert.ok(cpuSince(start) < 3000);
});

test('what is forgotten is no original any more', () => {
  const copies = openCopies();
  take(copies, article(TEXT, { time: NOON - 20 * DAY }));
  take(copies, article(OTHER, { time: NOON }));
  copies.forget(NOON - 15 * DAY);
  assert.equal(take(copies, article(TEXT)).report.kind, 'own');
  assert.equal(take(copies, article(OTHER)).report.kind, 'copy');
});

const texts = fc.record({
  text: fc.oneof(
    fc.constantFrom(TEXT, OTHER, QUOTATION, ...PARAGRAPHS),
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fc.constantFrom(...PARAGRAPHS), { maxLength: 8 }).map((some) => some.join('\n\n')),
    fc
      .array(fc.constantFrom(...TEXT.split(' '), '“', '”', '雾'), { maxLength: 200 })
      .map((some) => some.join(' ')),
  ),
  time: fc.constantFrom(null, NOON, NOON - DAY, NOON + HOUR, 0, Date.UTC(2099, 0), Number.NaN),
  outlet: fc.constantFrom(null, 'a', 'b.example', 'coastal-press.example', ''),
  agencies: fc.constantFrom<string[]>([], ['CPA'], ['Coastal Press'], ['']),
});

test('whatever comes, originals were there before, shares lie between 0 and 1, and a restart changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(texts, { maxLength: 12 }),
      fc.array(texts, { maxLength: 6 }),
      (before, after) => {
        const copies = openCopies();
        const known = new Set<number>();
        const check = (room: Copies, one: StoryText) => {
          const { report, others } = take(room, one);
          known.add(one.id);
          for (const { article: id, report: told } of [{ article: one.id, report }, ...others]) {
            if (told.kind === 'own') continue;
            assert.ok(known.has(told.of) && told.of !== id);
            assert.ok(told.share >= 0 && told.share <= 1);
            assert.match(told.reason, /^[A-Z].*\.$/);
          }
          return { report, others };
        };
        for (const one of before) check(copies, article(one.text, one));
        const again = openCopies(copies.snapshot());
        for (const one of after) {
          const next = article(one.text, one);
          assert.deepEqual(check(again, next), check(copies, next));
        }
      },
    ),
    { numRuns: 20 },
  );
});

test('a snapshot that is cut off is refused', () => {
  const copies = openCopies();
  take(copies, article(TEXT));
  const snapshot = copies.snapshot();
  assert.throws(() => openCopies(snapshot.subarray(0, snapshot.length / 2)), {
    code: 'COPIES_SNAPSHOT_UNREADABLE',
  });
});

for (const order of ['as they came out', 'the last first']) {
  test(`the sample edition’s copies are told with their very originals and its own reports are own: ${order}`, () => {
    const { sample, articles } = newsroom();
    const gold = new Map(sample.stories.flatMap(({ gold }) => Object.entries(gold.copies)));
    const inTime = articles.toSorted((one, other) => one.at - other.at);
    const stream = order === 'the last first' ? inTime.toReversed() : inTime;
    const copies = openCopies();
    const reports = new Map<number, Report>();
    for (const [id, { headline, outlet, at, ...written }] of stream.entries()) {
      const text = sampleParagraphs({ headline, outlet, at, ...written }).join('\n\n');
      const { language, host } = outlet;
      const { report, others } = take(
        copies,
        article(text, { id, headline, language, outlet: host, time: NOON + at * MINUTE }),
      );
      reports.set(id, report);
      for (const one of others) reports.set(one.article, one.report);
    }
    for (const [id, { id: name }] of stream.entries()) {
      const report = reports.get(id) ?? { kind: 'own' };
      const of = report.kind === 'own' ? undefined : stream[report.of]?.id;
      assert.equal(of, gold.get(name), name);
      assert.equal(report.kind, of === undefined ? 'own' : 'copy', name);
    }
  });
}
