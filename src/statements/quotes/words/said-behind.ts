/** Verbs that stand right behind the comma that ends what somebody said, and the pronouns that may stand between. */
type Behind = { readonly verbs: string; readonly pronouns: string };

const VERBS: Readonly<Record<string, Behind>> = {
  en: { verbs: 'said|says|added', pronouns: 'he|she|they' },
  de: { verbs: 'sagte|sagt|erklärte|betonte|meinte', pronouns: '' },
  fr: { verbs: 'a déclaré|a dit|a affirmé|a ajouté|a expliqué|dit', pronouns: '' },
  es: { verbs: 'dijo|afirmó|señaló|añadió|aseguró|explicó', pronouns: '' },
  it: { verbs: 'ha detto|ha dichiarato|ha spiegato|ha aggiunto', pronouns: '' },
  pt: { verbs: 'disse|afirmou|declarou|explicou|acrescentou', pronouns: '' },
  nl: { verbs: 'zei|zegt|aldus', pronouns: '' },
};
const NEVER = /(?!)/u;
const PATTERNS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(VERBS).map(([language, behind]) => [language, patternOf(behind)]),
);

/** Finds ", said Fenn" and ", he said." behind words whose closing mark was forgotten. */
export function saidBehind(language: string): RegExp {
  return PATTERNS.get(language) ?? NEVER;
}

function patternOf({ verbs, pronouns }: Behind): RegExp {
  const spoken = pronouns === '' ? '' : `|(?:${pronouns}) (?:${verbs})(?=[.,])`;
  return new RegExp(`(?<=[,?!]) (?:(?:${verbs})(?= )${spoken})`, 'u');
}
