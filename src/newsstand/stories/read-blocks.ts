import type { SampleBlock } from './sample.ts';
import { type Line, SampleError, splitBlocks } from './story-file.ts';

/** The body of an article. Throws SampleError on a block of an unknown kind or of several lines. */
export function readBlocks(file: string, lines: readonly Line[]): readonly SampleBlock[] {
  return splitBlocks(lines).map((block) => {
    const [first, ...others] = block;
    if (first === undefined) throw new SampleError(file, 0, 'an empty block');
    const [, kind = '', words = ''] = /^(?:\[([a-z]+)\] ?)?(.*)$/.exec(first.text) ?? [];
    const fail = (fault: string) => new SampleError(file, first.number, fault);
    if (kind === 'list') return readList(words, others, fail);
    if (others.length > 0) throw fail('a block is one line unless it is a list');
    if (words === '') throw fail('a block without words');
    return readBlock(kind, words, fail);
  });
}

type Fail = (fault: string) => SampleError;

function readList(first: string, others: readonly Line[], fail: Fail): SampleBlock {
  const lines = [first, ...others.map((line) => line.text)].filter((text) => text !== '');
  const items = lines.map((text) => {
    if (!text.startsWith('- ')) throw fail(`not a list item: ${text}`);
    return text.slice(2).trim();
  });
  if (items.length === 0) throw fail('an empty list');
  return { kind: 'list', items };
}

function readBlock(kind: string, words: string, fail: Fail): SampleBlock {
  const [text, last] = splitLast(words);
  switch (kind) {
    case '':
      return readUpdate(words) ?? { kind: 'paragraph', text: words };
    case 'photo':
      return { kind: 'photo', caption: text, credit: last };
    case 'post':
      return { kind: 'post', text, author: last };
    case 'more':
      return { kind: 'more', headline: words };
    case 'quote':
    case 'source':
    case 'subhead':
      return { kind, text: words };
    default:
      throw fail(`unknown block [${kind}]`);
  }
}

/** "14:25 – The Thorn appears to have peaked." */
function readUpdate(words: string): SampleBlock | null {
  const [, hours, minutes, text] = /^([01]\d|2[0-3]):([0-5]\d) – (.+)$/.exec(words) ?? [];
  if (text === undefined) return null;
  return { kind: 'update', clock: Number(hours) * 60 + Number(minutes), text };
}

/** "caption | credit": the credit is what follows the last bar. */
function splitLast(words: string): [text: string, last: string | null] {
  const bar = words.lastIndexOf(' | ');
  return bar < 0 ? [words, null] : [words.slice(0, bar).trim(), words.slice(bar + 3).trim()];
}
