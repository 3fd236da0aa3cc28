const split = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Articles and the like before a noun: nothing is told by them. */
const ARTICLES = split(
  'the a an its his her their our this that of for to in at from by and der die das den dem des ein eine einen einem einer eines le la les l un une des du de d el los las una lo il gli i uno o os as um uma het een van von för of en et und y e i и та',
);

/** Words that say only that somebody is not named. They tell no two sources apart. */
export const VAGUE: ReadonlySet<string> = split(
  'source sources person persons people official officials insider insiders someone somebody anonymous unnamed familiar close knowledge matter briefed thinking situation discussions talks plan plans one two three several some many others who with asked not named identified condition anonymity spoke speaking on because they were was is were authorised authorized discuss publicly two several another quelle quellen insider kreise kreisen person personen mit vertraute vertrauten angelegenheit source sources proche proches dossier personne personnes fuente fuentes cercanas persona personas fonti fonte vicine persone источник источники источников близкий джерело джерела źródło źródła bron bronnen',
);

/** Those whose word is another's. */
export const SPOKESPEOPLE: ReadonlySet<string> = split(
  'spokesman spokeswoman spokesperson spokespeople lawyer lawyers attorney office agent representative publicist press secretary sprecher sprecherin anwalt anwaltin buro porte parole avocat avocate portavoz abogado abogada portavoce avvocato legale porta voz advogado advogada woordvoerder woordvoerster advocaat rzecznik rzeczniczka prawnik адвокат пресс секретарь представитель представник речник',
);

/** An outlet that is not named: "a national newspaper", "local media". */
const MEDIA_WORDS = split(
  'newspaper newspapers media press outlet outlets broadcaster broadcasters news agency agencies report reports local national foreign international several other zeitung zeitungen medien medienberichte medienberichten berichte presse agentur journaux medias presse medios prensa media stampa giornali imprensa jornais kranten gazety сми медиа змі',
);

export function isUnnamedOutlet(words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => MEDIA_WORDS.has(word));
}

/** What is written speaks for whoever wrote it, who is not told. */
const DOCUMENTS = split(
  'statement statements report reports study letter letters document documents release press note notes minutes email emails mail memo filing paper post message mitteilung pressemitteilung bericht studie brief erklarung gutachten schreiben communique lettre rapport etude comunicado carta informe estudio comunicato lettera rapporto studio verklaring brief rapport oswiadczenie raport письмо отчет доклад заявление лист звіт',
);

export function isDocument(words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => DOCUMENTS.has(word));
}

/** Bodies called by what they are: another article's may be another one. */
const KINDS_OF_BODIES = split(
  'company firm group newspaper paper ministry department agency organisation organization office body board committee party club operator owner court bank union university hospital school team council network channel station airline carrier operator employer employers maker manufacturer retailer lender insurer developer service force rival report study statement letter document spokesman spokeswoman spokesperson minister president mayor lawyer director chairman unternehmen firma konzern zeitung ministerium amt behörde partei verein gericht bank gewerkschaft universität klinik schule rat sender bericht studie entreprise société groupe journal ministère parti tribunal banque syndicat empresa grupo periódico ministerio partido banco sindicato azienda società gruppo giornale ministero partito banca sindacato bedrijf krant ministerie partij rechtbank vakbond',
);

const PRONOUNS = split(
  'he she it they i we you who which him them er sie es wir ich il elle ils elles on nous je él ella ellos ellas lui lei loro egli ele ela eles elas hij zij ze wij on ona oni он она они я він вона вони both others other those none all',
);

/** "Mr", "Frau": whether the name after it is a man's or a woman's. Lower case, without full stop. */
const TITLES: ReadonlyMap<string, 'man' | 'woman'> = new Map([
  ...[
    ...split(
      'mr mister sir lord herr monsieur m señor sr senhor signor meneer dhr pan mę господин пан',
    ),
  ].map((word) => [word, 'man'] as const),
  ...[
    ...split(
      'mrs ms miss lady dame frau madame mme mlle señora sra senhora signora mevrouw mevr pani госпожа пані',
    ),
  ].map((word) => [word, 'woman'] as const),
]);

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** A mention's words in lower case without accents, articles left out; at most 40. */
export function mentionWords(mention: string): string[] {
  const plain = mention.slice(0, 400).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(WORD) ?? [];
  return words.filter((word) => !ARTICLES.has(word) && word !== 's').slice(0, 40);
}

/** "he", "who", "sie": says nothing of who it is. */
export function isPronoun(mention: string): boolean {
  const words = mention.toLowerCase().match(WORD) ?? [];
  return words.length > 0 && words.every((word) => PRONOUNS.has(word));
}

/** "the company": may be another one in another article. */
export function isKindOnly(words: readonly string[]): boolean {
  return words.length === 0 || (words.length === 1 && KINDS_OF_BODIES.has(words[0] ?? ''));
}

/** "the Norrland carrier": what it is, not which. */
export function isKindOfBody(words: readonly string[]): boolean {
  return KINDS_OF_BODIES.has(words.at(-1) ?? '');
}

/** "a", "one of the", "another": pointedly not the one that is known. */
export function isIndefinite(mention: string): boolean {
  return /^(?:an?|one|another|some|two|three|several|ein|eine|einer|un|une|uno|una|um|uma|een)\s/iu.test(
    mention,
  );
}

/** What the title in a mention says; null where there is none. */
export function titleIn(mention: string): 'man' | 'woman' | null {
  const first = mention.slice(0, 60).toLowerCase().match(WORD) ?? [];
  for (const word of first.slice(0, 3)) {
    const told = TITLES.get(word);
    if (told) return told;
  }
  return null;
}
