import type { CueEntry } from './cue/cue-entry.ts';
import type { Phrases } from './cue/phrases.ts';

/** A set of lower-case words. */
export type WordSet = ReadonlySet<string>;

/** How one language words what surrounds a statement. All words are lower case, with straight apostrophes. */
export type DetailWords = {
  /** Every form of every reporting word. */
  readonly cues: ReadonlyMap<string, CueEntry>;
  /** Around cues. */
  readonly speech: SpeechWords;
  readonly hedges: HedgeWords;
  readonly times: TimeWords;
  readonly places: PlaceWords;
  readonly grammar: GrammarWords;
};

export type SpeechWords = {
  /** At a cue they decide what a statement does: "declined to comment" is a refusal. */
  readonly cueForces: Phrases;
  /** In a content they do: "is not true" is a denial. */
  readonly contentForces: Phrases;
  /** At the start of words printed as said: an order, a request. */
  readonly orders: Phrases;
  readonly builds: BuildWords;
  /** Lemmas that cannot do without the one who is told: what follows "told" is never its content. */
  readonly telling: WordSet;
  /** Particles before those who are asked: "called on". */
  readonly hearerParticles: WordSet;
  /** Lemmas of writing for a paper: "wrote in the Echo". */
  readonly writing: WordSet;
  /** They belong to the cue before them: "called for", "point out". */
  readonly particles: ReadonlyMap<string, WordSet>;
  /** Lemmas that in the passive leave open who says so; with "+" those whose participle is like the lemma. */
  readonly passives: WordSet;
  /** Of these, participles that are passive even without an auxiliary: "said to be". */
  readonly bareParticiples: WordSet;
  /** Words that turn a warning or a word about the future into a prediction. */
  readonly future: WordSet;
  /** Those who speak about the future by profession. */
  readonly foretellers: WordSet;
  /** What somebody vows to do to another. */
  readonly threats: WordSet;
  readonly duties: WordSet;
  /** Lemmas of "quoted him as saying". */
  readonly quoting: WordSet;
  readonly quotedAs: WordSet;
  /** Before whoever does it in the passive: "by". */
  readonly agents: WordSet;
  /** Lemmas by which outlets pass things on: "reported". */
  readonly reporting: WordSet;
  /** "citing two officials". */
  readonly citing: WordSet;
  /** Nouns for people and papers that can be cited. */
  readonly sources: WordSet;
  /** Pairs of words before whoever passes something on: "according to". */
  readonly according: ReadonlyMap<string, string>;
  /** Of a speaker who speaks of themselves. */
  readonly ownPronouns: WordSet;
};

/** Lemmas of verbs whose force hangs on what follows them. */
export type BuildWords = {
  /** Confirm that something is so, but not with an infinitive: "agreed to meet". */
  readonly agreeing: WordSet;
  /** Demand with an infinitive: "told them to leave". */
  readonly asking: WordSet;
  /** With the ones who are asked before it: "asked families to leave". */
  readonly askingOthers: WordSet;
  /** Behind a warning they make it a demand: "warned them against it". */
  readonly againstWords: WordSet;
  /** Threaten where the content does: "vowed to retaliate". */
  readonly vowing: WordSet;
  /** Foretell where the content does: "warned that it could rise". */
  readonly foretelling: WordSet;
  /** "pleaded guilty" and "not guilty". */
  readonly pleading: WordSet;
  readonly guilty: WordSet;
};

export type HedgeWords = {
  /** Each with what must not stand before or after it. */
  readonly phrases: Phrases;
  readonly exceptions: ReadonlyMap<string, HedgeException>;
  /** In a content they open somebody else's words: what hedges behind them is not the speaker's own. */
  readonly reports: WordSet;
  /** Behind a preposition they open a clause about a noun: "in which". */
  readonly relatives: WordSet;
};

export type HedgeException = { readonly after: WordSet; readonly before: WordSet };

