const set = (table: string): ReadonlySet<string> => new Set(table.split(/\s+/).filter(Boolean));

/** Whom a verb right behind them has for its subject. */
export const PRONOUNS = set('he she they it i we who');

/** Between a subject and its verb. */
export const BETWEEN = set(
  `has have had is was are were be been will would also then later now still once first again already never not n't
  ever even only just further repeatedly 've 's 'd 'll did does do may might can could should must soon duly since`,
);

/** Open a noun phrase. */
export const OPENING = set(
  `the a an his her their its our my this that these those some many few several most no one two three four five six
  seven eight nine ten other another both all dozens hundreds thousands police prosecutors officials`,
);

/** What no noun phrase holds: a clause or another phrase begins behind them. */
export const BOUNDARIES = set(
  `that and but or because when as if while although though which who whom whose whether after before since so than where why
  how what unless until once yet nor`,
);

export const PREPOSITIONS = set(
  'on in at after for with by from to under over of about against among during inside near into through despite following amid',
);

/** Verbs that make of what stands before them a sentence of its own. */
export const VERBS = set(
  `is are was were be been being has have had do does did will would can could may might must shall should 're said says told
  tells asked asks added adds warned warns claimed claims got gets went goes came comes made makes took takes gave gives`,
);

/** Cues that name nobody, whatever stands before them. */
export const HEARSAY = set(
  `seem seems seemed appear appears appeared emerge emerges emerged reportedly allegedly apparently supposedly heard hear hears
  rumoured rumored alleged read reads known shown show shows showed`,
);

/** Cues that are nouns. */
export const NOUNS = set(
  `claim claims call calls report reports rumour rumours rumor rumors fear fears hope hopes demand demands allegation
  allegations accusation accusations suggestion suggestions speculation concern concerns warning warnings statement view views
  belief question questions promise threat plea denial`,
);

export const BE = set("is are was were be been being 's 're");

/** Participles that no ending tells. */
export const PARTICIPLES = set(
  'said told known seen thought understood heard found shown held put called read set given made',
);
