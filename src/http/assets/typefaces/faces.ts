/** A face of a family as its package has it, and as it is called here. */
export type Face = {
  /** The begin of its files' names. */
  readonly name: string;
  readonly family: 'faustina' | 'figtree';
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
};

/** All that pages are set in. What is bold is 600: it stands out enough on paper this light. */
export const FACES: readonly Face[] = [
  { name: 'serif-400', family: 'faustina', weight: 400, style: 'normal' },
  { name: 'serif-400-italic', family: 'faustina', weight: 400, style: 'italic' },
  { name: 'serif-600', family: 'faustina', weight: 600, style: 'normal' },
  { name: 'sans-400', family: 'figtree', weight: 400, style: 'normal' },
  { name: 'sans-600', family: 'figtree', weight: 600, style: 'normal' },
];

type Range = readonly [first: number, last: number];

/** Which letters stand together in a file; `from` is the package's own cut that has them. No letter is in two. */
export type Cut = {
  readonly name: 'basic' | 'accents' | 'extended';
  readonly from: 'latin' | 'latin-ext';
  readonly ranges: readonly Range[];
};

export const CUTS: readonly Cut[] = [
  {
    name: 'basic',
    from: 'latin',
    // ASCII, a space that does not break, the middle dot, dashes, quotation marks, the ellipsis, the minus.
    ranges: [
      [0x20, 0x7e],
      [0xa0, 0xa0],
      [0xb7, 0xb7],
      [0x2013, 0x2014],
      [0x2018, 0x2019],
      [0x201c, 0x201d],
      [0x2022, 0x2022],
      [0x2026, 0x2026],
      [0x2212, 0x2212],
    ],
  },
  {
    name: 'accents',
    from: 'latin',
    ranges: [
      [0xa1, 0xb6],
      [0xb8, 0xff],
      [0x131, 0x131],
      [0x152, 0x153],
      [0x2bb, 0x2bc],
      [0x2c6, 0x2c6],
      [0x2da, 0x2da],
      [0x2dc, 0x2dc],
      [0x201a, 0x201a],
      [0x201e, 0x2021],
      [0x2030, 0x2030],
      [0x2039, 0x203a],
      [0x2044, 0x2044],
      [0x20ac, 0x20ac],
      [0x2122, 0x2122],
    ],
  },
  {
    name: 'extended',
    from: 'latin-ext',
    ranges: [
      [0x100, 0x130],
      [0x132, 0x151],
      [0x154, 0x2ba],
      [0x2bd, 0x2c5],
      [0x1e00, 0x1e9f],
      [0x1ef2, 0x1eff],
    ],
  },
];
