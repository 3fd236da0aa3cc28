import { once } from '../../once.ts';
import { apart, strong, weak } from '../verbs/german-verbs.ts';
import { speechWords } from './speech-words.ts';
import { verbLines } from './verb.ts';

const saying = () => [
  ...weak(`sag erklär beton mein antwort äußer schilder erläuter versicher behaupt beteuer unterstreich bekräftig
    entgegn erwider bemerk bilanzier prognostizier argumentier kommentier präzisier vermeld meld bericht
    erzähl ergänz konstatier mutmaß urteil monier resümier mahn beklag klag kritisier bemängel
    frag erinner offenbar verkünd signalisier zitier prophezei bestätig wett wiederhol kalkulier folger warn
    verdeutlich illustrier verlaut kündig begründ witzel scherz frotzel ätz schimpf wetter plädier appellier`),
  ...strong(`
    schreibt schrieb schreiben schrieben | geschrieben | schreibe
    verspricht versprach versprechen versprachen | versprochen | verspreche
    gesteht gestand gestehen gestanden | gestanden | gestehe
    verrät verriet verraten verrieten | verraten | verrate
    empfiehlt empfahl empfehlen empfahlen | empfohlen | empfehle
    unterstreicht unterstrich unterstreichen unterstrichen | unterstrichen | unterstreiche
    erwidert erwiderte erwidern erwiderten | erwidert | erwidere
    schildert schilderte schildern schilderten | geschildert | schildere
    erläutert erläuterte erläutern erläuterten | erläutert | erläutere
    versichert versicherte versichern versicherten | versichert | versichere
    beteuert beteuerte beteuern beteuerten | beteuert | beteuere
    folgert folgerte folgern folgerten | gefolgert | folgere
    kontert konterte kontern konterten | gekontert | kontere
    äußert äußerte äußern äußerten | geäußert | äußere
    entgegnet entgegnete entgegnen entgegneten | entgegnet | entgegne
    erinnert erinnerte erinnern erinnerten | erinnert | erinnere
    wettert wetterte wettern wetterten | gewettert | wettere
    bemängelt bemängelte bemängeln bemängelten | bemängelt | bemängele
    witzelt witzelte witzeln witzelten | gewitzelt | witzele
    befindet befand befinden befanden | befunden | befinde
  `),
];

const standingApart = () =>
  apart([
    ...weak('teil', 'mit'),
    ...weak('füg', 'hinzu'),
    ...weak('räum', 'ein'),
    ...weak('stell', 'fest'),
    ...weak('stell', 'klar'),
    ...weak('führ', 'aus'),
    ...weak('führ', 'an'),
    ...weak('setz', 'hinzu'),
    ...weak('setz', 'nach'),
    ...weak('leg', 'nach'),
    ...weak('heb', 'hervor'),
    ...weak('merk', 'an'),
    ...weak('deut', 'an'),
    ...weak('mahn', 'an'),
    ...weak('richt', 'aus'),
    ...strong('gibt gab geben gaben | gegeben | gebe', 'bekannt'),
    ...strong('gibt gab geben gaben | gegeben | gebe', 'an'),
    ...strong('gibt gab geben gaben | gegeben | gebe', 'zu'),
    ...strong('gibt gab geben gaben | gegeben | gebe', 'preis'),
    ...strong('hebt hob heben hoben | gehoben | hebe', 'hervor'),
    ...strong('weist wies weisen wiesen | gewiesen | weise', 'hin'),
    ...strong('wirft warf werfen warfen | geworfen | werfe', 'ein'),
    ...strong('lässt ließ lassen ließen | gelassen | lasse', 'ausrichten'),
    ...strong('lässt ließ lassen ließen | gelassen | lasse', 'wissen'),
    ...strong('lässt ließ lassen ließen | gelassen | lasse', 'mitteilen'),
    ...strong('lässt ließ lassen ließen | gelassen | lasse', 'verlauten'),
    ...strong('ruft rief rufen riefen | gerufen | rufe', 'zu'),
    ...weak('pflicht', 'bei'),
    ...weak('find', 'heraus'),
    ...strong('findet fand finden fanden | gefunden | finde', 'heraus'),
    ...strong('weist wies weisen wiesen | gewiesen | weise', 'nach'),
    ...strong('spricht sprach sprechen sprachen | gesprochen | spreche', 'aus'),
    ...weak('stimm', 'zu'),
  ]);

