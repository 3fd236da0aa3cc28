/** What a word may be, one bit each: a word is looked up once and asked often. */
export const SIGN = {
  male: 1,
  female: 2,
  title: 4,
  maleTitle: 8,
  femaleTitle: 16,
  /** "sen", "gov": a role, shortened, before a name. */
  shortRole: 32,
  role: 64,
  group: 128,
  modifier: 256,
  bodyHead: 512,
  doubtfulBody: 1_024,
  bodyNoun: 2_048,
  document: 4_096,
  known: 8_192,
  place: 16_384,
  people: 32_768,
  preposition: 65_536,
  conjunction: 1 << 17,
  auxiliary: 1 << 18,
  opener: 1 << 19,
  tail: 1 << 20,
  calendar: 1 << 21,
  determiner: 1 << 22,
  possessive: 1 << 23,
  counting: 1 << 24,
  particle: 1 << 25,
  suffix: 1 << 26,
  /** A role that stands before a surname alone: "judge". */
  rank: 1 << 27,
  pronoun: 1 << 28,
} as const;

/** A first name. */
export const GIVEN = SIGN.male | SIGN.female;

/** Words that hold a sentence together: none of them is a name or a role. */
export const SMALL =
  SIGN.preposition | SIGN.conjunction | SIGN.auxiliary | SIGN.determiner | SIGN.possessive;
