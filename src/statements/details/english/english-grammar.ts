import type { GrammarWords } from '../detail-words.ts';
import { wordSet } from './english-speech.ts';

export const ENGLISH_GRAMMAR: GrammarWords = {
  prepositions:
    wordSet(`in on at by to from with without of for about over under after before during through via into onto against
    between among amid inside outside near off since until as like upon within towards toward across around behind despite
    following concerning regarding including per`),
  determiners: wordSet(
    'the a an this that these those his her its their our your my some any no each every another',
  ),
  indefinite: wordSet('a an'),
  genitive: 'of',
  objectPronouns: wordSet(
    'him her them us me it you himself herself themselves itself everyone everybody people one',
  ),
  titles:
    wordSet(`mr mr. mrs mrs. ms ms. miss dr dr. prof professor sir lord lady dame judge justice president minister sen sen.
    rep rep. senator congressman gov gov. governor mayor king queen prince princess pope father sister captain sergeant
    constable detective chief secretary chancellor ambassador general colonel major presenter host`),
  selfPronouns: wordSet('i we my our'),
  pronouns: wordSet('he she it they we i you who there here'),
  subordinators:
    wordSet(`who whom whose which that when where while because although though if whether unless why how what as so than
    since until`),
  conjunctions: wordSet('and but or nor yet'),
  auxiliaries:
    wordSet(`has have had is are was were be been being am do does did will would shall should can could may might must wo ca
    having 's 've 'd 're 'm 'll`),
  helpers:
    wordSet(`has have had is are was were be been being am do does did will would shall should can could may might must
    wo ca having not never neither`),
  being: wordSet("is are was were be been being 's 're"),
  adverbs: wordSet(
    'also never ever always often once again just only then now still long since previously already even yet ever',
  ),
  adverbEndings: ['ly'],
  participleEndings: ['ed', 'ing'],
  participles:
    wordSet(`issued posted published broadcast released sent read given obtained seen shared carried aired made addressed signed
    entitled titled called held`),
  negations: wordSet("not n't never neither no nor"),
  complementisers: wordSet('that'),
  asking: wordSet('whether if'),
  infinitive: wordSet('to'),
  functionWords:
    wordSet(`a an the this that these those and or but nor so yet as if of in on at by to from with for about over under
    into onto than then there here is are was were be been being am do does did doing have has had having 's 've 'd 're 'm
    'll will would shall i me my we us our you your he him his she her it its they them their who whom whose which what when
    where while how why also just very too such any some own same s t it's`),
};
