import type { OpenMark } from './pair-marks.ts';
import type { Mark } from './read-marks.ts';
import { DIGIT, LETTER, STOP } from './sign-kinds.ts';

export type Decision = 'open' | 'open weakly' | 'close' | 'stray' | 'misprint' | 'none';

/** What a mark does, by its looks, its neighbours and what is open. */
export function decideMark(mark: Mark, open: readonly OpenMark[]): Decision {
  const isOpen = open.some((one) => one.mark.sort === mark.sort);
  if (mark.isFirm) return decideFirm(mark, isOpen);
  if (mark.sort !== 'single') return isOpen ? decideInside(mark) : decideOutside(mark);
  return isOpen ? decideSingleInside(mark, open.at(-1)) : decideSingleOutside(mark);
}

function decideFirm(mark: Mark, isOpen: boolean): Decision {
  if (mark.glyph === 'open') return 'open';
  if (mark.glyph === 'close') return isOpen ? 'close' : 'stray';
  return isOpen ? 'close' : 'open';
}

function decideInside(mark: Mark): Decision {
  if (mark.glyph === 'close' || mark.side === 'close') return 'close';
  if (mark.side === 'open' || mark.glyph === 'open') return 'open';
  return 'close';
}

/** Outlets print the wrong mark (stated:”If) and forget spaces (said,“and): the neighbours count for more than the looks. */
function decideOutside(mark: Mark): Decision {
  if (mark.side === 'close') return 'stray';
  if (mark.side === 'open') return 'open';
  if (mark.side === 'loose') return mark.glyph === 'close' ? 'stray' : 'open weakly';
  if (mark.before < LETTER) return 'open';
  return mark.glyph === 'open' && mark.before !== DIGIT ? 'open weakly' : 'stray';
}

function decideSingleInside(mark: Mark, top: OpenMark | undefined): Decision {
  const isTop = top?.mark.sort === 'single';
  if (mark.side === 'close') {
    const isApostrophe = mark.mayBelongToWord && (mark.closesLater || !isTop);
    return isApostrophe ? 'none' : 'close';
  }
  if (mark.side === 'open') return decideSecondSingle(mark);
  if (mark.side === 'loose') return 'none';
  return mark.glyph === 'open' ? 'open' : 'close';
}

function decideSecondSingle(mark: Mark): Decision {
  if (mark.glyph === 'close') return 'none';
  return mark.glyph === 'open' || mark.closesLater ? 'open' : 'none';
}

function decideSingleOutside(mark: Mark): Decision {
  if (mark.side === 'open') {
    if (mark.glyph === 'close') return mark.closesLater ? 'open weakly' : 'none';
    return mark.isClean ? 'open' : 'open weakly';
  }
  if (mark.side === 'close' && mark.before === STOP) return 'misprint';
  const isGlued = mark.side === 'inner' && mark.before < LETTER && mark.closesLater;
  return isGlued ? 'open' : 'none';
}
