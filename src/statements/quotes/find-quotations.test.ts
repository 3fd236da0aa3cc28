import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Place } from '../../model/statement.ts';
import type { JoinedText, TextPart } from '../raw-attribution.ts';
import { findQuotations } from './find-quotations.ts';
import type { Quotation } from './quotation.ts';
import { quoteMarksOf } from './quote-marks.ts';

/** Paragraphs of a body; lines that begin with "# " are headlines. */
function joined(text: string): JoinedText {
  const parts: TextPart[] = [];
  let start = 0;
  for (const [paragraph, part] of text.split('\n\n').entries()) {
    const place: Place = part.startsWith('# ') ? 'headline' : 'body';
    parts.push({ place, paragraph, span: { start, end: start + part.length } });
    start += part.length + 2;
  }
  return { text, parts };
}

function found(text: string, language = 'en'): readonly Quotation[] {
  return findQuotations(joined(text), quoteMarksOf(language));
}

/** Each as its pieces; inner ones in brackets behind. */
function shown(text: string, quotations: readonly Quotation[]): string[] {
  return quotations.map(({ pieces, inner }) => {
    const words = pieces.map((piece) => text.slice(piece.inner.start, piece.inner.end)).join(' | ');
    return inner.length === 0 ? words : `${words} [${shown(text, inner).join(' + ')}]`;
  });
}

const SPELLINGS: readonly (readonly [string, ...string[]])[] = [
  ['“We saw it,” she said.', 'We saw it,'],
  ['"We saw it," she said. "We ran."', 'We saw it,', 'We ran.'],
  ["'We saw it,' she said.", 'We saw it,'],
  ['She stated:”If some of it holds, it holds.”', 'If some of it holds, it holds.'],
  ['“It is ours,” he said,“and it stays ours.”', 'It is ours,', 'and it stays ours.'],
  ['”It was late,” he said.', 'It was late,'],
  ['"It was late,” he said. “It was early," he added.', 'It was late,', 'It was early,'],
  ["''It was late,'' he said. ``Quite,'' she said.", 'It was late,', 'Quite,'],
  ['“He told me ‘go home’ and I went,” she said.', 'He told me ‘go home’ and I went, [go home]'],
  ['\'He told me "go home",\' she said.', 'He told me "go home", [go home]'],
  ['"He told me "go home" and left," she said.', 'He told me "go home" and left, [go home]'],
  ["“They took 'the boys' bus',” he said.", "They took 'the boys' bus', [the boys' bus]"],
  ['("Quite so.")', 'Quite so.'],
  ['The "no"—or "yes"—was late.', 'no', 'yes'],
  ['They left. " We ran , " she said.', 'We ran ,'],
  ['<p class="big">', 'big'],
];

test('a quotation is found whatever marks the outlet prints', () => {
  for (const [text, ...expected] of SPELLINGS) {
    assert.deepEqual(shown(text, found(text)), expected, text);
  }
});

const NONE: readonly string[] = [
  "Don't go, it's James's and the workers' fault, said nobody.",
  "'Tis the season of the '90s, and the class of '16, rock 'n' roll.",
  '’Tis the season of the ’90s.',
  'He is 6\'2" tall, 6 ft 2" to some, and his screen has 27" and 5\' of cable.',
  'The "',
  '" "',
  '“”',
  "The players' union and the owners' club met at James' house.",
  'Alone” stands a mark.',
];

test('apostrophes, feet, inches and lone marks are no quotations', () => {
  for (const text of NONE) assert.deepEqual(shown(text, found(text)), [], text);
});

