import { UserError } from '../errors.js';
import type { Dictionary } from '../model/dictionary.js';
import type { CustomerFacts } from '../model/merge.js';
import type { Tag } from '../model/tag.js';
import type { Store } from '../store/types.js';
import { onlyNumberOf } from '../tags/rules/unknown_number.js';
import { tagCustomer } from '../tags/tag.js';
import type { TagContext } from '../tags/types.js';
import { valuesOf } from '../tags/values.js';
import { batches, byText } from '../text/lists.js';
import type { Workspace } from '../workspace.js';
import { contactRows } from './contact-rows.js';
import { loadDictionary } from './dictionary.js';
import { begin } from './stages.js';
import { type StepResult, withRun } from './with-run.js';

export interface TagResult {
  readonly customers: number;
  readonly tagged: number;
  /** Customers by tag, the most used first. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
}

/** Customers looked up at a time. */
const BATCH = 1000;

/** Counts tags as they go by, all of one customer after each other. */
class TagCounter {
  customers = 0;
  tagged = 0;
  readonly #counts = new Map<string, number>();
  #last: string | undefined;

  *through(tags: Iterable<Tag>): Iterable<Tag> {
    for (const one of tags) {
      if (one.customer !== this.#last) this.tagged++;
      this.#last = one.customer;
      this.#counts.set(one.tag, (this.#counts.get(one.tag) ?? 0) + 1);
      yield one;
    }
  }

  /** The number of customers by tag: most first, then by name. */
  get tags(): TagResult['tags'] {
    return [...this.#counts]
      .map(([tag, count]) => ({ tag, count }))
      .sort((a, b) => b.count - a.count || byText(a.tag, b.tag));
  }
}

/** Counts the customers by value of the unique fields, and by the numbers that are all that is known of some. */
function countHolders(
  read: () => Iterable<CustomerFacts>,
  { fields }: Dictionary,
  dated: ReadonlySet<number>,
): TagContext['holders'] {
  const unique = fields.filter((field) => field.unique).map(({ name }) => name);
  const key = (field: string, value: string): string => `${field}\u0000${value}`;
  const counts = new Map<string, number>();
  const numbers = new Map<string, Set<string>>();
  // Only who has nothing but activities and orders is a number.
  for (const customer of dated.size === 0 ? [] : read()) {
    const only = onlyNumberOf(customer, fields, (record) => dated.has(record));
    if (only === undefined) continue;
    const known = numbers.get(only.field) ?? new Set();
    numbers.set(only.field, known.add(only.value));
  }
  const asked = new Set([...unique, ...numbers.keys()]);
  if (asked.size === 0) return () => 0;
  for (const customer of read()) {
    const keys = [...asked].flatMap((field) =>
      valuesOf(customer, field)
        .filter((value) => unique.includes(field) || numbers.get(field)?.has(value))
        .map((value) => key(field, value)),
    );
    for (const one of new Set(keys)) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return (field, value) => counts.get(key(field, value)) ?? 0;
}

/** Records that are activities or orders of the current customers. */
function datedRecords(store: Store): ReadonlySet<number> {
  const found = new Set<number>();
  for (const object of ['activity', 'order'] as const)
    for (const { members } of store.dated(object)) for (const member of members) found.add(member);
  return found;
}

function tagBatch(
  workspace: Workspace,
  customers: readonly CustomerFacts[],
  dictionary: Dictionary,
  about: Pick<TagContext, 'holders' | 'isDated' | 'isContactRow'>,
): Tag[] {
  const { store, registry, lang } = workspace;
  const findings = store.findingsOf(customers.flatMap(({ members }) => members));
  return customers.flatMap((customer) => {
    const own = customer.members.flatMap((record) => findings.get(record) ?? []);
    const { fields, rules = [] } = dictionary;
    const context = { fields, rules, findings: own, ...about };
    return tagCustomer(customer, dictionary.tags, registry.tagRules, context, lang);
  });
}

/** Tags every current customer, inside a run. */
export async function tagInto(
  workspace: Workspace,
  run: number,
  dictionary: Dictionary,
): Promise<StepResult<TagResult>> {
  const { store, progress } = workspace;
  begin('tag');
  const dated = datedRecords(store);
  const ofContacts = contactRows(store, dictionary);
  const about = {
    holders: countHolders(() => store.customerFacts(), dictionary, dated),
    isDated: (record: number): boolean => dated.has(record),
    isContactRow: (record: number): boolean => ofContacts.has(record),
  };
  const counter = new TagCounter();
  function* tagsOfAll(): Iterable<Tag> {
    for (const batch of batches(store.customerFacts(), BATCH)) {
      yield* counter.through(tagBatch(workspace, batch, dictionary, about));
      counter.customers += batch.length;
      progress.update({ code: 'tag.tagging' }, counter.customers, 0);
    }
  }
  store.transaction(() => store.saveTags(run, tagsOfAll()));
  const { customers, tagged, tags } = counter;
  return { result: { customers, tagged, tags }, summary: { customers, tagged } };
}

export async function tag(workspace: Workspace): Promise<TagResult> {
  if (workspace.store.totals().customers === 0) throw new UserError('tag.none');
  const { dictionary, text } = await loadDictionary(
    workspace.files,
    workspace.configPath,
    workspace.registry,
  );
  try {
    return await withRun(workspace, 'tag', text, (run) => tagInto(workspace, run, dictionary));
  } finally {
    workspace.progress.done();
  }
}
