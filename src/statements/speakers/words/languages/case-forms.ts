/** Endings of nouns for one person, by what the noun ends with; each with how much of it they replace. */
type Pattern = { readonly end: RegExp; readonly cut: number; readonly endings: string };

const PATTERNS: Readonly<Record<'pl' | 'ru' | 'uk', readonly Pattern[]>> = {
  pl: [
    { end: /y$/u, cut: 1, endings: 'y ego emu ym' },
    { end: /a$/u, cut: 1, endings: 'a y i ie ę ą o ej' },
    { end: /o$/u, cut: 1, endings: 'o a ę ą' },
    { end: /[kg]$/u, cut: 0, endings: ' a owi iem u' },
    { end: /$/u, cut: 0, endings: ' a owi em ie u' },
  ],
  ru: [
    { end: /[иы]й$/u, cut: 2, endings: 'ий ый ого его ому ему ым им ом ем' },
    { end: /ая$/u, cut: 2, endings: 'ая ой ую' },
    { end: /ие$/u, cut: 1, endings: 'е я ю ем и' },
    { end: /о$/u, cut: 1, endings: 'о а у ом е' },
    { end: /ь$/u, cut: 1, endings: 'ь я ю ем е' },
    { end: /я$/u, cut: 1, endings: 'я и е ю ей ею' },
    { end: /а$/u, cut: 1, endings: 'а ы и е у ой ей' },
    { end: /й$/u, cut: 1, endings: 'й я ю ем е' },
    { end: /$/u, cut: 0, endings: ' а у ом ем е' },
  ],
  uk: [
    { end: /[иі]й$/u, cut: 2, endings: 'ий ій ого ому им ім' },
    { end: /о$/u, cut: 1, endings: 'о а у ом ові і' },
    { end: /ня$/u, cut: 1, endings: 'я ю ям і' },
    { end: /ь$/u, cut: 1, endings: 'ь я ю ем еві' },
    { end: /я$/u, cut: 1, endings: 'я і ї ю ею єю' },
    { end: /а$/u, cut: 1, endings: 'а и і у ою ею' },
    { end: /й$/u, cut: 1, endings: 'й я ю єм ї' },
    { end: /$/u, cut: 0, endings: ' а у ові ом ем еві і' },
  ],
};

/** "министр" to "министр,министра,министру,…": a table of roles with every case, bars and spaces kept. Some forms are no words. */
export function inAllCases(language: 'pl' | 'ru' | 'uk', table: string): string {
  return table.replaceAll(/[^\s/,]+/gu, (noun) => caseForms(language, noun).join(','));
}

/** Nouns with all their forms. */
export function withCases(language: 'pl' | 'ru' | 'uk', table: string): string[] {
  return table.split(/\s+/u).flatMap((noun) => (noun === '' ? [] : caseForms(language, noun)));
}

/** A noun's forms, the noun itself first. */
export function caseForms(language: 'pl' | 'ru' | 'uk', noun: string): string[] {
  const pattern = PATTERNS[language].find(({ end }) => end.test(noun));
  if (pattern === undefined) return [noun];
  const stem = noun.slice(0, noun.length - pattern.cut);
  return [...new Set([noun, ...pattern.endings.split(' ').map((ending) => stem + ending)])];
}
