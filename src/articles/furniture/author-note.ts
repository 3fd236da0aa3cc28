import { wordCount } from './lines.ts';
import { phrases } from './words/language-words.ts';

/** What only the line about an author says: how to reach and to follow them. */
export const REACHING: readonly string[] = phrases(`
  follow him | follow her | follow them | follow me | follow the author | can be reached | reach him at | reach her at
  reach him on | reach her on | reach them at | contact him at | contact her at | contact the author | contact the reporter
  contact the writer | email him | email her | email them | email the author | email the writer | email the reporter
  tweets at | tweets as | folgen sie ihm | folgen sie ihr | suivez-le | suivez-la | síguelo en | síguela en | siga-o no | siga-a no
`);

const IS_WRITER =
  /(?:^|\s)(?:is|was|writes|covers|works|joined|reports|has been|are|est|ist|es|é|è|jest)(?:\s\S{1,30}){0,6}\s(?:reporter|correspondent|editor|journalist|columnist|writer|author|professor|lecturer|fellow|researcher|producer|photographer|contributor|blogger|analyst|director|freelancer|redakteur|redakteurin|journaliste|periodista|jornalista|giornalista|dziennikarz|dziennikarka|intern|staff|team)\b/i;

/** What somebody does who writes, right behind the name. */
const WRITES =
  /^,? (?:writes|covers|reports|blogs|has written|has covered|has reported|schreibt|berichtet|écrit|couvre|escribe|cubre|escreve|cobre|scrive|schrijft|pisze|пишет|пише) (?:about|on|for|from|the|at|over|über|für|aus|sur|pour|les|la|le|sobre|para|el|di|su|per|over|voor|o|dla|о|об|для|про)\s/iu;

/** Whether a line that says how to reach somebody tells who wrote the article. Nobody is quoted in it. */
export function isAuthorNote(line: string): boolean {
  if (line.length > 700 || line.length < 20) return false;
  if (/[“”"«»„]/.test(line) || !/^[\p{Lu}@*_–—-]/u.test(line)) return false;
  return IS_WRITER.test(line) || wordCount(line) <= 16;
}

/** "@jane" where a follower would look for it. */
export function namesHandle(line: string): boolean {
  return /(?:on|twitter|x|instagram|bluesky|threads|tweets at|posts at)[: ]{1,2}@\w{2,30}/i.test(
    line,
  );
}

/** UTF-16 units; names are shorter. */
const LONGEST_NAME = 200;

/**
 * Whether a line at an article's end is about one of its authors ("Jane Doe is a reporter in Port."): it opens
 * with their name and says what they are. Only for ends: an article may be about its author.
 */
export function isAboutAuthor(line: string, byline: readonly string[]): boolean {
  if (line.length > 900) return false;
  if (
    /^(?:about the authors?|about|über (?:den autor|die autorin)|sobre el autor|sobre o autor|à propos de l'auteur)\s?[:–—-]/i.test(
      line,
    )
  )
    return true;
  const start = line.slice(0, LONGEST_NAME).toLowerCase();
  const author = byline.find((person) => start.startsWith(person.toLowerCase()));
  if (author !== undefined)
    return (
      IS_WRITER.test(line.slice(0, 300)) || WRITES.test(line.slice(author.length, LONGEST_NAME))
    );
  // A stranger's name would do only with the words of a calling right behind it.
  return (
    !/[“”"«»„]/.test(line) &&
    /^(?:(?:Dr\.?|Prof\.?|Professor|Sir|Dame) )?(?:\p{Lu}[\p{L}.'’-]{0,24} ){1,3}\p{Lu}[\p{L}.'’-]{1,24},? (?:is|was|writes|covers|works as|reports) (?:(?:an?|the|our|on|for|about|from) )?(?:\S{1,24} ){0,4}?(?:reporter|correspondent|editor|journalist|columnist|writer|author|professor|lecturer|fellow|producer|contributor|freelance)\b/u.test(
      line,
    ) &&
    wordCount(line) <= 60
  );
}
