import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Span } from '../model/statement.ts';
import { completeQuotations } from './complete-quotations.ts';
import { joinArticle } from './join-article.ts';
import type { RawAttribution } from './raw-attribution.ts';
import { readText } from './read-text.ts';

type Found = { readonly source: string; readonly cue: string; readonly content: string };

/** What becomes of attributions that were found in paragraphs: source, cue and contents as words. */
function completed(paragraphs: readonly string[], found: readonly Found[]): string[] {
  const { joined, quotations } = readText(
    joinArticle({ headline: '', standfirst: null, paragraphs, language: 'en' }),
    'en',
  );
  const spanOf = (words: string): Span => {
    const start = joined.text.indexOf(words);
    assert.notEqual(start, -1, words);
    return { start, end: start + words.length };
  };
  const raw = found.map(
    ({ source, cue, content }): RawAttribution => ({
      source: [spanOf(source)],
      cue: [spanOf(cue)],
      content: [spanOf(content)],
      chance: 1,
      reason: '',
    }),
  );
  const words = ({ start, end }: Span) => joined.text.slice(start, end);
  return completeQuotations(joined, raw, quotations).map(
    ({ source, content }) => `${source.map(words).join()}: ${content.map(words).join(' | ')}`,
  );
}

test('whoever said some of a quotation said all of it, over its paragraphs', () => {
  assert.deepEqual(
    completed(
      [
        '“We saw nothing. Nobody did,” Quill said.',
        'The owner said: “It was dark.',
        '“It was late.”',
      ],
      [
        { source: 'Quill', cue: 'said', content: 'We saw nothing.' },
        { source: 'The owner', cue: 'said:', content: 'It was dark' },
      ],
    ),
    ['Quill: “We saw nothing. Nobody did,”', 'The owner: “It was dark. | “It was late.”'],
  );
});

test('what goes on behind the cue is the same statement', () => {
  assert.deepEqual(
    completed(
      ['“We saw nothing,” Quill said on Tuesday. “Nobody did.”'],
      [{ source: 'Quill', cue: 'said', content: '“We saw nothing,”' }],
    ),
    ['Quill: “We saw nothing,” | “Nobody did.”'],
  );
});

test('a quotation that nobody is credited with stands alone; single words do not', () => {
  assert.deepEqual(
    completed(
      [
        'Quill shook her head.',
        '“We saw nothing at all until it was too late.”',
        'The “ferry” left.',
      ],
      [],
    ),
    [': “We saw nothing at all until it was too late.”'],
  );
});

test('somebody quoted inside a quotation does not say all of it', () => {
  assert.deepEqual(
    completed(
      ['“Ashby told me that it was over, and I went home,” Quill said.'],
      [
        { source: 'Ashby', cue: 'told', content: 'that it was over' },
        { source: 'Quill', cue: 'said', content: 'and I went home' },
      ],
    ),
    ['Quill: “Ashby told me that it was over, and I went home,”', 'Ashby: that it was over'],
  );
});

test('who signs a quotation behind a dash says it', () => {
  assert.deepEqual(
    completed(
      ['“We saw nothing at all.” ― Mara Quill', '“Nor did we, ever.”', '— Jon P. Ashby, teacher'],
      [],
    ),
    ['Mara Quill: “We saw nothing at all.”', 'Jon P. Ashby, teacher: “Nor did we, ever.”'],
  );
  assert.deepEqual(completed(['“We saw nothing at all.” — Quill, who was there, left.'], []), [
    ': “We saw nothing at all.”',
  ]);
});

test('a verb of saying before a quotation is its cue, over a paragraph only with a colon', () => {
  const cuesOf = (paragraphs: string[]) => {
    const { joined, quotations } = readText(
      joinArticle({ headline: '', standfirst: null, paragraphs, language: 'en' }),
      'en',
    );
    return completeQuotations(joined, [], quotations).map(({ cue }) =>
      cue.map(({ start, end }) => joined.text.slice(start, end)).join(),
    );
  };
  assert.deepEqual(cuesOf(['Quill wrote to parents on Tuesday:', '“We saw nothing at all.”']), [
    'wrote',
  ]);
  assert.deepEqual(cuesOf(['She repeatedly says, “Don’t you do it,” until he leaves.']), ['says']);
  assert.deepEqual(cuesOf(['That is what she said.', '“We saw nothing at all.”']), ['']);
  assert.deepEqual(cuesOf(['Who said “Comrades”?']), []);
});
