import type { Force } from '../../../model/statement.ts';
import type { CueEntry } from '../cue/cue-entry.ts';
import { formsOf } from './verb-forms.ts';

/** Verbs of one class, a list: "say/said" has an irregular past, "admit+" doubles its last letter. */
type VerbClass = {
  readonly force: Force;
  readonly isHedged?: boolean;
  readonly hearer?: CueEntry['hearer'];
  readonly verbs: string;
};

type NounClass = Omit<VerbClass, 'verbs'> & { readonly nouns: string };

/** Where a verb stands in two classes, the later one holds. */
const VERBS: readonly VerbClass[] = [
  {
    force: 'statement',
    verbs: `say/said add state note remark observe comment explain continue recall reveal announce declare report
      mention write/wrote/written tweet retweet post blog publish record argue claim insist maintain contend assert
      allege accuse stress emphasise emphasize underline underscore highlight reiterate repeat point joke quip+ laugh
      smile cry shout yell scream chant whisper mutter murmur exclaim interject sigh groan moan boast brag+ gush enthuse
      marvel muse opine lament complain grumble protest fume rage rant thunder rail vent criticise criticize condemn
      decry denounce deplore blast slam+ blame attack lambaste castigate rebuke chide chastise berate scold mock deride
      ridicule taunt tease insult praise hail welcome applaud commend laud salute congratulate thank apologise apologize
      describe call label brand dub+ term compare liken characterise characterize portray depict paint cite quote refer+
      reference testify swear/swore/sworn vouch attest read/read go/went put/put answer reply respond retort counter
      conclude summarise summarize estimate calculate reckon assess judge rate rank find/found show/showed/shown indicate
      demonstrate prove illustrate signal propose offer pledge promise vow swear/swore/sworn guarantee commit+ remember reckon decide rule
      determine establish identify disclose divulge leak confide relate recount narrate tell/told relay convey voice
      express communicate articulate outline detail lay/laid set/set spell/spelled specify stipulate define elaborate
      expand clarify address discuss talk speak/spoke/spoken chat+ lecture preach teach/taught inform brief notify alert
      remind assure reassure convince persuade warn caution advise counsel email e-mail text message phone cable telegraph
      wire broadcast/broadcast air televise release issue sign attribute credit ascribe trace link name list cover
      document chronicle submit+ plead argue reason rationalise rationalize justify defend excuse concur+ caveat
      qualify theorise theorize hypothesise hypothesize postulate posit+ allude advertise trumpet tout peddle parrot echo
      chime sing/sang/sung rap+ lie hear/heard learn understand/understood gather discover detect notice realise realize
      open begin/began/begun finish close interrupt intervene elucidate expound theorise wail bemoan bewail
      sneer scoff snap+ bark growl question hit/hit fire fight/fought let/let hang/hung sob+ beam grin+ nod+ shrug+ wave intone drawl jest crack gloat crow decline refuse rejoice celebrate
      acclaim extol+ hint vouchsafe proclaim profess suggest`,
  },
  {
    force: 'statement',
    isHedged: true,
    verbs: 'hint speculate imply insinuate intimate suggest/suggest',
  },
  {
    force: 'statement',
    hearer: 'object',
    verbs:
      'tell/told inform brief notify alert remind assure reassure convince persuade warn caution email e-mail text message phone promise quote',
  },
  { force: 'statement', hearer: 'subject', verbs: 'hear/heard' },
  {
    force: 'denial',
    verbs: `deny refute reject dismiss rebut+ dispute disavow disclaim contradict repudiate rubbish debunk disown
      discount contest`,
  },
  {
    force: 'confirmation',
    verbs: `confirm acknowledge admit+ concede confess verify corroborate validate allow accept own agree`,
  },
  { force: 'threat', hearer: 'object', verbs: 'threaten' },
  {
    force: 'demand',
    verbs: `demand request appeal plead implore recommend prescribe petition lobby agitate
      push move mandate decree`,
  },
  {
    force: 'demand',
    hearer: 'object',
    verbs: `urge order instruct command direct exhort beg+ implore entreat beseech/besought advise counsel encourage challenge
      summon forbid/forbade/forbidden ban+ prohibit invite nag+ pester`,
  },
  { force: 'statement', verbs: 'insist plead' },
  {
    force: 'prediction',
    verbs: `predict forecast/forecast project foresee/foresaw/foreseen anticipate prophesy prophesise prophesize
      foretell/foretold envisage envision tip+ bet/bet prognosticate expect`,
  },
  { force: 'correction', verbs: 'correct clarify retract amend rectify recant' },
  { force: 'question', hearer: 'object', verbs: 'ask quiz+ grill' },
  { force: 'question', verbs: 'wonder query inquire enquire press' },
  {
    force: 'attitude',
    verbs: `believe think/thought hope fear want wish feel/felt worry doubt suspect assume presume like prefer+ love hate
      dislike detest know/knew/known consider regard view see/saw/seen support oppose favour favor back endorse intend plan
      mean/meant dread regret+ value trust+ imagine guess suppose hold/held disagree dream/dreamed figure resent envy
      long yearn crave aim seek/sought mind loathe admire respect appreciate sympathise sympathize disapprove approve
      deem tolerate dare care forget/forgot/forgotten`,
  },
];

