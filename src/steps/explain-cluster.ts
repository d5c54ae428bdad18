import { UserError } from '../errors.js';
import { type Holding, holdingOf } from '../match/holding.js';
import { scorerFor } from '../match/index.js';
import type { Decision, ScoredPair } from '../model/match.js';
import type { CustomerChange } from '../model/story.js';
import type { Message } from '../model/words.js';
import type { Store } from '../store/types.js';
import type { Workspace } from '../workspace.js';
import { decisionsInside, linksInside, type PairSetup, type PlacedRecord, placed } from './explain-pair.js';

/** How the records of a customer hang together. */
export interface ExplainedCustomer {
  readonly number: string;
  readonly members: readonly PlacedRecord[];
  readonly holding: Holding;
  /** Pairs inside that a rule forbids to merge by themselves; told among the first `MOST_LOOKED_AT` records. */
  readonly vetoes: readonly { readonly a: number; readonly b: number; readonly why: Message }[];
  /** Pairs inside that a person said are different, or could not tell: from the next dedupe on. */
  readonly apart: readonly Decision[];
  /** Pairs with records of other customers that wait for a person, likeliest first. */
  readonly waiting: readonly { readonly pair: ScoredPair; readonly other: PlacedRecord }[];
  /** What the last dedupe made of it, if it changed. */
  readonly changes: readonly CustomerChange[];
  readonly isStale: boolean;
}

/** Records looked at two by two for what forbids merging them. */
export const MOST_LOOKED_AT = 60;

/** Whether the text is the number of a customer, now or before, and not of a record. */
export function namesCustomer(store: Store, text: string): boolean {
  const number = text.trim();
  if (/^\d{1,15}$/.test(number) && store.rowsById([Number(number)]).length > 0) return false;
  return store.customer(number) !== undefined || store.numbersGiven().includes(number);
}

/** Throws UserError `explain.customer_gone` for a number that stands for no customer any more. */
export function explainCustomer({ store }: Workspace, { match }: PairSetup, text: string): ExplainedCustomer {
  const number = text.trim();
  const customer = store.customer(number);
  const changes = (store.story()?.changes ?? []).filter((change) => change.number === number);
  if (customer === undefined) throw gone(number, changes);
  const { members } = customer;
  const { unmatched, recleaned } = store.totals();
  const decisions = decisionsInside(store, members);
  return {
    number,
    members: placed(store, members),
    holding: holdingOf(members, linksInside(store, members), decisions),
    vetoes: vetoesAmong(store, match, members.slice(0, MOST_LOOKED_AT)),
    apart: decisions.filter(({ verdict }) => verdict !== 'same'),
    waiting: waitingOutside(store, members),
    changes,
    isStale: unmatched > 0 || recleaned > 0,
  };
}

function gone(number: string, changes: readonly CustomerChange[]): UserError {
  const others = changes.flatMap((change) => change.others);
  return others.length === 0
    ? new UserError('explain.customer_gone', { value: number })
    : new UserError('explain.customer_gone_to', { value: number, others });
}

/** What forbids merging two records is told by the two alone, so that the rest of the store is not read. */
function vetoesAmong(
  store: Store,
  match: PairSetup['match'],
  members: readonly number[],
): ExplainedCustomer['vetoes'] {
  if (members.length < 2) return [];
  // No pair reaches `sure`, so that only the rules speak.
  const matching = { ...match.dictionary.matching, sure: 2 };
  const setup = { ...match, dictionary: { ...match.dictionary, matching } };
  const scorer = scorerFor(store.recordsById(members), setup, members);
  return members.flatMap((a, at) =>
    members.slice(at + 1).flatMap((b) => {
      const why = scorer.pair(a, b)?.veto;
      return why === undefined ? [] : [{ a, b, why }];
    }),
  );
}

function waitingOutside(store: Store, members: readonly number[]): ExplainedCustomer['waiting'] {
  const inside = new Set(members);
  const decided = new Map(store.decisions().map(({ a, b, verdict }) => [`${a}:${b}`, verdict]));
  const open = members
    .flatMap((record) => store.pairsOf(record))
    .filter(({ a, b, band }) => band === 'maybe' && inside.has(a) !== inside.has(b))
    .filter(({ a, b }) => (decided.get(`${a}:${b}`) ?? 'unsure') === 'unsure')
    .sort((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b);
  return open.flatMap((pair) =>
    placed(store, [inside.has(pair.a) ? pair.b : pair.a]).map((other) => ({ pair, other })),
  );
}
