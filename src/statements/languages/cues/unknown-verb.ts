import { is, isMark, isSpeech, type Token } from '../reading/token.ts';
import { takesOf } from '../words/verb.ts';
import { IS } from '../words/word-classes.ts';
import type { Cue } from './cue.ts';

const ONLY_QUOTED = takesOf('');

/** Whatever stands where "said" would, right behind a quotation: "„...“, zeigt sich Müller sicher". */
export function unknownVerb(tokens: readonly Token[], at: number): Cue | null {
  const token = tokens[at];
  if (token === undefined || token.isCapital || token.is !== 0 || token.senses.length > 0)
    return null;
  const has = is(tokens[at - 1], IS.auxiliary) ? 1 : 0;
  // "S'étrangle", "se regodea".
  const hangs = is(tokens[at - 1 - has], IS.clitic) ? 1 : 0;
  const mark = at - 1 - has - hangs;
  // "«...», — вспоминает мужчина": a comma and a dash.
  const both = isMark(tokens[mark], '–') && isMark(tokens[mark - 1], ',') ? 1 : 0;
  if (!isMark(tokens[mark], ',–') || !isSpeech(tokens[mark - 1 - both])) return null;
  const finite = at - has;
  const words = has === 1 ? [finite, at] : [at];
  return { words, finite, last: at + 1, manner: 'finite', takes: ONLY_QUOTED };
}
