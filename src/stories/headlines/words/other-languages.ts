import type { HeadlineTable } from './headline-words.ts';
export const otherLanguages: Readonly<Record<string, HeadlineTable>> = {};
