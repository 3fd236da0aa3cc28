import { detailWordsOf } from './detail-table.ts';

/** For languages without a table. */
export const NO_DETAILS = detailWordsOf({
  cues: {},
  hearsay: '',
  cueForces: {},
  contentForces: {},
  hedges: '',
  reports: '',
  times: { names: '', alone: '', units: '', placing: '', leading: '', inside: '' },
  places: { leads: '', nouns: '', media: '', mediaKinds: '' },
  grammar: {
    prepositions: '',
    determiners: '',
    pronouns: '',
    subordinators: '',
    conjunctions: '',
    auxiliaries: '',
    negations: '',
    complementisers: '',
    functionWords: '',
  },
});
