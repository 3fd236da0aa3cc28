/** Words of a cue by which something is thought, felt or wished rather than said, in all the forms that news uses. */
export const ATTITUDE_WORDS: ReadonlySet<string> = new Set(
  `believe believes believed belief beliefs think thinks thought want wants wanted hope hopes hoped fear fears feared
  feel feels felt seem seems seemed appear appears appeared expect expects expected support supports supported supporters
  worry worried worries know knows knew known consider considers considered intend intends plan plans planned prefer
  prefers like likes love loves hate hates wish wishes doubt doubts view views viewed see sees seen saw understand
  understands understood concerned concern concerns opposes opposed opposition willing enjoy regret regrets mind opinion
  desire looking look`.split(/\s+/),
);
