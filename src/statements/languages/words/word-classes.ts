/** What a word can be, as bits: many are several things ("die": an article, a relative pronoun). */
export const IS = {
  /** Opens a noun phrase: articles, possessives, "several". */
  determiner: 1 << 0,
  /** A determiner that stands for an object or a time, never for who speaks: "einen". */
  accusative: 1 << 1,
  /** A determiner that may stand within a noun phrase: "der Sprecher der Stadt". */
  genitive: 1 << 2,
  /** Can be who speaks: "she", "both", "nobody". */
  pronoun: 1 << 3,
  /** A preposition that carries a noun phrase on: "of". */
  link: 1 << 4,
  preposition: 1 << 5,
  coordinator: 1 << 6,
  subordinator: 1 << 7,
  /** "that". */
  complementiser: 1 << 8,
  /** Opens an indirect question and belongs to it: "whether", "why". */
  question: 1 << 9,
  relative: 1 << 10,
  adverb: 1 << 11,
  /** "Has", with a participle. */
  auxiliary: 1 << 12,
  /** "Was", with a participle. */
  passive: 1 << 13,
  /** Other verbs that no noun phrase holds: "is", "can". */
  verb: 1 << 14,
  negation: 1 << 15,
  /** Hangs on a verb: "se", "l'", "y". */
  clitic: 1 << 16,
  time: 1 << 17,
  /** A noun for somebody who may speak: "minister", "police". */
  role: 1 << 18,
  /** Opens an as-clause: "as the police reported". */
  as: 1 << 19,
  /** Points at what was said before: "that's what she said". */
  back: 1 << 20,
  /** A verb's mood that says somebody else's words: "sei". */
  mood: 1 << 21,
  /** Before an infinitive: "to". */
  toward: 1 << 22,
  /** Somebody to whom things are said, without a preposition: "журналистам". */
  addressee: 1 << 23,
  /** Behind who speaks and part of it: "himself". */
  self: 1 << 24,
  /** A noun that announces words: "the claim that". */
  saying: 1 << 25,
  /** The outlet's own: "our". */
  own: 1 << 27,
  /** A determiner that is a noun phrase by itself: "one of them". */
  head: 1 << 28,
  /** A preposition that carries a noun phrase on right behind a role: "Minister für". */
  roleLink: 1 << 29,
  /** A preposition before a place whose people speak: "в мэрии". */
  locative: 1 << 30,
  /** A mood that says somebody else's words only where they have been told before: "hätten". */
  weakMood: 1 << 31,
  /** "Wants". */
  wants: 1 << 26,
} as const;

export type WordClass = keyof typeof IS;
