import { createReadStream } from 'node:fs';
import type { Millis } from '../../model/time.ts';
import { splitStream } from '../../pipeline/import/pieces/split-stream.ts';
import { readStoryLine, type StoryLine } from './read-story-line.ts';

/** Bytes: the longest books have some four million. */
const LONGEST_LINE = 8_000_000;

type Reading = {
  readonly now: Millis;
  /** Told of each line that is no article, with its number from 1. */
  readonly onBadLine: (number: number, reason: string) => void;
};

/** The articles of a file of JSON lines, or of standard input for "-", in order; throws where there is no such file. */
export async function readStoryFile(
  path: string,
  { now, onBadLine }: Reading,
): Promise<StoryLine[]> {
  const lines: StoryLine[] = [];
  const chunks = path === '-' ? process.stdin : createReadStream(path);
  const decoder = new TextDecoder();
  let number = 0;
  for await (const piece of splitStream(chunks, '\n', LONGEST_LINE)) {
    number += 1;
    if (piece.kind === 'too long') {
      onBadLine(number, `It is longer than ${LONGEST_LINE / 1e6} MB.`);
      continue;
    }
    const text = decoder.decode(piece.bytes).trim();
    if (text === '') continue;
    const read = readStoryLine(text, now);
    if (read.kind === 'failed') onBadLine(number, read.reason);
    else lines.push(read.line);
  }
  return lines;
}
