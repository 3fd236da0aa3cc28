import { phrasesOf } from '../cue/phrases.ts';
import type { SpeechWords, WordSet } from '../detail-words.ts';

/** Words between spaces. */
export function wordSet(words: string): WordSet {
  return new Set(words.trim().split(/\s+/u));
}

/** What is refused with "declined to". */
const REFUSED =
  'comment/say/discuss/elaborate/confirm/disclose/name/specify/identify/speculate/explain/reveal/answer/respond/reply/provide/give/be/talk/speak/deny/release/address/expand/share/clarify/state';
/** What is refused with "did not". */
const UNSAID =
  'comment/say/discuss/elaborate/confirm/disclose/name/specify/identify/speculate/explain/reveal/provide/clarify';

/** Of what cues do that are more than one word. They begin at the cue or within the few words that make it up. */
const CUE_FORCES = phrasesOf({
  refusal: `
    decline/declined/declines/declining to ${REFUSED}
    decline/declined/declines/declining (any) comment
    would not answer/respond/reply
    decline/declined/declines/declining an/multiple/several/repeated/interview requests/request/interview
    refuse/refused/refuses/refusing to ${REFUSED}
    would not ${UNSAID}
    would/will not be drawn
    wo/will not ${UNSAID}
    did/does/do not ${UNSAID}
    did/does/do not immediately ${UNSAID}
    has/have/had not commented/said/elaborated/disclosed/named/specified
    could/can not ${UNSAID}
    could/can neither confirm
    cannot ${UNSAID}
    no comment
    hung/hang up
    walked away
    ignored questions
    would/will give no comment/details/reason/reasons/interviews/interview
    gave/gives/give no comment/details/reason/reasons/interviews/interview
    stopped short of
    was/were/is/are unable to say/comment/confirm/discuss
  `,
  'no reply': `
    did/does/do not respond/reply/return/answer
    did/does/do not immediately/directly/publicly respond/reply/return/answer
    did/does/do not ever respond/reply/return
    has/have/had not responded/replied/returned/answered
    has/have/had not yet responded/replied/returned/answered
    has/have/had yet to respond/reply/comment
    has/have/had not immediately responded/replied
    could not be reached
    could not immediately be reached
    could not be contacted
    could not immediately be contacted
    was/were/is/are not available
    was/were/is/are not immediately available
    was/were/is/are not reachable
    was/were/is/are unavailable
    was/were/is/are unreachable
    went/go/gone/goes unanswered
    never responded/replied/answered
    failed to respond/reply
  `,
  demand: `
    call/called/calls/calling for
    call/called/calls/calling on
    call/called/calls/calling upon
    ask/asked/asks/asking for
    ask/asked/asks/asking that
    appeal/appealed/appeals/appealing for
    appeal/appealed/appeals/appealing to
    plead/pleaded/pleads/pleading for
    plead/pleaded/pleads/pleading with
    push/pushed/pushes/pushing for
    press/pressed/presses/pressing for
    insist/insisted/insists/insisting on
    warn/warned/warns/warning/caution/cautioned/cautions/cautioning against
    advise/advised/advises/advising against
    put/puts pressure
  `,
  denial: `
    plead/pleaded/pleads/pleading not guilty
    pleaded/pleads innocent
    laughed/laughs/laughing off
    shot/shoots/shooting down
    brushed/brushes/brushing off
    waved/waves/waving away
    knocked/knocks down
    poured cold
    distanced himself/herself/themselves/itself
    scoff/scoffed/scoffs/scoffing at
  `,
  confirmation: `
    plead/pleaded/pleads/pleading guilty
    owned/owns up
    made/makes no secret
  `,
  correction: `
    walked/walks/walking back
    rowed/rows/rowing back
    backtracked/backtracks
    set/sets the record
  `,
  question: `
    want/wants/wanted to know
    asked/asks/asking whether/if/why/how/what/who/where/when
    demand/demanded/demands/demanding to know
    questioned/questions whether/if/why
  `,
  prediction: `
    is/are/was/were/be expected
    is/are/was/were/be widely expected
    is/are/was/were/be tipped
    is/are/was/were/be forecast/forecasted
    is/are/was/were/be predicted
    is/are/was/were/be projected
    is/are/was/were/be anticipated
    is/are/was/were/be likely
    warn/warned/warns/warning of
  `,
  attitude: `
    is/are/was/were convinced/confident/sceptical/skeptical/afraid/concerned/hopeful/worried
    disagree/disagrees/disagreed with
    is/are/was/were feared
  `,
});