const thinking = () => [
  ...weak('glaub hoff vermut befürcht bezweifel erwart fürcht wünsch bedauer rechn zweifel ahn'),
  ...strong(`
    denkt dachte denken dachten | gedacht | denke
    findet fand finden fanden | gefunden | finde
    bedauert bedauerte bedauern bedauerten | bedauert | bedauere
    bezweifelt bezweifelte bezweifeln bezweifelten | bezweifelt | bezweifle
  `),
];

/** Only with words in quotation marks. */
const sounding = () => [
  ...weak(`lach jubel schwärm freu ärger staun wunder lob spott höhn murmel flüster brüll fluch stöhn seufz jammer
    triumphier grins lächel schmunzel widmet empör`),
  ...strong(`
    ruft rief rufen riefen | gerufen | rufe
    jubelt jubelte jubeln jubelten | gejubelt | jubele
    schreit schrie schreien schrien | geschrien | schreie
    schwärmt schwärmte schwärmen schwärmten | geschwärmt | schwärme
    widerspricht widersprach widersprechen widersprachen | widersprochen | widerspreche
    stöhnt stöhnte stöhnen stöhnten | gestöhnt | stöhne
    weiß wusste wissen wussten | gewusst | wisse
    klingt klang klingen klangen | geklungen | klinge
    lautet lautete lauten lauteten | gelautet | laute
    ärgert ärgerte ärgern ärgerten | geärgert | ärgere
    wundert wunderte wundern wunderten | gewundert | wundere
    jammert jammerte jammern jammerten | gejammert | jammere
  `),
];

