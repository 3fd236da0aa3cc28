/** How outlets begin a note that says what was wrong: lower case, in the languages that headlines are read in. */
const CORRECTION_NOTES: readonly string[] = [
  'correction:',
  'correction (',
  'corrected:',
  'corrects ',
  'clarification:',
  'this article was amended',
  'this article has been amended',
  'this article was corrected',
  'this article has been corrected',
  'this story has been corrected',
  'this story was corrected',
  'an earlier version of this',
  'a previous version of this',
  'korrektur:',
  'korrekturhinweis',
  'richtigstellung',
  'in einer früheren version',
  'in einer früheren fassung',
  'wir haben den fehler',
  'rectificatif',
  'correction apportée',
  'dans une version précédente',
  'une version antérieure',
  'fe de errores',
  'corrección:',
  'una versión anterior',
  'errata corrige',
  'rettifica',
  'una versione precedente',
  'correctie:',
  'rectificatie',
  'in een eerdere versie',
  'errata:',
  'correção:',
  'uma versão anterior',
  'sprostowanie',
  'we wcześniejszej wersji',
  'исправление:',
  'уточнение:',
  'в более ранней версии',
  'в предыдущей версии',
  'виправлення:',
  'уточнення:',
  'у попередній версії',
];

/** A note says early what it is. */
const EARLY = 80;

/** Whether a paragraph is a note of correction. */
export function isCorrectionNote(paragraph: string): boolean {
  const opening = paragraph.slice(0, EARLY).toLowerCase();
  return CORRECTION_NOTES.some((note) => opening.includes(note));
}
