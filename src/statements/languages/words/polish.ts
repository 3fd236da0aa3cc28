import { once } from '../../once.ts';
import { polishPast, polishPresent } from '../verbs/slavic-verbs.ts';
import { speechWords } from './speech-words.ts';
import { verbLines } from './verb.ts';

const saying = () => [
  ...polishPast(`powiedzia/powiedzie doda stwierdzi podkreśli zaznaczy napisa oceni wyjaśni zapewni oświadczy przyzna przekonywa
    poinformowa zauważy skomentowa opowiedzia/opowiedzie wspomnia/wspomnie twierdzi przypomnia/przypomnie wskaza zaapelowa
    odpowiedzia/odpowiedzie zapyta ostrzeg ogłosi zadeklarowa zapowiedzia/zapowiedzie argumentowa skrytykowa wyliczy ujawni
    potwierdzi obieca przekaza tłumaczy mówi uściśli sprecyzowa uspokaja uzasadni powtórzy zwróci relacjonowa żąda
    zaprotestowa dopowiedzia/dopowiedzie podsumowa żali skarży zarzuci oskarży utrzymywa podawa informowa uzna alarmowa
    przewidywa sugerowa zasugerowa zgłosi zeznawa donosi wyrazi pochwali ustali/ustali prosi poprosi/poprosi przyznawa dowodzi ubolewa tonowa komentowa pisa wyzna
    podtrzyma wyjaśnia zapewnia podkreśla zaznacza dodawa ocenia zapowiada ostrzega potwierdza opowiada odpowiada przypomina twierdza zauważa wspomina zarzuca przestrzega obiecywa skarży zdradzi grozi zagrozi zaklina ripostowa zastrzeg skwitowa zażartowa rzuci wyjawi raportowa wykaza udowodni zawiadomi broni`),
  ...polishPresent(`mówi/mówią dodaje/dodają twierdzi/twierdzą podkreśla/podkreślają zaznacza/zaznaczają pisze/piszą ocenia/oceniają
    wyjaśnia/wyjaśniają zapewnia/zapewniają przyznaje/przyznają przekonuje/przekonują informuje/informują zauważa/zauważają
    komentuje/komentują opowiada/opowiadają wspomina/wspominają przypomina/przypominają wskazuje/wskazują apeluje/apelują
    odpowiada/odpowiadają pyta/pytają ostrzega/ostrzegają ogłasza/ogłaszają deklaruje/deklarują zapowiada/zapowiadają
    argumentuje/argumentują krytykuje/krytykują wylicza/wyliczają ujawnia/ujawniają potwierdza/potwierdzają obiecuje/obiecują
    przekazuje/przekazują tłumaczy/tłumaczą precyzuje/precyzują uspokaja/uspokajają uzasadnia/uzasadniają powtarza/powtarzają
    relacjonuje/relacjonują alarmuje/alarmują sugeruje/sugerują podaje/podają donosi/donoszą utrzymuje/utrzymują stwierdza/stwierdzają
    zarzuca/zarzucają oskarża/oskarżają dowodzi/dowodzą podsumowuje/podsumowują ubolewa/ubolewają zeznaje/zeznają zastrzega/zastrzegają
    przestrzega/przestrzegają uważa/uważają wyznaje/wyznają kontruje/kontrują żartuje/żartują kwituje/kwitują dorzuca/dorzucają ripostuje/ripostują odpiera/odpierają`),
  ...verbLines(`
    rzekł rzekła rzekli rzecze | | |
    powie powiedzą | | powiedziawszy |
    ostrzegł ostrzegła ostrzegli | | ostrzegając |
    zastrzegł zastrzegła zastrzegli | | zastrzegając |
    oświadcza oświadczają | | oświadczając |
    wskazał wskazała wskazali | | wskazując |
    podał podała podało podali podały | | podając | | podano
    mówił mówiła mówili mówiły | | mówiąc |
    zeznał zeznała zeznali zeznały | | zeznając |
    przyznał przyznała przyznali przyznały przyznało | | przyznając |
    odparł odparła odparli | | |
    dowiedział dowiedziała dowiedzieli | | |
    wyszło | | |
    usłyszał usłyszała usłyszeli | | |
    rozmawiał rozmawiała | | |
  `),
];

const thinking = () => [
  ...polishPast('myśla/myśle wierzy uważa sądzi obawia wątpi liczy spodziewa żałowa przypuszcza'),
  ...polishPresent(`myśli/myślą wierzy/wierzą uważa/uważają sądzi/sądzą obawia/obawiają wątpi/wątpią liczy/liczą spodziewa/spodziewają
    żałuje/żałują przypuszcza/przypuszczają podejrzewa/podejrzewają`),
  ...verbLines('boi boją bał bała bali | | |'),
];

