import { SUBJECTS, type Subject } from '../../model/edition/subject.ts';
import { SUBJECT_WORDS } from './subject-words.ts';

/** The subject that a section's whole name means; null where it is none we know. */
export function findSubjectWord(name: string): Subject | null {
  return name.length > LONGEST_NAME ? null : (BY_WORD.get(foldSection(name)) ?? null);
}

const LONGEST_NAME = 80;

/** A name without case, accents, signs and what stands for spaces: "Arts & Culture", "arts-and-culture". */
export function foldSection(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/ı/g, 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/ (?:and|und|et|y|e|ed|en|i|и|и|та|і|og|och) /gu, ' ')
    .trim();
}

const BY_WORD: ReadonlyMap<string, Subject> = new Map(
  SUBJECTS.flatMap((subject) =>
    SUBJECT_WORDS[subject]
      .flatMap((words) => words.split('|'))
      .map((word): [string, Subject] => [foldSection(word), subject]),
  ),
);
