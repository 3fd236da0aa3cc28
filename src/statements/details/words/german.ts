import { once } from '../../once.ts';
import { type DetailTable, detailWordsOf } from './detail-table.ts';

const table = (): DetailTable => ({
  cues: {
    denial: `bestreitet bestritt bestreite bestreiten bestritten dementiert dementierte dementieren leugnet leugnete leugnen geleugnet
      widerspricht widersprach widersprechen widersprochen widerspreche zurückgewiesen abgestritten abstreitet verneinte verneint
      schließt schloss schließe wies weist`,
    confirmation: `bestätigt bestätigte bestätigen bestätigte räumt räumte gesteht gestand gestehen gestanden eingeräumt zugegeben zugibt zugab
      einräumte gab`,
    demand: `fordert forderte fordern gefordert verlangt verlangte verlangen bittet bat bitten gebeten appelliert appellierte mahnt mahnte
      rät riet raten geraten befahl befiehlt drängt drängte beantragt beantragte empfiehlt empfahl plädiert plädierte ruft aufgerufen
      pocht pochte`,
    question: 'fragt fragte fragen gefragt frage fragten',
    threat: 'droht drohte drohen gedroht',
    prediction:
      'prognostiziert prognostizierte erwartet erwartete erwarten rechnet rechnete rechnen prophezeit prophezeite',
    correction: 'korrigiert korrigierte korrigieren berichtigte',
    attitude: `glaubt glaubte glauben hofft hoffte hoffen fürchtet fürchtete befürchtet befürchtete will wollen wollte wünscht wünschte
      denkt dachte findet fand hält bezweifelt bezweifelte zweifelt überzeugt vermutet vermutete bedauert bedauerte freut`,
  },
  hearsay: 'angeblich mutmaßlich',
  cueForces: {
    refusal: `keine angaben | keinen kommentar | nicht kommentieren | nicht äußern | äußerte sich nicht | nicht verraten | wollte nicht sagen
      kommentierte | schweigt | schwieg | schweigen | kein kommentar | nicht sagen | lehnte eine stellungnahme | ohne kommentar`,
    'no reply': `nicht zu erreichen | nicht erreichbar | unbeantwortet | nicht beantwortet | reagierte nicht | antwortete nicht
      antworteten nicht | ließ eine anfrage | meldete sich nicht`,
    denial: 'wies zurück | weist zurück | streitet ab | stritt ab',
    confirmation: 'räumte ein | räumt ein | gab zu | gibt zu',
  },
  contentForces: {
    denial: `nie gegeben | ist falsch | sei falsch | stimmt nicht | stimme nicht | unwahr | frei erfunden | haltlos | niemand war | bestreite die
      kein wort wahr | nie gesagt`,
    refusal:
      'äußere sich nicht | äußert sich nicht | kein kommentar | keine angaben | nichts zu sagen | nicht kommentieren',
  },
  hedges: `vielleicht | möglicherweise | womöglich | wohl | wahrscheinlich | vermutlich | offenbar | anscheinend | angeblich | mutmaßlich
    könnte/könnten/könne/dürfte/dürften | scheint/scheine/schien | eventuell | unklar | denkbar | nicht ausgeschlossen | unter umständen
    möglich`,
  reports: 'sagte sagt erklärte meinte behauptete behauptet berichtete',
  times: {
    names: `montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montagabend dienstagabend mittwochabend donnerstagabend
      freitagabend samstagabend sonntagabend montagmorgen dienstagmorgen mittwochmorgen januar februar märz april mai juni juli
      august september oktober november dezember ostern weihnachten pfingsten`,
    areNamesCapital: true,
    alone: `gestern heute vorgestern später zuletzt kürzlich damals jüngst neulich zuvor abends morgens nachts nachmittags mittags
      anschließend`,
    units: `minute minuten stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren abend morgen nachmittag nacht
      mittag vormittag wochenende sommer herbst winter frühjahr`,
    placing:
      'am im vor letzten letzte letzter vergangenen vergangene vergangener diesem dieser dieses nächsten vorigen voriger seit',
    behind: 'später zuvor',
    leading: 'am im vor noch erst bereits schon gegen um in nach seit zum an ab bis zu',
    inside:
      'der die das den dem ein einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf und frühen späten wenigen paar .',
    clocks: 'uhr',
    yearLeads: 'jahr im',
  },
  places: {
    leads: 'in im auf bei beim am an vor per über während via aus',
    nouns: `interview gespräch brief schreiben mitteilung erklärung stellungnahme pressekonferenz pressemitteilung rede ansprache kommentar
      beitrag podcast sendung talkshow sitzung ausschuss bauausschuss landtag bundestag parlament prozess verhandlung gericht
      kundgebung debatte facebook instagram twitter x telegram netzwerk plattform internetseite homepage bericht
      gutachten versammlung bürgerversammlung fernsehen radio rundfunk anhörung`,
    bare: 'gericht facebook instagram twitter x telegram youtube fernsehen radio landtag bundestag parlament bauausschuss ausschuss',
    media: `radio tv fernsehen zeitung blatt anzeiger kurier bote magazin sender nachrichtenagentur agentur rundfunk funk presse tagblatt
      tageszeitung wochenblatt nachrichten morgenpost rundschau portal podcast kanal`,
    mediaKinds:
      'zeitung sender magazin nachrichtenagentur agentur radio fernsehen blatt portal podcast kanal rundfunk tageszeitung',
    addressing: 'dem der den gegenüber an',
    listeners: 'journalisten reportern abgeordneten ihm ihr ihnen uns mir anhängern fans anwohnern',
  },
  grammar: {
    prepositions: `in im an am auf aus bei beim mit nach von vom zu zum zur über unter vor hinter neben zwischen durch für gegen ohne um bis seit
      während wegen trotz laut gegenüber per via`,
    determiners: `der die das den dem des ein eine einen einem einer eines dieser diese dieses diesem diesen sein seine seinem seinen seiner
      ihr ihre ihrem ihren ihrer unser unsere kein keine keinen`,
    indefinite: 'ein eine einen einem einer',
    objectPronouns: 'ihm ihnen uns mir dir ihn mich',
    pronouns: 'er sie es wir ich ihr man',
    subordinators:
      'dass ob weil wenn als obwohl während der die das welche was wie warum wo wer nachdem damit bevor sodass',
    conjunctions: 'und aber oder sondern denn doch',
    auxiliaries: `hat haben hatte hatten habe ist sind war waren sei wird werden wurde wurden würde würden kann können konnte soll sollen sollte
      sollten muss müssen will wollen darf dürfen`,
    being: 'wird werden wurde wurden',
    adverbs: 'auch nur noch schon bereits erneut ebenfalls',
    negations: 'nicht nie niemals kein keine keinen',
    complementisers: 'dass',
    asking: 'ob',
    functionWords: `der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf aus bei mit nach von vom zu zum zur für um
      ist sind war waren sei hat haben habe hatte wird werden wurde würde dass ob er sie es wir ich ihr man sich sein seine ihre
      auch so als wie noch schon`,
  },
});

export const germanDetails = once(() => detailWordsOf(table()));
