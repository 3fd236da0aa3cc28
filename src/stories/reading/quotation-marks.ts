const code = (mark: string) => mark.charCodeAt(0);
/** The opening mark to its closing ones, in any language; which of them goes with it decides the text. */
const CLOSERS: ReadonlyMap<number, string> = new Map([
  [code('“'), '”"'],
  [code('„'), '“”"‟'],
  [code('‟'), '”"'],
  [code('«'), '»'],
  [code('»'), '«'],
  [code('”'), '”'],
  [code('「'), '」'],
  [code('『'), '』'],
  [code('〝'), '〞〟'],
  [code('"'), '"”'],
  [code('＂'), '＂'],
]);
const STRAIGHT = code('"');

export function isDoubleMark(unit: number): boolean {
  return CLOSERS.has(unit) || unit === code('」') || unit === code('』') || unit === code('〞');
}

export function isSingleMark(unit: number): boolean {
  return unit === 39 || unit === 0x2018 || unit === 0x2019 || unit === 0x201a || unit === 96;
}

/** Whether the mark closes what `opener` opened. */
export function closesDouble(opener: number, unit: number): boolean {
  return CLOSERS.get(opener)?.includes(String.fromCharCode(unit)) ?? false;
}

/** A mark that can open a quotation here; a straight or turned one only where a word follows and none precedes. */
export function opensDouble(unit: number, isAfterWord: boolean): boolean {
  if (!CLOSERS.has(unit)) return false;
  const canClose = unit === STRAIGHT || unit === code('”') || unit === code('»');
  return !(canClose && isAfterWord);
}
