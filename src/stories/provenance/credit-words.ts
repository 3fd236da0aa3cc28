/** The name of a body after or before the words that credit it: up to six words, the first a capital. */
const NAME = String.raw`((?:\p{Lu}[\p{L}\p{M}\d&'’.-]{0,30})(?:[ \u00a0](?:(?:of|and|the|de|del|della|des|di|da|du|für|van|for)[ \u00a0])?\p{Lu}[\p{L}\p{M}\d&'’.-]{0,30}){0,5})`;
const BEFORE_NAME = String.raw`(?:[ \u00a0](?:the|der|die|das|dem|den|le|la|les|el|il|lo|o|a|de|het|newspaper|newspapers|broadcaster|agency|news agency|magazine|website|Zeitung|Nachrichtenagentur|Agentur|Sender|journal|quotidien|chaîne|agence|diario|periódico|agencia|agenzia|jornal|agência|krant|gazeta|dziennik|газета|газете|газеті|агентство|агентству|телеканал|телеканалу)){0,3}[ \u00a0][“"„«»‘']?`;

/** Words after which the credited outlet follows. */
const CREDITS_AFTER =
  "according to|first reported by|reported by|revealed by|published by|obtained by|seen by|quoted by|cited by|citing|told|interview with|interview by|interview to|speaking to|spoke to|reports in|reported in|first appeared in|nach Angaben|laut|gegenüber|zufolge|Interview mit|im Gespräch mit|berichtete|berichtet|meldete|meldet|sagte|sagte dem Sender|selon|d'après|d’après|interview à|confié à|déclaré à|según|informó|declaró a|dijo a|entrevista con|secondo|riferisce|ha detto a|intervista a|intervista al|segundo|disse a|entrevista ao|entrevista à|volgens|tegen|interview met|według|jak podaje|powiedział|wywiadzie dla|по данным|сообщает|сообщил|сообщило|передает|заявил в интервью|рассказал|за даними|повідомляє|повідомила|повідомив|розповів|передає";

/** Words that follow the credited outlet. */
const CREDITS_BEFORE =
  'first reported|has reported|had reported|reported|reports|revealed|reveals|has learned|has seen|said it had seen|said citing|berichtete|berichtet|meldete|meldet|zufolge|rapporte|a rapporté|révèle|informó|informa|reveló|publicó|riferisce|riporta|scrive|noticiou|revelou|meldt|meldde|bericht|podał|podała|podaje|сообщает|сообщил|сообщила|сообщило|пишет|передает|повідомляє|повідомила|пише|передає';

const alternatives = (words: string) => words.replaceAll(' ', '[ \\u00a0]');

export const CREDITED_AFTER = new RegExp(
  `(?<![\\p{L}])(${alternatives(CREDITS_AFTER)})${BEFORE_NAME}${NAME}`,
  'gu',
);
export const CREDITED_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}\\d])${NAME}[”"“«»’']?,?[ \\u00a0](?:newspaper |agency |magazine )?(${alternatives(CREDITS_BEFORE)})(?![\\p{L}])`,
  'gu',
);

/** A name that has one of these is an outlet's or an agency's, though no article of it is here. Folded. */
const MEDIA = new Set(
  'news times post tribune journal herald guardian telegraph gazette observer standard mirror express sun star globe bulletin chronicle examiner inquirer courier tv television radio press agency broadcasting network channel media magazine zeitung tagblatt rundschau anzeiger kurier nachrichten presse agentur rundfunk sender funk bote spiegel figaro monde parisien libération échos pais mundo vanguardia corriere repubblica stampa sole folha globo estado telegraaf volkskrant wyborcza rzeczpospolita'.split(
    ' ',
  ),
);
/** Outlets and agencies known by a name that tells nothing. Folded. */
const KNOWN = new Set(
  'cnn bbc nbc abc cbs msnbc npr pbs itv sky reuters bloomberg ap afp dpa apa upi ansa efe lusa anp pap tass interfax ria xinhua kyodo yonhap pti ani unian ukrinform axios politico vox wired variety ard zdf orf srf rtl taz faz ntv arte rai tf1 bfm rtve cadena kyodo aljazeera meduza dozhd rbc рбк тасс интерфакс медуза дождь укрінформ уніан суспільне рбк ліга'.split(
    ' ',
  ),
);

/** Whether a name is an outlet's by its words. */
export function isMediaName(words: readonly string[]): boolean {
  if (words.some((word) => KNOWN.has(word))) return words.length <= 4;
  const last = words.at(-1);
  return words.length >= 2 && (MEDIA.has(last ?? '') || MEDIA.has(words[0] ?? ''));
}

/** Said where everybody could hear or read it: who prints it took it from nobody. */
export const IN_PUBLIC =
  /\b(?:reporters|journalists|conference|briefing|statement|parliament|assembly|congress|senate|court|trial|hearing|speech|rally|crowd|supporters|councillors|social media|twitter|tweet|facebook|instagram|telegram|post|letter|report|press release|website|investors|Pressekonferenz|Mitteilung|Erklärung|Journalisten|Reportern|Landtag|Bundestag|Gericht|conférence|communiqué|journalistes|rueda|comunicado|periodistas|conferenza|comunicato|giornalisti|conferência|comunicado|jornalistas|persconferentie|verklaring|konferencj\p{L}{0,4}|oświadczeni\p{L}{0,3}|dziennikarz\p{L}{0,3})\b|брифинг|конференц|заявлени|журналист|заяв/iu;
