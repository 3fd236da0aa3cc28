import { scanText } from '../../reading/scan-text.ts';

/**
 * What news counts and tells most, under its everyday names. One row is one thing: words of a row are taken
 * for the same, in one language ("hurt", "injured") and between languages ("verletzt"). Rows hold stems' printed
 * forms; endings are folded by the reader, as they are in the texts.
 */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  hurt: [
    'en hurt injured injuries injury wounded',
    'de verletzt verletzte verletzten',
    'fr blessé blessés blessées',
    'es heridos herido heridas',
    'it feriti ferito ferite',
    'pt feridos ferido',
    'nl gewond gewonden',
    'pl rannych ranni',
    'ru ранены раненых пострадали',
    'uk поранені поранених',
  ],
  dead: [
    'en dead died killed death deaths die dies',
    'de tot tote toten getötet gestorben',
    'fr mort morts tués tué décès',
    'es muertos muerto murieron',
    'it morti morto uccisi',
    'pt mortos morto morreram',
    'nl dood doden gedood',
    'pl zginęło zabitych zginął',
    'ru погибли погибших убиты',
    'uk загинули загиблих',
  ],
  people: [
    'en people persons',
    'de menschen personen leute',
    'fr personnes gens',
    'es personas gente',
    'it persone gente',
    'pt pessoas',
    'nl mensen personen',
    'pl osób osoby ludzi',
    'ru человек людей люди',
    'uk людей люди осіб',
  ],
  percent: [
    'en percent pct cent',
    'de prozent',
    'fr pourcent',
    'es porcentual',
    'nl procent',
    'pl procent proc',
    'ru процентов процента',
  ],
};

const ids = new Map<string, number>();
for (const [row, lists] of Object.entries(ROWS)) {
  const id = idsOf(row, 'en')[0] ?? 0;
  for (const list of lists) {
    const [language = '', ...words] = list.split(' ');
    for (const word of words) ids.set(`${language} ${word}`, id);
  }
}

function idsOf(word: string, language: string): readonly number[] {
  return [...scanText({ headline: '', text: word, language }).hashes];
}

/** The number of the row the word stands in; null where it stands in none. */
export function conceptOf(word: string, language: string): number | null {
  return ids.get(`${language} ${word}`) ?? null;
}
