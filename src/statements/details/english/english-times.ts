import type { TimeWords } from '../detail-words.ts';
import { wordSet } from './english-speech.ts';

export const ENGLISH_TIMES: TimeWords = {
  names:
    wordSet(`monday tuesday wednesday thursday friday saturday sunday tue tues thu thur thurs fri january
    february march april may june july august september october november december feb apr aug sept oct
    nov dec christmas easter ramadan`),
  areNamesCapital: true,
  alone: wordSet(
    'yesterday today tonight tomorrow overnight recently later earlier afterwards afterward beforehand moments midweek',
  ),
  units:
    wordSet(`second seconds minute minutes hour hours day days week weeks weekend month months year years decade decades
    morning afternoon evening evenings night nights lunchtime spring summer autumn fall winter quarter season century
    fortnight session past time moment`),
  placing:
    wordSet(`last this next ago later earlier previous following same past recent before after first second third fourth
    fifth early late within every each that over`),
  behind: wordSet('ago later earlier'),
  vague: wordSet('time moment past'),
  vagueLeads: wordSet('in at'),
  leading:
    wordSet(`on in at by during over within late early earlier later last this next just only shortly hours minutes
    days weeks months years moments the a about around nearly almost some more mid back`),
  inside: wordSet(
    `the a an of few several couple on in at and half about around some more than just than , night early late`,
  ),
  numbers: wordSet(
    `one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty`,
  ),
  clocks: wordSet(
    "noon midnight midday dawn dusk lunch lunchtime o'clock a.m p.m am pm gmt half-time tea breakfast sunrise sunset",
  ),
  eventLeads: wordSet('after before following ahead'),
  events:
    wordSet(`vote votes match game meeting hearing verdict ruling trial talks summit debate speech session sentencing race
    qualifying practice service mass attack arrest announcement win victory defeat draw election decision launch ceremony
    funeral inquest tournament final interview conference briefing training whistle kick-off loss final fight bout rally raid
    blast explosion fire quake earthquake storm crash accident incident shooting protest march`),
  yearLeads: wordSet('in since until during by late early mid'),
};
