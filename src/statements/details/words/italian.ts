import { once } from '../../once.ts';
import { type DetailTable, detailWordsOf } from './detail-table.ts';

const table = (): DetailTable => ({
  cues: {
    denial: `nega negano negò negato smentisce smentiscono smentì smentito respinge respingono respinto esclude escluso contesta contestato difeso
      rigetta rigettato`,
    confirmation:
      'conferma confermano confermato ammette ammettono ammesso riconosce riconosciuto confessa confessato',
    demand: `chiede chiedono chiesto chiedeva pretende pretendono preteso esige invita invitano invitato ordina ordinato esorta esortato sollecita
      sollecitato appella appellato raccomanda raccomandato reclama consiglia consigliato intima`,
    question: 'domanda domandano domandato',
    threat: 'minaccia minacciano minacciato',
    prediction: 'prevede prevedono previsto pronostica attesa atteso attesi attese',
    correction: 'corregge corretto rettifica rettificato',
    attitude: `crede credono credeva pensa pensano spera sperano sperava teme temono temeva vuole vogliono voleva desidera dubita giudica
      auspica rimpiange`,
  },
  hearsay: 'apparentemente presumibilmente',
  cueForces: {
    refusal: `non commenta | non ha voluto | non hanno voluto | non rilasciare | non ha commentato | nessun commento | si è rifiutato | si rifiuta | rifiuta di
      ha preferito non | non intende | si è limitato`,
    'no reply':
      'non ha risposto | non hanno risposto | non risponde | irraggiungibile | non è stato possibile | senza risposta',
    question: 'ha chiesto perché | ha chiesto se | chiede se | chiede perché',
  },
  contentForces: {
    denial: `è falso | sono falsità | non è vero | priva di fondamento | privo di fondamento | prive di fondamento | mai visto | mai detto | una bugia
      è una menzogna`,
    refusal: 'nessun commento | non commento | non commentiamo | no comment',
  },
  hedges: `forse | probabilmente | magari | potrebbe/potrebbero | sarebbe/sarebbero | avrebbe/avrebbero | pare | sembra/sembrano/sembrerebbe
    possibile che | presumibilmente | apparentemente | a quanto pare | dovrebbe/dovrebbero | verosimilmente`,
  reports: 'ha detto dice afferma affermato sostiene',
  times: {
    names: `lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre
      novembre dicembre`,
    alone:
      'ieri oggi stamattina stamani stasera stanotte domani recentemente poi successivamente dopo',
    units: `minuto minuti ora ore giorno giorni settimana settimane mese mesi anno anni mattina mattino sera pomeriggio notte fine estate inverno
      autunno primavera vigilia`,
    placing: 'questa questo scorsa scorso scorsi ieri fa prossimo nel nella la dopo',
    behind: 'fa dopo prima',
    leading: 'questa questo la lo il ieri in nel nella nei a di tre due un una alla dal',
    inside:
      'scorsa scorso la il le di del della due tre quattro cinque sei sette otto nove dieci mattina sera fine prima',
    yearLeads: 'nel',
  },
  places: {
    leads: `in nel nella nell' nei nelle a al alla durante su sul sulla davanti via per con dal dalla`,
    nouns: `intervista lettera comunicato nota dichiarazione discorso conferenza stampa udienza processo aula tribunale corte assemblea riunione
      trasmissione programma podcast articolo messaggio post tweet sopralluogo comizio manifestazione parlamento senato camera
      commissione televisione radio telefono rete social editoriale rapporto videomessaggio piazza`,
    bare: 'televisione radio facebook instagram twitter x telegram youtube tiktok aula parlamento tribunale',
    media: `radio televisione giornale quotidiano settimanale rivista agenzia canale emittente tele tv corriere gazzetta repubblica stampa messaggero
      sole sito portale podcast`,
    mediaKinds:
      'giornale quotidiano settimanale rivista agenzia canale emittente radio televisione sito portale podcast',
    addressing: `a al alla ai alle agli all'`,
    listeners:
      'giornalisti cronisti deputati colleghi magistrati giudici tifosi lavoratori sindacati',
  },
  grammar: {
    prepositions: `a al alla ai alle agli di del della dei delle degli da dal dalla in nel nella nei nelle con su sul sulla per tra fra durante dopo
      prima contro senza secondo davanti verso via`,
    determiners:
      'il lo la i gli le un uno una questo questa questi queste quel quella suo sua suoi sue loro mio mia nostro nostra ogni',
    indefinite: 'un uno una',
    genitive: 'di',
    objectPronouns: 'gli le loro lui lei noi voi me ci mi',
    pronouns: 'lui lei loro io noi si egli ella essi',
    subordinators:
      'che chi quando dove perché poiché se come mentre cui quale quali benché affinché',
    conjunctions: 'e ed o ma né oppure',
    auxiliaries: `ha hanno aveva avevano avrebbe avrebbero è sono era erano sarebbe sarebbero essere avere stato stata stati può possono potrebbe deve
      devono va ho siamo`,
    being: 'è sono era erano viene vengono stato stata',
    adverbs: 'anche già ancora poi infine solo invece',
    negations: 'non mai né neppure nemmeno',
    complementisers: 'che',
    asking: 'se',
    infinitive: 'di',
    functionWords: `il lo la i gli le un uno una di del della dei delle degli a al alla ai alle da dal dalla in nel nella con su sul per tra e ed o ma che
      chi suo sua suoi sue loro si è sono era ha hanno aveva essere avere stato questo questa come se più anche ci mi`,
  },
});

export const italianDetails = once(() => detailWordsOf(table()));
