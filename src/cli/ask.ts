import type { Message } from '../model/words.js';
import {
  type Doubt,
  doubtsOf,
  keyOf,
  type Look,
  MOST_QUESTIONS,
  NOTHING_SAID,
  type Said,
  withAnswer,
  withSaid,
} from '../steps/doubts.js';
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
  readonly questions: number;
}

/** Asks until nothing is doubtful any more. A UserError where the person stops; nothing was written then. */
export async function settleDoubts(
  shell: Shell,
  workspace: LooseWorkspace,
  paths: readonly string[],
  options: ImportOptions,
): Promise<Settled> {
  const asked = new Map<string, number>();
  const keys = new Set<string>();
  let said = NOTHING_SAID;
  for (;;) {
    const { doubts, ask } = await lookAt(shell, workspace, paths, withSaid(options, said));
    const open = doubts.filter(
      (doubt) => !keys.has(keyOf(doubt)) && (asked.get(doubt.file) ?? 0) < MOST_QUESTIONS,
    );
    let replan = false;
    for (const doubt of open) {
      // An answer that changes how the file is read changes what is doubtful about the rest.
      if (replan && doubt.kind !== open[0]?.kind) break;
      const count = asked.get(doubt.file) ?? 0;
      if (count >= MOST_QUESTIONS) continue;
      asked.set(doubt.file, count + 1);
      keys.add(keyOf(doubt));
      const value = await ask(doubt, keys.size);
      said = withAnswer(said, doubt, value);
      if (value !== doubt.guess && doubt.kind !== 'column') replan = true;
    }
    if (!replan) return { said, options: withSaid(options, said), questions: keys.size };
  }
}

interface Looked {
  readonly doubts: readonly Doubt[];
  ask(doubt: Doubt, number: number): Promise<string>;
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
    const fresh = plan.files.filter(
      ({ sha256 }) => options.again || store?.sourceByHash(sha256) === undefined,
    );
    const doubts = await doubtsOf({ ...plan, files: fresh }, registry, lookInto(plan));
    const { fields } = plan.dictionary;
    const speaker = speakerFor(registry, plan.dictionary, shell.lang);
    return { doubts, ask: (doubt, number) => askOne(shell, speaker, fields, doubt, number) };
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