const NOUNS: readonly NounClass[] = [
  {
    force: 'statement',
    nouns: `claim claims statement statements remark remarks comment comments report reports allegation allegations
      accusation accusations complaint complaints criticism announcement assertion assertions argument arguments
      suggestion suggestions insistence assurance assurances explanation words testimony account accounts message
      response reply answer criticism description charge charges conclusion finding findings estimate estimates
      observation declaration revelation revelations reminder pledge promise vow according`,
  },
  {
    force: 'statement',
    isHedged: true,
    nouns: 'rumour rumours rumor rumors speculation hint hints',
  },
  { force: 'denial', nouns: 'denial denials rejection dismissal rebuttal' },
  {
    force: 'confirmation',
    nouns: 'admission confession acknowledgement acknowledgment confirmation',
  },
  { force: 'refusal', nouns: 'refusal' },
  { force: 'threat', nouns: 'threat threats' },
  {
    force: 'demand',
    nouns: 'demand demands request requests appeal appeals plea pleas call calls recommendation',
  },
  {
    force: 'prediction',
    nouns:
      'prediction predictions forecast forecasts expectation expectations warning warnings projection projections',
  },
  { force: 'correction', nouns: 'correction retraction clarification' },
  { force: 'question', nouns: 'question questions' },
  {
    force: 'attitude',
    nouns: `belief beliefs view views opinion hope hopes fear fears doubt doubts conviction feeling suspicion suspicions
      wish desire concern concerns worry worries confidence intention plan plans support opposition regret assumption
      convinced confident sceptical skeptical afraid worried concerned hopeful optimistic pessimistic keen eager sure
      certain adamant proud happy angry disappointed unhappy glad sorry furious doubtful wary unsure certain`,
  },
];

/** Adverbs that report by themselves, without saying who: "reportedly". */
const ADVERBS =
  'reportedly allegedly supposedly purportedly apparently ostensibly rumoured rumored alleged reported';

/** Every form of English reporting verbs and nouns, lower case. A verb's form goes before a noun's. */
export const CUE_CLASSES: ReadonlyMap<string, CueEntry> = new Map([
  ...NOUNS.flatMap(nounEntries),
  ...ADVERBS.split(' ').map((word) => [word, adverbEntry(word)] as const),
  ...VERBS.flatMap(verbEntries),
]);

function nounEntries({
  nouns,
  force,
  isHedged = false,
  hearer = 'none',
}: NounClass): [string, CueEntry][] {
  return nouns
    .split(/\s+/u)
    .map((noun) => [noun, { lemma: noun, force, isHedged, hearer, isNoun: true, isAdverb: false }]);
}

function adverbEntry(lemma: string): CueEntry {
  return {
    lemma,
    force: 'statement',
    isHedged: true,
    hearer: 'none',
    isNoun: true,
    isAdverb: true,
  };
}

function verbEntries({
  verbs,
  force,
  isHedged = false,
  hearer = 'none',
}: VerbClass): [string, CueEntry][] {
  return verbs.split(/\s+/u).flatMap((verb) => {
    const { lemma, forms } = formsOf(verb);
    return forms.map((form): [string, CueEntry] => [
      form,
      { lemma, force, isHedged, hearer, isNoun: false, isAdverb: false },
    ]);
  });
}
