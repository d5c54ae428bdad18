import { matchTitle, titleIndex } from '../dictionary/titles.js';
import { UserError } from '../errors.js';
import { encodingName } from '../formats/encoding-name.js';
import type { Speaker } from '../i18n/speaker.js';
import type { Field } from '../model/dictionary.js';
import type { Message } from '../model/words.js';
import type { Choice, Doubt } from '../steps/doubts.js';
import { nearest } from '../text/similarity.js';
import { plain } from '../text/width.js';
import type { Shell } from './shell.js';
import { cut, wrapped } from './table.js';

/* One question: how it is shown, and what a typed line means. */

/** Asks until there is an answer. `number`: of the question, as it is shown. A UserError where the person stops. */
export async function askOne(
  shell: Shell,
  speaker: Speaker,
  fields: readonly Field[],
  doubt: Doubt,
  number: string,
): Promise<string> {
  const { stderr } = shell.world;
  showQuestion(shell, speaker, doubt, number);
  const usual = keyFor(
    doubt,
    doubt.choices.findIndex(({ value }) => value === doubt.guess),
  );
  for (;;) {
    const line = await shell.world.ask(`  ${shell.t('ask.prompt', { usual })}`);
    const answer = readAnswer(line, doubt, fields);
    if (answer.kind === 'value') return answer.value;
    if (answer.kind === 'stop') throw new UserError('ask.stopped');
    if (answer.kind === 'unclear') stderr.write(`  ${shell.say(answer.why)}\n`);
    else {
      showHelp(shell, fields, doubt);
      showQuestion(shell, speaker, doubt, number);
    }
  }
}

const HEADS = {
  encoding: 'ask.file',
  sheet: 'ask.sheet',
  header: 'ask.table',
  name: 'ask.table',
  column: 'ask.column',
} as const;

/** Narrower terminals break the lines themselves. */
const NARROWEST = 40;
const EXAMPLE_WIDTH = 30;

function showQuestion(shell: Shell, speaker: Speaker, doubt: Doubt, number: string): void {
  const { stderr } = shell.world;
  const width = Math.max(NARROWEST, stderr.columns - 1);
  const put = (start: string, text: string): void =>
    stderr.write(`${start}${cut(text, width - start.length)}\n`);
  const { kind, file, sheet, subject, why, examples, choices, guess } = doubt;
  stderr.write(
    `\n${shell.colors.bold(cut(shell.t(HEADS[kind], { number, file, sheet, subject }), width))}\n`,
  );
  for (const line of wrapped(sayNamed(shell, speaker, why), width - 2)) stderr.write(`  ${line}\n`);
  const cells = examples.map((cell) => cut(cell, EXAMPLE_WIDTH)).join(' · ');
  if (cells !== '') put('  ', shell.t(kind === 'column' ? 'ask.cells' : 'ask.titles', { cells }));
  for (const [index, choice] of choices.entries()) {
    const mark = choice.value === guess ? '>' : ' ';
    put(`  ${mark} ${keyFor(doubt, index)}  `, choiceText(shell, speaker, doubt, choice));
  }
}

/** A sentence of the command line, with titles for the names of fields and types. */
export function sayNamed(shell: Shell, speaker: Speaker, { code, params = {} }: Message): string {
  const { field, type } = params;
  return shell.t(code, {
    ...params,
    ...(field === undefined ? {} : { field: speaker.title(String(field)) }),
    ...(type === undefined ? {} : { type: shell.t(`type.${type}`) }),
  });
}

function choiceText(shell: Shell, speaker: Speaker, { kind, rival }: Doubt, choice: Choice): string {
  const { value, shown = '' } = choice;
  if (kind === 'encoding') return `${encodingName(value)}: ${shown}`;
  if (kind === 'header') return value === '0' ? shell.t('ask.no_header') : shown;
  if (kind === 'sheet') return shell.t(value === 'read' ? 'ask.read' : 'ask.skip');
  if (kind === 'name') return value === '-' ? shell.t('ask.no_name') : shell.t('ask.name', { value, shown });
  if (value === '-') return shell.t('ask.carry');
  const field = shell.t('ask.field', { title: speaker.title(value), name: value });
  return rival?.field === value ? shell.t('ask.instead', { field, other: rival.title }) : field;
}

const HELPS = {
  encoding: 'ask.help_encoding',
  sheet: 'ask.help_sheet',
  header: 'ask.help_header',
  name: 'ask.help_name',
  column: 'ask.help_column',
} as const;

function showHelp(shell: Shell, fields: readonly Field[], { kind }: Doubt): void {
  const { stderr } = shell.world;
  const put = (text: string): void => {
    for (const line of wrapped(text, Math.max(NARROWEST, stderr.columns - 1) - 2))
      stderr.write(`  ${line}\n`);
  };
  stderr.write('\n');
  put(shell.t(HELPS[kind]));
  if (kind !== 'column') return;
  const known = fields.map(({ name, title }) => shell.t('ask.field', { name, title: title[shell.lang] }));
  put(shell.t('ask.fields', { fields: known }));
}

/** What is typed for a choice: its place in the list; the line itself where lines are chosen from. */
function keyFor({ kind, choices }: Doubt, index: number): string {
  return kind === 'header' ? (choices[index]?.value ?? '') : String(index + 1);
}

export type Answer =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'help' | 'stop' }
  | { readonly kind: 'unclear'; readonly why: Message };

/** What a typed line means. Full-width signs are as good as others; Enter alone takes the guess. */
export function readAnswer(line: string | undefined, doubt: Doubt, fields: readonly Field[]): Answer {
  if (line === undefined) return { kind: 'stop' };
  const { choices, guess } = doubt;
  const typed = plain(line).toLowerCase();
  if (typed === '') return { kind: 'value', value: guess };
  if (typed === '?') return { kind: 'help' };
  if (typed === 'q' || typed === 'quit' || typed === '退出') return { kind: 'stop' };
  const chosen = choices.find((_choice, index) => keyFor(doubt, index) === typed);
  if (chosen !== undefined) return { kind: 'value', value: chosen.value };
  const shownTyped = cut(line, EXAMPLE_WIDTH);
  const why = { code: 'ask.unclear', params: { typed: shownTyped } };
  if (doubt.kind !== 'column' || /^\d+$/.test(typed)) return { kind: 'unclear', why };
  if (/^[-－—]$/.test(typed)) return { kind: 'value', value: '-' };
  const named = matchTitle(line, titleIndex(fields));
  if (named?.kind === 'whole') return { kind: 'value', value: named.field.name };
  const known = fields.flatMap(({ name, title }) => [name, ...Object.values(title)]);
  const near = nearest(typed, known);
  if (near === undefined) return { kind: 'unclear', why };
  return { kind: 'unclear', why: { code: 'ask.unclear_near', params: { typed: shownTyped, near } } };
}