export const german = once(() =>
  speechWords({
    language: 'de',
    grammar: {
      verbSecond: true,
      capitalNouns: true,
      chainsNouns: false,
      elides: false,
      incises: false,
      commaBeforeThat: true,
      bareClauses: true,
      dropsSubject: false,
      dotOrdinals: true,
      infinitive: /^(?:\p{Ll}{2,28}(?:en|ern|eln)|\p{Ll}{0,20}(?:tun|sein))$/u,
      oblique: null,
      capitalAdjective: null,
      verbEnding: null,
    },
    classes: {
      determiner: `der die das des dem den ein eine einer eines einem einen kein keine keiner keines keinem keinen
      dieser diese dieses diesem diesen jener jene jenes jenem jenen jeder jede jedes jedem jeden
      mein meine meiner meines meinem meinen sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren
      unser unsere unserer unseres unserem unseren euer eure mehrere mehrerer mehreren viele vieler vielen einige
      einiger einigen zwei zweier drei dreier vier fünf sechs sieben acht neun zehn zwölf beide beider beiden manche
      mancher manchen alle aller allen zahlreiche zahlreicher zahlreichen etliche wenige weitere deren dessen`,
      accusative: 'einen den keinen diesen jenen jeden meinen seinen ihren unseren',
      genitive:
        'der des dieser dieses einer eines seiner seines ihrer ihres unserer unseres deren dessen mehrerer zweier dreier vieler aller beider',
      pronoun: `er sie ihm ihr ihnen ihren seinen seiner ihrer man dieser diese dieses jener beide beides viele einige manche alle mancher
      niemand jemand keiner andere anderer letzterer letztere ersterer wer einer eine`,
      link: 'von vom      ',
      preposition: `an am auf aufs bei beim bis durch gegenüber hinter im in ins mit mitsamt nach neben ohne per pro
      seit statt trotz über um unter unterm vor vorm während wegen zwischen ab angesichts anlässlich aufgrund außer
      außerhalb binnen dank infolge innerhalb laut mangels mithilfe nahe namens oberhalb seitens entlang von vom für
      aus zu zum zur gegen gegenüber via`,
      coordinator: 'und oder aber sondern sowie denn doch',
      subordinator: `als weil wenn nachdem bevor ehe während obwohl obgleich damit falls sobald solange sodass indem
      seitdem sofern da wobei wodurch woraufhin weshalb wonach worauf woran womit`,
      complementiser: 'dass daß',
      question:
        'ob warum wieso weshalb wann wo wohin woher wie was wer wen wem welche welcher welches welchen wieviel',
      relative: 'der die das dem den denen deren dessen welche welcher welches was wo',
      adverb: `nun auch noch schon bereits erst dann danach dabei dazu daraufhin darauf außerdem zudem ferner weiter
      weiterhin ebenfalls zugleich gleichzeitig allerdings jedoch dagegen hingegen indes indessen derweil unterdessen
      inzwischen mittlerweile schließlich zuletzt zuvor später früher anschließend zunächst einst mehrfach wiederholt
      erneut wieder immer stets oft offen klar deutlich ausdrücklich öffentlich live wörtlich telefonisch schriftlich
      sehr so hier dort da heute gestern nur einmal jetzt eben gerade demnach etwa lediglich vielmehr trotzdem
      dennoch deshalb daher darum also freilich wohl sichtlich kürzlich jüngst vergangene vergangenen sogar sich
      mir uns ihn selbstkritisch gut gern knapp erstmals überraschend lachend spöttisch rückblickend
      aktuell vielleicht natürlich immerhin gleichwohl ansonsten andernfalls insgesamt tatsächlich kurz danach insbesondere
      besonders vorher letztlich erstens zweitens mithin nichtsdestotrotz womöglich möglicherweise offenbar offensichtlich
      vermutlich wahrscheinlich leider glücklicherweise eigentlich überdies obendrein bislang bisher künftig fortan ebenso
      genauso manchmal häufig meistens stattdessen dafür dagegen hierzu dadurch davon davor damals wiederum es genau fast selten eher`,
      auxiliary: 'hat haben habe hatte hatten hätte hätten',
      passive: 'wurde wurden wird werden worden sei',
      verb: `ist sind war waren sein kann können konnte konnten muss müssen musste mussten soll sollen sollte sollten
      darf dürfen durfte mag mögen möchte möchten wird werden würde würden wäre wären könnte könnten müsste müssten
      dürfte dürften bleibt bleiben blieb blieben gilt gelten galt steht stehen stand standen liegt liegen lag kommt
      kommen kam kamen macht machen machte machten lässt lassen ließ ließen reagiert reagierte reagierten äußerte`,
      wants: 'will wollen möchte möchten wollte wollten',
      negation: 'nicht nie niemals kaum',
      time: `montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags morgen mittag nachmittag abend
      nacht vormittag montagabend montagmorgen dienstagabend dienstagmorgen mittwochabend mittwochmorgen
      donnerstagabend donnerstagmorgen freitagabend freitagmorgen samstagabend samstagmorgen sonntagabend
      sonntagmorgen montagnachmittag freitagnachmittag januar februar märz april mai juni juli august september
      oktober november dezember woche tag jahr monat uhr wochenende vortag`,
      as: 'wie',
      back: 'das dies dem',
      mood: `sei seien habe habest werde könne müsse solle wolle dürfe möge gebe gehe komme stehe liege lasse bleibe
      brauche wisse halte sehe nehme bringe führe zeige handle handele bestehe gelte finde fehle mache laufe stelle
      bedeute brauche besitze beteilige beruhe glaube äußere rechne erwarte hoffe setze trage treffe verfüge verstehe
      reiche spiele spreche stimme suche tue unterstütze arbeite beginne bekomme betreffe biete denke drohe ergebe
      erhalte falle fordere folge freue fühle führe gehöre gelinge geschehe gewinne greife heiße helfe hänge interessiere
      kenne koste lebe lehne leide leiste liefere lohne melde passe plane prüfe rufe sage schaffe schlage
      schließe schreibe sorge steige störe teile trete verdiene verlange verliere versuche wachse warte weise werbe
      wirke wohne wünsche zahle ziehe äußere besitze bestreite`,
      head: 'einer eine eines',
      own: 'unsere unserer unseren unserem unseres',
      roleLink: 'für aus gegen',
      weakMood: 'hätten würden könnten müssten wären würde hätte',
      toward: 'zu um',
      self: 'selbst',
      saying: `vorwurf vorwürfe frage fragen behauptung aussage einwand hinweis ankündigung forderung warnung meldung
      gerücht bericht antwort reaktion kommentar fazit botschaft appell konter urteil bilanz`,
      role: ` sprecher sprecherin ministerin minister präsident präsidentin chef chefin polizei trainer trainerin bürgermeister
      bürgermeisterin anwalt anwältin richter richterin staatsanwalt staatsanwältin staatsanwaltschaft regierung opposition behörde verband
      gewerkschaft experte expertin forscher forscherin zeuge zeugin vorsitzende vorsitzender abgeordnete abgeordneter direktor direktorin
      geschäftsführer geschäftsführerin kapitän verein unternehmen gericht ministerium stadt feuerwehr anwohner anwohnerin`,
    },
    verbs: [
      ['clause', saying()],
      ['clause', standingApart()],
      ['clause thinks', thinking()],
      ['thinks needs:davon clause', strong('geht ging gehen gingen | gegangen | gehe')],
      ['clause thinks', apart(strong('nimmt nahm nehmen nahmen | genommen | nehme', 'an'))],
      ['', sounding()],
      ['clause tag', verbLines('so')],
      ['clause', weak('zeig beleg schätz ermittel')],
      ['clause', strong('ergibt ergab ergeben ergaben | ergeben | ergebe')],
      ['zu zur zum', weak('mahn')],
      ['clause zu zum zur', strong('rät riet raten rieten | geraten | rate')],
      [
        'clause infinitive object',
        [
          ...weak('forder verlang'),
          ...strong(`
      fordert forderte fordern forderten | gefordert | fordere
    `),
        ],
      ],
      [
        'clause infinitive object',
        apart([
          ...weak('kündig', 'an'),
          ...weak('forder', 'auf'),
          ...weak('droh', 'an'),
          ...strong('fordert forderte fordern forderten | gefordert | fordere', 'auf'),
          ...strong('wirft warf werfen warfen | geworfen | werfe', 'vor'),
          ...strong('schlägt schlug schlagen schlugen | geschlagen | schlage', 'vor'),
          ...strong('ruft rief rufen riefen | gerufen | rufe', 'auf'),
        ]),
      ],
      [
        'clause object',
        [
          ...weak('dementier bestätig'),
          ...strong(`
      bestreitet bestritt bestreiten bestritten | bestritten | bestreite
      leugnet leugnete leugnen leugneten | geleugnet | leugne
      verneint verneinte verneinen verneinten | verneint | verneine
    `),
        ],
      ],
      [
        'clause object denied',
        apart([
          ...strong('schließt schloss schließen schlossen | geschlossen | schließe', 'aus'),
          ...strong('weist wies weisen wiesen | gewiesen | weise', 'zurück'),
          ...strong('streitet stritt streiten stritten | gestritten | streite', 'ab'),
        ]),
      ],
      ['clause infinitive mit', weak('droh')],
      ['clause infinitive vor', weak('warn')],
      ['clause von', strong('spricht sprach sprechen sprachen | gesprochen | spreche')],
      ['object needs:für', strong('hält hielt halten hielten | gehalten | halte')],
      ['object needs:quotation', strong('nennt nannte nennen nannten | genannt | nenne')],
      [
        'object needs:als',
        [
          ...weak('bezeichn'),
          ...strong('bezeichnet bezeichnete bezeichnen bezeichneten | bezeichnet | bezeichne'),
        ],
      ],
      [
        'clause infinitive',
        [
          ...weak('versprech beschuldig bitt'),
          ...strong(`
      verspricht versprach versprechen versprachen | versprochen | verspreche
      bittet bat bitten baten | gebeten | bitte
      empfiehlt empfahl empfehlen empfahlen | empfohlen | empfehle
      behauptet behauptete behaupten behaupteten | behauptet | behaupte
    `),
        ],
      ],
    ],
    according: `
    @ nach eigenen angaben | @ nach eigener aussage | @ nach eigenen worten | @ eigenen angaben zufolge | @ nach eigenem bekunden | wie aus * hervorgeht | wie aus * hervorging | aus * geht hervor | aus * ging hervor | laut _ | _ zufolge | zufolge _ | nach angaben _ | nach _ angaben | nach auskunft _ | nach _ auskunft | nach aussage _
    nach aussagen _ | nach _ aussage | nach _ aussagen | nach einschätzung _ | nach _ einschätzung | nach ansicht _
    nach _ ansicht | nach meinung _ | nach _ meinung | nach darstellung _ | nach _ darstellung | nach worten _
    nach den worten _ | nach _ worten | nach überzeugung _ | nach _ überzeugung | nach auffassung _ | nach _ auffassung
    nach informationen _ | nach _ informationen | nach berichten _ | nach schätzungen _ | nach schätzung _
    nach erkenntnissen _ | nach _ erkenntnissen | nach mitteilung _ | nach _ mitteilung | aus sicht _ | aus _ sicht
    % heißt es in _ | % hieß es in _ | % heißt es im _ | % hieß es im _ | heißt es aus _ | hieß es aus _ | heißt es bei _ | hieß es bei _ | heißt es von _ | hieß es von _
    _ angaben nach | _ ansicht nach | nach +polizeiangaben | nach +behördenangaben | nach +medienberichten
    nach +medienangaben | nach +agenturangaben | nach +unternehmensangaben | nach +militärangaben | nach +regierungsangaben
  `,
    nobody: `
    angeblich | heißt es | hieß es | dem vernehmen nach | gerüchten zufolge | es heißt | wie es heißt | offiziell heißt es | gerüchteweise
    es wird berichtet
  `,
    refusals: `
    weder bestätigen noch dementieren | ließ _ offen | lässt _ offen | ließ offen | keine angaben | keine auskunft | nicht äußern | nicht _ äußern | nicht mitteilen | nicht beantworten | äußerte sich nicht | äußert sich nicht | nicht kommentieren
    nicht sagen | nicht verraten | keine stellungnahme | nicht zu erreichen | unbeantwortet | nicht erreichbar
    kein kommentar | keinen kommentar | schweigt | schwieg | schweigen | reagierte _ nicht | reagierte nicht | antwortete nicht
    lehnte _ stellungnahme _ ab | lehnte _ kommentar _ ab | nicht beantworten | nicht preisgeben | nicht bestätigen
  `,
    hearsay: [
      {
        verbs: 'soll sollen',
        followedBy: /^(?:haben|sein|belaufen|betragen|liegen|stammen|gehören)$/u,
        within: 40,
      },
    ],
    abbreviations: `dr. prof. z.b. ca. bzw. usw. nr. st. str. evtl. ggf. inkl. mio. mrd. tel. vgl. u.a. d.h. jr. hr. fr.
    dr prof ca bzw usw nr st str evtl ggf inkl mio mrd tel vgl jr hr z u d`,
    enclitics: '',
  }),
);
