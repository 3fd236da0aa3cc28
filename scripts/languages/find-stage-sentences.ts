/**
 * Finds the sentences that the stages make for readers, to hold them against the messages that read them back
 * (src/http/language/stored): literals that begin with a capital or a place and end as sentences do.
 */
import { endOfTemplate, lineOf, type SourceFile } from './source-text.ts';

export type StageSentence = {
  /** With a figure in each place. */
  readonly sample: string;
  readonly place: string;
};

/** Where sentences are made that are shown on pages. */
export const STAGES = [
  'src/stories/',
  'src/ranking/',
  'src/articles/',
  'src/feeds/',
  'src/net/',
  'src/pipeline/',
  'src/text/search-query.ts',
  'src/store/stories/',
];

/** Sentences of these are for the log and the command line. */
const NOT_SHOWN = [
  'src/stories/labels/',
  'src/stories/grouping/snapshot/',
  'src/stories/people/',
  'src/pipeline/stories/open-grouper.ts',
  // Of services that the owner names: told in pages' own words.
  'src/net/own-fetch.ts',
  'src/net/own/',
  // A letter's foot has its languages beside it.
  'src/pipeline/mail/',
];

/** Parts of sentences; the whole ones have messages, and the tests of the messages spell them. */
const PARTS = new Set([
  'That one was first, 7 earlier.',
  'Another 7: “7”, before “7”.',
  '“7” (7)',
  'Of 7 statements in 7 the first 7 were compared.',
  'Its one 7 with a section stands there.',
  '7 of 7 7 with a section stand there.',
  '7 puts it 77.',
  'Hearsay does not fetch from there unless its settings allow this host.',
  '7 (7)',
  '7: takes a day such as 7, not “7”.',
  '7 * pow(0.5, 7)',
  '7; the text has it alleged and denied.',
  '7; the text gives it 7.',
  '7, 7.',
  '7.',
  'It shares with the story 7.',
  'How often you open a story at all7.',
  'The certificate of HOST cannot be trusted. Its owner has to mend that, or somebody stands in between.',
  'No secure connection to HOST could be made.',
  'The answer of HOST cannot be read.',
  'HOST could not be reached.',
  'The answer of 7 7.',
]);

const LITERAL = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`/g;

export function findStageSentences(files: readonly SourceFile[]): StageSentence[] {
  return files
    .filter(({ path }) => !NOT_SHOWN.some((folder) => path.startsWith(folder)))
    .flatMap(({ path, text }) => {
      const code = withoutComments(text);
      return [...code.matchAll(LITERAL)].flatMap((match) => {
        const words = match[0] === '`' ? sampleOf(code, match.index) : (match[1] ?? match[2] ?? '');
        const isOurs = isSentence(words) && !PARTS.has(words);
        return isOurs ? [{ sample: words, place: `${path}:${lineOf(code, match.index)}` }] : [];
      });
    });
}

/** A template with a figure in each place. */
function sampleOf(text: string, start: number): string {
  const template = text.slice(start + 1, endOfTemplate(text, start) - 1);
  return template.replace(/\$\{[^`{}]{0,300}(?:\{[^{}]{0,100}\}[^`{}]{0,100})?\}/g, '7');
}

function isSentence(words: string): boolean {
  return (
    /^[\p{Lu}“7]\S* .{0,300}[.”)]$/u.test(words) && !words.includes('`') && !/[<>\\]/.test(words)
  );
}

/** Comments hold quotation marks of their own; lines stay where they are. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '));
}
