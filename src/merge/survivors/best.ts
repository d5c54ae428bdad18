import { byText } from '../../text/lists.js';
import type { Candidate } from '../types.js';

/** The candidate that comes first in the order, the earlier one on a tie. There must be one. */
export function best(
  candidates: readonly Candidate[],
  order: (a: Candidate, b: Candidate) => number,
): Candidate {
  return candidates.reduce((winner, candidate) => (order(candidate, winner) < 0 ? candidate : winner));
}

const said = ({ values }: Candidate): string => JSON.stringify(values);

/** Tells how many of the candidates say exactly the same. */
function frequencies(candidates: readonly Candidate[]): (candidate: Candidate) => number {
  const texts = new Map(candidates.map((candidate) => [candidate, said(candidate)]));
  const counts = new Map<string, number>();
  for (const text of texts.values()) counts.set(text, (counts.get(text) ?? 0) + 1);
  return (candidate) => counts.get(texts.get(candidate) ?? '') ?? 0;
}

/** What a wrong encoding leaves of a letter: �, □, or ? within a word. */
const LOST_LETTER = /[\uFFFD□]|\?(?=\p{L})/gu;

function lostLetters(candidate: Candidate): number {
  return said(candidate).match(LOST_LETTER)?.length ?? 0;
}

/** Letters that a spelling in bare capitals does not have: of Müller, MULLER and MUELLER the first says most. */
const TELLING_LETTER = /[^A-Z\P{L}]/gu;

function tellingLetters(candidate: Candidate): number {
  return said(candidate).match(TELLING_LETTER)?.length ?? 0;
}

/**
 * The more believable candidate first: what most say, then what lost no letters, then what the fuller record says, then
 * what says more; at last by the text itself. So two candidates that say different things are never equal, and the
 * order of the records decides nothing: the same files in another order give the same customers.
 */
export function believable(candidates: readonly Candidate[]): (a: Candidate, b: Candidate) => number {
  // Most candidates stand alone: nothing is counted before two are compared.
  let counted: ((candidate: Candidate) => number) | undefined;
  const count = (candidate: Candidate): number => {
    counted ??= frequencies(candidates);
    return counted(candidate);
  };
  return (a, b) =>
    count(b) - count(a) ||
    lostLetters(a) - lostLetters(b) ||
    b.filled - a.filled ||
    tellingLetters(b) - tellingLetters(a) ||
    byText(said(a), said(b));
}
