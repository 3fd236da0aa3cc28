/** A line between two others, as a reader's eye takes it. */
type SeenLine = { readonly text: string; readonly marks: readonly { readonly sort: string }[] };

/** Picture agencies and the words of picture credits, lower case. */
const CREDIT_WORDS = new Set(
  `getty images image photo photos photograph photographs picture pictures pic credit credits ap afp reuters pa epa tass
  sputnik shutterstock alamy istock handout file via wire courtesy supplied screenshot xinhua anadolu bloomberg zuma rex
  features foto fotos bild photographie фото reportage video`.split(/\s+/u),
);
/** In signs. */
const LONGEST_HEADING = 120;
const LONGEST_CAPTION = 600;
const MOST_WORDS = 16;

/**
 * Whether a line may stand between two paragraphs of one quotation without being part of anything: a picture's
 * caption or credit, a cross-heading, a pointer to another article.
 */
export function isPassedOver({ text, marks }: SeenLine): boolean {
  if (marks.some((mark) => mark.sort !== 'single' && mark.sort !== 'single angle')) return false;
  return isCredit(text) || isHeading(text);
}

/** A line wholly in brackets, or one that ends with a credit in brackets or behind a colon. */
export function isCredit(line: string): boolean {
  const text = line.trim();
  if (text.length > LONGEST_CAPTION) return false;
  const opened = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
  const isBracketed = opened !== -1 && /[)\]]\.?$/u.test(text);
  if (isBracketed && opened === 0) return true;
  const from = isBracketed ? opened : text.lastIndexOf(':');
  return from !== -1 && wordsIn(text.slice(from)).some((word) => CREDIT_WORDS.has(word));
}

function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u, MOST_WORDS)
    .filter((word) => word !== '');
}

/** Short, and without the stop that ends a sentence. */
function isHeading(line: string): boolean {
  const text = line.trim();
  if (text.length > LONGEST_HEADING || /[.!?…:;,"”’»)]$/u.test(text)) return false;
  return wordsIn(text).length < MOST_WORDS;
}
