import type { RoleWords } from '../speaker-words.ts';

type Gendered = Pick<RoleWords, 'others' | 'same' | 'male' | 'female'>;

/**
 * Roles by men's and women's words, "sprecher/sprecherin", where a language has two; a word without a bar is both's.
 * Forms of one role in several cases stand between commas: "министр,министра,министру".
 */
export function genderedRoles(table: string): Gendered {
  const [others, same, male, female]: [string[], string[], string[], string[]] = [[], [], [], []];
  for (const entry of table.split(/\s+/u).filter((word) => word !== '')) {
    const [men = '', women = ''] = entry.split('/');
    const [his, hers] = [formsOf(men), formsOf(women)];
    others.push(...his, ...hers);
    if (his.length + hers.length > 1) same.push([...his, ...hers].join(' '));
    if (hers.length === 0) continue;
    male.push(...his);
    female.push(...hers);
  }
  return { others, same, male, female };
}

function formsOf(word: string): string[] {
  return word.split(',').filter((form) => form !== '');
}
