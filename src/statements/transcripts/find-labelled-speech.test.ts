import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinArticle } from '../join-article.ts';
import { findLabelledSpeech } from './find-labelled-speech.ts';

function turnsOf(paragraphs: string[]) {
  const joined = joinArticle({
    headline: 'The last keeper',
    standfirst: null,
    paragraphs,
    language: 'en',
  });
  return findLabelledSpeech(joined).map(({ source, content }) => {
    const words = ({ start, end }: { start: number; end: number }) => joined.text.slice(start, end);
    return `${source.map(words).join()} | ${content.map(words).join(' / ')}`;
  });
}

test('questions and answers are said under their labels, over paragraphs', () => {
  assert.deepEqual(
    turnsOf([
      'He spoke on Monday.',
      'Q: Were you angry?',
      'A: No.',
      'I was boiling an egg.',
      'Q: And now?',
      'A: Herring.',
    ]),
    ['Q | Were you angry?', 'A | No. / I was boiling an egg.', 'Q | And now?', 'A | Herring.'],
  );
});

test('names are labels where two of them come again', () => {
  assert.deepEqual(
    turnsOf([
      'MARA QUILL: We saw it.',
      'Jon Ashby: Who?',
      '[They laugh]',
      'MARA QUILL: All of us.',
      'Jon Ashby: I see.',
    ]),
    [
      'MARA QUILL | We saw it.',
      'Jon Ashby | Who?',
      'MARA QUILL | All of us.',
      'Jon Ashby | I see.',
    ],
  );
});

test('a line with a colon makes no transcript', () => {
  assert.deepEqual(
    turnsOf(['Monday: rain.', 'Tuesday: sun.', 'Wednesday: fog.', 'Thursday: rain.']),
    [],
  );
  assert.deepEqual(turnsOf(['Quill said: We saw it.', 'Note: this is so.', 'Note: this too.']), []);
});

test('a transcript in quotation marks is labelled behind them, and goes on where a mark opens a paragraph', () => {
  assert.deepEqual(
    turnsOf([
      '"QUILL: Who was it?',
      '"ASHBY: Nobody I know.',
      '"And nobody you know.',
      '"(THEY LAUGH)',
      '"QUILL: Really?',
      '"ASHBY: Really.',
      '"Follow the Harbour Post."',
    ]),
    [
      'QUILL | Who was it?',
      'ASHBY | Nobody I know. / "And nobody you know.',
      'QUILL | Really?',
      'ASHBY | Really.',
    ],
  );
});