const LANGUAGES: readonly (readonly [string, string, ...string[]])[] = [
  [
    'de',
    '„Das war spät“, sagte sie. »Sehr spät«, sagte er. «Nein.»',
    'Das war spät',
    'Sehr spät',
    'Nein.',
  ],
  ['de', '„Er sagte ‚geh‘ und ging“, sagte sie.', 'Er sagte ‚geh‘ und ging [geh]'],
  [
    'fr',
    '« C’était tard », dit-elle. « Il a dit “va” hier. »',
    'C’était tard',
    'Il a dit “va” hier. [va]',
  ],
  ['es', '«Era tarde», dijo. —Vamos —dijo Juan—. Luego no.', 'Era tarde'],
  ['es', '—Vamos —dijo Juan—. Luego no.', 'Vamos', 'Luego no.'],
  ['pt', '— Vamos — disse Ana. — Depois não.', 'Vamos', 'Depois não.'],
  ['it', '«Era tardi», ha detto. "Molto."', 'Era tardi', 'Molto.'],
  [
    'nl',
    '„Het was laat”, zei ze. ‘Heel laat’, zei hij. ‘s Avonds niet.',
    'Het was laat',
    'Heel laat',
  ],
  ['pl', '„Było późno” – powiedziała. – Bardzo – dodał premier.', 'Było późno', 'Bardzo'],
  ['pl', '– To ważne – powiedział premier. – Bardzo. I dalej.', 'To ważne', 'Bardzo. I dalej.'],
  ['ru', '— Мы идём, — сказал он. — Потом «вернёмся».', 'Мы идём', 'Потом «вернёмся». [вернёмся]'],
  ['ru', 'Он сказал: «Было „поздно“ уже».', 'Было „поздно“ уже [поздно]'],
  ['uk', '— Ми йдемо, — каже вона. — Так.', 'Ми йдемо', 'Так.'],
  ['sv', '”Det var sent”, sade hon.', 'Det var sent'],
  ['zh', '他说：“很晚了。”', '很晚了。'],
  ['ja', '「遅かった」と彼は言った。', '遅かった'],
];

test('each language has its marks and dashes', () => {
  for (const [language, text, ...expected] of LANGUAGES) {
    assert.deepEqual(shown(text, found(text, language)), expected, text);
  }
});

test('an item of a list behind a dash is no speech, an answer behind one is', () => {
  assert.deepEqual(found('— Пять домов\n\n— Две школы', 'ru'), []);
  const text = '— Когда вы приехали?\n\n— Вчера, с братом.';
  assert.deepEqual(shown(text, found(text, 'ru')), ['Когда вы приехали?', 'Вчера, с братом.']);
});

const CHAINS: readonly (readonly [string, ...string[]])[] = [
  ['He said: “One.\n\n“Two.\n\n“Three.”', 'One. | Two. | Three.'],
  ["'One.\n\n'Two,' he said.", 'One. | Two,'],
  ['«Uno.\n\n»Dos», dijo.', 'Uno. | Dos'],
  ['He said:”One…\n\n(Fenn Pictures via Getty Images)\n\n“Two.”', 'One… | Two.'],
  ['“One.\n\n(L to R) Ann Orr and Bo Quill (AP via Getty Images)\n\n“Two.”', 'One. | Two.'],
  ['“One.\n\nA new dawn\n\n“Two.”', 'One. | Two.'],
  ['“One.\n\nThen he left the room.\n\n“Two.”', 'One.', 'Two.'],
  ['“One,” he said. “Two.\n\n“Three.”', 'One,', 'Two. | Three.'],
  ['“One.”\n\n“Two.”', 'One.', 'Two.'],
  ['Dear all, “One.\n\nTwo.\n\nThree.” So it read.', 'One. | Two. | Three.'],
  ['“One.\n\nTwo and a “three”.', 'One.', 'three'],
  ['# “One\n\n“Two,” he said.', 'One', 'Two,'],
  ['“One ‘a’ b.\n\n“Two.”', 'One ‘a’ b. | Two. [a]'],
];

test('a quotation goes on where the next paragraph opens it again', () => {
  for (const [text, ...expected] of CHAINS) {
    assert.deepEqual(shown(text, found(text, 'es')), expected, text);
  }
});

const UNBALANCED: readonly (readonly [string, ...string[]])[] = [
  ['He said: “We ran.', 'We ran.'],
  ['“We ran. “We hid.”', 'We ran.', 'We hid.'],
  ['“We ran, said Fenn. “We hid.”', 'We ran,', 'We hid.'],
  ['“We ran, he said. Later he left.', 'We ran,'],
  ['“We ran, said Fenn.\n\n“We hid,” said Orr.', 'We ran,', 'We hid,'],
  ['He wrote: “Let us go.’ Orr left.', 'Let us go.'],
  [
    '"He laughed and said, “Only once.” Then he left.\n\n“Twice,” she said.',
    'He laughed and said,',
    'Only once.',
    'Twice,',
  ],
];

