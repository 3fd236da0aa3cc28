/** The zeros of decimal digits that newspapers print: Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

const FOREIGN = /[٠-٩۰-۹०-९০-৯๐-๙０-９]/g;

/** The text with the digits of other scripts written as 0 to 9; its length stays. */
export function westernDigits(text: string): string {
  return text.replace(FOREIGN, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
  });
}
