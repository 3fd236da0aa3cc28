/**
 * First names of Russian and Ukrainian, which newspapers render in many ways and translate into each other: a line each, as
 * `key: Cyrillic forms | Latin forms`. Diminutives are left out, since Sasha may be two people.
 */
const NAMES = `
aleksandr: александр олександр | aleksandr alexandr oleksandr olexandr alexander alexandre
aleksandra: александра олександра | aleksandra oleksandra alexandra
aleksei: алексей олексій | aleksei aleksey alexei alexey oleksii oleksiy oleksij alexej aleksej
alina: алина аліна | alina
alla: алла | alla
anastasia: анастасия анастасія | anastasia anastasiia anastasiya anastasija
anatoli: анатолий анатолій | anatoli anatoly anatolii anatoliy anatolij
andrei: андрей андрій | andrei andrey andrii andriy andrij andrej andriі
anna: анна ганна | anna hanna
anton: антон | anton
arkadi: аркадий аркадій | arkadi arkady arkadii arkadiy arkadij
arseni: арсений арсеній | arseni arseny arsenii arseniy
artem: артем артём | artem artyom artiom artjom
boris: борис | boris borys
bogdan: богдан | bogdan bohdan
denis: денис | denis denys
dmitri: дмитрий дмитро дмитрій | dmitri dmitry dmitrii dmitriy dmitrij dmytro dimitri
eduard: эдуард едуард | eduard edward
ekaterina: екатерина катерина | ekaterina yekaterina kateryna jekaterina
elena: елена олена | elena yelena olena jelena
evgeni: евгений євген євгеній | evgeni evgeny evgenii evgeniy yevgeni yevgeny yevgenii yevgeniy yevhen yevhenii yevheniy jewgeni jewgenij
fedor: федор фёдор федір | fedor fyodor fedir fjodor
gennadi: геннадий геннадій | gennadi gennady gennadii gennadiy hennadii hennadiy
georgi: георгий георгій | georgi georgy georgii georgiy heorhii heorhiy
gleb: глеб гліб | gleb hlib
grigori: григорий григорій | grigori grigory grigorii grigoriy hryhorii hryhoriy
igor: игорь ігор | igor ihor
ilia: илья ілля | ilia ilya illia illya ilja
irina: ирина ірина | irina iryna
ivan: иван іван | ivan
kirill: кирилл кирило | kirill kiril kyrylo kyryl kyrill
konstantin: константин костянтин | konstantin kostiantyn kostyantyn
leonid: леонид леонід | leonid
lev: лев | lev lew
liudmila: людмила | liudmila lyudmila ludmila ljudmila liudmyla lyudmyla
maksim: максим | maksim maxim maksym
maria: мария марія | maria mariia mariya marija
marina: марина | marina maryna
mikhail: михаил михайло | mikhail mykhailo mykhaylo michail mikhailo
nadezhda: надежда надія | nadezhda nadiia nadiya nadia
natalia: наталья наталия наталія | natalia natalya nataliia nataliya natalja
nikita: никита микита | nikita mykyta
nikolai: николай микола | nikolai nikolay mykola nikolaj
oksana: оксана | oksana
oleg: олег | oleg oleh
olga: ольга | olga olha
pavel: павел павло | pavel pavlo pawel
petr: петр пётр петро | petr pyotr petro piotr
roman: роман | roman
ruslan: руслан | ruslan
semen: семен семён | semen semyon
sergei: сергей сергій | sergei sergey serhii serhiy sergej serhij sergii sergiy
stanislav: станислав станіслав | stanislav stanislaw
stepan: степан | stepan
svetlana: светлана світлана | svetlana svitlana swetlana
taras: тарас | taras
tatiana: татьяна тетяна | tatiana tatyana tetiana tetyana tatjana
vadim: вадим | vadim vadym
valentina: валентина | valentina valentyna
valeri: валерий валерій | valeri valery valerii valeriy valerij waleri
vasili: василий василь | vasili vasily vasilii vasiliy vasyl wassili
viacheslav: вячеслав вʼячеслав в'ячеслав | viacheslav vyacheslav wjatscheslaw
viktor: виктор віктор | viktor victor
viktoria: виктория вікторія | viktoria victoria viktoriia viktoriya
vitali: виталий віталій | vitali vitaly vitalii vitaliy vitalij
vladimir: владимир володимир | vladimir volodymyr wladimir wolodymyr
vladislav: владислав | vladislav vladyslav wladislaw
vsevolod: всеволод | vsevolod
yaroslav: ярослав | yaroslav iaroslav jaroslav
yulia: юлия юлія | yulia yuliia yuliya iuliia julia julija
yuri: юрий юрій | yuri yury yurii yuriy iurii juri jurij
zakhar: захар | zakhar
zinaida: зинаида зінаїда | zinaida
`;

/** Forms that people of other tongues bear too: they tell nothing of where a surname comes from. */
const ELSEWHERE_TOO = new Set(
  'alexander alexandre alexandra alina anna hanna anton boris denis dimitri eduard edward elena georgi irina ivan konstantin leonid lev lew maria marina nadia natalia nikita oksana olga pavel pawel piotr roman semen stanislaw valentina victor victoria viktor viktoria jaroslav julia juri alla taras artem kiril nikolaj andrej maxim'.split(
    ' ',
  ),
);

/** A first name as one word stands for it in all languages. */
export type GivenName = {
  readonly key: string;
  /** No other tongue has it, so that the surname is Slavic too. */
  readonly isSlavic: boolean;
};

const BY_FORM: ReadonlyMap<string, GivenName> = new Map(
  rows().flatMap(({ key, cyrillic, latin }) =>
    [...cyrillic, ...latin].map((form): [string, GivenName] => [
      form,
      { key, isSlavic: !ELSEWHERE_TOO.has(form) },
    ]),
  ),
);

/** Null for a name, in lower case, that is not in the table. */
export function givenName(word: string): GivenName | null {
  return BY_FORM.get(word) ?? null;
}

/** All names as Cyrillic writes them. */
export function cyrillicForms(): string[] {
  return rows().flatMap(({ cyrillic }) => cyrillic);
}

function rows() {
  return NAMES.trim()
    .split('\n')
    .map((line) => {
      const [key = '', forms = ''] = line.split(': ');
      const [cyrillic = '', latin = ''] = forms.split(' | ');
      return { key, cyrillic: cyrillic.split(' '), latin: latin.split(' ') };
    });
}
