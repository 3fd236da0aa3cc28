import { readDate } from '../../text/read-date.ts';

/** What stands before a date that is a line of its own. */
const BEFORE =
  /^(?:(?:first |last )?(?:published|updated|posted|modified|written|date|datum|veröffentlicht|erstellt|stand|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|opublikowano|dodano|опубликовано|дата|опубліковано)\b)\s?(?:on|at|am|le|el|il|em|op|dnia)?\s?[:–|-]?\s{0,3}/i;

const AT = /\s+(?:at|um|à|a las|às|alle|ore|om|o|godz\.?|в|о)\s+/i;

/** The time of a line that consists of a date ("Published: 12 March 2024 at 10:15"), epoch milliseconds; else null. */
export function readDateLine(line: string): number | null {
  if (line.length > 100 || !/\d/.test(line)) return null;
  const bare = line.trim().replace(BEFORE, '');
  return readDate(bare.replace(AT, ' ')) ?? readDate(bare.replace(/\s[|•·–—-]\s.*$/, ''));
}
