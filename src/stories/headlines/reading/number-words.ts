/** Numbers in words from two on, and magnitudes, by language. */
const UNITS: Readonly<Record<string, string>> = {
  en: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  de: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
  it: 'due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
  nl: 'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
  pt: 'dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte',
  pl: 'dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia',
  ru: 'два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать',
  uk: 'два три чотири п’ять шість сім вісім дев’ять десять одинадцять дванадцять тринадцять чотирнадцять п’ятнадцять шістнадцять сімнадцять вісімнадцять дев’ятнадцять двадцять',
};

const MORE: Readonly<Record<string, string>> = {
  en: 'thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90',
  de: 'dreißig 30 vierzig 40 fünfzig 50 sechzig 60 siebzig 70 achtzig 80 neunzig 90',
  fr: 'trente 30 quarante 40 cinquante 50 soixante 60 cent 100',
  es: 'treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90 cien 100',
  it: 'trenta 30 quaranta 40 cinquanta 50 sessanta 60 settanta 70 ottanta 80 novanta 90 cento 100',
  nl: 'dertig 30 veertig 40 vijftig 50 zestig 60 zeventig 70 tachtig 80 negentig 90 honderd 100',
  pt: 'duas 2 trinta 30 quarenta 40 cinquenta 50 sessenta 60 setenta 70 oitenta 80 noventa 90 cem 100',
  pl: 'dwie 2 dwóch 2 trzech 3 czterech 4 pięciu 5 sześciu 6 siedmiu 7 ośmiu 8 trzydzieści 30 czterdzieści 40 pięćdziesiąt 50 sto 100',
  ru: 'две 2 двух 2 двое 2 трое 3 трёх 3 трех 3 четырёх 4 четверо 4 пяти 5 пятеро 5 шести 6 семи 7 восьми 8 девяти 9 десяти 10 тридцать 30 сорок 40 пятьдесят 50 сто 100',
  uk: 'дві 2 двоє 2 двох 2 троє 3 трьох 3 чотирьох 4 четверо 4 пʼять 5 п’ятеро 5 шести 6 семи 7 восьми 8 десяти 10 тридцять 30 сорок 40 п’ятдесят 50 сто 100',
};

const byLanguage = new Map(
  Object.entries(UNITS).map(([tag, words]): [string, ReadonlyMap<string, number>] => {
    const units = words.split(' ').map((word, at): [string, number] => [plain(word), at + 2]);
    const more = (MORE[tag] ?? '').split(' ');
    const others = more.flatMap((word, at): [string, number][] =>
      at % 2 === 0 ? [[plain(word), Number(more[at + 1])]] : [],
    );
    return [tag, new Map([...units, ...others])];
  }),
);

/** As a text's words are written: lower case, with straight apostrophes. */
function plain(word: string): string {
  return word.replace(/[’ʼ]/g, "'");
}

const NONE: ReadonlyMap<string, number> = new Map();

/** The language's number words below a hundred; none where there is no table. */
export function numberWordsOf(language: string | null): ReadonlyMap<string, number> {
  return byLanguage.get((language ?? '').slice(0, 2).toLowerCase()) ?? NONE;
}

const MAGNITUDES: readonly (readonly [RegExp, number])[] = [
  [/^(?:hundred|hundert)$/, 100],
  [
    /^(?:k|thousand|tausend|mille|mil|mila|duizend|tysi\p{L}{1,4}|тысяч\p{L}?|тыс|тисяч\p{L}?|тис)$/u,
    1e3,
  ],
  [
    /^(?:m|mn|mln|mio|millions?|millionen|millones|millón|milioni|milione|miljoen|milh\p{L}{2,3}|milion\p{L}{0,2}|млн|миллион\p{L}{0,3}|мільйон\p{L}{0,2})$/u,
    1e6,
  ],
  [
    /^(?:b|bn|billions?|milliards?|milliarden|mrd|mld|miliard\p{L}{0,2}|miljard|bilh\p{L}{2,3}|млрд|миллиард\p{L}{0,2}|мільярд\p{L}{0,2})$/u,
    1e9,
  ],
  [/^(?:tn|trillions?|billionen|billones|bilhões)$/u, 1e12],
];

/** What a word multiplies the number before it by; null where it is none. */
export function magnitudeOf(word: string): number | null {
  if (word.length > 11) return null;
  return MAGNITUDES.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
