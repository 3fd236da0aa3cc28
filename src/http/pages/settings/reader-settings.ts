import { isZone } from '../../../text/search/search-day.ts';

export type Theme = 'auto' | 'light' | 'dark';
export type TextSize = 'small' | 'medium' | 'large' | 'largest';
export type Typeface = 'serif' | 'sans';

/** How a reader wants the pages to be. */
export type ReaderSettings = {
  readonly theme: Theme;
  readonly textSize: TextSize;
  readonly typeface: Typeface;
  readonly pageLength: number;
  /** An IANA name. */
  readonly zone: string;
  readonly clock: '24' | '12';
  readonly isReadOnOpening: boolean;
  /** Whether texts show who says what in them. */
  readonly marksStatements: boolean;
  /** Whether lists fold copies behind the text they carry. */
  readonly foldsCopies: boolean;
};

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];
const TEXT_SIZES: readonly TextSize[] = ['small', 'medium', 'large', 'largest'];
const TYPEFACES: readonly Typeface[] = ['serif', 'sans'];
export const PAGE_LENGTHS: readonly number[] = [30, 60, 120, 240];

/** Reads stored settings; whatever is missing or unknown is as usual. */
export function readerSettings(
  stored: Readonly<Record<string, string>>,
  serverZone: string,
): ReaderSettings {
  const { theme, textSize, typeface, zone } = stored;
  return {
    theme: THEMES.find((one) => one === theme) ?? 'auto',
    textSize: TEXT_SIZES.find((one) => one === textSize) ?? 'medium',
    typeface: TYPEFACES.find((one) => one === typeface) ?? 'serif',
    pageLength: PAGE_LENGTHS.find((one) => String(one) === stored.pageLength) ?? 60,
    zone: zone !== undefined && isZone(zone) ? zone : serverZone,
    clock: stored.clock === '12' ? '12' : '24',
    isReadOnOpening: stored.isReadOnOpening !== 'no',
    marksStatements: stored.marksStatements !== 'no',
    foldsCopies: stored.foldsCopies !== 'no',
  };
}

let zoneHere: string | null = null;

/** The zone of the machine that Hearsay runs on, as it was when first asked: asking costs half a millisecond. */
export function serverZone(): string {
  zoneHere ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zoneHere;
}
