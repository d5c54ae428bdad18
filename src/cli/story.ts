import type { Speaker } from '../i18n/speaker.js';
import type { GuardedValue, RunStory } from '../model/story.js';
import type { StoryCounts } from '../steps/story.js';
import type { Workspace } from '../workspace.js';
import type { Shell } from './shell.js';
import { cut } from './table.js';

/* What a dedupe did besides its pairs and customers, for the terminal. */

const CHANGES = ['new', 'grown', 'joined', 'split', 'vanished'] as const;
const SHOWN = 5;
const VALUE_WIDTH = 48;

/** Which customers changed, counted; nothing after a first dedupe, when all are new. */
export function printChanges(shell: Shell, counts: StoryCounts): void {
  const some = CHANGES.filter((name) => (counts[name] ?? 0) > 0);
  if (some.length === 0) return;
  const list = some.map((name) => shell.t(`count.${name}`, { n: counts[name] ?? 0 }));
  shell.print(shell.t('story.changes', { list }));
}

/** Values that are no evidence, the most widely shared first, and what was not compared. */
export async function printGuarded(shell: Shell, workspace: Workspace): Promise<void> {
  const story = workspace.store.story();
  if (story === undefined) return;
  const { tooBig, budget } = story.blocking;
  if (story.guarded.length + tooBig.length === 0 && budget?.asked === undefined) return;
  const { speakerFor } = await import('../steps/speaker.js');
  const { readDictionary } = await import('../dictionary/read.js');
  const { files, configPath, registry } = workspace;
  const text = (await files.readText(configPath)) ?? '';
  const speaker = speakerFor(registry, readDictionary(text, registry.known).dictionary, shell.lang);
  guardedLines(shell, speaker, story);
  const { shortText, tooCommon } = await import('../report/blocking.js');
  const n = tooCommon(story.blocking);
  if (n > 0) shell.print(shell.t('story.too_common', { n }));
  for (const text of shortText(speaker, story.blocking)) shell.print(shell.colors.yellow(text));
}

function guardedLines(shell: Shell, speaker: Speaker, { guarded }: RunStory): void {
  if (guarded.length === 0) return;
  shell.print(shell.t('story.guarded', { n: guarded.length }));
  for (const one of guarded.slice(0, SHOWN)) shell.print(guardedText(shell, speaker, one));
  const more = guarded.length - SHOWN;
  if (more > 0) shell.print(shell.t('story.guarded_more', { more }));
}

export function guardedText(shell: Shell, speaker: Speaker, one: GuardedValue): string {
  const { field, value, records, names } = one;
  const shown = cut(speaker.show(field, value), VALUE_WIDTH);
  return shell.t('story.guarded_value', { title: speaker.title(field), value: shown, records, names });
}
