/**
 * The words by which one language calls those who speak. Every list is lower case with straight apostrophes; which
 * of its words a list lacks costs a reader's "he" its name, never gives it a wrong one.
 */
export type SpeakerWords = {
  readonly pronouns: PronounWords;
  readonly determiners: DeterminerWords;
  readonly titles: TitleWords;
  readonly roles: RoleWords;
  readonly bodies: BodyWords;
  readonly phrases: PhraseWords;
  readonly grammar: MentionGrammar;
  /** Countries, regions and cities: they speak as bodies do, and what follows them may be a name. */
  readonly places: readonly string[];
  /** "Russian", "Greek": printed before a role or a name, never a part of one. */
  readonly peoples: readonly string[];
  /** Whether every noun has a capital, as in German: then only a first name, a title or a role tells a name. */
  readonly nounsAreCapital: boolean;
  /** What a name's end may be in other cases ("Рогова", "Рогову"), longest first; empty where names stay as they are. */
  readonly caseEndings: readonly string[];
  /** First names as they are listed, where they have cases: a name is shown so where the text prints it so. */
  readonly nominatives: readonly string[];
  /** What is a word of its own though an apostrophe joins it to the next: "l'", "dell'". */
  readonly elisions: readonly string[];
  /** Pronouns that a hyphen joins to their verb: "-t-il", "-elle". The longest first. */
  readonly enclitics: readonly string[];
  /** First names beside the shared ones, as in another script. */
  readonly femaleNames: readonly string[];
  readonly maleNames: readonly string[];
};

/** How mentions are built, where languages differ. */
export type MentionGrammar = {
  /** Where there are none, a noun alone may mean somebody who was mentioned: "Мэр отказался". */
  readonly hasArticles: boolean;
  /** Whether somebody may be called before being named: "a furious dad-of-two", as tabloids have it. */
  readonly looksAhead: boolean;
  /** A noun follows whose it is without a preposition: "представитель мэра". Then the first noun is meant. */
  readonly chainsNouns: boolean;
  /** Only the first word of a body's name has a capital: "Chambre des notaires". */
  readonly bodiesGoOn: boolean;
  /** Ends of verbs in the past of which a man, and a woman, is the subject; empty where verbs do not agree. */
  readonly malePast: readonly string[];
  readonly femalePast: readonly string[];
  /** Verbs of which several are the subject, or nobody who is told: "przekazano"; where a verb may have none of its own. */
  readonly pluralVerbs?: RegExp;
  /** Titles have small letters within a sentence: "dona Zefa", "pani Krystyna". */
  readonly smallTitles: boolean;
  /** Nouns grow together, so that a word's end tells what it is: "Feuerwehrchef". */
  readonly joinsNouns: boolean;
  /** Articles that begin whose a noun is: "der Bruder des Angeklagten". */
  readonly genitives: readonly string[];
  /** Articles of men and of women, where a role is both's: "o parlamentar". */
  readonly maleArticles: readonly string[];
  readonly femaleArticles: readonly string[];
};

export type PronounWords = {
  readonly male: readonly string[];
  readonly female: readonly string[];
  /** Of things and bodies. */
  readonly neuter: readonly string[];
  readonly plural: readonly string[];
  /** The one who speaks: "I", "me". */
  readonly self: readonly string[];
  /** "we", "us", "you": nobody that can be named. */
  readonly others: readonly string[];
  /** "who", "which": somebody who stands right before. */
  readonly relative: readonly string[];
  /** Those of them that mean people only: "who". */
  readonly personal: readonly string[];
  /** "himself": says nothing beside a name. */
  readonly reflexive: readonly string[];
  /** "one", "another", "someone": one person without a name. */
  readonly single: readonly string[];
  /** "some", "many", "both": several. */
  readonly several: readonly string[];
};

export type DeterminerWords = {
  readonly definite: readonly string[];
  readonly indefinite: readonly string[];
  /** "his", "their": before a noun they say whose. */
  readonly possessive: readonly string[];
  /** "two", "several": before a noun they count people without names. */
  readonly counting: readonly string[];
  /** Those of them that count exactly: "two". */
  readonly exact: readonly string[];
  /** "another", "second": somebody who was not mentioned before. */
  readonly further: readonly string[];
};

export type TitleWords = {
  /** Printed before a name, and no role. */
  readonly male: readonly string[];
  readonly female: readonly string[];
  readonly either: readonly string[];
  /** Short forms of roles before a name, each with the role it stands for: "sen = senator". */
  readonly shortRoles: readonly string[];
  /** Roles that stand before a surname alone, as titles do: "president", "judge". */
  readonly ranks: readonly string[];
  /** After a name: "jr", "qc". */
  readonly suffixes: readonly string[];
  /** Small words within a name: "van", "bin". */
  readonly particles: readonly string[];
  /** First names and their short forms, one person each: "william bill billy". */
  readonly shortNames: readonly string[];
};

