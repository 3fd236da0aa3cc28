/** Pixels: as wide as a text is on a dense screen. Wider ones cost bytes that nobody sees. */
const WIDE_ENOUGH = 960;

/** Candidates looked at. */
const MOST = 40;

export type Candidate = {
  readonly address: string;
  /** Whether the set says how wide its pictures are. */
  readonly isByWidth: boolean;
};

type Sized = Candidate & { readonly size: number };

/** The narrowest picture of a srcset that is wide enough, else the widest, else the densest; null if there is none. */
export function bestOfSet(srcset: string): Candidate | null {
  let best: Sized | null = null;
  if (srcset === '') return null;
  for (const candidate of candidatesOf(srcset)) {
    if (candidate.address !== '' && (best === null || isBetter(candidate, best))) best = candidate;
  }
  return best;
}

function isBetter(one: Sized, best: Sized): boolean {
  if (best.size >= WIDE_ENOUGH) return one.size >= WIDE_ENOUGH && one.size < best.size;
  return one.size > best.size;
}

/** Addresses with their widths or densities (HTML, section 4.8.4.2.1); addresses may hold commas. */
function candidatesOf(srcset: string): Sized[] {
  const candidates: Sized[] = [];
  let address = '';
  for (const word of wordsOf(srcset)) {
    const descriptor = /^([\d.]{1,8})([wxh]),?$/.exec(word);
    if (address !== '') candidates.push(candidate(address, descriptor));
    address = address !== '' && descriptor !== null ? '' : word;
  }
  if (address !== '') candidates.push(candidate(address, null));
  return candidates;
}

/** "a.jpg 1x,b.jpg 2x": an address can begin where a descriptor ends. */
function wordsOf(srcset: string): string[] {
  return srcset
    .replace(/(\s[\d.]{1,8}[wxh],)(?=\S)/g, '$1 ')
    .trim()
    .split(/\s+/, 2 * MOST);
}

function candidate(address: string, descriptor: RegExpExecArray | null): Sized {
  const [, size = '1', unit] = descriptor ?? [];
  return { address: address.replace(/,$/, ''), size: Number(size), isByWidth: unit === 'w' };
}
