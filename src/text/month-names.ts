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

const MONTHS: ReadonlyMap<string, number> = new Map(
  SPELLINGS.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

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
