import type { RoleWords } from '../speaker-words.ts';

type Gendered = Pick<RoleWords, 'families' | 'others' | 'same' | 'male' | 'female' | 'nominatives'>;

/**
 * Roles by men's and women's words, "sprecher/sprecherin", where a language has two; a word without a bar is both's.
 * Forms of one role in several cases stand between commas: "министр,министра,министру". `families` has a line "wider:
 * narrower narrower" in the first of these forms; it holds for all of them.
 */
export function genderedRoles(table: string, families: readonly string[]): Gendered {
  const others: string[] = [];
  const [male, female]: [string[], string[]] = [[], []];
  const nominatives: string[] = [];
  const equals = new Map<string, readonly string[]>();
  for (const entry of table.split(/\s+/u).filter((word) => word !== '')) {
    const [his = [], hers = []] = entry.split('/').map(formsOf);
    const all = [...his, ...hers];
    others.push(...all);
    nominatives.push(...his.slice(0, 1), ...hers.slice(0, 1));
    for (const form of all) equals.set(form, all);
    if (hers.length === 0) continue;
    male.push(...his);
    female.push(...hers);
  }
  const same = [...new Set(equals.values())]
    .filter((all) => all.length > 1)
    .map((all) => all.join(' '));
  return {
    families: families.flatMap((line) => familiesOf(line, equals)),
    others,
    nominatives,
    same,
    // "der Angeklagte", "die Angeklagte"; "oskarżony" beside a form of "oskarżona": the word alone tells nothing.
    male: without(male, female),
    female: without(female, male),
  };
}

function without(forms: readonly string[], others: readonly string[]): string[] {
  const both = new Set(others);
  return forms.filter((form) => !both.has(form));
}

function formsOf(word: string): string[] {
  return word.split(',').filter((form) => form !== '');
}

/** A line for each form of the wider role, with every form of the narrower ones. */
function familiesOf(line: string, equals: ReadonlyMap<string, readonly string[]>): string[] {
  const [wider = '', narrower = ''] = line.split(':').map((side) => side.trim());
  const all = narrower.split(/\s+/u).flatMap((role) => equals.get(role) ?? [role]);
  return (equals.get(wider) ?? [wider]).map((form) => `${form}: ${all.join(' ')}`);
}
