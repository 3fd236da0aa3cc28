/**
 * Months as feeds spell them, in lower case and without a final dot. Three letters are enough in most
 * languages; where they are not ("juin", "juillet"; "mar" is Tuesday in French and March in English,
 * and only ever the month if no better word follows) the whole forms stand here.
 */
const SPELLINGS: readonly string[] = [
  'january jan januar januari janvier janv enero ene gennaio gen janeiro styczeń stycznia sty stycz ' +
    'январь января янв січень січня січ ιανουάριος ιανουαρίου ιαν január janv leden ledna ocak oca ' +
    'tammikuu tammikuuta tammi ianuarie ian gener siječanj siječnja јануар яну januára',
  'february feb februar februari février fevrier févr fevr fév fev febrero febbraio fevereiro luty lutego lut ' +
    'февраль февраля фев февр лютий лютого лют φεβρουάριος φεβρουαρίου φεβ február febr únor února şubat şub ' +
    'helmikuu helmikuuta helmi februarie febrer veljača veljače фебруар феб',
  'march mar märz maerz mrz mär maart mrt mars marzo março marco marzec marca ' +
    'март марта мар березень березня бер μάρτιος μαρτίου μάρ μαρ március márc březen března mart ' +
    'maaliskuu maaliskuuta maalis martie març ožujak ožujka marts',
  'april apr avril avr abril abr aprile kwiecień kwietnia kwi апрель апреля апр квітень квітня кві ' +
    'απρίλιος απριλίου απρ április ápr duben dubna nisan nis huhtikuu huhtikuuta huhti aprilie travanj travnja април abr',
  'may mai mei mayo maggio mag maio maj maja май мая травень травня тра μάιος μαΐου μάι μαι május máj ' +
    'květen května mayıs toukokuu toukokuuta touko maig svibanj svibnja мај',
  'june jun juni juin junio giugno giu junho czerwiec czerwca cze июнь июня июн червень червня чер ' +
    'ιούνιος ιουνίου ιούν ιουν június jún červen června haziran haz kesäkuu kesäkuuta kesä iunie iun juny lipanj lipnja јун юни',
  'july jul juli juillet juil julio luglio lug julho lipiec lipca июль июля июл липень липня лип ' +
    'ιούλιος ιουλίου ιούλ ιουλ július júl červenec července temmuz tem heinäkuu heinäkuuta heinä iulie iul juliol srpanj srpnja јул юли',
  'august aug août aout aoû agosto ago augustus sierpień sierpnia sie август августа авг серпень серпня сер ' +
    'αύγουστος αυγούστου αύγ αυγ augusztus srpen srpna ağustos ağu elokuu elokuuta elo agost kolovoz kolovoza',
  'september sep sept septembre septiembre setiembre settembre set setembro wrzesień września wrz ' +
    'сентябрь сентября сен сент вересень вересня вер σεπτέμβριος σεπτεμβρίου σεπ szeptember szept září eylül eyl ' +
    'syyskuu syyskuuta syys septembrie setembre rujan rujna септембар septembra сеп',
  'october oct oktober okt octobre octubre ottobre ott outubro out październik października paź ' +
    'октябрь октября окт жовтень жовтня жов οκτώβριος οκτωβρίου οκτ október říjen října ekim eki ' +
    'lokakuu lokakuuta loka octombrie октобар octubre oct',
  'november nov novembre noviembre novembro listopad listopada lis ноябрь ноября ноя нояб листопад листопада лис ' +
    'νοέμβριος νοεμβρίου νοέ νοε noviembre kasım kas marraskuu marraskuuta marras noiembrie studeni studenoga новембар novembra',
  'december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember des grudzień grudnia gru ' +
    'декабрь декабря дек грудень грудня гру δεκέμβριος δεκεμβρίου δεκ prosinec prosince aralık ara ' +
    'joulukuu joulukuuta joulu decembrie desembre prosinac prosinca децембар decembra',
];

/** As above, in languages of other scripts and of the Baltic. */
const FURTHER: readonly string[] = [
  'يناير جانفي ژانویه जनवरी জানুয়ারি มกราคม ม.ค ינואר בינואר sausis sausio janvāris janvārī jaanuar januari',
  'فبراير شباط فيفري فوریه फरवरी फ़रवरी ফেব্রুয়ারি กุมภาพันธ์ פברואר בפברואר vasaris vasario februāris februārī veebruar februari',
  'مارس آذار مارچ मार्च মার্চ มีนาคม מרץ במרץ kovas kovo marts martā märts maret marec',
  'أبريل ابريل إبريل نيسان أفريل آوریل अप्रैल এপ্রিল เมษายน אפריל באפריל balandis balandžio aprīlis aprīlī aprill април',
  'مايو أيار ماي مه मई মে พฤษภาคม מאי במאי gegužė gegužės maijs maijā май mei máj',
  'يونيو يونيه حزيران جوان ژوئن जून জুন มิถุนายน יוני ביוני birželis birželio jūnijs jūnijā juuni jún júna юни',
  'يوليو يوليه تموز جويلية ژوئیه जुलाई জুলাই กรกฎาคม יולי ביולי liepa liepos jūlijs jūlijā juuli júl júla юли',
  'أغسطس اغسطس آب أوت اوت अगस्त আগস্ট สิงหาคม אוגוסט באוגוסט rugpjūtis rugpjūčio augusts augustā agustus augusti avgust август',
  'سبتمبر أيلول سپتامبر सितंबर सितम्बर সেপ্টেম্বর กันยายน ספטמבר בספטמבר rugsėjis rugsėjo septembris septembrī септември setembre',
  'أكتوبر اكتوبر اکتبر अक्टूबर अक्तूबर অক্টোবর ตุลาคม אוקטובר באוקטובר spalis spalio oktobris oktobrī oktoober октомври',
  'نوفمبر نوامبر नवंबर नवम्बर নভেম্বর พฤศจิกายน נובמבר בנובמבר lapkritis lapkričio novembris novembrī ноември',
  'ديسمبر دسامبر दिसंबर दिसम्बर ডিসেম্বর ธันวาคม דצמבר בדצמבר gruodis gruodžio decembris decembrī detsember desember декември',
];

/** Months of two words, as the Levant calls them. */
const OF_TWO_WORDS: readonly (readonly [string, number])[] = [
  ['كانون الثاني', 1],
  ['تشرين الأول', 10],
  ['تشرين الثاني', 11],
  ['كانون الأول', 12],
];

const MONTHS: ReadonlyMap<string, number> = new Map([
  ...[FURTHER, SPELLINGS].flatMap((table) =>
    table.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
  ),
  ...OF_TWO_WORDS,
]);

/** The month (1 to 12) a word names, null if none. Case and a final dot do not matter. */
export function monthOf(word: string): number | null {
  const folded = word.toLowerCase().replace(/\.$/, '');
  return MONTHS.get(folded) ?? englishBeginning(folded);
}

/** "Janu", "Octob": cut names, met in the wild. */
function englishBeginning(word: string): number | null {
  if (word.length < 4) return null;
  const index = ENGLISH.findIndex((name) => name.startsWith(word));
  return index < 0 ? null : index + 1;
}

const ENGLISH = SPELLINGS.map((names) => names.slice(0, names.indexOf(' ')));
