/** What no file's name may hold somewhere, and what Obsidian takes for a link; what cannot be seen, too. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|#^[\]]{1,1000}/gu;

/** Windows has devices by these names, whatever follows them. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Bytes: file systems take 255, and programs put more behind. */
const LONGEST = 120;

/** A file's name that every system takes, made of a headline; never empty, hidden or a path. */
export function noteName(headline: string, ending: string): string {
  const words = headline
    .toWellFormed()
    .slice(0, 1_000)
    .replace(NOT_IN_NAMES, ' ')
    .replace(/\s{1,1000}/g, ' ')
    .replace(/^[.\s-]{1,1000}/, '');
  const name = cut(words).replace(/[.\s]{1,200}$/, '');
  const safe = name === '' || DEVICES.test(name) ? `Article ${name}`.trim() : name;
  return `${safe}.${ending}`;
}

function cut(words: string): string {
  let name = '';
  let bytes = 0;
  for (const character of words) {
    bytes += Buffer.byteLength(character);
    if (bytes > LONGEST) break;
    name += character;
  }
  return name;
}

/** RFC 6266: the name in UTF-8, and a plain one for programs of old. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\w. -]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