const sounding = () => [
  ...polishPast(
    'skandowa uci/uci krzykną żartowa śmia/śmie westchną zawoła grzmia/grzmie zaczą cieszy dziwi oburzy oburza szepną wykrzykną mrukną denerwowa dzieli podziękowa zakończy kończy',
  ),
  ...polishPresent(
    'śmieje/śmieją wzdycha/wzdychają woła/wołają grzmi/grzmią cieszy/cieszą dziwi/dziwią oburza/oburzają denerwuje/denerwują wtóruje/wtórują cytuje/cytują radzi/radzą czytamy/czytamy kontynuuje/kontynuują dziękuje/dziękują',
  ),
];

export const polish = once(() =>
  speechWords({
    language: 'pl',
    grammar: {
      verbSecond: false,
      capitalNouns: false,
      chainsNouns: true,
      elides: false,
      incises: true,
      commaBeforeThat: true,
      bareClauses: false,
      dropsSubject: true,
      dotOrdinals: true,
      infinitive:
        /^(?:\p{Ll}{2,20}ć|(?:po|do|prze|przy|wy|u|za|na|od|z)?(?:móc|biec|piec|rzec|strzec|tłuc|wlec|lec))$/u,
      oblique: /(?:ami|ach|ymi|imi|ego|emu|om|ą|ę|ową|owych)$/u,
      dative: {
        role: /(?:owi|emu|panu|księdzu|[cs]ji)$/u,
        beforeName: /(?:owi|emu|panu|ojcu|bratu|księdzu|(?<!an|en|ow)ie|ce)$/u,
        name: /(?:owi|emu|ie|ce|rze|dze)$/u,
        pronouns: new Set('mu im'.split(' ')),
      },
      capitalAdjective: /(?:ski|ska|skie|cki|cka|ckie|ny|na|ne|wy|wa|we|szy|sza)$/u,
      verbEnding:
        /(?:(?<!genera|kardyna|admira|zespó|artyku|wydzia|szczegó|materia|rozdzia|udzia|poda)ł|[aiyę]ła|[aiyę]ło|[aiy]li|[aiyę]ły|ają|ują|uje)$/u,
    },
    classes: {
      determiner: `ten ta to ci te tego tej tych tym tymi mój moja nasz nasza nasi jego jej ich swój swoja swoje ów owa każdy każda każde
      jeden jedna jedno dwaj dwie dwóch trzej trzy trzech czterej cztery pięć pięciu sześć siedem osiem dziewięć dziesięć kilku kilka wielu
      wiele niektórzy niektóre inni inne inny inna pewien pewna żaden żadna wszyscy wszystkie obaj obie oboje tę tą swoją swego swoich całą`,
      pronoun: `on ona ono oni one nikt ktoś wielu kilku niektórzy inni wszyscy obaj obie oboje ten ta ci jeden jedna kto niego niej nich`,
      link: `z ze ds. ds      `,
      preposition: `w we na z ze do od dla po pod przed przez przy o u nad za bez między wobec według wedle podczas mimo ku oprócz poza
      zamiast wśród około koło obok naprzeciw przeciw przeciwko dzięki względem wskutek wzdłuż dookoła w trakcie zdaniem`,
      coordinator: 'i oraz a ale lecz albo lub ani czy więc zaś natomiast',
      subordinator: `gdy kiedy ponieważ bo gdyż choć chociaż jeśli jeżeli zanim dopóki skoro gdyby odkąd gdzie zatem`,
      complementiser: 'że iż ze-że jakoby',
      question: `czy dlaczego czemu kiedy gdzie kto kogo komu co jak jaki jaka jakie ile skąd dokąd który która by żeby aby`,
      relative: `który która które którzy którego której których któremu którym którą którymi co kto jaki`,
      adverb: `także również też potem później następnie wtedy teraz już jeszcze zawsze nigdy bardziej mniej bardzo tak tu tam dziś dzisiaj
      wczoraj jutro ponadto jednocześnie wreszcie ostatecznie niedawno wyraźnie tylko nawet jednak jedynie zresztą początkowo
      publicznie oficjalnie tymczasem dobrze źle szybko wcześniej prawie dosadnie krótko z kolei dalej znów ponownie
      stanowczo spokojnie otwarcie wprost wreszcie przy tym następnie zarazem całkowicie właśnie podobnie nieoficjalnie zapytany zapytana pytany pytana poproszony poproszona prawdopodobnie możliwe zapewne`,
      auxiliary: '',
      passive: 'został została zostało zostali zostały jest są był była było byli były',
      verb: `jest są był była było byli były będzie będą może mogą mógł mogła mogli musi muszą musiał musiała ma mają miał miała mieli
      powinien powinna powinno powinni chce chcą trzeba należy można został została zostało zostali zostały zostanie zostaną staje
      stał stała trafił trafiła wie wiedzą zna znają idzie`,
      wants: 'chce chcą chciał chciała chcieli zamierza zamierzają pragnie',
      negation: 'nie nigdy',
      clitic: 'się mu jej im go ją je nam mi ci wam nas sobie',
      time: `poniedziałek wtorek środę środa czwartek piątek sobotę sobota niedzielę niedziela poniedziałku wtorku środy czwartku piątku soboty niedzieli
      rano południe wieczór wieczorem nocy noc popołudnie popołudniu wczoraj dziś dzisiaj styczeń luty marzec kwiecień maj
      czerwiec lipiec sierpień wrzesień październik listopad grudzień stycznia lutego marca kwietnia maja czerwca lipca sierpnia
      września października listopada grudnia tydzień tygodniu miesiąc miesiącu rok roku dzień dniu godzinę ubiegłym ubiegły zeszłym`,
      as: 'jak',
      back: 'tym',
      roleLink: 'do od z ze ds. ds spod dla',
      locative: 'w we',
      toward: '',
      addressee: 'dziennikarzom mediom reporterom pap afp nam portalowi gazecie radiu telewizji',
      self: 'sam sama sami same osobiście',
      head: 'jeden jedna żaden',
      own: 'nasz nasza nasi naszych naszego naszej',
      saying: `pytanie zarzut zarzuty zapowiedź informacja informacje plotka plotki teza twierdzenie obietnica groźba ostrzeżenie doniesienia odpowiedź reakcja komentarz wniosek apel`,
      role: `minister ministra premier premiera prezydent prezydenta burmistrz burmistrza wójt wójta starosta rzecznik rzecznika rzeczniczka rzeczniczki
      prezes prezesa dyrektor dyrektora dyrektorka prokurator prokuratora prokuratorka sędzia sędziego adwokat adwokata mecenas obrońca obrońcy
      szef szefa szefowa komendant komendanta policja policji wojsko rząd rządu opozycja poseł posła posłanka posłanki senator senatora senatorka
      radny radnego radna radnej przewodniczący przewodniczącego przewodnicząca ekspert eksperta ekspertka naukowiec naukowca badaczka lekarz lekarza lekarka trener
      trenera trenerka kapitan kapitana źródło źródła świadek świadka sąsiad sąsiada sąsiadka sąsiadki mieszkaniec mieszkańca mieszkanka mieszkańcy
      mieszkańców wojewoda marszałek marszałka sekretarz generał generała pułkownik ekonomista ekonomistka profesor profesora profesorka
      raport raportu badanie związek stowarzyszenie firma firmy spółka spółki gazeta gazety dziennik portal agencja agencji telewizja
      matka matki ojciec ojca syn syna córka córki brat brata siostra siostry oskarżony oskarżonego oskarżona oskarżonej
      ministerstwo ministerstwa sąd sądu prokuratura prokuratury ratusz partia partii lider lidera władze władz strażacy strażak napastnik
      bramkarz kandydat kandydatka pełnomocnik wiceprezes wiceminister wiceburmistrz zastępca pokrzywdzona pokrzywdzony notariusz urzędnik`,
    },
    verbs: [
      ['clause infinitive', saying()],
      ['clause thinks infinitive', thinking()],
      ['', sounding()],
      ['clause denied needs:wątpliwości', verbLines('ma mają miał miała mieli | | |')],
      ['infinitive', polishPast('odmówi nakaza kaza polecі')],
      ['do denied clause', polishPast('przyzna')],
      ['', verbLines('uciął ucięła ucięli | | |')],
      [
        'clause object',
        [
          ...polishPresent('żąda/żądają domaga/domagają zapowiada/zapowiadają'),
          ...polishPast('zażąda żąda domaga zapowiedzia/zapowiedzie zaproponowa'),
          ...polishPresent('proponuje/proponują'),
        ],
      ],
      [
        'clause object denied',
        [
          ...polishPast(
            'wykluczy zaprzeczy odrzuci zdementowa podważy kwestionowa zakwestionowa odpar odpiera',
          ),
          ...polishPresent(
            'wyklucza/wykluczają zaprzecza/zaprzeczają odrzuca/odrzucają dementuje/dementują kwestionuje/kwestionują odpiera/odpierają',
          ),
        ],
      ],
      [
        'object needs:quotation',
        [...polishPast('nazwa określi'), ...polishPresent('nazywa/nazywają określa/określają')],
      ],
      ['o', [...polishPast('mówi'), ...polishPresent('mówi/mówią')]],
      [
        'przed clause',
        [
          ...polishPast('ostrzega'),
          ...polishPresent('ostrzega/ostrzegają'),
          ...verbLines('ostrzegł ostrzegła ostrzegli | | |'),
        ],
      ],
      ['o na', polishPresent('oskarża/oskarżają liczy/liczą apeluje/apelują')],
      ['o', polishPast('oskarży zaapelowa apelowa poprosi prosi')],
      ['do', [...polishPast('wezwa wzywa'), ...polishPresent('wzywa/wzywają')]],
      ['object', polishPast('ogłosi')],
      [
        'object',
        [
          ...polishPast('zarzuci zarzuca zagrozi grozi'),
          ...polishPresent('zarzuca/zarzucają grozi/grożą'),
        ],
      ],
    ],
    according: `
    % czytamy w _ | % napisano w _ | % podano w _ | % zapisano w _ | % czytamy na _ | według _ | _ zdaniem | zdaniem _ | wedle _ | w ocenie _ | w _ ocenie | w opinii _ | w _ opinii | jak wynika z _ | z * wynika | z * wynikało | słowami _ | ? zgodnie z _
    z relacji _ | w przekonaniu _ | w relacji _ | z ustaleń _ | z informacji _ | ze słów _ | z danych _ | wg _
  `,
    nobody: `
    podobno | rzekomo | ponoć | nieoficjalnie mówi się | mówi się | jak się mówi | krążą plotki | krążą pogłoski | jak słychać | niby | z nieoficjalnych informacji wynika
    plotka głosi | jak nieoficjalnie wiadomo | jak się nieoficjalnie dowiedzieliśmy | nieoficjalnie wiadomo | wieść niesie
  `,
    refusals: `
    nie potwierdza ani nie zaprzecza | nie potwierdził ani nie zaprzeczył | nie potwierdziła ani nie zaprzeczyła | nie potwierdzili ani nie zaprzeczyli | odmówił komentarza | odmówiła komentarza | odmówili komentarza | odmówiło komentarza | odmówił odpowiedzi | odmówiła odpowiedzi | nie chciał komentować | nie chciała komentować
    nie chciał _ powiedzieć | nie chciała _ powiedzieć | nie chciał _ komentować | nie chciała _ komentować | nie chcieli komentować | nie komentuje | nie komentują | nie skomentował | nie skomentowała | nie skomentowali | nie odpowiedział | nie odpowiedziała | nie odpowiedzieli | nie odpowiedziało
    nie odebrał | nie odebrała | nie odbiera | nie chciał rozmawiać | nie chciała rozmawiać | nie udzielił | nie udzieliła | nie udziela | odmówił składania | odmówiła składania | odmówił wyjaśnień
    odmówiła wyjaśnień | nie chciał powiedzieć | nie chciała powiedzieć | nie chciał ujawnić | nie chciała ujawnić | bez komentarza | milczy | milczał | milczała | nie odniósł się | nie odniosła się
    nie zabrał głosu | nie zajmuje stanowiska | nie odpisał | nie odpisała | odmówił zeznań | odmówiła zeznań | nie chciał podać | nie chciała podać | nie potwierdził tych | nie potwierdziła tych | nie potwierdzają tych | nie chce tego komentować | nie chcą tego komentować | nie chce komentować | nie chcą komentować | uchylił się od | uchyliła się od | nie chciał zdradzić | nie chciała zdradzić
  `,
    hearsay: [],
    abbreviations:
      'dr. prof. mgr. inż. gen. płk. mjr. kpt. ul. al. os. św. ok. tzw. np. itp. itd. m.in. tys. mln. mld. godz. nr. r. im. woj. pow. gm. red. mec. ks. abp. bp. sp. kpr. asp. st. sierż. wg. tj. pn. pt. dr prof mgr inż gen płk mjr kpt ul al os św ok tzw np itp itd tys mln mld godz nr im woj pow gm red mec ks abp bp asp st sierż pt',
    enclitics: '',
    roleStems: `ministr prezydent burmistrz starost rzecznik rzecznicz prezes dyrektor prokurator sędzi adwokat komendant policj poseł posł posłan senator przewodnicząc ekspert naukow lekarz lekark trener kapitan świadk świadek sąsiad mieszkań wojewod marszał sekretarz generał pułkownik ekonomist profesor oskarżon minister minist prokuratur stowarzysz związk napastnik bramkarz kandydat kandydatk pełnomocnik wicepreze wiceminist zastępc pokrzywdz notariusz urzędnik inżynier nauczyciel historyk socjolog politolog aktor aktork reżyser pisarz pisark działacz analityk biegł kierowc leśnik rolnik przedsięb menedżer selekcjoner zawodnik zawodnicz piłkarz`,
  }),
);