export type RoleWords = {
  /** What people are: each line "wider: narrower narrower", where who is the narrower is the wider too. */
  readonly families: readonly string[];
  /** Roles without a family. */
  readonly others: readonly string[];
  /** Where roles have cases, those of them that may be a subject. */
  readonly nominatives: readonly string[];
  /** Roles of two words, joined by a hyphen: "prime-minister". */
  readonly compounds: readonly string[];
  /** Lines of words for the same: "lawyer attorney". */
  readonly same: readonly string[];
  /** Roles of men and of women alone; each is a role too. */
  readonly male: readonly string[];
  readonly female: readonly string[];
  /** What anybody may be called, whatever they do: "man", "star", "critic". */
  readonly loose: readonly string[];
  /** People without a name by their nature: "source", "insider". */
  readonly unnamed: readonly string[];
  /** Relations: "wife", "friend". They say somebody's only beside whose they are. */
  readonly kin: readonly string[];
  /** Adjectives that tell one holder of a role from the next: "former", "deputy". */
  readonly telling: readonly string[];
  /** Words in a role that no name has: "senior", "political", "chief". */
  readonly modifiers: readonly string[];
  /** Several people in one word: "people", "crowd", "public". */
  readonly groups: readonly string[];
  /** Endings of plurals, each with what stands there in the singular: "ies = y". Tried in order. */
  readonly pluralEndings: readonly string[];
  /** "women = woman". */
  readonly plurals: readonly string[];
  /** Endings by which a word that no list has is a role: "ist". */
  readonly endings: readonly string[];
  /** Roles that others in a text have than whoever was spoken of: "judge", "reporter". Ranks are such too. */
  readonly parties: readonly string[];
  /** Endings by which a noun that no list has is rather a person than a thing: "er". */
  readonly personEndings: readonly string[];
  /** Endings of ages and of numbers of children, by which somebody is called: "-year-old", "-of-two". */
  readonly ageEndings: readonly string[];
  readonly childrenEndings: readonly string[];
};

export type BodyWords = {
  /** Words that name a body within its name: "ministry", "university". */
  readonly heads: readonly string[];
  /** Words for bodies that are surnames too: they count unless a first name stands before. */
  readonly doubtfulHeads: readonly string[];
  /** Words in the names of companies, which are called without them: "ltd", "holdings". */
  readonly trade: readonly string[];
  /** Words by which a body that was named is called again, beside its heads: "the company", "the force". */
  readonly nouns: readonly string[];
  /** "company: ltd inc plc": a body with one of the words in its name may be called so. */
  readonly calls: readonly string[];
  /** Texts in which somebody speaks: of "his letter" it is he who does. */
  readonly letters: readonly string[];
  /** Texts and figures that speak: "report", "poll". */
  readonly documents: readonly string[];
  /** Bodies known by name, several words allowed. */
  readonly known: readonly string[];
  /** Small words within a body's name: "of", "for". */
  readonly links: readonly string[];
};

export type PhraseWords = {
  /** Before a noun phrase: "of", "for". */
  readonly prepositions: readonly string[];
  /** Before what somebody belongs to, within a role: "of", "at". */
  readonly belonging: readonly string[];
  /** Before a body or a place, hardly before a person: "at", "inside". */
  readonly inside: readonly string[];
  /** Forms of "be", "have" and other small verbs: what stands before is a subject. */
  readonly auxiliaries: readonly string[];
  /** Those by which somebody is said to be something: "is", "was". */
  readonly copulas: readonly string[];
  readonly conjunctions: readonly string[];
  /** The conjunctions that join two names into one speaker. */
  readonly and: readonly string[];
  /** Before examples of a group: "like", "including". */
  readonly examples: readonly string[];
  /** Words with a capital only because a sentence begins with them. */
  readonly openers: readonly string[];
  /** After a noun they begin what is told of it: "familiar", "close". */
  readonly tails: readonly string[];
  /** Days and months: no names. */
  readonly calendar: readonly string[];
  /** Phrases of people who are not to be named. */
  readonly anonymity: readonly string[];
  /** Adverbs that leave open who says it: "reportedly". */
  readonly hearsay: readonly string[];
  /** All forms of "be", with which a passive is made. */
  readonly be: readonly string[];
  /** Endings of the verbs that share another's subject: "adding that". */
  readonly sharingEndings: readonly string[];
  /** Participles that do after a form of "be" without "by": "is said", "are understood". */
  readonly hearsayParticiples: readonly string[];
  /** Whole cues that do, or their openings: "it emerged". */
  readonly hearsayPhrases: readonly string[];
  /** Cues of questions: of "asked whether" somebody is the asker. */
  readonly asking: readonly string[];
  /** Whether a verb needs no subject, so that one without is its last speaker's. */
  readonly dropsSubjects: boolean;
  /** Whether words without a cue are reported by their verbs' mood alone: "Er habe nichts gesehen." */
  readonly reportedMood: boolean;
  /** "of" between a number and those who are counted. */
  readonly of: readonly string[];
  /** Before the author of a text: "a letter from", "a report by". */
  readonly authorship: readonly string[];
  /** "by": names who did it. */
  readonly by: readonly string[];
  /** Nouns of saying that begin a sentence about what somebody said: "his words", "her statement". */
  readonly speechNouns: readonly string[];
  /** The mark of a possessor, printed after a name or a noun: "'s". */
  readonly possessiveEndings: readonly string[];
};

/** A list out of a table: words lie between spaces and line ends. */
export function words(table: string): readonly string[] {
  return table.split(/\s+/).filter((word) => word !== '');
}

/** A list out of a table whose entries have several words: they lie between bars and line ends. */
export function phrases(table: string): readonly string[] {
  return table.split(/[|\n]/).flatMap((phrase) => phrase.trim() || []);
}
