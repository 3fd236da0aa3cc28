const LONGEST = 80;

/** A text's first sentence to stand in for a headline, cut at a word's end at some 80 characters. */
export function firstSentence(text: string): string {
  const start = text.slice(0, 400);
  const stop = start.search(/[.!?…]["”’»)]?(?:\s|$)/);
  const sentence = stop > 10 ? start.slice(0, stop + 1) : start;
  if (sentence.length <= LONGEST) return sentence.replace(/\.$/, '');
  const cut = sentence.slice(0, LONGEST + 1);
  const space = cut.lastIndexOf(' ');
  return `${cut
    .slice(0, space > LONGEST / 2 ? space : LONGEST)
    .replace(/(?<![,;:\s–—-])[,;:\s–—-]+$/, '')
    .toWellFormed()}…`;
}
