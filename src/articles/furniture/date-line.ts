import { readDate } from '../../text/read-date.ts';
import { wordCount } from './lines.ts';

/** Words before a time at which the text was changed. */
const UPDATED =
  /(?:last |letztes |dernière )?(?:updated?|modified|aktualisiert|letzte aktualisierung|aktualisierung|mis à jour|mise à jour|modifié|actualizado|actualizada|última actualización|actualización|atualizado|atualizada|última atualização|aggiornato|aggiornamento|ultimo aggiornamento|bijgewerkt|laatste update|aktualizacja|zaktualizowano|ostatnia aktualizacja|обновлено|обновлен|оновлено|آخر تحديث|تم التحديث|تحديث|更新时间|更新時間|更新|最終更新)/i;

/** What stands before a date that is a line of its own. */
const BEFORE =
  /^(?:(?:first |originally |last )?(?:published|posted|written|created|date|released|issued|veröffentlicht|erschienen|erstellt|stand|datum|publié|paru|posté|publicado|publicada|fecha|criado|pubblicato|pubblicata|data|gepubliceerd|geplaatst|opublikowano|dodano|utworzono|опубликовано|дата публикации|дата|опубліковано|дата публікації|نشر في|نُشر في|نشر|تاريخ النشر|发布时间|發佈時間|发表时间|发布|時間|时间|日期|公開日|公開|投稿日|配信|掲載)(?![\p{L}]))\s?(?:date)?\s?(?:on|at|am|le|el|il|em|op|dnia|den|в|у|في)?\s?[:：–|-]?\s{0,3}/iu;

const UPDATED_BEFORE = new RegExp(
  `^${UPDATED.source}\\s?(?:on|at|am|le|el|il|em|op|dnia)?\\s?[:：–|-]?\\s{0,3}`,
  'iu',
);

const AT = /(?:,|(?<!\s))\s+(?:at|um|à|a las|às|alle(?: ore)?|ore|om|o|godz\.?|в|о|الساعة)\s+/i;

const MONTHS_OF_ARABIC: readonly (readonly [RegExp, string])[] = [
  [/يناير|كانون الثاني/, 'January'],
  [/فبراير|شباط/, 'February'],
  [/مارس|آذار/, 'March'],
  [/أبريل|إبريل|نيسان/, 'April'],
  [/مايو|أيار/, 'May'],
  [/يونيو|حزيران/, 'June'],
  [/يوليو|تموز/, 'July'],
  [/أغسطس|آب/, 'August'],
  [/سبتمبر|أيلول/, 'September'],
  [/أكتوبر|تشرين الأول/, 'October'],
  [/نوفمبر|تشرين الثاني/, 'November'],
  [/ديسمبر|كانون الأول/, 'December'],
];

/** The time of a line that consists of a date ("Published: 12 March 2024 at 10:15"), epoch milliseconds; else null. */
export function readDateLine(line: string): number | null {
  const times = readTimes(line);
  return times === null ? null : (times.published ?? times.updated);
}

export type Times = { readonly published: number | null; readonly updated: number | null };

/** The times of a line that consists of one or two of them: "First published 3 May 2024, updated 4 May 2024 09:10". */
export function readTimes(line: string): Times | null {
  if (line.length > 140 || !/[\d٠-٩]/.test(line)) return null;
  const text = spelledOut(line.trim().replace(/^[([]|[)\]]$/g, ''));
  const at = text.search(UPDATED);
  const before = at === -1 ? text : text.slice(0, at);
  const published = readOne(
    before.replace(BEFORE, '').replace(/(?<![\s,;|•·–—(-])[\s,;|•·–—(-]+$/, ''),
  );
  if (at === -1) return published === null ? null : { published, updated: null };
  const updated = readOne(text.slice(at).replace(UPDATED_BEFORE, ''));
  if (updated === null || (before.trim() !== '' && published === null)) return null;
  return { published, updated };
}

function readOne(text: string): number | null {
  if (text.length < 6 || !isDateAlone(text)) return null;
  return readDate(text.replace(AT, ' ')) ?? readDate(text.replace(/\s[|•·–—-]\s.*$/, ''));
}

/** A weekday and a month before the first digit, a zone behind the last; more words make a sentence. */
function isDateAlone(text: string): boolean {
  const [before = ''] = text.split(/\d/, 1);
  const behind = /(?<!\D)\D*$/.exec(text.slice(-60))?.[0] ?? '';
  return wordCount(before.replace(AT, ' ')) <= 2 && wordCount(behind) <= 4;
}

/** Dates of Chinese, Japanese and Arabic as others write them. */
function spelledOut(text: string): string {
  const east = text.replace(
    /(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日(?:\s?[（(][^)）]{1,3}[)）])?(?:\s?(\d{1,2})[時时:：点](\d{1,2})分?)?/u,
    (_, year: string, month: string, day: string, hour?: string, minute?: string) =>
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${hour === undefined ? '' : ` ${hour.padStart(2, '0')}:${minute?.padStart(2, '0')}`}`,
  );
  if (!/\p{Script=Arabic}/u.test(east)) return east;
  const digits = east.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const named = MONTHS_OF_ARABIC.find(([month]) => month.test(digits));
  return named === undefined
    ? digits
    : digits.replace(named[0], named[1]).replace(/^\p{Script=Arabic}+[،,]?\s/u, '');
}

/** "3 hours ago", "vor 2 Stunden", "il y a 5 min": a time that only the page's reader could place. */
export function isTimeAgo(line: string): boolean {
  if (line.length > 60) return false;
  return (
    /^(?:(?:updated|published|posted|aktualisiert|mis à jour|actualizado|atualizado|aggiornato|bijgewerkt)[:\s]{1,2})?(?:an?|\d{1,3}|vor \d{1,3}|vor einer?|il y a \d{1,3}|hace \d{1,3}|há \d{1,3}|\d{1,3})\s?(?:s|m|h|d|w|sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?|minuten?|stunden?|tage?n?|wochen?|monate?n?|heures?|jours?|semaines?|mois|ans?|minutos?|horas?|días?|dias?|semanas?|meses|años?|anos?|minuti|ore|ora|giorni|uur|dagen|weken|godzin[ya]?|dni|минут[уы]?|час(?:а|ов)?|дн(?:я|ей)|хвилин[уи]?|годин[уи]?|днів|分钟|小时|天|分|時間|日)\s?(?:ago|fa|geleden|temu|назад|тому|前|atrás)?(?: at \d{1,2}:\d\d(?: ?[ap]m)?)?\.?$/iu.test(
      line.trim(),
    ) &&
    !/^\d{1,3}\s?(?:years?|jahre?|ans|años|anos|tage?n?|days?|mois|months?|meses|дн(?:я|ей)|dni)$/iu.test(
      line.trim(),
    )
  );
}
