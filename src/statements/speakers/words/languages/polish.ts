import { once } from '../../../once.ts';
import { NO_LANGUAGE } from '../no-language.ts';
import { phrases, type SpeakerWords, words } from '../speaker-words.ts';
import { caseForms, inAllCases, withCases } from './case-forms.ts';
import { genderedRoles } from './gendered-roles.ts';

const roles = () =>
  genderedRoles(
    inAllCases(
      'pl',
      `
  rzecznik/rzeczniczka minister/ministra wiceminister premier/premierka wicepremier prezydent/prezydentka wiceprezydent burmistrz/burmistrzyni wójt starosta wojewoda marszałek prezes/prezeska wiceprezes dyrektor/dyrektorka szef/szefowa poseł/posłanka senator/senatorka radny/radna
  przewodniczący/przewodnicząca polityk/polityczka kandydat/kandydatka prokurator/prokuratorka sędzia/sędzina adwokat/adwokatka mecenas obrońca pełnomocnik/pełnomocniczka notariusz/notariuszka komendant/komendantka policjant/policjantka śledczy ekspert/ekspertka naukowiec badacz/badaczka profesor/profesorka
  ekonomista/ekonomistka historyk/historyczka socjolog/socjolożka inżynier/inżynierka lekarz/lekarka doktor/doktorka pielęgniarz/pielęgniarka nauczyciel/nauczycielka trener/trenerka szkoleniowiec selekcjoner kapitan/kapitanka piłkarz/piłkarka napastnik bramkarz obrońca zawodnik/zawodniczka sędzia właściciel/właścicielka
  przedsiębiorca rolnik/rolniczka mieszkaniec/mieszkanka sąsiad/sąsiadka świadek oskarżony/oskarżona podejrzany/podejrzana poszkodowany/poszkodowana pokrzywdzony/pokrzywdzona klient/klientka urzędnik/urzędniczka kierownik/kierowniczka autor/autorka pisarz/pisarka reżyser/reżyserka aktor/aktorka
  wokalista/wokalistka muzyk artysta/artystka dziennikarz/dziennikarka analityk/analityczka ambasador/ambasadorka generał pułkownik król/królowa papież biskup student/studentka działacz/działaczka aktywista/aktywistka założyciel/założycielka biegły/biegła grafolog ojciec/matka brat/siostra syn/córka mąż/żona
  przyjaciel/przyjaciółka mężczyzna/kobieta chłopak/dziewczyna wdowiec/wdowa kolega/koleżanka wnuk/wnuczka dziadek/babcia bohater/bohaterka lider/liderka zastępca/zastępczyni sekretarz/sekretarka pracownik/pracownica wysłannik/wysłanniczka dyplomata/dyplomatka komisarz/komisarka leśniczy/leśniczyna przyrodnik/przyrodniczka spawacz/spawaczka górnik/górniczka emeryt/emerytka komentator/komentatorka publicysta/publicystka dowódca dowódczyni wojskowy/wojskowa wiceprezydent
  wiceburmistrz wiceprzewodniczący/wiceprzewodnicząca skarbnik/skarbniczka rektor/rektorka dziekan robotnik/robotnica mechanik elektryk stolarz piekarz/piekarka rzeźnik kucharz/kucharka kelner/kelnerka restaurator/restauratorka hotelarz bankier księgowy/księgowa architekt/architektka biolog/biolożka geolog/geolożka meteorolog/meteorolożka
  epidemiolog/epidemiolożka wirusolog/wirusolożka pediatra chirurg ordynator/ordynatorka farmaceuta/farmaceutka weterynarz/weterynarka strażak żołnierz/żołnierka pilot/pilotka marynarz hodowca sadownik/sadowniczka pszczelarz/pszczelarka myśliwy pasterz przewodnik/przewodniczka kierowca kurier/kurierka listonosz/listonoszka maszynista/maszynistka pasażer/pasażerka
  lokator/lokatorka uczeń/uczennica wolontariusz/wolontariuszka członek/członkini kibic pomocnik skrzydłowy/skrzydłowa rozgrywający/rozgrywająca pływak/pływaczka lekkoatleta/lekkoatletka kolarz/kolarka tenisista/tenisistka bokser/bokserka siatkarz/siatkarka koszykarz/koszykarka skoczek żużlowiec powieściopisarz poeta/poetka raper/raperka kompozytor/kompozytorka
  malarz/malarka rzeźbiarz/rzeźbiarka tancerz/tancerka satyryk wydawca księgarz/księgarka archeolog/archeolożka politolog/politolożka filozof/filozofka prawnik/prawniczka psycholog/psycholożka psychiatra zatrzymany/zatrzymana ocalały/ocalała europoseł/europosłanka parlamentarzysta/parlamentarzystka negocjator/negocjatorka kuzyn/kuzynka
  siostrzeniec/siostrzenica teść/teściowa partner/partnerka specjalista/specjalistka fachowiec kupiec sprzedawca/sprzedawczyni handlarz/handlarka sołtys/sołtyska wicestarosta kurator/kuratorka menedżer/menedżerka proboszcz ksiądz dyspozytor/dyspozytorka ratownik/ratowniczka związkowiec opozycjonista/opozycjonistka
`,
    ),
    [
      'polityk: wójt radny starosta marszałek wojewoda',
      'samorządowiec: burmistrz wójt starosta radny prezydent',
      'włodarz: burmistrz wójt prezydent',
      'ekspert: politolog ekonomista socjolog profesor naukowiec badacz',
      'naukowiec: profesor badacz biolog geolog',
      'badacz: profesor naukowiec biolog geolog',
      'specjalista: lekarz ekspert',
      'medyk: lekarz',
      'lekarz: chirurg pediatra ordynator',
      'prawnik: adwokat mecenas obrońca',
      'adwokat: mecenas obrońca',
      'parlamentarzysta: poseł senator',
      'szkoleniowiec: trener',
      'zawodnik: piłkarz napastnik bramkarz kapitan',
      'śledczy: prokurator policjant',
      'polityk: minister premier prezydent burmistrz poseł senator',
      'trener: szkoleniowiec selekcjoner',
      'szkoleniowiec: trener selekcjoner',
      'obrońca: mecenas adwokat',
      'mecenas: adwokat',
      'piłkarz: kapitan napastnik bramkarz',
      'właściciel: kobieta',
    ],
  );

