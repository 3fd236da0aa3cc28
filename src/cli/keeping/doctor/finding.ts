/** One thing that was looked at, with what to do where it is not as it should be. */
export type Finding = {
  /** "Port", "Disk": a word for a list. */
  readonly about: string;
  /** 'look': it works, and somebody should look at it; 'wrong': something does not work. */
  readonly state: 'good' | 'look' | 'wrong';
  readonly says: string;
  /** What to do; null where nothing is to be done. */
  readonly advice: string | null;
};

export function good(about: string, says: string): Finding {
  return { about, state: 'good', says, advice: null };
}

export function look(about: string, says: string, advice: string): Finding {
  return { about, state: 'look', says, advice };
}

export function wrong(about: string, says: string, advice: string): Finding {
  return { about, state: 'wrong', says, advice };
}

const SIGNS = { good: 'good ', look: 'LOOK ', wrong: 'WRONG' } as const;

/** A line, and one below it with what to do. */
export function findingLines({ about, state, says, advice }: Finding): string[] {
  const line = `${SIGNS[state]}  ${about}: ${says}`;
  return advice === null ? [line] : [line, `       → ${advice}`];
}
