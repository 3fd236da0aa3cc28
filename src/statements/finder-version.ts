/**
 * Rises with every change that finds other statements in the same text: what an older finder looked through is
 * then looked through again, in the background. In a file of its own, so that whoever asks loads no weights.
 */
export const FINDER_VERSION = 5;
