import type { Message } from '../model/words.js';
import type { ColumnAnswers } from '../steps/answers.js';
import {
  type Doubt,
  type DoubtKind,
  doubtsOf,
  keyOf,
  type Look,
  MOST_QUESTIONS,
  NOTHING_SAID,
  type Said,
  withAnswer,
  withSaid,
} from '../steps/doubts.js';
import type { PlannedFile } from '../steps/layout.js';
import { type ImportOptions, type ImportPlan, planImport } from '../steps/plan.js';
import { speakerFor } from '../steps/speaker.js';
import { plain } from '../text/width.js';
import { askOne } from './question.js';
import type { LooseWorkspace, Shell } from './shell.js';

/* Asking the person at the terminal about what is doubtful in the files. */

/** What the person said, and the options with it. */
export interface Settled {
  readonly said: Said;
  readonly options: ImportOptions;
  /** What `--map` said, with the names of the fields. */
  readonly told: ColumnAnswers;
}

/** Asks until nothing is doubtful any more. A UserError where the person stops; nothing was written then. */
export async function settleDoubts(
  shell: Shell,
  workspace: LooseWorkspace,
  paths: readonly string[],
  options: ImportOptions,
): Promise<Settled> {
  const asked: Asked = { keys: new Set(), counts: new Map() };
  let said = NOTHING_SAID;
  for (;;) {
    const looked = await lookAt(shell, workspace, paths, withSaid(options, said));
    const { answers, changed } = await askSome(looked, asked, said);
    said = answers;
    if (changed !== undefined) continue;
    const told = named(options.columns, looked.columns);
    const settled = options.columns === undefined ? options : { ...options, columns: told };
    return { said, options: withSaid(settled, said), told };
  }
}

/** What `--map` said, with names of fields where it gave their titles. */
function named(given: ColumnAnswers = {}, understood: ColumnAnswers = {}): ColumnAnswers {
  return Object.fromEntries(
    Object.entries(given).map(([title, field]) => [title, understood[title] ?? field]),
  );
}

/** What was asked already, and how often about each file. */
interface Asked {
  readonly keys: Set<string>;
  readonly counts: Map<string, number>;
}

/** What the files look like with what was said so far. */
interface Looked {
  readonly files: readonly PlannedFile[];
  readonly doubts: readonly Doubt[];
  /** What was said of columns, with the names of the fields. */
  readonly columns: ColumnAnswers | undefined;
  ask(doubt: Doubt, number: string): Promise<string>;
}

/**
 * Asks in order, until an answer changes how the files are read: what is doubtful about the rest is then to be seen
 * anew. `changed`: the kind of doubt it was.
 */
async function askSome(
  { doubts, ask }: Looked,
  { keys, counts }: Asked,
  said: Said,
): Promise<{ readonly answers: Said; readonly changed: DoubtKind | undefined }> {
  let answers = said;
  let changed: DoubtKind | undefined;
  const open = stillOpen(doubts, { keys, counts });
  for (const [index, doubt] of open.entries()) {
    const { kind, file, guess } = doubt;
    if (changed !== undefined && kind !== changed) break;
    counts.set(file, (counts.get(file) ?? 0) + 1);
    keys.add(keyOf(doubt));
    // What is said of a column raises no further questions, so their number is known.
    const isLast = open.slice(index).every((one) => one.kind === 'column') && changed === undefined;
    const value = await ask(
      doubt,
      isLast ? `${keys.size}/${keys.size + open.length - index - 1}` : `${keys.size}.`,
    );
    answers = withAnswer(answers, doubt, value);
    if (value !== guess && kind !== 'column') changed = kind;
  }
  return { answers, changed };
}

/** What is to be asked, at most so many questions for each file. */
function stillOpen(doubts: readonly Doubt[], { keys, counts }: Asked): readonly Doubt[] {
  const seen = new Set(keys);
  const asked = new Map(counts);
  return doubts.filter((doubt) => {
    const count = asked.get(doubt.file) ?? 0;
    if (seen.has(keyOf(doubt)) || count >= MOST_QUESTIONS) return false;
    seen.add(keyOf(doubt));
    asked.set(doubt.file, count + 1);
    return true;
  });
}

async function lookAt(
  shell: Shell,
  workspace: LooseWorkspace,
  paths: readonly string[],
  options: ImportOptions,
): Promise<Looked> {
  const { registry, store, progress } = workspace;
  const plan = await planImport(workspace, paths, options);
  try {
    const isKnown = (file: PlannedFile): boolean =>
      options.again !== true && store?.sourceByHash(file.sha256) !== undefined;
    const files = plan.files.filter((file) => !isKnown(file));
    const doubts = await doubtsOf({ ...plan, files }, registry, lookInto(plan));
    const { fields } = plan.dictionary;
    const speaker = speakerFor(registry, plan.dictionary, shell.lang);
    const { columns } = plan.options;
    return { files, doubts, columns, ask: (doubt, number) => askOne(shell, speaker, fields, doubt, number) };
  } finally {
    await plan.inputs.close();
    progress.done();
  }
}

const HEAD = 64 * 1024;
const ROWS = 30;

function lookInto({ inputs }: ImportPlan): Look {
  return {
    bytes: async (path) => (await inputs.open(path)).file.read(0, HEAD),
    async rows(path, index) {
      const { opened } = await inputs.open(path);
      for await (const batch of opened.sheets[index]?.rows() ?? []) return batch.slice(0, ROWS);
      return [];
    },
  };
}

/** Asks for a yes, which is also what Enter alone means; the end of the input is a no. */
export async function askYes(shell: Shell, message: Message): Promise<boolean> {
  for (;;) {
    const line = await shell.world.ask(`${shell.say(message)} [Y/n] `);
    if (line === undefined) return false;
    const typed = plain(line).toLowerCase();
    if (/^(?:|y|yes|是|好|对|要)$/.test(typed)) return true;
    if (/^(?:n|no|q|否|不|不要|不用)$/.test(typed)) return false;
  }
}
