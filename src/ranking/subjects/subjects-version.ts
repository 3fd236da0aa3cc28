/**
 * Which table told what an article is about: one more with each change of subject-words.ts or of how it is asked, so that
 * every library is told anew, behind everything else.
 */
export const SUBJECTS_VERSION = 1;
