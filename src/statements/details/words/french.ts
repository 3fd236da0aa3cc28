import { once } from '../../once.ts';
import { type DetailTable, detailWordsOf } from './detail-table.ts';

const table = (): DetailTable => ({
  cues: {
    denial: `dément démenti démentent démentait nie nié nient niait rejette rejeté rejettent réfute réfuté réfutent conteste contesté contestent
      récuse récusé jure juré jurent`,
    confirmation: `confirme confirmé confirment admet admis admettent reconnaît reconnu reconnaissent reconnaissait concède concédé avoue avoué
      avouent`,
    demand: `demande demandé demandent réclame réclamé réclament exige exigé exigent appelle appelé appellent supplie supplié ordonne ordonné prie
      exhorte exhorté enjoint invite invité somme sommé recommande recommandé préconise conseille conseillé plaide`,
    question: 'interroge interrogé interrogent questionne',
    threat: 'menace menacé menacent',
    prediction: 'prévoit prévu prévoient prédit prédisent pronostique anticipe table attend',
    correction: 'corrige corrigé rectifie rectifié',
    attitude: `croit cru croient pense pensent espère espéré espèrent craint craignent redoute redoutent veut veulent souhaite souhaitent
      doute doutent regrette regretté regrettent juge trouve trouvent`,
  },
  hearsay: 'apparemment',
  cueForces: {
    refusal: `pas souhaité | pas voulu | refusé de | refuse de | refuser de | refusent de | pas commenté | ne commente | aucun commentaire | se refuse
      s'est refusé | refusé tout | décliné`,
    'no reply': `pas donné suite | pas répondu | pas pu être joint | pas pu être jointe | injoignable | n'a pas réagi | sans réponse`,
    question: 'a demandé si | demande si | se demande | demandé pourquoi',
  },
  contentForces: {
    denial: `c'est faux | est faux | est fausse | jamais donné | jamais dit | n'est pas vrai | aucun fondement | mensonge | n'avoir rien`,
    refusal: 'aucun commentaire | pas de commentaire | ne commente pas',
  },
  hedges: `peut-être | probablement | sans doute | apparemment | vraisemblablement | pourrait/pourraient | devrait/devraient | serait/seraient
    aurait/auraient | semble/semblent/semblerait | il paraît | paraît-il | possible que | éventuellement | aurait/auraient été
    supposé | supposément | prétendument`,
  reports: 'dit disait déclaré affirme affirmé assure assuré',
  times: {
    names: `lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre
      décembre`,
    alone: `hier aujourd'hui avant-hier récemment ensuite auparavant demain`,
    units: `minute minutes heure heures jour jours semaine semaines mois an ans année années matin soir après-midi nuit week-end veille midi
      lendemain été hiver printemps automne soirée matinée`,
    placing: `la le ce cette dernier dernière derniers dernières passé passée prochain il dans après dès`,
    behind: 'plus tôt tard',
    leading: 'la le ce cette dans il en à au dès plus depuis un une quelques mardi',
    inside: `la le les y a de du des dernier dernière matin soir deux trois quatre cinq six sept huit dix au à l' en fin début milieu plus`,
    yearLeads: 'en',
  },
  places: {
    leads: `dans lors à au sur devant pendant par via en aux d'`,
    nouns: `entretien interview lettre communiqué déclaration discours conférence presse point réunion tribune émission podcast courrier message
      audience procès tribunal cour assemblée meeting réseau plateforme publication post tweet billet rapport note éditorial
      chronique allocution débat parlement sénat commission téléphone télévision radio antenne plateau barre micro`,
    bare: 'télévision radio facebook instagram twitter x telegram youtube tiktok',
    media: `radio télévision journal quotidien hebdomadaire magazine chaîne agence canal gazette courrier écho dépêche tribune figaro monde presse
      site podcast réseau antenne`,
    mediaKinds:
      'journal quotidien hebdomadaire magazine chaîne agence radio télévision site podcast réseau',
    addressing: 'à au aux devant',
    listeners: `journalistes presse gendarmes policiers enquêteurs députés juges élus salariés reporters supporters`,
  },
  grammar: {
    prepositions: `à au aux de du des dans en sur sous par pour avec sans chez vers contre entre depuis pendant lors après avant devant derrière selon
      dès malgré via`,
    determiners:
      'le la les un une des ce cet cette ces son sa ses leur leurs notre nos mon ma mes tout toute',
    indefinite: 'un une',
    genitive: 'de',
    objectPronouns: 'lui leur eux moi nous vous',
    pronouns: 'il elle ils elles on je nous vous tu',
    subordinators: `qui que dont où quand lorsque parce puisque si comme pourquoi comment quoi lequel laquelle alors tandis`,
    conjunctions: 'et mais ou ni or car',
    auxiliaries: `a ont avait avaient aurait auraient est sont était étaient serait seraient être avoir été va vont doit doivent peut peuvent n'a
      n'ont n'est s'est ai`,
    being: 'est sont était étaient été',
    adverbs: 'aussi encore déjà également toutefois notamment',
    negations: 'ne pas jamais non ni',
    complementisers: 'que',
    asking: 'si',
    infinitive: 'de',
    functionWords: `le la les un une des de du au aux à dans en sur par pour avec et ou mais que qui dont ce cet cette ces son sa ses leur leurs il elle
      ils elles on je nous vous est sont était a ont avait être avoir été se ne y plus très aussi comme si`,
  },
});

export const frenchDetails = once(() => detailWordsOf(table()));
