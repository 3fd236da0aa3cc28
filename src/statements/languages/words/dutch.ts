import { once } from '../../once.ts';
import { speechWords } from './speech-words.ts';
import { type Verb, verbLines } from './verb.ts';

/** Verbs with a part that stands apart, in both their orders: "deelde ... mee", "meedeelde", "meegedeeld". */
function apart(table: string): Verb[] {
  return table.split('\n').flatMap((line) => {
    const [particle = '', rest = ''] = line.trim().split(': ');
    const [verb] = verbLines(rest);
    if (verb === undefined) return [];
    const join = (forms: readonly string[] = []) => forms.map((form) => particle + form);
    return [
      { finite: verb.finite ?? [], participles: join(verb.participles), particle },
      { finite: join(verb.finite) },
    ];
  });
}

const saying = () =>
  verbLines(`
  zegt zei zeggen zeiden | gezegd
  verklaart verklaarde verklaren verklaarden | verklaard
  vertelt vertelde vertellen vertelden | verteld
  meldt meldde melden meldden | gemeld
  stelt stelde stellen stelden | gesteld
  schrijft schreef schrijven schreven | geschreven
  antwoordt antwoordde antwoorden antwoordden | geantwoord
  reageert reageerde reageren reageerden | gereageerd
  beweert beweerde beweren beweerden | beweerd
  benadrukt benadrukte benadrukken benadrukten | benadrukt
  bevestigt bevestigde bevestigen bevestigden | bevestigd
  waarschuwt waarschuwde waarschuwen waarschuwden | gewaarschuwd
  erkent erkende erkennen erkenden | erkend
  verzekert verzekerde verzekeren verzekerden | verzekerd
  onderstreept onderstreepte onderstrepen | onderstreept
  vervolgt vervolgde vervolgen | vervolgd
  concludeert concludeerde concluderen concludeerden | geconcludeerd
  constateert constateerde constateren | geconstateerd
  bericht berichtte berichten berichtten | bericht
  betoogt betoogde betogen betoogden | betoogd
  herhaalt herhaalde herhalen | herhaald
  belooft beloofde beloven beloofden | beloofd
  voorspelt voorspelde voorspellen | voorspeld
  vraagt vroeg vragen vroegen | gevraagd
  onthult onthulde onthullen | onthuld
  twittert twitterde twitteren | getwitterd
  oordeelt oordeelde oordelen oordeelden | geoordeeld
  vermeldt vermeldde vermelden | vermeld
  adviseert adviseerde adviseren adviseerden | geadviseerd
  klaagt klaagde klagen klaagden | geklaagd
  suggereert suggereerde suggereren | gesuggereerd
  herinnert herinnerde herinneren | herinnerd
  beklemtoont beklemtoonde | beklemtoond
  verduidelijkt verduidelijkte | verduidelijkt
  nuanceert nuanceerde | genuanceerd
  relativeert relativeerde | gerelativeerd
  repliceert repliceerde | gerepliceerd
  besluit besloot | besloten
  getuigt getuigde getuigden | getuigd
  bekent bekende bekennen bekenden | bekend
  bezweert bezwoer bezweren | bezworen
  spreekt sprak spreken spraken | gesproken
  hekelt hekelde | gehekeld
  bepleit bepleitte bepleiten | bepleit
  pleit pleitte pleiten pleitten | gepleit
  bekritiseert bekritiseerde | bekritiseerd
  rapporteert rapporteerde | gerapporteerd
  preciseert preciseerde | gepreciseerd
  verdedigt verdedigde | verdedigd
  stipuleert | gestipuleerd
  verklapt verklapte verklappen | verklapt
  maant maande manen maanden | gemaand
`);

