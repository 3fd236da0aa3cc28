import { once } from '../../once.ts';
import { type DetailTable, detailWordsOf } from './detail-table.ts';

const table = (): DetailTable => ({
  cues: {
    denial: `zaprzecza zaprzeczył zaprzeczyła zaprzeczają zaprzeczyli dementuje zdementował zdementowała odrzuca odrzucił odrzuciła neguje
      kwestionuje zakwestionował`,
    confirmation:
      'potwierdza potwierdził potwierdziła potwierdzili potwierdzają przyznaje przyznał przyznała przyznali przyznają',
    demand: `żąda zażądał zażądała żądają zażądali apeluje zaapelował zaapelowała wzywa wezwał wezwała prosi poprosił poprosiła domaga nakazał nakazała
      polecił poleciła nawołuje zaleca zalecił skandowali postuluje`,
    question: 'pyta zapytał zapytała pytał pytała pytają pytanie dopytuje',
    threat: 'grozi zagroził zagroziła grożą',
    prediction: 'prognozuje przewiduje przewidują spodziewa',
    correction: 'sprostował sprostowała prostuje koryguje',
    attitude: `wierzy obawia obawiają boi chce chcą chciał chciała wątpi liczy życzy pragnie podejrzewa żałuje`,
  },
  hearsay: 'rzekomo podobno ponoć',
  cueForces: {
    refusal: `nie komentuje | nie skomentował | odmówił odpowiedzi | odmówiła odpowiedzi | odmówił komentarza | odmówiła komentarza | nie chciał | nie chciała
      bez komentarza | uchylił się | nie udzielił`,
    'no reply':
      'nie odpowiedział | nie odpowiedziała | nie odpowiedzieli | nie odpisał | nie udało się skontaktować | nie odebrał',
    denial: 'nie przyznał się | nie przyznała się | nie przyznaje się',
    attitude: 'nie ma wątpliwości | ma nadzieję',
  },
  contentForces: {
    denial:
      'to nieprawda | to kłamstwo | nie ma tematu | jest nieprawdą | nieprawdziwe | nigdy nie powiedziałem | nie zamierza podać | bzdura',
    refusal: 'bez komentarza | nie komentuję | nie komentujemy',
  },
  hedges: `może/mogą/mógłby/mogłaby/mogłoby/mogła/mógł | być może | prawdopodobnie | chyba | zapewne | podobno | rzekomo | ponoć | przypuszczalnie
    najprawdopodobniej | wydaje się | niewykluczone | nieoficjalnie | ma/miał/miała/mieli`,
  reports: 'powiedział powiedziała twierdzi mówi',
  times: {
    names: `poniedziałek wtorek środę środa czwartek piątek sobotę sobota niedzielę niedziela stycznia lutego marca kwietnia maja czerwca lipca
      sierpnia września października listopada grudnia styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku
      listopadzie grudniu`,
    alone: 'wczoraj dziś dzisiaj przedwczoraj jutro później niedawno ostatnio wcześniej',
    units: `minut minuty minucie godzin godzinę godziny godzinie dzień dni tydzień tygodnia tygodni tygodniu miesiąc miesiąca miesięcy miesiącu rok
      roku lat wieczór wieczorem rano południu południe noc nocy weekend`,
    placing: 'w ubiegły ubiegłym zeszły zeszłym ten tym temu ostatni ostatnim po przed',
    behind: 'temu później wcześniej',
    leading: 'w we o po przed od na od dwa trzy kilka',
    inside: 'ubiegły ubiegłym zeszłym tym o po rano wieczorem dwa trzy cztery pięć kilka .',
    yearLeads: 'w',
  },
  places: {
    leads: 'w we na podczas przed z ze przez w',
    nouns: `wywiadzie rozmowie liście oświadczeniu komunikacie konferencji prasowej przemówieniu wpisie programie audycji podcaście sądzie sejmie senacie
      rozprawie posiedzeniu spotkaniu debacie mediach społecznościowych facebooku twitterze instagramie telewizji radiu antenie
      piśmie raporcie artykule felietonie telefonicznie portalu serwisie`,
    bare: 'telewizji radiu sejmie senacie sądzie sądem facebooku twitterze instagramie x portalu',
    media: `radio radia radiu radiem telewizja telewizji telewizją tv gazeta gazety gazecie gazetą dziennik dziennika dziennikowi dziennikiem kurier kuriera
      kurierem kurierowi tygodnik tygodnika agencja agencji portal portalu portalem kanał kanału kanale głos głosu`,
    mediaKinds:
      'radiu radia radiem telewizji telewizją gazecie gazety gazetą dziennikowi dziennikiem portalowi portalu portalem agencji kanałowi',
    addressing: 'dla',
    areCasesBare: true,
    listeners:
      'dziennikarzom reporterom posłom nam mi mu jej im policji prokuraturze kibicom mieszkańcom',
  },
  grammar: {
    prepositions:
      'w we na do z ze o od po przed za dla przez przy pod nad między u bez podczas według wobec wśród ku mimo',
    determiners: 'ten ta to te ci tego tej tym tych jego jej ich swój swoje swoją nasz nasza każdy',
    objectPronouns: 'mu jej im nam mi ci',
    pronouns: 'on ona oni one ja my wy to się',
    subordinators:
      'że który która które którzy którego kiedy gdy gdzie ponieważ bo jeśli jak dlaczego co kto czy choć aby żeby by',
    conjunctions: 'i oraz a ale lub albo ani lecz',
    auxiliaries:
      'jest są był była było byli będzie będą być może mogą ma mają miał miała zostanie został została zostały',
    being: 'został została zostało zostali zostały jest są',
    adverbs: 'też także już jeszcze również ponownie',
    negations: 'nie nigdy ani',
    complementisers: 'że iż',
    asking: 'czy',
    functionWords: `w we na do z ze o od po przed za dla przez przy pod i oraz a ale lub że który która które się to ten ta te jest są był była było być
      jak co czy jego jej ich tak już też także jako tym tego tej`,
  },
});

export const polishDetails = once(() => detailWordsOf(table()));
