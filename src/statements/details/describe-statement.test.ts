import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Force, Span } from '../../model/statement.ts';
import { tokenise } from '../../text/tokenise.ts';
import { findQuotations } from '../quotes/find-quotations.ts';
import { quoteMarksOf } from '../quotes/quote-marks.ts';
import type { RawAttribution, TextPart } from '../raw-attribution.ts';
import { describeStatement } from './describe-statement.ts';
import { type DetailText, readDetailText } from './detail-text.ts';
import { detailWordsFor } from './detail-words-for.ts';

/** A text whose attribution is marked: "{s:source} {c:cue} {t:content}". */
function read(marked: string): { text: DetailText; attribution: RawAttribution } {
  const spans: Record<string, Span[]> = { s: [], c: [], t: [] };
  const open: { kind: string; start: number }[] = [];
  let plain = '';
  for (const piece of marked.split(/(\{[sct]:|\})/u)) {
    if (/^\{[sct]:$/u.test(piece)) open.push({ kind: piece.charAt(1), start: plain.length });
    else if (piece === '}') {
      const last = open.pop();
      if (last !== undefined) spans[last.kind]?.push({ start: last.start, end: plain.length });
    } else plain += piece;
  }
  const { s: source = [], c: cue = [], t: content = [] } = spans;
  const [first = { start: 0, end: 0 }, ...more] = content;
  const attribution = { source, cue, content: [first, ...more] as const, chance: 1, reason: '' };
  return { text: detailText(plain), attribution };
}

function detailText(text: string): DetailText {
  const parts: TextPart[] = [];
  let start = 0;
  for (const [paragraph, part] of text.split('\n\n').entries()) {
    parts.push({ place: 'body', paragraph, span: { start, end: start + part.length } });
    start += part.length + 2;
  }
  const joined = { text, parts };
  const quotations = findQuotations(joined, quoteMarksOf('en'));
  return readDetailText({
    joined,
    tokens: tokenise(text),
    quotations,
    words: detailWordsFor('en'),
  });
}

function described(marked: string) {
  const { text, attribution } = read(marked);
  const details = describeStatement(text, attribution);
  const words = (span: Span | null) =>
    span === null ? null : text.joined.text.slice(span.start, span.end);
  return {
    ...details,
    cue: words(details.cue),
    venue: words(details.venue),
    addressee: words(details.addressee),
    time: words(details.time),
    hedges: details.hedges.map(words),
    pieces: details.spans.map(words),
  };
}

const FORMS: readonly (readonly ['direct' | 'indirect' | 'mixed', string, ...string[]])[] = [
  ['direct', '{t:“We ran,”} {s:Orr} {c:said}. {t:“We hid.”}', 'We ran', 'We hid.'],
  ['direct', '{s:Orr} {c:said}: {t:“We ran.\n\n“We hid.”}', 'We ran.', 'We hid.'],
  ['direct', '{s:Orr} {c:said}:{t:”We ran.”}', 'We ran.'],
  [
    'direct',
    '{s:Orr} {c:tweeted} on Monday: {t:We ran, and nobody saw us.}',
    'We ran, and nobody saw us.',
  ],
  ['direct', '{s:Q}: {t:Where did you run?}', 'Where did you run?'],
  ['indirect', '{s:Orr} {c:said} {t:that they ran.}', 'they ran'],
  ['indirect', '{s:Orr} {c:asked} {t:whether they ran.}', 'they ran'],
  ['indirect', '{s:Orr} {c:said} {t:that would be a gamble.}', 'that would be a gamble'],
  ['indirect', '{t:They left at 4 a.m.}, {s:Orr} {c:said}.', 'They left at 4 a.m.'],
  ['mixed', '{s:Orr} {c:said} {t:they “ran like hares”.}', 'they “ran like hares”'],
  ['mixed', '{s:Orr} {c:called} {t:it “a disgrace”}.', 'it “a disgrace”'],
  ['mixed', '{s:Orr} {c:described} it as {t:“a disgrace”}.', 'a disgrace'],
  ['mixed', '{s:Orr} {c:said} it {t:“may need to be read}” again.', 'may need to be read'],
  ['mixed', '{s:Orr} {c:said} they {t:“ran. \n\n“And hid.”}', 'ran.', 'And hid.'],
];

test('a statement is direct, indirect or mixed, and its words stand as printed', () => {
  for (const [form, marked, ...pieces] of FORMS) {
    const details = described(marked);
    assert.equal(details.form, form, marked);
    if (!marked.includes('ran. \n')) assert.deepEqual(details.pieces, pieces, marked);
  }
});

test('what somebody quotes within their own quotation is told by the marks inside it', () => {
  const inner = described('“{s:She} {c:told} me {t:‘Go home’},” Orr said.');
  assert.deepEqual([inner.form, inner.content, inner.addressee], ['direct', 'Go home', 'me']);
  const told = described('“{s:She} {c:told} me {t:to go home},” Orr said.');
  assert.deepEqual([told.form, told.content, told.force], ['indirect', 'to go home', 'demand']);
});

type Where = { venue?: string; addressee?: string; time?: string };
const CIRCUMSTANCES: readonly (readonly [Where, string])[] = [
  [{ venue: 'CNN' }, '{s:Orr} {c:told} CNN: {t:“We ran.”}'],
  [{ venue: 'the Lesk Gazette' }, '{s:Orr} {c:told} the Lesk Gazette that {t:they ran}.'],
  [{ venue: 'public radio' }, '{t:They ran}, {s:she} {c:told} public radio.'],
  [
    { venue: 'Clapper' },
    'It is a matter for the trade weekly Clapper. {s:Orr} {c:told} Clapper {t:they ran}.',
  ],
  [{ addressee: 'reporters' }, '{s:Orr} {c:told} reporters {t:they ran}.'],
  [{ addressee: 'the Senate' }, '{s:Orr} {c:told} the Senate {t:they ran}.'],
  [{ addressee: 'them' }, '{t:“We ran,”} {s:Orr} {c:told} them.'],
  [{ addressee: 'MPs', time: 'on Monday' }, '{s:Orr} {c:warned} MPs on Monday {t:that they ran}.'],
  [
    { addressee: 'journalists', venue: 'a conference in Geneva' },
    '{t:“We ran,”} {s:she} {c:told} journalists on the sidelines of a conference in Geneva.',
  ],
  [
    { venue: 'a letter', addressee: 'the minister' },
    'In a letter to the minister, {s:Orr} {c:wrote} {t:they ran}.',
  ],
  [
    { venue: 'a note', addressee: 'clients' },
    '{t:“We ran,”} {c:wrote} {s:Ann Orr, an analyst}, in a note to clients.',
  ],
  [
    { venue: 'an interview with Radio Amani' },
    '{t:“We ran,”} {s:Orr} {c:said} in an interview with Radio Amani.',
  ],
  [
    { venue: 'a statement', time: 'on Monday evening' },
    'In a statement issued on Monday evening {s:it} {c:said} {t:they ran}.',
  ],
  [
    { venue: 'YouTube' },
    '{t:They ran}, {s:he} {c:claimed} on YouTube in a channel linked to the fund.',
  ],
  [{ venue: 'X' }, '{s:Orr} {c:wrote} on X: {t:“We ran.”}'],
  [
    { venue: 'his podcast, Orr’s Hour' },
    '{t:“We ran,”} {s:he} {c:warned} on his podcast, Orr’s Hour.',
  ],
  [
    { venue: 'a press conference in Kiel', time: 'on Friday' },
    '{s:Orr} {c:said} at a press conference in Kiel on Friday {t:that they ran}.',
  ],
  [{ venue: 'telephone' }, '{t:“We ran,”} {s:Orr} {c:said} by telephone from the capital.'],
  [{ venue: 'outside the court' }, '{s:Orr} {c:said} outside the court {t:that they ran}.'],
  [{ venue: 'court' }, '{s:Orr} {c:said} in court {t:that they ran}.'],
  [{ venue: 'CBS’s “Late Desk”' }, '{t:“We ran,”} {s:Orr} {c:said} on CBS’s “Late Desk”.'],
  [{ addressee: 'the jury' }, 'In the end {s:Orr} {c:urged} {t:the jury to keep calm}.'],
  [
    { addressee: 'people in the valley' },
    '{s:Orr} {c:asked} people in the valley {t:not to travel}.',
  ],
  [{ addressee: 'The jury' }, '{s:The jury} {c:heard} {t:that they ran}.'],
  [{ addressee: 'a court' }, '{t:They ran}, a court {c:has heard}.'],
  [{ addressee: 'We' }, 'We {c:were told} {t:they ran}.'],
  [
    { addressee: 'the minister' },
    '{c:Asked} by {s:Fenn} {t:whether they ran}, the minister nodded.',
  ],
  [
    { time: 'late on Thursday', venue: 'a stock exchange filing' },
    '{t:They ran}, {s:it} {c:said} in a stock exchange filing late on Thursday.',
  ],
  [{ time: 'Wednesday' }, '{s:Orr} {c:testified} Wednesday that {t:they ran}.'],
  [{ time: 'last night' }, '{s:Orr} {c:said} last night {t:that they ran}.'],
  [{ time: 'earlier this week' }, '{s:Orr} {c:said} earlier this week {t:that they ran}.'],
  [{ time: 'in March 2016' }, '{s:Orr} {c:said} in March 2016 {t:that they ran}.'],
  [
    { time: 'on 3 February last year' },
    '{s:Orr} {c:wrote} on 3 February last year {t:that they ran}.',
  ],
  [{ time: 'at 3pm' }, '{s:Orr} {c:said} at 3pm {t:that they ran}.'],
  [{ time: 'At three o’clock' }, 'At three o’clock {s:Orr} {c:confirmed} {t:that they ran}.'],
  [{ time: 'nine minutes later' }, '{s:Orr} {c:wrote} nine minutes later {t:that they ran}.'],
  [
    { time: 'after the vote', addressee: 'reporters' },
    '{s:Orr} {c:told} reporters after the vote {t:that they ran}.',
  ],
  [{ time: 'in the past' }, '{s:Orr} {c:has said} in the past {t:that they ran}.'],
  [{}, '{s:Orr} {c:said} {t:that they ran on Monday}.'],
  [{}, '{t:“We ran,”} {c:said} {s:Orr}, who was elected on Monday.'],
  [{}, '{t:“We ran,”} {s:Orr} {c:said}. On Monday he told the Echo nothing.'],
  [{}, '{s:Orr} {c:said} {t:they ran}, at a cost of two crowns.'],
  [{}, '{s:Orr}, who told the Echo on Monday, {c:says} {t:they ran}.'],
  [{ venue: 'a December interview' }, 'In a December interview {s:Orr} {c:said} {t:they ran}.'],
  [{}, '{s:Orr} {c:declined} {t:to comment to reporters}.'],
];

test('where, to whom and when something was said is told from the words around its cue', () => {
  for (const [{ venue = null, addressee = null, time = null }, marked] of CIRCUMSTANCES) {
    const found = described(marked);
    const told = { venue: found.venue, addressee: found.addressee, time: found.time };
    assert.deepEqual(told, { venue, addressee, time }, marked);
  }
});

const HEDGED: readonly (readonly [string[], string])[] = [
  [['may'], '{s:Orr} {c:said} {t:it may rain}.'],
  [['could'], '{s:Orr} {c:said} {t:it could be months}.'],
  [['likely'], '{s:They} {c:say} {t:the war is likely to last}.'],
  [['probably'], '{s:Orr} {c:said} {t:it would probably rain}.'],
  [['appears to'], '{s:Orr} {c:said} {t:it appears to rain}.'],
  [['believed to'], '{s:Orr} {c:said} {t:he was believed to be ill}.'],
  [['hinted at'], '{s:Orr} {c:hinted at} {t:a return}.'],
  [['is said'], '{s:The general} {c:is said} {t:to be ill}.'],
  [['reportedly'], '{s:The general} {c:reportedly} {t:ill}.'],
  [['understood to'], '{s:Orr}, understood to {c:have asked for} {t:an inquiry}, left.'],
  [[], '{s:Orr} {c:said} {t:they ran in May}.'],
  [[], '{s:Orr} {c:said} {t:Theresa May ran}.'],
  [[], '{s:Orr} {c:said} {t:military might was no answer}.'],
  [[], '{s:Orr} {c:said} {t:she could not lift a cup}.'],
  [[], '{t:“You may think so,”} {s:Orr} {c:said}.'],
  [[], '{s:Orr} {c:said} {t:it would rain}.'],
  [[], '{s:Orr} {c:claimed} {t:it rained}.'],
  [[], '{t:“She says it may rain,”} {s:Orr} {c:said}.'],
  [[], '{s:Orr} {c:said} {t:they would decide whether it may open}.'],
];

const SPLIT: readonly (readonly [string, string | null, string])[] = [
  ['they ran', 'reporters', '{s:Orr} {c:told} {t:reporters they ran}.'],
  ['they ran', 'the jury', '{s:Orr} {c:told} {t:the jury that they ran}.'],
  ['to run', 'people in the valley', '{s:Orr} {c:asked} {t:people in the valley to run}.'],
  ['not to run', 'shareholders', '{s:Orr} {c:urged} {t:shareholders not to run}.'],
  ['to resign', 'the mayor', '{s:Orr} {c:called on} {t:the mayor to resign}.'],
  ['feeling sorry', 'jurors', '{s:Orr} {c:warned} {t:jurors against feeling sorry}.'],
  [
    'about a remark',
    'the referee',
    '{s:Orr} {c:complained to} {t:the referee on Monday about a remark}.',
  ],
  ['they ran', null, '{s:Orr} {c:wrote} {t:on Monday that they ran}.'],
  ['the plan by March', null, '{s:Orr} {c:committed to} {t:the plan by March}.'],
  ['voters will run', null, '{s:Orr} {c:warned} {t:voters will run}.'],
];

test('who was told is no part of what they were told, though it was found as such', () => {
  for (const [content, addressee, marked] of SPLIT) {
    const details = described(marked);
    assert.deepEqual([details.content, details.addressee], [content, addressee], marked);
  }
});

test('a statement is hedged by what leaves its own proposition open', () => {
  for (const [hedges, marked] of HEDGED) {
    const details = described(marked);
    assert.deepEqual(details.hedges, hedges, marked);
    assert.equal(details.certainty, hedges.length > 0 ? 'hedged' : 'firm', marked);
  }
});

const FORCES: readonly (readonly [Force, string])[] = [
  ['statement', '{s:Orr} {c:said} {t:they ran}.'],
  ['denial', '{s:Orr} {c:has denied} {t:murder}.'],
  ['denial', '{s:Orr} {c:said} {t:it was not true}.'],
  ['denial', '{s:Orr} {c:said} there was {t:“no truth” in it}.'],
  ['denial', '{s:Orr} {c:pleaded} {t:not guilty}.'],
  ['denial', '{s:All of us} {c:said} {t:no}.'],
  ['confirmation', '{s:Orr} {c:confirmed} {t:that they ran}.'],
  ['confirmation', '{s:Orr} {c:pleaded} {t:guilty to murder}.'],
  ['confirmation', '{s:Orr} {c:agreed} {t:that they ran}.'],
  ['statement', '{s:Orr} {c:agreed} {t:to run}.'],
  ['refusal', '{s:Orr} {c:declined} {t:to comment on it}.'],
  ['refusal', '{s:Orr} {c:would not} {t:say}.'],
  ['refusal', '{t:“We don’t comment on papers,”} {s:Orr} {c:said}.'],
  ['statement', '{s:Orr} {c:refused} {t:to run}.'],
  ['no reply', '{s:Orr} {c:did not respond} {t:to a request for comment}.'],
  ['no reply', '{s:Orr} {t:{c:could not be reached}}.'],
  ['threat', '{s:Orr} {c:threatened} {t:to leave}.'],
  ['threat', '{s:Orr} {c:vowed} {t:to retaliate}.'],
  ['statement', '{s:Orr} {c:vowed} {t:to stay}.'],
  ['threat', '{s:Orr} {c:said}: {t:“We will see him in court.”}'],
  ['demand', '{s:Orr} {c:called for} {t:calm}.'],
  ['demand', '{s:Orr} {c:urged} {t:them to run}.'],
  ['demand', '{s:Orr} {c:told} them {t:to run}.'],
  ['demand', '{s:Orr} {c:asked} {t:the crowd to run}.'],
  ['demand', '{s:Orr} {c:said} {t:they must run}.'],
  ['demand', '{t:“Please run,”} {s:Orr} {c:said}.'],
  ['prediction', '{s:Orr} {c:predicted} {t:rain}.'],
  ['prediction', '{s:Orr} {c:warned} {t:it could rain for weeks}.'],
  ['prediction', '{s:The general} {c:is expected} {t:to leave}.'],
  ['prediction', '{s:Two forecasters} {c:said} {t:it will rain}.'],
  ['statement', '{s:The general} {c:is thought} {t:to have left}.'],
  ['correction', '{s:Orr} {c:clarified} {t:that they walked}.'],
  ['question', '{s:Orr} {c:asked} {t:whether they ran}.'],
  ['question', '{t:“Did they run?”} {s:Orr} {c:said}.'],
  ['attitude', '{s:Orr} {c:believes} {t:that they ran}.'],
  ['attitude', "{s:Orr}'s {c:hope} {t:that they ran} was vain."],
];

test('what a statement does is told by its cue, by how it is built and by its words', () => {
  for (const [force, marked] of FORCES) assert.equal(described(marked).force, force, marked);
});

test('all words of a refusal are its content, and of a passive both sides are', () => {
  const refused = described('{s:Orr} {c:declined} {t:to comment on it}.');
  assert.deepEqual(
    [refused.content, refused.cue],
    ['declined to comment on it', 'declined to comment'],
  );
  const said = described('{s:The general} {c:is said} {t:to be “close to tears”}.');
  assert.deepEqual(said.pieces, ['The general', 'to be “close to tears”']);
  assert.equal(said.isNobody, true);
});

const CUES: readonly (readonly [string, string])[] = [
  ['has since repeatedly denied', '{s:Orr} has since {c:repeatedly denied} {t:it}.'],
  ['told', '{s:Orr} {c:told the Echo on Monday} {t:they ran}.'],
  ['according to', '{t:They ran}, {c:according to} {s:Orr}.'],
  ['said', '{s:Orr} {c:later said in a statement} {t:they ran}.'],
  ['argued', '{s:Orr} {c:reportedly argued} {t:they ran}.'],
];

test('the reporting words stand without what else was taken for a cue', () => {
  for (const [cue, marked] of CUES) assert.equal(described(marked).cue, cue, marked);
});

test('contents are compared without marks, case and function words, numbers kept', () => {
  const { normal } = described(
    '{s:Orr} {c:said} {t:that the “Four Oaks” had 1,200 trees, 3.5% of it.}',
  );
  assert.equal(normal, 'four oaks 1200 trees 3.5');
  assert.equal(described('{s:Orr} {c:said} {t:“It is what it is.”}').normal, 'it is what it is');
});

test('reasons say what made it a denial and what hedged it', () => {
  const { reasons } = described('{s:Orr} {c:denied} {t:that it may rain}.');
  assert.deepEqual(reasons, ['"deny" makes it a denial', '"may" leaves it open']);
});

const WORDS =
  'Orr said that may not “ ” " , . \n\n told the Echo on Monday in a letter to MPs is to declined comment 3pm ( )'.split(
    ' ',
  );
const NOISE = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 60 })
  .map((words) => words.join(' '));