test('a quotation without its closing mark ends with its paragraph at the latest', () => {
  for (const [text, ...expected] of UNBALANCED) {
    assert.deepEqual(shown(text, found(text)), expected, text);
  }
  assert.deepEqual(
    found('“We ran, said Fenn. “We hid.”').map(({ closed }) => closed),
    [false, true],
  );
});

const KINDS: readonly (readonly [Quotation['kind'], string])[] = [
  ['speech', '“We saw it coming for years,” Orr said.'],
  ['speech', '“No,” he said.'],
  ['speech', 'He called it “a disgrace”.'],
  ['speech', '“Never again.”'],
  ['words', 'She sang in the film “Late Snow”.'],
  ['words', 'Ann “Boots” Orr won.'],
  ['words', 'The so-called “reform” failed.'],
  ['words', 'Orr was seen on MNC’s “Night Talk”, he said.'],
];

test('titles, nicknames and scare quotes are told from speech', () => {
  for (const [kind, text] of KINDS) {
    assert.deepEqual(
      found(text).map((one) => one.kind),
      [kind],
      text,
    );
  }
});

test('what a quotation looks like is told with it', () => {
  const [first, second] = found('Orr said: “We ran, all of us.” “quite,” he said.');
  assert.deepEqual(first?.signs, {
    words: 5,
    endsSentence: true,
    endsWithComma: false,
    startsUpper: true,
    afterColon: true,
    afterComma: false,
    fillsParagraph: false,
  });
  assert.equal(second?.signs.endsWithComma, true);
  assert.equal(found('“One.\n\n“Two.”')[0]?.signs.fillsParagraph, true);
});

const NOISE = fc
  .array(
    fc.constantFrom(
      ...'"\'“”„‟‘’‚«»‹›`´—–-「」 \n.,:!?(a1sSи',
      '\n\n',
      ' said ',
      "''",
      ',,',
      '— сказал',
    ),
    { maxLength: 200 },
  )
  .map((signs) => signs.join(''));
const LANGUAGE = fc.constantFrom('en', 'de', 'fr', 'pl', 'ru', 'es', 'ja', 'nl');

test('whatever the text, quotations are in order, apart and within their paragraphs', () => {
  fc.assert(
    fc.property(NOISE, LANGUAGE, (text, language) => {
      const { parts } = joined(text);
      let last = 0;
      for (const { pieces, inner } of found(text, language)) {
        for (const { outer, inner: words, part } of pieces) {
          const span = parts[part]?.span;
          assert.ok(span !== undefined && span.start <= outer.start && outer.end <= span.end);
          assert.ok(outer.start >= last && outer.start <= words.start);
          assert.ok(words.start < words.end && words.end <= outer.end);
          last = outer.end;
        }
        for (const one of inner) assert.ok(one.pieces[0].outer.start >= pieces[0].inner.start);
        assert.ok((inner.at(-1)?.pieces[0].outer.end ?? 0) <= last);
      }
    }),
    { numRuns: 500 },
  );
});

const FLOODS = [
  '"',
  '“',
  '”',
  "'",
  '‘a',
  '« ',
  '“a ',
  '— сказал ',
  '- ',
  ',,',
  '"a',
  "a'",
  '“.\n',
  '“A.\n\n',
];

test('a text that is all marks is read in linear time', { timeout: 20_000 }, () => {
  for (const flood of FLOODS) {
    const text = flood.repeat(200_000 / flood.length);
    assert.ok(Array.isArray(found(text, 'ru')));
  }
});

test('a passage in straight marks that quotes somebody in curly ones ends before them', () => {
  const text = '"The lamp went out.\n\n"Nobody came.\n\n“Who was it?” she asked.';
  assert.deepEqual(shown(text, found(text)), ['The lamp went out. | Nobody came.', 'Who was it?']);
});
