export type VerbForms = { readonly lemma: string; readonly forms: readonly string[] };

/**
 * An English verb's forms from how a table writes it: "say/said", "write/wrote/written" (its past and participle),
 * "admit+" (it doubles its last letter), "urge".
 */
export function formsOf(entry: string): VerbForms {
  const [first = '', past, participle] = entry.split('/');
  const isDoubled = first.endsWith('+');
  const lemma = isDoubled ? first.slice(0, -1) : first;
  const long = isDoubled ? lemma + lemma.slice(-1) : lemma;
  const forms = [lemma, thirdPerson(lemma), presentParticiple(long), past ?? regularPast(long)];
  return { lemma, forms: participle === undefined ? forms : [...forms, participle] };
}

function thirdPerson(lemma: string): string {
  if (endsInY(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function endsInY(lemma: string): boolean {
  return /[^aeiou]y$/u.test(lemma);
}

function presentParticiple(lemma: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  return lemma.endsWith('e') && !lemma.endsWith('ee') ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  return endsInY(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}