const CUTS = fc.array(fc.nat(300), { minLength: 6, maxLength: 6 });

test('whatever was found in whatever text, its details lie within the text', () => {
  fc.assert(
    fc.property(NOISE, CUTS, (text, cuts) => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = cuts
        .map((cut) => cut % (text.length + 1))
        .sort((x, y) => x - y);
      const attribution = {
        source: [{ start: a, end: b }],
        cue: [{ start: c, end: d }],
        content: [{ start: e, end: f }] as const,
        chance: 1,
        reason: '',
      };
      const { spans, venue, addressee, time, hedges, cue } = describeStatement(
        detailText(text),
        attribution,
      );
      for (const span of [...spans, ...hedges, venue, addressee, time, cue]) {
        if (span === null) continue;
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
      }
    }),
    { numRuns: 500 },
  );
});

test('a text of many statements without a full stop is described in linear time', {
  timeout: 20_000,
}, () => {
  const unit = 'Orr told “a, in a letter to the of the may ';
  const text = detailText(unit.repeat(5_000));
  for (let at = 0; at < 5_000; at += 1) {
    const start = at * unit.length;
    const attribution = {
      source: [{ start, end: start + 3 }],
      cue: [{ start: start + 4, end: start + 8 }],
      content: [{ start: start + 9, end: start + 12 }] as const,
      chance: 1,
      reason: '',
    };
    assert.equal(describeStatement(text, attribution).form === 'direct', false);
  }
});
