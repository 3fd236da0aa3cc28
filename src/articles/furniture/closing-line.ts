import { agenciesIn } from './agencies-in.ts';
import { furnitureWords } from './furniture-words.ts';
import { simplified, wordCount } from './lines.ts';
import { PhraseOpenings } from './phrase-openings.ts';

const DESKS = new PhraseOpenings(furnitureWords('desks'));

/** Whether a line is the mark under a report's last line: "END", "###". */
export function isEndMark(line: string): boolean {
  return line.length <= 30 && END.test(line.trim());
}

export type ClosingLine = {
  /** Who else worked on the report, as printed; null for a bare "END" or "-AFP". */
  readonly credit: string | null;
  readonly agencies: readonly string[];
};

/** What stands under an agency's last line. */
const END =
  /^(?:[-–—*#=\s]{0,4}(?:ends?|end it|fin|ende|more|full story|\/?ka\/?)[-–—*#=\s.]{0,4}|#{2,5}|-{3,10}|\*{3,10}|={3,10}|[■◆●]{1,2}|\(ends\)|\(end\)|（完）|\(完\)|완|تمت|انتهى)$/i;

/**
 * A line that closes a report: "Reporting by Jane Doe; editing by Tom Berg", "With inputs from agencies", "(PTI)",
 * "-AFP", "END". Null if it may be text. Only for lines at an article's end.
 */
export function closingLineOf(line: string): ClosingLine | null {
  const text = line.trim();
  if (text.length > 300) return null;
  if (END.test(text)) return { credit: null, agencies: [] };
  const bare = text.replace(/^[-–—*([（\s]{1,4}|[)\]）*.\s]{1,4}$/g, '').replace(/^©\s?/, '');
  const agencies = agenciesIn(bare);
  if (agencies.length > 0) return { credit: null, agencies };
  return isDeskLine(text) ? { credit: text, agencies: agenciesNamed(bare) } : null;
}

/** "Additional reporting by X": names behind it, nobody quoted, no sentence. */
function isDeskLine(text: string): boolean {
  const plain = simplified(text).replace(/^[([（*\s]{1,3}/, '');
  const opening = DESKS.openingOf(plain);
  if (opening === null || /[“”"«»„]/.test(text) || wordCount(text) > 45) return false;
  const behind = plain.slice(opening.length);
  // One word ("编辑", "Edited") opens sentences too: it wants a colon.
  const isEnough = opening.includes(' ') || /^\s?[:：]/.test(behind);
  return isEnough && behind.length >= 2 && behind.length <= 250;
}

function agenciesNamed(text: string): readonly string[] {
  const names = text.split(/(?:by|from|of|with|von|de|con|com|avec|mit|met)\s/i).at(-1) ?? '';
  return agenciesIn(names.trim());
}

/**
 * The agency that a report's last paragraph names behind its last stop, "... on Monday. (PTI)", and how many UTF-16
 * units that takes at the end; null if there is none.
 */
export function closingAgencyOf(
  paragraph: string,
): { agencies: readonly string[]; length: number } | null {
  const end = paragraph.slice(-60);
  const found =
    /[.!?"”»…。]\s{0,3}(?:[([（]([^()[\]（）]{2,40})[)\]）]\.?|[-–—]{1,2}\s?([^\s.!?][^.!?]{1,24}))\s{0,2}$/u.exec(
      end,
    );
  const agencies = agenciesIn(found?.[1] ?? found?.[2] ?? '');
  return found === null || agencies.length === 0 ? null : { agencies, length: found[0].length - 1 };
}