const CONTENT_FORCES = phrasesOf({
  denial: `
    not true | untrue | n't true | is false | are false | was false | were false | completely false | totally false
    no truth | no such | rubbish | nonsense | baseless | unfounded | groundless | without foundation | fabricated
    is/was/'s a lie | are/were lies | no evidence | does/did/do not exist | nothing to do with
    i/it/he/she/we/they was/were/is/are/am not aware of | i/it/he/she/we/they was/were/is/are/am unaware of
    neither accepted | nobody has asked | has/have/had not attacked/agreed | not involved | no involvement | no knowledge
    misread | misrepresented | misquoted | not guilty | innocent | i never said | never knowingly | never met | never happened | did not happen
    not recognise/recognize | wrong when | i 'd dispute | i dispute | we dispute | no basis | simply/just/flatly wrong
    categorically not | never in my/his/her life | made up by
  `,
  refusal: `
    not comment | n't comment | no comment | nothing to add | nothing further | not discuss | wo not talk/discuss/say
    neither confirm | not confirm | not be commenting | not going to comment | not telling | rather not
    nothing to say to | never discuss/discusses/discussed | ca not comment/discuss/talk/repeat | not appropriate to comment | inappropriate to comment | not in a position to | not able to comment
    unable to comment | not speculate | no further comment
  `,
  threat: `
    see him/her/them/you/it in court | consider its/our/their/his position | legal action | will/would sue
    will/would/'ll retaliate | will/would be consequences | will/would pay for | pay the price
  `,
  confirmation: `
    i/he/she/it/we/they accept/accepts/accepted that | i/he/she/it/we/they admit/admits/admitted
    i/he/she/it/we/they concede/concedes/conceded | i/he/she/it/we/they acknowledge/acknowledges/acknowledged
  `,
});

const ORDERS = phrasesOf({
  demand: `
    do not | please | let us | let 's | let them | let him | let her | let me | stop | go home | get out | tell me
    tell us | give us | give me | leave us | bring back | stay home | stay away | check the | sit down | mind your | wear a | call me | leave the | keep your | keep calm | take care | you must | you have to
    we demand | we call | we urge | i urge | i call | i demand | we are asking | i am asking | i would ask
    we 're asking | i 'm asking | i 'd ask | what i 'd ask | i 'd urge | we 'd urge
  `,
});

const PARTICLES: ReadonlyMap<string, WordSet> = new Map(
  Object.entries({
    accord: 'to',
    according: 'to',
    ask: 'for by',
    appeal: 'for',
    call: 'for on',
    hint: 'at',
    point: 'out to',
    go: 'on',
    advise: 'against',
    warn: 'against of',
    plead: 'for with',
    hang: 'up',
    refer: 'to',
    speak: 'of',
    complain: 'about of',
    rule: 'out',
    laugh: 'off',
    own: 'up',
    push: 'for',
    press: 'for',
    long: 'for',
    lay: 'out',
    set: 'out',
    spell: 'out',
    put: 'it',
    play: 'down',
    wonder: 'about',
    allude: 'to',
    admit: 'to',
    confess: 'to',
    object: 'to',
  }).map(([lemma, words]) => [lemma, wordSet(words)]),
);

export const ENGLISH_SPEECH: SpeechWords = {
  cueForces: CUE_FORCES,
  contentForces: CONTENT_FORCES,
  orders: ORDERS,
  builds: {
    agreeing: wordSet('agree accept allow own'),
    asking: wordSet('tell ask warn remind advise beg instruct say write'),
    askingOthers: wordSet('ask beg warn advise invite'),
    againstWords: wordSet('against'),
    vowing: wordSet('promise vow pledge swear warn'),
    foretelling: wordSet('warn caution'),
    pleading: wordSet('plead'),
    guilty: wordSet('guilty'),
  },
  telling: wordSet('tell remind inform assure reassure notify brief persuade convince'),
  hearerParticles: wordSet('on with'),
  writing: wordSet('write publish'),
  particles: PARTICLES,
  passives:
    wordSet(`say think believe understand allege report rumour rumoured rumored fear expect forecast tip estimate predict
    anticipate project consider forecast+ put+ bet+ suspect feel assume claim suggest hope hint presume reckon deem suppose`),
  bareParticiples: wordSet(
    'said believed thought understood reported alleged rumoured rumored feared',
  ),
  future: wordSet("will could may might 'll wo likely risk risks"),
  foretellers:
    wordSet(`forecaster forecasters analyst analysts economist economists expert experts scientist scientists
    meteorologist meteorologists pollster pollsters bookmaker bookmakers researchers strategist strategists seismologist
    climatologist epidemiologist epidemiologists modellers officer weather`),
  threats:
    wordSet(`retaliate retaliation revenge avenge consequences punish punishment crush destroy sue court strike strikes kill
    bomb attack sanctions severe burn burned warmed response regret boycott harshly veto`),
  duties: wordSet('must should ought'),
  quoting: wordSet('quote cite'),
  quotedAs: wordSet('as'),
  agents: wordSet('by'),
  reporting: wordSet('report'),
  citing: wordSet('citing quoting'),
  sources:
    wordSet(`official officials source sources people person memo memos document documents report reports banker bankers
    spokesman spokeswoman spokesperson spokespeople aide aides police officer officers witness witnesses data figures study
    filing filings records email emails e-mail e-mails letter letters statement insider insiders executive executives
    lawyer lawyers diplomat diplomats adviser advisers minister ministers analyst analysts expert experts resident residents
    relative relatives friend friends colleagues employee employees worker workers investigators prosecutors
    intelligence transcript transcripts survey poll polls researchers media reporters agency agencies newspaper`),
  according: new Map([['according', 'to']]),
  ownPronouns: wordSet("i we he she i'm we're"),
};
