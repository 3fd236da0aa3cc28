import { splitSentences } from '../reading/split-sentences.ts';
import { is, isSpeech, type Token } from '../reading/token.ts';
import { IS } from '../words/word-classes.ts';
import type { Draft, Reading } from './draft.ts';
import { readSentence, type SentenceRead } from './read-sentence.ts';

const SHORTEST = 5;

/** What somebody says in a quotation that somebody else said: "„Der Arzt hat gesagt, ich müsse ruhen“, erzählt sie". */
export function nestedSpeech({ tokens, words, sentence }: Reading): SentenceRead[] {
  return tokens.filter(isSpeech).flatMap(({ quoted }) => {
    const inside = quoted?.inside ?? [];
    if (inside.length < SHORTEST) return [];
    return splitSentences(inside, words).map((one) => {
      const read = readSentence({ tokens: one, part: sentence.part }, words);
      return { reading: read.reading, drafts: read.drafts.filter((draft) => isTold(one, draft)) };
    });
  });
}

/** Only a verb that names somebody by a noun, with a clause or words behind it: the rest is the first speaker's own. */
function isTold(tokens: readonly Token[], { source, cue, content, isClause }: Draft): boolean {
  if (source === null || isClause !== true) return false;
  if (is(tokens[source.start], IS.pronoun | IS.own) && source.end === source.start + 1)
    return false;
  const [first] = content;
  const last = Math.max(source.end, ...cue.map((word) => word + 1));
  return first.start >= last && first.end - first.start > 2;
}
