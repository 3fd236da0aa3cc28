import { cyrillicForms } from './given-names.ts';

type Case = 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'locative';
type Oblique = {
  readonly nominative: string;
  readonly isMan: boolean;
  readonly cases: readonly Case[];
};

/**
 * A full name in the nominative: "Кирилла Рогова" is Кирилл Рогов, "Анны Роговой" is Анна Рогова. Only where the first name tells the
 * case, since Рогова alone may be a woman; else the words as they are. Words in lower case.
 */
export function undecline(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words;
  const oblique = OBLIQUE.get(first);
  const surname = rest.at(-1);
  if (oblique === undefined || surname === undefined) return words;
  const found = oblique.cases.flatMap(
    (one) => nominativeSurname(surname, one, oblique.isMan) ?? [],
  );
  return [oblique.nominative, ...rest.slice(0, -1), found[0] ?? surname];
}

const VOWELS = 'аеёиоуыэюяіїє';

const MEN_IN_A = new Set(['никита', 'микита', 'илья', 'ілля', 'микола']);

/** Endings of the cases; the accusative of men is their genitive. */
const OBLIQUE: ReadonlyMap<string, Oblique> = makeOblique();

function makeOblique(): Map<string, Oblique> {
  const known = new Set(cyrillicForms());
  const found = new Map<string, Oblique | null>();
  for (const nominative of known) {
    for (const [form, cases] of obliqueForms(nominative)) {
      // Александра is a woman's name, and a man's in the genitive: no telling.
      const isTaken = known.has(form) || found.has(form);
      found.set(form, isTaken ? null : { nominative, isMan: isMan(nominative), cases });
    }
  }
  return new Map(
    [...found].flatMap(([form, oblique]) => (oblique === null ? [] : [[form, oblique]])),
  );
}

function isMan(nominative: string): boolean {
  return !/[ая]$/.test(nominative) || MEN_IN_A.has(nominative);
}

function obliqueForms(nominative: string): [string, Case[]][] {
  const last = nominative.at(-1) ?? '';
  const stem = nominative.slice(0, -1);
  if (last === 'й' || last === 'ь') return softForms(stem);
  if (last === 'а') return womenForms(stem, ['ы', 'у', 'ой']);
  if (last === 'я') return womenForms(stem, ['и', 'ю', 'ей']);
  return hardForms(last === 'о' ? stem : nominative);
}

function hardForms(stem: string): [string, Case[]][] {
  return [
    [`${stem}а`, ['genitive', 'accusative']],
    [`${stem}у`, ['dative']],
    [`${stem}ові`, ['dative']],
    [`${stem}ом`, ['instrumental']],
    [`${stem}е`, ['locative']],
  ];
}

function softForms(stem: string): [string, Case[]][] {
  return [
    [`${stem}я`, ['genitive', 'accusative']],
    [`${stem}ю`, ['dative']],
    [`${stem}єві`, ['dative']],
    [`${stem}ем`, ['instrumental']],
    [`${stem}єм`, ['instrumental']],
    [`${stem}и`, ['locative']],
  ];
}

function womenForms(
  stem: string,
  [genitive, accusative, instrumental]: [string, string, string],
): [string, Case[]][] {
  const others: [string, Case[]][] = ['и', 'і', 'ї']
    .filter((ending) => ending !== genitive)
    .map((ending) => [`${stem}${ending}`, ['genitive', 'dative', 'locative']]);
  return [
    [`${stem}${genitive}`, ['genitive', 'dative', 'locative']],
    ...others,
    [`${stem}е`, ['dative', 'locative']],
    [`${stem}${accusative}`, ['accusative']],
    [`${stem}${instrumental}`, ['instrumental']],
    [`${stem}ою`, ['instrumental']],
    [`${stem}єю`, ['instrumental']],
  ];
}

const MENS: Readonly<Record<Case, readonly (readonly [RegExp, string])[]>> = {
  genitive: [
    [/ого$/, 'ий'],
    [/а$/, ''],
  ],
  accusative: [
    [/ого$/, 'ий'],
    [/а$/, ''],
  ],
  dative: [
    [/ому$/, 'ий'],
    [/(?:у|ові)$/, ''],
  ],
  instrumental: [
    [/(?<=[сц]ь?к)им$/, 'ий'],
    [/(?:ым|им|ом|ем)$/, ''],
  ],
  locative: [
    [/(?<=[сц]ь?к)ом$/, 'ий'],
    [/[еі]$/, ''],
  ],
};

const WOMENS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[оеё]в|ин|ін)(?:ой|ою|ої|ій|у)$/, 'а'],
  [/(?<=ск)(?:ой|ою|ую)$/, 'ая'],
  [/(?<=ськ)(?:ої|ій|ою|у)$/, 'а'],
];

/** Null where the ending is none of that case: then the surname may be one that has no cases. */
function nominativeSurname(surname: string, one: Case, isManly: boolean): string | null {
  for (const [ending, nominative] of isManly ? MENS[one] : WOMENS) {
    if (!ending.test(surname)) continue;
    const found = surname.replace(ending, nominative);
    return found.length >= 3 && (nominative !== '' || !VOWELS.includes(found.at(-1) ?? ''))
      ? found
      : null;
  }
  return null;
}
