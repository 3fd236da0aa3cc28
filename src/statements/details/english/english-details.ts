import type { DetailWords } from '../detail-words.ts';
import { CUE_CLASSES } from './cue-classes.ts';
import { ENGLISH_GRAMMAR } from './english-grammar.ts';
import { ENGLISH_HEDGES } from './english-hedges.ts';
import { ENGLISH_PLACES } from './english-places.ts';
import { ENGLISH_SPEECH } from './english-speech.ts';
import { ENGLISH_TIMES } from './english-times.ts';

export const ENGLISH_DETAILS: DetailWords = {
  cues: CUE_CLASSES,
  speech: ENGLISH_SPEECH,
  hedges: ENGLISH_HEDGES,
  times: ENGLISH_TIMES,
  places: ENGLISH_PLACES,
  grammar: ENGLISH_GRAMMAR,
};
