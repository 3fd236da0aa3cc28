/**
 * Makes what train.py learns from: `node training/statements/prepare-articles.ts [--tags TAGS.jsonl.gz] FILE|FOLDER > OUT.jsonl`.
 * A FILE is PolNeAR's, a FOLDER one of eval/statements. An article a line: its words as
 * src/statements/network/word-features.ts reads them, and where its attributions stand, as runs of words: what is
 * learned and what is asked later are read by the same code.
 */
import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { GoldAttribution } from '../../eval/statements/polnear-articles.ts';
import { readPolnear } from '../../eval/statements/polnear-articles.ts';
import { runOf } from '../../eval/statements/word-runs.ts';
import type { Span } from '../../src/model/statement.ts';
import {
  FLAG,
  FLAGS,
  type Guidelines,
  plainForm,
  readWords,
} from '../../src/statements/network/word-features.ts';
import type { JoinedText } from '../../src/statements/raw-attribution.ts';
import { readText } from '../../src/statements/read-text.ts';
import { alignTags, type Tags } from './align-tags.ts';
import { joinLines } from './join-lines.ts';
import { placeGold } from './place-gold.ts';

type Sample = {
  readonly id: string;
  readonly joined: JoinedText;
  readonly guidelines: Guidelines;
  readonly attributions: readonly GoldAttribution[];
};

function samplesOf(path: string): Sample[] {
  if (statSync(path).isDirectory()) {
    return placeGold(path).map((one) => ({ ...one, guidelines: 'hearsay' }));
  }
  return readPolnear(path).map(({ id, text, attributions }) => ({
    id,
    joined: joinLines(text),
    guidelines: 'polnear',
    attributions,
  }));
}

function lineOf({ id, joined, guidelines, attributions }: Sample, tags: Tags | undefined): string {
  const { text } = joined;
  const { tokens, quotations } = readText(joined, 'en');
  const { shape, flags, line } = readWords(joined, tokens, { quotations, guidelines });
  const runs = (spans: readonly Span[]) => spans.map((span) => runOf(tokens, span));
  return JSON.stringify({
    id,
    words: tokens.map(({ start, end }, at) =>
      flags[at * FLAGS + FLAG.isMark] === 1 ? '"' : plainForm(text.slice(start, end)),
    ),
    shape: [...shape],
    flags: [...flags],
    line: [...line],
    attributions: attributions.map(({ source, cue, content }) => ({
      source: runs(source),
      cue: runs(cue),
      content: runs(content),
    })),
    ...(tags === undefined ? {} : alignTags(text, tokens, tags)),
  });
}

function readTags(path: string | undefined): Map<string, Tags> {
  if (path === undefined) return new Map();
  const lines = gunzipSync(readFileSync(path)).toString().split('\n').filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line)).map((tags) => [tags.id, tags]));
}

const { values, positionals } = parseArgs({
  options: { tags: { type: 'string' } },
  allowPositionals: true,
});
const tags = readTags(values.tags);
for (const path of positionals) {
  for (const sample of samplesOf(path)) console.log(lineOf(sample, tags.get(sample.id)));
}