export type TimeWords = {
  /** "Tuesday", "March": told by their capital where the language has one. */
  readonly names: WordSet;
  readonly areNamesCapital: boolean;
  /** A time by themselves: "yesterday". */
  readonly alone: WordSet;
  /** "week", "morning": a time with a word that places it. */
  readonly units: WordSet;
  /** "last", "ago", "earlier". */
  readonly placing: WordSet;
  /** Behind a length they end a time: "two days later". */
  readonly behind: WordSet;
  /** Units that are a time only behind `vagueLeads`: "in the past", "at the time". */
  readonly vague: WordSet;
  readonly vagueLeads: WordSet;
  /** May open a time. */
  readonly leading: WordSet;
  /** May stand within one. */
  readonly inside: WordSet;
  readonly numbers: WordSet;
  /** "noon", "o'clock": a time behind "at". */
  readonly clocks: WordSet;
  /** Before an event: "after the vote". */
  readonly eventLeads: WordSet;
  readonly events: WordSet;
  /** Before a year. */
  readonly yearLeads: WordSet;
};

export type PlaceWords = {
  /** Before a venue. */
  readonly leads: WordSet;
  /** Before any place at all, and part of the venue: "outside the court". */
  readonly keptLeads: WordSet;
  /** What something is said in, on or at: "statement", "interview", "Facebook". */
  readonly nouns: WordSet;
  /** Of these a preposition alone is enough: "in court", "by telephone". */
  readonly bare: WordSet;
  /** They make an outlet of a name: "radio", "Gazette". */
  readonly media: WordSet;
  /** Of these, those that need no name: "the newspaper", "state television". */
  readonly mediaKinds: WordSet;
  /** Outlets and platforms by name. */
  readonly outlets: WordSet;
  /** Names with "the" that are no outlets: "the Senate". */
  readonly institutions: WordSet;
  /** Words of pictures' credits. */
  readonly pictures: WordSet;
  /** Somebody told "a press conference": where, not whom. */
  readonly occasions: WordSet;
  /** Before the name of a paper that somebody writes in. */
  readonly paperLeads: WordSet;
  /** Before any place that has an article: "at the pithead". */
  readonly anyLeads: WordSet;
  /** Before bare nouns only: "by telephone". */
  readonly bareLeads: WordSet;
  readonly bareMeans: WordSet;
  /** Parts of an occasion that stand for it: "the sidelines of". */
  readonly edges: WordSet;
  /** Nouns that name whom they are with: "an interview with". */
  readonly sharedNouns: WordSet;
  /** "a post on Kite", "a conference in Geneva": what joins a venue to the words behind it. */
  readonly joints: WordSet;
  /** Of these, those that join only what shared nouns are with. */
  readonly sharedJoints: WordSet;
  /** Before whom something is said to. */
  readonly addressing: WordSet;
  /** Behind any preposition they are no venue: "at the expense". */
  readonly noPlaces: WordSet;
  /** Groups that are told things without an article: "to reporters". */
  readonly listeners: WordSet;
  /** Whether listeners and kinds of outlets are known by their case, without a preposition. */
  readonly areCasesBare: boolean;
  /** Behind "to" they are no listeners: "a reply to questions". */
  readonly things: WordSet;
  /** Openings of a clause that says where a speaker speaks: "speaking", "writing". */
  readonly speaking: WordSet;
};

export type GrammarWords = {
  readonly prepositions: WordSet;
  readonly determiners: WordSet;
  readonly indefinite: WordSet;
  /** Joins two nouns into one phrase: "of". */
  readonly genitive: string;
  readonly objectPronouns: WordSet;
  readonly pronouns: WordSet;
  /** Of somebody who speaks of themselves. */
  readonly selfPronouns: WordSet;
  /** Before the names of people. */
  readonly titles: WordSet;
  /** They end a noun phrase and a clause: "who", "because". */
  readonly subordinators: WordSet;
  readonly conjunctions: WordSet;
  readonly auxiliaries: WordSet;
  /** With negations, but without those that lean on the word before: parts of a reporting phrase. */
  readonly helpers: WordSet;
  /** Auxiliaries of the passive. */
  readonly being: WordSet;
  /** Before reporting words and part of them: "also", "has repeatedly". */
  readonly adverbs: WordSet;
  readonly adverbEndings: readonly string[];
  readonly participleEndings: readonly string[];
  /** Behind a noun they begin a clause: "a statement issued on Monday". */
  readonly participles: WordSet;
  readonly negations: WordSet;
  /** At an indirect content's start, and not of it: "that"; of a question "whether". */
  readonly complementisers: WordSet;
  readonly asking: WordSet;
  /** Before an infinitive: "told them to". */
  readonly infinitive: WordSet;
  /** Left out where contents are compared. */
  readonly functionWords: WordSet;
};
