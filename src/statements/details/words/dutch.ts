import { once } from '../../once.ts';
import { type DetailTable, detailWordsOf } from './detail-table.ts';

const table = (): DetailTable => ({
  cues: {
    denial: `ontkent ontkennen ontkende ontkenden ontkend weerspreekt weersprak weersproken verwerpt verwierp verworpen betwist betwistte bestrijdt
      bestreed bestreden tegengesproken`,
    confirmation: `bevestigt bevestigen bevestigde bevestigd erkent erkennen erkende erkend bekent bekende toegegeven beaamt
      beaamde`,
    demand: `eist eisen eiste eisten geëist verzoekt verzocht roept opgeroepen beveelt beval bevolen gelast gelastte dringt drong smeekt smeekte
      pleit pleitte adviseert adviseerde raadt bepleit vordert vorderde`,
    question: 'vraagt vroeg vroegen gevraagd',
    threat: 'dreigt dreigen dreigde dreigden gedreigd',
    prediction:
      'voorspelt voorspellen voorspelde voorspeld verwacht verwachten verwachtte voorziet voorzag',
    correction: 'corrigeert corrigeerde rectificeert rectificeerde',
    attitude: `gelooft geloven geloofde denkt denken dacht hoopt hopen hoopte vreest vrezen vreesde wil willen wilde wenst wenste vindt vinden vond
      betwijfelt betwijfelde twijfelt vermoedt vermoedde betreurt betreurde`,
  },
  hearsay: ' kennelijk zogenaamd vermeend',
  cueForces: {
    refusal: `weigerde elk | weigert elk | geen commentaar | niet reageren | niet op reageren | niet zeggen | wilde niet | wil niet | wil daar niet | beroept zich op
      beriep zich op | niet ingaan | onthield zich`,
    'no reply': `niet bereikbaar | niet gereageerd | reageerde niet | reageerden niet | was onbereikbaar | niet beantwoord | geen antwoord`,
    denial: 'spreekt tegen | sprak tegen',
    confirmation: 'geeft toe | gaf toe',
  },
  contentForces: {
    denial:
      'is onjuist | klopt niet | niet waar | onwaar | onzin | nooit gezegd | uit de lucht gegrepen | is geen aanbod',
    refusal: 'geen commentaar | geen mededelingen | niets te zeggen',
  },
  hedges: `misschien | mogelijk | wellicht | waarschijnlijk | vermoedelijk | zou/zouden | kan/kunnen | lijkt/lijken/leek | blijkbaar | kennelijk
    naar verluidt | sluit niet uit | niet uitgesloten | schijnt | de kans klein | onduidelijk`,
  reports: 'zei zegt verklaarde beweert beweerde',
  times: {
    names: `maandag dinsdag woensdag donderdag vrijdag zaterdag zondag maandagavond dinsdagavond woensdagavond donderdagavond vrijdagavond
      zaterdagavond zondagavond maandagochtend dinsdagochtend woensdagochtend donderdagochtend vrijdagochtend januari februari maart
      april mei juni juli augustus september oktober november december`,
    alone:
      'gisteren vandaag eergisteren later eerder onlangs gisteravond vanochtend vanmiddag vanavond vannacht morgen daarna vanmorgen',
    units:
      'minuut minuten uur uren dag dagen week weken maand maanden jaar jaren ochtend middag avond nacht weekend zomer winter herfst lente',
    placing: 'vorige afgelopen deze geleden komende vorig dit voor laatste',
    behind: 'geleden later eerder',
    leading: 'vorige afgelopen deze op in om eind begin sinds vorig dit de het tijdens na',
    inside:
      'de het van week maand twee drie vier vijf zes zeven acht negen tien een paar enkele laat vroeg avond',
    yearLeads: 'in sinds',
  },
  places: {
    leads: 'in op bij tijdens via aan voor per',
    nouns: `interview gesprek brief verklaring persconferentie persbericht toespraak column bericht rede debat vergadering raadsvergadering zitting
      rechtbank rechtszaal kamer parlement podcast programma uitzending talkshow slachtofferverklaring rapport notitie
      telefoon radio televisie tv sociale media twitter facebook instagram x forum bijeenkomst opiniestuk mail e-mail`,
    bare: 'televisie tv radio facebook instagram twitter x telegram youtube tiktok',
    media: `omroep krant dagblad radio tv televisie zender weekblad tijdschrift persbureau nieuwssite courant telegraaf volkskrant trouw nos nrc rtl
      podcast site`,
    mediaKinds:
      'krant dagblad zender weekblad tijdschrift persbureau nieuwssite omroep radio televisie podcast site',
    addressing: 'tegen aan tegenover',
    listeners:
      'journalisten verslaggevers kamerleden omwonenden fans rechters agenten werknemers ouders',
  },
  grammar: {
    prepositions: `in op bij aan met van voor door naar over om uit tot onder tegen na tijdens sinds via volgens zonder tussen achter boven per
      tegenover namens wegens`,
    determiners:
      'de het een deze dit die dat zijn haar hun ons onze mijn uw elke ieder iedere geen',
    indefinite: 'een',
    genitive: 'van',
    objectPronouns: 'hem haar hen hun ons mij me u',
    pronouns: 'hij zij ze het wij we ik jij je u men er',
    subordinators: 'dat die wie wat waar wanneer omdat als hoewel terwijl of toen zodat waarom hoe',
    conjunctions: 'en maar of want',
    auxiliaries: `heeft hebben had hadden is zijn was waren wordt worden werd werden zal zullen zou zouden kan kunnen kon moet moeten mag wil willen
      ben`,
    being: 'wordt worden werd werden',
    adverbs: 'ook al nog eerder later opnieuw',
    negations: 'niet nooit geen niemand',
    complementisers: 'dat',
    asking: 'of',
    functionWords: `de het een en of maar van in op bij aan met voor door naar over om uit tot te dat die wie wat hij zij ze wij we ik je is zijn was waren
      heeft hebben had wordt worden werd zal zou kan er ook als dan zijn haar hun deze dit nog al`,
  },
});

export const dutchDetails = once(() => detailWordsOf(table()));
