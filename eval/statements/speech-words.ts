/**
 * Words of a cue by which something is said or written, not only thought, felt, shown or wished: the beginnings of
 * verbs and nouns of speech. A cue is one of speech where any of its words begins so.
 */
const BEGINNINGS =
  `accord accus acknowledg add admit advis alleg announc answer apologi appeal argu ask assert assur attest blam blast boast brag
  called calling calls chant charg chid cited cites citing claim comment complain conced conclud condemn confess confid confirm
  congratulat contend continu counter critici declar declin decr defend demand denied denies deny denounc describ disclos dismiss
  disput echo elaborat emphasi exclaim explain express hint inform insist interject interview invit jok lament lash lobbi
  mention mock object observ offer opin pledg plead point posed post prais preach predict press proclaim promis propos protest
  quer question quip quot rail read rebuk rebut recall recit recommend recount refus reiterat reject relay remark remind repeat replied
  replies reply report request respon restat reveal ridicul said say says saying scoff shout shot slam speak speech spoke
  stated states stating statement stress suggest summari swore talk taunt tease tell testif thank threat told tout tweet urg vent voic
  vow warn whisper wonder write writing written wrote yell note noted notes noting denial`.split(
    /\s+/,
  );

export function isSpeechCue(cue: string): boolean {
  const words = cue.toLowerCase().split(/[^\p{L}']+/u);
  return words.some((word) => BEGINNINGS.some((beginning) => word.startsWith(beginning)));
}
