import type { Force } from '../../../model/statement.ts';
import type { CueEntry } from '../cue/cue-entry.ts';
import { FORCES, phrasesOf } from '../cue/phrases.ts';
import type { DetailWords, WordSet } from '../detail-words.ts';

type ByForce = Partial<Readonly<Record<Force, string>>>;

/**
 * What is known of a language beside English, as it is written: words between spaces, phrases between bars. What is
 * left out is not looked for. All words are lower case, with straight apostrophes.
 */
export type DetailTable = {
  /** Forms of reporting words that do more than state. */
  readonly cues: ByForce;
  /** Adverbs that report by themselves: "angeblich". */
  readonly hearsay: string;
  /** Phrases at a cue: "keine angaben". */
  readonly cueForces: ByForce;
  /** Phrases in a content: "ist falsch". */
  readonly contentForces: ByForce;
  readonly hedges: string;
  /** Reporting verbs within a content. */
  readonly reports: string;
  readonly times: TimeTable;
  readonly places: PlaceTable;
  readonly grammar: GrammarTable;
};

export type TimeTable = {
  readonly names: string;
  readonly areNamesCapital?: boolean;
  readonly alone: string;
  readonly units: string;
  readonly placing: string;
  readonly behind?: string;
  readonly leading: string;
  readonly inside: string;
  readonly clocks?: string;
  readonly yearLeads?: string;
};

export type PlaceTable = {
  readonly leads: string;
  readonly nouns: string;
  readonly bare?: string;
  /** Beginnings or wholes of outlets' names, and the nouns before them. */
  readonly media: string;
  readonly mediaKinds: string;
  /** Before a noun that is an outlet, or somebody who listens. */
  readonly addressing?: string;
  readonly listeners?: string;
  /** Whether those who are told stand in their case without a preposition: "сказал агентству", "журналистам". */
  readonly areCasesBare?: boolean;
};

export type GrammarTable = {
  readonly prepositions: string;
  readonly determiners: string;
  readonly indefinite?: string;
  readonly genitive?: string;
  readonly objectPronouns?: string;
  readonly pronouns: string;
  readonly subordinators: string;
  readonly conjunctions: string;
  readonly auxiliaries: string;
  readonly being?: string;
  readonly adverbs?: string;
  readonly negations: string;
  readonly complementisers: string;
  readonly asking?: string;
  readonly infinitive?: string;
  readonly functionWords: string;
};

const OUTLETS = `bbc cnn reuters bloomberg afp ap dpa efe ansa kyodo tass interfax twitter facebook instagram telegram youtube tiktok x
  whatsapp linkedin vk`;
const NONE: WordSet = new Set();

/** A language's words out of its table. */
export function detailWordsOf(table: DetailTable): DetailWords {
  return {
    cues: cuesOf(table),
    speech: speechOf(table),
    hedges: {
      phrases: phrasesOf({ hedge: table.hedges }),
      exceptions: new Map(),
      reports: wordSet(table.reports),
      relatives: NONE,
    },
    times: timesOf(table.times),
    places: placesOf(table.places),
    grammar: grammarOf(table.grammar),
  };
}

function cuesOf({ cues, hearsay }: DetailTable): Map<string, CueEntry> {
  const plain = { isHedged: false, hearer: 'none', isNoun: false, isAdverb: false } as const;
  const verbs = FORCES.flatMap((force) =>
    [...wordSet(cues[force])].map((lemma): [string, CueEntry] => [
      lemma,
      { ...plain, lemma, force },
    ]),
  );
  const adverb = { isHedged: true, hearer: 'none', isNoun: true, isAdverb: true } as const;
  const adverbs = [...wordSet(hearsay)].map((lemma): [string, CueEntry] => [
    lemma,
    { ...adverb, lemma, force: 'statement' },
  ]);
  return new Map([...adverbs, ...verbs]);
}

function wordSet(words: string | undefined): WordSet {
  return new Set((words ?? '').split(/\s+/u).filter((word) => word !== ''));
}

/** What only English has a table for is left empty: these languages have their own rules for who is quoted by whom. */
function speechOf({ cueForces, contentForces }: DetailTable): DetailWords['speech'] {
  const builds = {
    agreeing: NONE,
    asking: NONE,
    askingOthers: NONE,
    againstWords: NONE,
    vowing: NONE,
    foretelling: NONE,
    pleading: NONE,
    guilty: NONE,
  };
  return {
    cueForces: phrasesOf(cueForces),
    contentForces: phrasesOf(contentForces),
    orders: new Map(),
    builds,
    telling: NONE,
    hearerParticles: NONE,
    writing: NONE,
    particles: new Map(),
    passives: NONE,
    bareParticiples: NONE,
    future: NONE,
    foretellers: NONE,
    threats: NONE,
    duties: NONE,
    quoting: NONE,
    quotedAs: NONE,
    agents: NONE,
    reporting: NONE,
    citing: NONE,
    sources: NONE,
    according: new Map(),
    ownPronouns: NONE,
  };
}

function timesOf(table: TimeTable): DetailWords['times'] {
  return {
    names: wordSet(table.names),
    areNamesCapital: table.areNamesCapital ?? false,
    alone: wordSet(table.alone),
    units: wordSet(table.units),
    placing: wordSet(table.placing),
    behind: wordSet(table.behind),
    vague: NONE,
    vagueLeads: NONE,
    leading: wordSet(table.leading),
    inside: wordSet(table.inside),
    numbers: NONE,
    clocks: wordSet(table.clocks),
    eventLeads: NONE,
    events: NONE,
    yearLeads: wordSet(table.yearLeads),
  };
}

function placesOf(table: PlaceTable): DetailWords['places'] {
  return {
    leads: wordSet(table.leads),
    keptLeads: NONE,
    nouns: wordSet(table.nouns),
    bare: wordSet(table.bare),
    media: wordSet(table.media),
    mediaKinds: wordSet(table.mediaKinds),
    outlets: wordSet(OUTLETS),
    institutions: NONE,
    pictures: NONE,
    occasions: NONE,
    paperLeads: NONE,
    anyLeads: NONE,
    bareLeads: NONE,
    bareMeans: NONE,
    edges: NONE,
    sharedNouns: NONE,
    joints: NONE,
    sharedJoints: NONE,
    addressing: wordSet(table.addressing),
    noPlaces: NONE,
    listeners: wordSet(table.listeners),
    areCasesBare: table.areCasesBare ?? false,
    things: NONE,
    speaking: NONE,
  };
}

function grammarOf(table: GrammarTable): DetailWords['grammar'] {
  const auxiliaries = wordSet(table.auxiliaries);
  return {
    prepositions: wordSet(table.prepositions),
    determiners: wordSet(table.determiners),
    indefinite: wordSet(table.indefinite),
    genitive: table.genitive ?? '',
    objectPronouns: wordSet(table.objectPronouns),
    pronouns: wordSet(table.pronouns),
    selfPronouns: NONE,
    titles: NONE,
    subordinators: wordSet(table.subordinators),
    conjunctions: wordSet(table.conjunctions),
    auxiliaries,
    helpers: auxiliaries,
    being: wordSet(table.being),
    adverbs: wordSet(table.adverbs),
    adverbEndings: [],
    participleEndings: [],
    participles: NONE,
    negations: wordSet(table.negations),
    complementisers: wordSet(table.complementisers),
    asking: wordSet(table.asking),
    infinitive: wordSet(table.infinitive),
    functionWords: wordSet(table.functionWords),
  };
}