const male = () =>
  words(`
  jan piotr paweł tomasz andrzej krzysztof marek michał marcin mateusz jakub adam łukasz grzegorz wojciech zbigniew leszek cezary witold tadeusz bogusław radosław patryk roman ryszard stanisław józef jerzy janusz jacek
  adrian albert aleksander aleksy alfred alojzy ambroży anatol antoni apoloniusz arkadiusz arnold aron august aureliusz bazyli benedykt benon bernard błażej bogumił bolesław borys bronisław brunon cyprian cyryl damian daniel dionizy dominik donat eligiusz emil emilian eryk eugeniusz ferdynand feliks florian franciszek fryderyk gabriel gerard gracjan gustaw hieronim hilary hipolit hubert ignacy igor ireneusz iwo jacenty jarosław jeremi joachim jonasz julian juliusz justyn kajetan karol klemens konrad konstanty kornel leon leonard leopold lesław lubomir lucjan ludwik maksymilian manfred marceli marian mieczysław mikołaj miłosz miron norbert olaf olgierd oliwier onufry oskar otton paulin przemek radomir radzimir rajmund remigiusz rudolf ryszard samuel seweryn stefan sylwester szczepan tobiasz teodor teofil tymoteusz tymon urban walenty walerian walery wawrzyniec wacław wespazjan wieńczysław wilhelm wincenty wit władysław włodzimierz zachariasz zdzisław zenon ziemowit zygfryd zygmunt żelisław kacper ksawery marcel nikodem ignac ludomir
  kazimierz dariusz mariusz maciej robert rafał sebastian dawid kamil bartosz bartłomiej szymon filip wiktor mirosław sławomir przemysław artur henryk edward zdzisław waldemar wiesław czesław bogdan bolesław lech donald moussa
`);
const female = () =>
  words(`
  anna maria katarzyna małgorzata agnieszka barbara ewa krystyna elżbieta halina bożena genowefa aldona ewelina kamila joanna magdalena monika teresa danuta irena zofia jadwiga beata dorota marta aleksandra karolina natalia
  ada adela adelajda adrianna agata alina amelia anastazja andżelika angelika aniela anita antonina apolonia aurelia balbina beatrycze berenika blanka bogna bogusława bożenna bronisława brygida cecylia celina czesława dagmara daria diana dominika eleonora eliza emilia emma eugenia eulalia faustyna felicja filipina florentyna franciszka gabriela gertruda gizela gloria grażyna greta henryka honorata ida iga ilona inga irmina iza jagna jagoda janina jarosława joanna jolanta jowita józefina judyta julianna julita karina kinga klara klaudia klementyna konstancja kornelia kunegunda laura lena leokadia lidia liliana liwia lucyna ludmiła ludwika luiza łucja magda maja malwina marcela marcelina margareta marianna mariola marlena martyna maryla matylda melania michalina mieczysława milena mirosława nadia nina nikola nina oksana olga oliwia otylia pelagia petronela pola regina roksana romana róża rozalia sabina salomea sandra sara sonia stefania stella teodora tamara tekla teodozja tina urszula wacława waleria wiesława wioletta władysława zdzisława zenobia zenona zyta żaneta kaja lilianna dobrosława świetlana
  paulina sylwia renata grażyna iwona jolanta urszula wanda alicja julia zuzanna hanna helena weronika wiktoria oliwia justyna izabela aneta edyta bogumiła stanisława kazimiera władysława
`);

