/** A caption is no longer than this. */
const LONGEST = 500;
/** Characters at a line's end in which a picture's credit stands. */
const CREDIT_LENGTH = 80;

/** Who takes and sells pictures, how "picture" and "credit" are printed; and no sentence's end behind that. */
const CREDIT =
  /\b(?:Images?|Photos?|Photographs?|Pictures?|Credits?|Getty|AFP|Reuters|AP|EPA|PA|DPA|Shutterstock|Alamy|Sputnik|TASS|Fotos?|Bild|Crédits?|Фото)(?![\p{L}\p{N}])[^.!?…]*$/u;

/** Whether a paragraph only tells what a picture shows, or who took it: a line in brackets, or one that ends with a credit. */
export function isCaption(paragraph: string): boolean {
  const line = paragraph.trim();
  if (line.length > LONGEST) return false;
  return /^[([]/.test(line) || CREDIT.test(line.slice(-CREDIT_LENGTH));
}
