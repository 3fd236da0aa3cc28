import { simplified, wordCount } from '../furniture/lines.ts';

type Signs = { readonly reason: string; readonly signs: RegExp };

/** What stands on pages that are no article, in their first words. Only short pages are judged by them. */
const TROUBLES: readonly Signs[] = [
  {
    reason: 'The page shows its text only to browsers that run its programs (JavaScript).',
    signs:
      /(?:enable|turn on|activate|requires?|needs?) javascript|javascript (?:is|must be|has been|to be)? ?(?:disabled|enabled|required|deaktiviert|desactivado|désactivé)|javascript (?:aktivieren|activer)|checking your browser|verify (?:that )?you are (?:a )?human|are you a robot|just a moment|unusual traffic|ddos protection/,
  },
  {
    reason: 'The page says that the article is not there (not found).',
    signs:
      /(?:404|page|article|story|seite|página|pagina|strona|страница|сторінка)\b.{0,30}(?:not found|can(?:'t|not) be found|does(?:n't| not) exist|no longer (?:available|exists)|nicht gefunden|introuvable|no encontrada|não encontrada|non trovata|niet gevonden|nie została znaleziona|не найдена|не знайдена)|^(?:error )?404\b/,
  },
  {
    reason: 'The page asks for consent to cookies before it shows the article.',
    signs:
      /(?:accept|agree|consent|manage|reject).{0,40}cookies|cookies? (?:consent|preferences|settings|policy)|we (?:and our .{0,20}partners )?(?:use|store).{0,30}cookies|before you continue to|mit werbung|zustimmung|akzeptieren.{0,30}cookies|accepter.{0,30}cookies/,
  },
  {
    reason: 'The page asks to log in or to subscribe before it shows the article.',
    signs:
      /(?:log ?in|sign ?in|subscribe|register).{0,40}(?:continue|read|access|account|password)|already (?:a )?(?:subscriber|member|registered)|forgot (?:your )?password|anmelden.{0,40}(?:passwort|lesen)|connectez-vous|abonnez-vous|inicia(?:r)? sesión/,
  },
];

/** Under this many words a page may be judged by its words; an article about cookies is longer. */
const FEW_WORDS = 120;

/** Why a page with so little text on it is no article. A sentence for the reader. */
export function pageTrouble(title: string | null, paragraphs: readonly string[]): string | null {
  const words = paragraphs.reduce((sum, paragraph) => sum + wordCount(paragraph), 0);
  if (words >= FEW_WORDS) return null;
  const text = simplified([title ?? '', ...paragraphs.slice(0, 40)].join(' ').slice(0, 1_500));
  return TROUBLES.find(({ signs }) => signs.test(text))?.reason ?? null;
}