const standingApart = () =>
  apart(`
  toe: geeft gaf geven gaven | gegeven
  aan: geeft gaf geven gaven | gegeven
  toe: voegt voegde voegen voegden | gevoegd
  mee: deelt deelde delen deelden | gedeeld
  mede: deelt deelde delen | gedeeld
  uit: legt legde leggen legden | gelegd
  uit: roept riep roepen riepen | geroepen
  op: merkt merkte merken merkten | gemerkt
  tegen: werpt wierp werpen | geworpen
  vast: stelt stelde stellen stelden | gesteld
  voor: houdt hield houden hielden | gehouden
  in: trekt trok | getrokken
  aan: voert voerde voeren voerden | gevoerd
  vol: houdt hield houden hielden | gehouden
  optekenen: laat liet laten |
  aan: toont toonde tonen toonden | getoond
  door: schemert schemerde | geschemerd
  samen: vat vatte vatten | gevat
  bekend: maakt maakte maken maakten | gemaakt
`);

export const dutch = once(() =>
  speechWords({
    language: 'nl',
    grammar: {
      verbSecond: true,
      capitalNouns: false,
      chainsNouns: false,
      elides: false,
      incises: false,
      commaBeforeThat: false,
      bareClauses: false,
      dropsSubject: false,
      dotOrdinals: false,
      infinitive: /^\p{Ll}{2,28}(?:en|an|aan|ien|oen|zijn)$/u,
      oblique: null,
      capitalAdjective: /^\p{L}{3,}s(?:e|ch)$/u,
      verbEnding: null,
    },
    classes: {
      determiner: `de het een 'n deze dit die dat zijn haar hun mijn ons onze jouw uw geen enkele twee drie vier vijf zes zeven acht
      negen tien meerdere verschillende veel weinig alle beide sommige elk elke ieder iedere andere diverse`,
      pronoun: `hij zij ze hem haar hen hun wij we ik jij je u men iemand niemand velen sommigen beiden anderen deze die dat dit
      laatstgenoemde iedereen één wie`,
      link: `van der des 's `,
      preposition: `aan achter bij binnen boven buiten door gedurende in langs met na naar naast om onder op over per rond sinds te
      tegen tegenover tijdens tot tussen uit van vanaf vanwege via volgens voor vóór wegens zonder conform richting vanuit ondanks dankzij`,
      coordinator: 'en of maar want noch dus alsmede',
      subordinator: `als toen terwijl omdat doordat nadat voordat hoewel zodat zodra indien tenzij totdat wanneer aangezien opdat waarop waarbij waarna waardoor`,
      complementiser: 'dat',
      question: 'of waarom hoe wat wie waar wanneer welke welk hoeveel',
      relative: 'die dat wie wat waar waarvan waarin waarmee',
      adverb: `ook nog al reeds dan daarna daarbij verder bovendien tevens echter daarentegen toch eveneens vervolgens eerder later nu toen
      gisteren vandaag morgen vanochtend vanmiddag vanavond gisteravond vannacht zelfs alleen slechts wel zeer heel erg zo hier daar er eerst
      inmiddels ondertussen uiteindelijk opnieuw weer steeds altijd nooit vaak soms duidelijk stellig nadrukkelijk openlijk
      desgevraagd intussen namelijk immers overigens tenslotte zich mij ons onlangs vooralsnog mogelijk waarschijnlijk
      misschien natuurlijk helaas zeker beslist vooral ongeveer bijna gisterochtend afgelopen vorige daarom dus destijds lachend daarmee hierop daarop hiermee hierbij daarvoor hierover daarover daarnaast tegenwoordig wellicht meestal regelmatig precies juist stug botweg droogjes resoluut`,
      auxiliary: 'heeft hebben had hadden zou zouden',
      passive: 'werd werden wordt worden is zijn',
      verb: `is zijn was waren wordt worden werd werden heeft hebben had hadden zal zullen zou zouden kan kunnen kon konden moet moeten
      moest moesten mag mogen mocht mochten wil willen wilde wilden gaat gaan ging gingen komt komen kwam kwamen blijft blijven
      bleef bleven staat staan stond stonden ligt liggen lag krijgt krijgen kreeg doet doen deed maakt maken maakte lijkt lijken leek
      blijkt bleek hoeft hoeven staken`,
      wants: 'wil willen wilde wilden',
      negation: 'niet nooit geenszins',
      clitic: '',
      time: `maandag dinsdag woensdag donderdag vrijdag zaterdag zondag maandagochtend maandagavond dinsdagochtend dinsdagavond
      woensdagochtend woensdagavond donderdagochtend donderdagavond vrijdagochtend vrijdagavond zaterdagavond zondagavond zaterdagmiddag zondagmiddag
      ochtend middag avond nacht gisteren vandaag januari februari maart april mei juni juli augustus september oktober november december
      week dag jaar maand uur weekend weekeinde`,
      as: 'zoals',
      back: 'dat dit',
      roleLink: 'voor uit tegen',
      addressee: 'anp afp reuters ap bbc cnn nos vrt rtl belga',
      toward: 'te',
      self: 'zelf',
      own: 'onze ons',
      head: 'een één',
      saying: `vraag bewering uitspraak verwijt gerucht waarschuwing mededeling aankondiging belofte vrees verhaal bericht idee antwoord reactie commentaar conclusie boodschap oordeel`,
      role: `minister premier president burgemeester wethouder woordvoerder woordvoerster voorzitter directeur directrice officier advocaat
      advocate rechter chef politie brandweer justitie gemeente kabinet oppositie kamerlid fractievoorzitter partijleider
      staatssecretaris deskundige onderzoeker onderzoekster arts trainer coach bondscoach aanvoerder bron bronnen getuige getuigen
      buurman buurvrouw bewoner bewoners gouverneur secretaris generaal kolonel econoom hoogleraar professor rapport onderzoek
      vakbond vereniging bedrijf krant persbureau omroep slachtoffer slachtoffers moeder vader zoon dochter broer zus verdachte
      verdediging ministerie rechtbank provincie partij leider autoriteiten spits keeper openbaar om raadslid zwemclub club sportclub actiegroep stichting actievoerder buurtbewoner analist schaatser schaatsster`,
    },
    verbs: [
      ['clause', saying()],
      ['clause', standingApart()],
      [
        'clause thinks',
        verbLines(`
      denkt dacht denken dachten | gedacht
      vindt vond vinden vonden | gevonden
      gelooft geloofde geloven geloofden | geloofd
      hoopt hoopte hopen hoopten | gehoopt
      vreest vreesde vrezen vreesden | gevreesd
      verwacht verwachtte verwachten verwachtten | verwacht
      vermoedt vermoedde vermoeden vermoedden | vermoed
      meent meende menen meenden | gemeend
      betwijfelt betwijfelde betwijfelen | betwijfeld
      betreurt betreurde betreuren betreurden | betreurd
    `),
      ],
      ['thinks op', verbLines('hoopt hoopte hopen hoopten | gehoopt')],
      ['thinks voor', verbLines('vreest vreesde vrezen vreesden | gevreesd')],
      [
        '',
        verbLines(`
      lacht lachte lachen | gelachen
      juicht juichte juichen | gejuicht
      roept riep roepen riepen | geroepen
      grapt grapte grappen | gegrapt
      zucht zuchtte zuchten | gezucht
      moppert mopperde | gemopperd
      verzucht verzuchtte | verzucht
      snauwt snauwde | gesnauwd
      klinkt klonk klinken | geklonken
      luidt luidde luiden | geluid
      fluistert fluisterde | gefluisterd
      schreeuwt schreeuwde | geschreeuwd
      glimlacht glimlachte | geglimlacht
      begint begon | begonnen
    `),
      ],
      ['clause tag', verbLines('aldus')],
      [
        'clause object infinitive',
        verbLines(`
      eist eiste eisen eisten | geëist
      vraagt vroeg vragen vroegen | gevraagd
      vordert vorderde | gevorderd
      belooft beloofde beloven beloofden | beloofd
      verlangt verlangde | verlangd
      verwijt verweet verwijten verweten | verweten
      kondigt kondigde | gekondigd
    `),
      ],
      [
        'clause object infinitive',
        apart(`
      aan: kondigt kondigde kondigen kondigden | gekondigd
      voor: stelt stelde stellen | gesteld
      op: roept riep roepen riepen | geroepen
    `),
      ],
      [
        'clause object denied',
        [
          ...verbLines(`
      ontkent ontkende ontkennen ontkenden | ontkend
      betwist betwistte betwisten | betwist
      weerspreekt weersprak weerspreken | weersproken
      bevestigt bevestigde bevestigen | bevestigd
    `),
          ...apart(`
      uit: sluit sloot sluiten sloten | gesloten
      tegen: spreekt sprak spreken spraken | gesproken
      af: wijst wees wijzen wezen | gewezen
    `),
        ],
      ],
      ['object denied needs:hand', verbLines('wijst wees wijzen wezen | gewezen')],
      ['clause needs:weten', verbLines('laat liet lieten | laten')],
      ['van', verbLines('spreekt sprak spreken spraken | gesproken')],
      ['tot', verbLines('maant maande manen maanden | gemaand')],
      ['voor', verbLines('waarschuwt waarschuwde waarschuwen waarschuwden | gewaarschuwd')],
      [
        'infinitive',
        verbLines(
          'weigert weigerde weigeren | geweigerd\n beveelt beval | bevolen\n besluit besloot | besloten',
        ),
      ],
      ['infinitive met', verbLines('dreigt dreigde dreigen dreigden | gedreigd')],
      ['object needs:quotation', verbLines('noemt noemde noemen noemden | genoemd')],
    ],
    according: `
    volgens _ | % staat in _ | % luidt het in _ | luidt het bij _ | @ naar eigen zeggen | uit * blijkt | uit * bleek | zoals blijkt uit _ | volgens eigen zeggen | in de woorden van _ | naar de mening van _ | in _ woorden | naar _ mening | naar _ zeggen | op gezag van _
    in de ogen van _ | bij monde van _
  `,
    nobody: `
    naar verluidt | het gerucht gaat | naar het schijnt | vermoedelijk | er wordt gezegd | het schijnt dat | naar men zegt | het verhaal gaat
    zou naar verluidt | zouden naar verluidt
  `,
    refusals: `
    bevestigen noch ontkennen | bevestigt noch ontkent | niet gereageerd | niet te zeggen | niet te willen zeggen | niet reageren | geen commentaar | geen reactie | reageerde niet | reageerden niet | heeft niet gereageerd | niet willen reageren | niet bereikbaar
    niet bereikbaar voor commentaar | onbereikbaar | wilde niet zeggen | niet ingaan op | geen mededelingen | onthoudt zich van | weigerde te
    weigert te | zweeg | zwijgt | niet op vragen | beriep zich op _ zwijgrecht | beroept zich op _ zwijgrecht | niet beantwoorden | geen vragen beantwoorden | niet kwijt
    kon _ niet zeggen | weigerde elk commentaar | weigerde commentaar | weigert elk commentaar | gaf geen antwoord | beriep zich op _ verschoningsrecht | zich op _ verschoningsrecht | zich op _ zwijgrecht | wil er niets over zeggen | niets zeggen | niet toelichten | onbeantwoord
  `,
    hearsay: [{ verbs: 'zou zouden', followedBy: /^(?:hebben|zijn)$/u, within: 40 }],
    abbreviations: `dhr. mevr. mw. mr. dr. drs. ir. prof. ing. ca. bijv. o.a. nr. st. jl. e.d. enz. dhr mevr mw mr dr drs ir prof ing ca bijv nr st jl enz`,
    enclitics: '',
  }),
);
