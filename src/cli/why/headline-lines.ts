import type { Explanation } from '../../pipeline/why/explain-article.ts';
import { markLines } from '../read/headline-text.ts';
import { cutLine } from './cut-line.ts';

/** What the headline makes of the text, whatever it is, and a blank line; nothing where it can't be told. */
export function headlineLines(check: Explanation['headlineCheck']): string[] {
  return check === null ? [] : [...markLines(check).map(cutLine), ''];
}
