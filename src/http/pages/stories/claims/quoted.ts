import type { Statement } from '../../../../model/statement.ts';
import { shownContent } from '../../../../model/statement.ts';

/** Past this a statement is only begun; the article has the rest. */
const LONGEST_SHOWN = 420;

/** A statement's words, in quotation marks where it is printed as said. */
export function quoted(statement: Statement): string {
  const content = shownContent(statement);
  const isLong = content.length > LONGEST_SHOWN;
  const words = isLong ? `${content.slice(0, LONGEST_SHOWN).toWellFormed()}…` : content;
  return statement.form === 'direct' ? `“${words}”` : words;
}
