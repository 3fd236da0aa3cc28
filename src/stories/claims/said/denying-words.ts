import type { Statement } from '../../../model/statement.ts';

/** Words that turn what is said into its opposite, by language; lower case, as statements' `normal` has them. */
const NEGATIONS: Readonly<Record<string, string>> = {
  en: "not no never nobody none nothing neither nor cannot without n't nowhere",
  de: 'nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden nichts weder ohne',
  fr: 'ne pas n jamais aucun aucune personne rien ni sans',
  es: 'no nunca jamás nadie nada ningún ninguna ninguno ni sin tampoco',
  pt: 'não nunca jamais ninguém nada nenhum nenhuma nem sem',
  it: 'non mai nessuno nessuna nessun niente nulla né senza',
  nl: 'niet geen nooit niemand niets noch zonder',
  sv: 'inte ej aldrig ingen inget inga utan',
  da: 'ikke aldrig ingen intet uden',
  no: 'ikke aldri ingen ingenting uten',
  pl: 'nie nigdy nikt nic żaden żadna żadne bez ani',
  ru: 'не нет никогда никто ничего ничто никакой никаких ни без',
  uk: 'не ні ніколи ніхто нічого ніщо жоден жодна жодних без',
};

const byLanguage: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(NEGATIONS).map(([language, words]) => [language, new Set(words.split(' '))]),
);
const NONE: ReadonlySet<string> = new Set();

/** Empty for a language that has no table. */
export function negationsOf(language: string): ReadonlySet<string> {
  return byLanguage.get(language) ?? NONE;
}

/**
 * Beginnings of the words by which a report says that somebody denies what follows. The other shape of a
 * denial is a sentence that says no itself ("There was no leak, she said"): that one is said, not denied.
 */
const DENYING =
  /(?:^|[^\p{L}])(?:den(?:y|ies|ied|ying)|reject|refut|disput|rebut|dismiss|contest|contradict|rul(?:e|es|ed|ing) out|disavow|repudiat|bestreit|bestritt|dement|wies|weist|zurück|schließt|schloss|abstreit|verneint|dément|réfut|conteste|nier?\b|nie\b|nient|rejet|niega|negó|negar|desmient|desmint|rechaz|nega(?:r|m|ndo)?\b|negou|desment|rejeit|smenti|negat|respin|ontken|weerlegg|tegengesproken|zaprzecz|odrzuc|отриц|опроверг|отверг|запереч|спростов|відкин|förneka|dementer|avvis|afvis|nekt|benekt)/iu;

/** Whether a cue says that its content is denied by the speaker. */
export function isDenying(cue: string): boolean {
  return DENYING.test(cue.slice(0, 200));
}

/** What stands for something said before: "the allegation", "any such claim", "das". Lower case. */
export const ANAPHORS: ReadonlySet<string> = new Set(
  'allegation allegations claim claims accusation accusations report reports charge charges suggestion suggestions assertion assertions rumour rumours rumor rumors account accounts criticism critique argument arguments characterization characterisation charges idea notion version this that vorwurf vorwürfe bericht berichte behauptung behauptungen gerücht gerüchte anschuldigung anschuldigungen darstellung das dies accusation allégations rapport informations rumeurs accusations cela acusación acusaciones informaciones rumores eso esto acusação acusações accusa accuse notizie voci ciò beschuldiging beschuldigingen berichten dat zarzut zarzuty doniesienia обвинение обвинения сообщения слухи это звинувачення повідомлення чутки це'.split(
    ' ',
  ),
);

const NEGATED_CUE =
  /(?:^|[^\p{L}])(?:not|never|no longer|nicht|kein\p{L}{0,2}|nie|ne|pas|jamais|no|nunca|não|non|mai|niet|geen|nooit|nie|не|ні)(?:[^\p{L}]|$)|n[’']t\b/iu;

/** "They do not believe that": the negation stands in the cue, and means the content. */
export function negatesContent({ cue, force }: Statement): boolean {
  const isRefusal = force === 'refusal' || force === 'no reply' || force === 'denial';
  return !isRefusal && cue !== null && NEGATED_CUE.test(cue.text.slice(0, 200));
}
