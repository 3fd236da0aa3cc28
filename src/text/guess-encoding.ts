type Candidate = {
  readonly encoding: string;
  /** Signs that make up much of any text in the languages written so. */
  readonly common: RegExp;
  /** Their usual share of the signs beyond ASCII. */
  readonly share: number;
};

const HAN =
  /[的一是不了在人有我他中大来上国个到说们为子和你地出也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长來國個說們為時會過學對裡後麼沒於還發當無開見經頭動兩長這]/g;

const CANDIDATES: readonly Candidate[] = [
  { encoding: 'shift_jis', common: /[\u3041-\u3093\u30a1-\u30f6]/g, share: 0.45 },
  { encoding: 'euc-jp', common: /[\u3041-\u3093\u30a1-\u30f6]/g, share: 0.45 },
  { encoding: 'euc-kr', common: /[\uac00-\ud7a3]/g, share: 0.95 },
  { encoding: 'big5', common: HAN, share: 0.25 },
  { encoding: 'gb18030', common: HAN, share: 0.25 },
  { encoding: 'koi8-r', common: /[оеаинтсрвл]/g, share: 0.65 },
  { encoding: 'windows-1251', common: /[оеаинтсрвл]/g, share: 0.65 },
  { encoding: 'windows-1255', common: /[יוהלאמרתבש]/g, share: 0.7 },
  { encoding: 'windows-874', common: /[านรอกเงมยลวดท่้ี]/g, share: 0.7 },
];

const SAMPLE = 20_000;
const FEWEST_SIGNS = 8;
/** Signs beyond ASCII that stand together: é and ü stand alone among letters, other scripts do not. */
const SHORTEST_RUN = 1.8;
const LEAST_LIKENESS = 0.55;

/**
 * The encoding of a text that says nothing about it and is not UTF-8, by the commonest signs of the
 * languages that have encodings of their own; null where nothing speaks for one, as in Western Europe.
 */
export function guessEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (averageRun(sample) < SHORTEST_RUN) return null;
  let best: string | null = null;
  let likeness = LEAST_LIKENESS;
  for (const candidate of CANDIDATES) {
    const found = likenessOf(sample, candidate);
    if (found <= likeness) continue;
    best = candidate.encoding;
    likeness = found;
  }
  return best;
}

function averageRun(bytes: Uint8Array): number {
  let signs = 0;
  let runs = 0;
  let wasHigh = false;
  for (const byte of bytes) {
    const isHigh = byte > 127;
    if (isHigh) signs += 1;
    if (isHigh && !wasHigh) runs += 1;
    wasHigh = isHigh;
  }
  return signs < FEWEST_SIGNS ? 0 : signs / runs;
}

function likenessOf(sample: Uint8Array, candidate: Candidate): number {
  const text = new TextDecoder(candidate.encoding).decode(sample);
  const signs = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  const broken = text.match(/[\ufffd\uff61-\uff9f\ue000-\uf8ff]/g)?.length ?? 0;
  if (signs === 0 || broken > 1 + signs / 20) return 0;
  return (text.match(candidate.common)?.length ?? 0) / signs / candidate.share;
}