export const polishSpeakers = once(
  (): SpeakerWords => ({
    pronouns: {
      ...NO_LANGUAGE.pronouns,
      male: words('on jego jemu mu niego nim go'),
      female: words('ona jej ją nią niej'),
      neuter: words('ono to'),
      plural: words('oni one ich im nich nimi'),
      self: words('ja mnie mi mną mój moja'),
      others: words('my nas nam nami ty ciebie wy was nasz nasza'),
      relative: words('który która które którzy którego której którzy co'),
      personal: words('kto'),
      reflexive: words('sam sama siebie się'),
      single: words('ktoś nikt jeden jedna'),
      several: words('wielu niektórzy obaj obie oboje wszyscy inni'),
    },
    determiners: {
      definite: words('ten ta to ci te tego tej tych tym'),
      indefinite: words('jakiś jakaś pewien pewna żaden żadna każdy każda'),
      possessive: words('jego jej ich swój swoja mój moja nasz nasza'),
      counting: words(
        'dwa dwie dwaj dwóch trzy trzej trzech cztery czterech pięć sześć siedem osiem dziewięć dziesięć kilku kilka wielu wiele',
      ),
      exact: words(
        'dwa dwie dwaj dwóch trzy trzej trzech cztery czterech pięć sześć siedem osiem dziewięć dziesięć',
      ),
      further: words('inny inna kolejny kolejna drugi druga trzeci'),
    },
    titles: {
      male: words('pan pana panu panem'),
      female: words('pani panią'),
      either: words('dr prof mgr inż hab'),
      shortRoles: phrases(
        'mec = mecenas | gen = generał | płk = pułkownik | prof = profesor | ks = ksiądz',
      ),
      ranks: words(
        'prezydent premier minister burmistrz prokurator sędzia generał król papież trener profesor inżynier inżyniera mecenas komendant kapitan senator prezes starosta starostę',
      ),
      suffixes: [],
      particles: words('de van von'),
      shortNames: [],
    },
    roles: {
      ...NO_LANGUAGE.roles,
      ...roles(),
      // Offices keep their man's word beside a woman's name.
      male: withCases(
        'pl',
        'ojciec brat syn mąż mężczyzna chłopak wdowiec dziadek wnuk kuzyn siostrzeniec teść król przyjaciel kolega sąsiad ksiądz biskup papież proboszcz',
      ),
      loose: words(
        'samorządowiec włodarz naukowiec medyk mężczyzna kobieta chłopak dziewczyna osoba emeryt emerytka szkoleniowiec specjalista specjalistka polityk polityczka samorządowiec samorządowczyni związkowiec parlamentarzysta parlamentarzystka działacz działaczka menedżer zawodnik zawodniczka piłkarz pomocnik artysta artystka przedsiębiorca prawnik prawniczka',
      ),
      unnamed: withCases('pl', 'źródło źródła informator rozmówca'),
      parties: words(
        'prokurator prokuratorka sędzia adwokat adwokatka mecenas obrońca burmistrz minister ministra premier prezydent prezes dyrektor dyrektorka rzecznik rzeczniczka przewodniczący przewodnicząca wójt starosta świadek oskarżony oskarżona podejrzany podejrzana pokrzywdzony pokrzywdzona sąsiad sąsiadka lekarz lekarka dziennikarz dziennikarka bramkarz kapitan trener selekcjoner kandydat kandydatka klient klientka',
      ),
      personEndings: words(
        'nik nica arz arka ciel cielka ista istka iec log lożka ent entka or orka',
      ),
      kin: withCases(
        'pl',
        'ojciec matka brat siostra syn córka mąż żona przyjaciel wdowa wnuk kolega sąsiad sąsiadka obrońca rzecznik pełnomocnik',
      ),
      telling: words('były była byłego byłej'),
      modifiers: words(
        'były była byłego byłej nowy nowa młody młoda znany znana główny główna generalny generalna krajowy',
      ),
      groups: withCases(
        'pl',
        'ludzie mieszkańcy kibice fani publiczność rodzina rodziny drużyna opozycja władze strażacy trybuny',
      ),
      pluralEndings: phrases('owie = | cy = k | rzy = r | dzi = d | ów = | y = '),
      endings: words('ista istka olog owiec'),
      ageEndings: words('-latek -latka -letni -letnia -latka'),
    },
    bodies: {
      ...NO_LANGUAGE.bodies,
      heads: withCases(
        'pl',
        `
      ministerstwo ministerstwa urząd urzędu rząd rządu sąd sądu sądem prokuratura prokuratury policja policji straż starostwo starostwa ratusz gmina powiat sejm senat partia partii związek stowarzyszenie federacja uniwersytet instytut
      szpital kościół spółka firma bank agencja portal portalu gazeta kurier kuriera dziennik radio telewizja komisja rada zarząd klub unia warta fundacja zarządca trybunał kancelaria inspekcja dyrekcja izba biuro komenda nadleśnictwo stocznia muzeum teatr szkoła centrum ośrodek kuratorium inspektorat sztab parlament fundusz zakład spółdzielnia kopalnia elektrownia lotnisko port
    `,
      ),
      nouns: withCases(
        'pl',
        `
      ministerstwo urząd rząd sąd prokuratura policja wojsko starostwo ratusz gmina powiat partia związek stowarzyszenie federacja uniwersytet instytut szpital kościół spółka firma przedsiębiorstwo bank agencja portal gazeta dziennik
      radio telewizja komisja rada zarząd klub opozycja obrona straż resort organizacja magistrat urząd miasto inwestor deweloper przewoźnik producent fundacja instytucja placówka uczelnia koncern operator kuria sanepid inspektorat kuratorium dyrekcja
    `,
      ),
      calls: phrases(
        'firma: spółka firma | spółka: spółka | gazeta: gazeta kurier dziennik | portal: portal | ministerstwo: ministerstwo | resort: ministerstwo | klub: klub unia warta | partia: partia',
      ),
      documents: withCases(
        'pl',
        'raport raportu badanie badania sondaż oświadczenie komunikat dane danych wyrok opinia',
      ),
      known: words(
        'pap gus nik nfz zus pkp imgw rmf tvn tvp pis psl abw cba msz ue onz nato who pzpn uokik gddkia pap afp reuters onz nato ue pis',
      ),
      links: words('i do w ds'),
    },
    phrases: {
      ...NO_LANGUAGE.phrases,
      prepositions: words(
        'w we na z ze do od dla po pod przed przez przy o u nad za bez między według podczas mimo ku oprócz poza wobec',
      ),
      belonging: words('w z ze ds do od na'),
      inside: words('w we na przy'),
      auxiliaries: words(
        'jest są był była było byli były będzie będą może mogą mógł musi muszą ma mają miał miała został została powiedział powiedziała mówi dodał',
      ),
      copulas: words('jest był była pozostaje'),
      conjunctions: words('i oraz a ale lecz albo lub że gdy kiedy bo jeśli choć który która'),
      and: words('i oraz'),
      examples: words('jak takich'),
      openers: words(`
      w we na z ze do od dla po pod przed przez przy o u nad za bez między według zdaniem podczas i oraz a ale lecz że gdy kiedy bo jeśli choć jak jego jej ich on ona oni to ten ta też także potem teraz już jeszcze dziś wczoraj jutro
      nie tak tu tam ponadto jednak nawet tylko kilka kilku wielu wszyscy dwa trzy nieoficjalnie podobno wśród kolejna
    `),
      calendar: words(
        'poniedziałek wtorek środa czwartek piątek sobota niedziela stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
      ),
      anonymity: phrases('anonimow | prosi o zachowanie anonimowości | nie chce podawać nazwiska'),
      hearsay: words('podobno rzekomo ponoć jakoby nieoficjalnie'),
      be: words('jest są był była było został została'),
      hearsayPhrases: phrases(
        'mówi się | nieoficjalnie | podobno | rzekomo | ponoć | krążą plotki | jak słychać | z nieoficjalnych informacji wynika | z nieoficjalnych',
      ),
      asking: words('pyta zapytał zapytała pytał pytała pytanie'),
      dropsSubjects: true,
      by: words('przez'),
      speechNouns: words('słowa wypowiedź wypowiedzi'),
    },
    grammar: {
      hasArticles: false,
      looksAhead: false,
      chainsNouns: true,
      malePast: ['ł', 'łem'],
      femalePast: ['ła', 'łam'],
      pluralVerbs: /(?:li|ły|ją|[czdr]ą|wią|[aoę]no|[ęy]to)$/u,
      smallTitles: true,
      joinsNouns: false,
      bodiesGoOn: true,
      genitives: [],
      maleArticles: [],
      femaleArticles: [],
    },
    places: words(
      'polska polski polsce warszawa warszawie kraków krakowie gdańsk łódź poznań wrocław lublin śląsk europa bruksela rosja rosji ukraina ukrainy moskwa kijów waszyngton niemcy francja',
    ),
    peoples: words(
      'polski polska rosyjski rosyjska ukraiński ukraińska niemiecki niemiecka amerykański amerykańska senegalczyk',
    ),
    nominatives: [...male(), ...female()],
    elisions: [],
    enclitics: [],
    nounsAreCapital: false,
    caseEndings: words(
      'ewicza owicza owskiego owskiemu owskim owskiej skiego skiemu skim skiej ską ckiego ckiemu ckim ckiej cką owi iem em ego emu ym ów om ami ach iej ej ę ą a y i u e o',
    ),
    femaleNames: female().flatMap((name) => caseForms('pl', name)),
    maleNames: male().flatMap((name) => caseForms('pl', name)),
  }),
);
