/** Words that are numbers, lower case, in the languages news comes in; one value under all its spellings. */
const VALUES: readonly (readonly [number, string])[] = [
  [2, 'two zwei deux dos dois duas due twee två to dwa dwie dwóch два две двое двух два дві двох'],
  [3, 'three drei trois tres três tre drie trzy trzech три трое трех трёх троє трьох'],
  [
    4,
    'four vier quatre cuatro quatro quattro fyra fire cztery czterech четыре четверо четырех чотири чотирьох',
  ],
  [5, "five fünf cinq cinco cinque vijf fem pięć pięciu пять пятеро пяти п'ять п’ять"],
  [6, 'six sechs seis sei zes sex seks sześć sześciu шесть шестеро шести шість шести'],
  [7, 'seven sieben sept siete sete sette zeven sju syv siedem siedmiu семь семеро семи сім'],
  [8, 'eight acht huit ocho oito otto åtta otte osiem ośmiu восемь восьми вісім'],
  [9, "nine neun neuf nueve nove negen nio ni dziewięć dziewięciu девять девяти дев'ять дев’ять"],
  [10, 'ten zehn dix diez dez dieci tien tio ti dziesięć dziesięciu десять десяти'],
  [11, 'eleven elf onze once undici elva elleve jedenaście одиннадцать одинадцять'],
  [12, 'twelve zwölf douze doce doze dodici twaalf tolv dwanaście двенадцать дванадцять'],
  [13, 'thirteen dreizehn treize trece treze tredici dertien tretton'],
  [14, 'fourteen vierzehn quatorze catorce catorze quattordici veertien fjorton'],
  [15, 'fifteen fünfzehn quinze quince quindici vijftien femton piętnaście пятнадцать'],
  [16, 'sixteen sechzehn seize dieciséis dezesseis sedici zestien sexton'],
  [17, 'seventeen siebzehn diecisiete diciassette zeventien'],
  [18, 'eighteen achtzehn dieciocho dezoito diciotto achttien'],
  [19, 'nineteen neunzehn diecinueve diciannove negentien'],
  [20, 'twenty zwanzig vingt veinte vinte venti twintig tjugo tyve dwadzieścia двадцать двадцять'],
  [30, 'thirty dreißig trente treinta trinta trenta dertig trettio trzydzieści тридцать тридцять'],
  [40, 'forty vierzig quarante cuarenta quarenta quaranta veertig fyrtio czterdzieści сорок'],
  [
    50,
    "fifty fünfzig cinquante cincuenta cinquenta cinquanta vijftig femtio pięćdziesiąt пятьдесят п'ятдесят",
  ],
  [60, 'sixty sechzig soixante sesenta sessenta sessanta zestig sextio sześćdziesiąt шестьдесят'],
  [70, 'seventy siebzig setenta settanta zeventig'],
  [80, 'eighty achtzig ochenta oitenta ottanta tachtig'],
  [90, 'ninety neunzig noventa novanta negentig'],
];

/** Words that multiply what stands before them; alone they are so many. */
const MAGNITUDES: readonly (readonly [number, string])[] = [
  [100, 'hundred hundert cent cien cem cento honderd hundra sto сто'],
  [
    1e3,
    'thousand thousands tausend mille mil mila duizend tusen tysiąc tysięcy тысяч тысячи тысяча тис тисяч',
  ],
  [
    1e6,
    'million millions millionen mio million millones milhões milioni miljoen miljoner milion milionów миллион миллиона миллионов млн мільйон мільйонів m mn',
  ],
  [
    1e9,
    'billion billions milliarde milliarden mrd milliard milliards miliardi miljard miljarder miliard miliardów миллиард миллиардов млрд мільярд мільярдів bn',
  ],
];

export const NUMBER_WORDS: ReadonlyMap<string, number> = valuesOf(VALUES);
export const MAGNITUDE_WORDS: ReadonlyMap<string, number> = valuesOf(MAGNITUDES);

function valuesOf(rows: readonly (readonly [number, string])[]): Map<string, number> {
  return new Map(rows.flatMap(([value, words]) => words.split(' ').map((word) => [word, value])));
}

/** Languages that part thousands by a full stop and decimals by a comma. */
export const DECIMAL_COMMA: ReadonlySet<string> = new Set(
  'de fr es pt it nl pl ru uk sv da no nb fi cs sk hu ro tr el bg hr sr sl'.split(' '),
);
