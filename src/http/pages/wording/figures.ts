import { spoken } from '../../language/spoken.ts';

const FORMATS = new Map<string, Intl.NumberFormat>();

function format(style: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const { formats } = spoken();
  const key = `${formats} ${style}`;
  const made = FORMATS.get(key) ?? new Intl.NumberFormat(formats, options);
  FORMATS.set(key, made);
  return made;
}

/** "97 %" of a share from 0 to 1; "100 %" of the whole alone. */
export function percent(share: number): string {
  const shown = share < 1 ? Math.min(0.99, share) : share;
  const written = format('percent', { style: 'percent' }).format(shown);
  // As it was always set here; some languages put the sign before, or a sign of their own.
  return written.replace(/(?<=\d)\s?%/, ' %');
}

/** "+0.8", "−1.2": points that speak for something or against it. */
export function signed(points: number): string {
  const options = {
    signDisplay: 'always',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  } as const;
  return format('signed', options).format(points).replace('-', '−');
}

/** "0.3 MB" of a number of bytes. */
export function megabytes(bytes: number): string {
  const options = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;
  return format('megabytes', options).format(bytes / 1_000_000);
}
