import type { Message } from '../../model/words.js';
import { nearest } from '../../text/similarity.js';
import { fold } from './cells.js';

const AT = 'dictionary.at.';

const at = (code: string, params: Message['params']): Message => ({ code: AT + code, params: params ?? {} });

/** What a sheet has a drop-down for: its words are there, in the language of the sheet. */
const PICKED: ReadonlySet<string> = new Set([
  'unknown_type',
  'unknown_object',
  'unknown_match',
  'unknown_survivorship',
]);

const PLAIN: Readonly<Record<string, string>> = {
  expected_flag: 'form_flag',
  expected_number: 'form_number',
  rule_nothing: 'form_rule_nothing',
  range_type: 'form_range_type',
  junk_both: 'form_junk_both',
  tag_no_condition: 'form_tag_no_condition',
};

/** What of a message is the name of a field. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  alias_twice: ['one', 'other'],
  from_self: ['word'],
  unknown_value: ['field'],
  unknown_value_near: ['field'],
  unknown_field_near: ['near'],
};

/**
 * A problem as a person who fills in a workbook must hear it: with what the sheets show, not with the words of the
 * dictionary file. `names`: names of the fields by what they are called; `titles`: what people see of each.
 */
export function sheetProblem(
  problem: Message,
  names: ReadonlyMap<string, string>,
  titles: ReadonlyMap<string, string>,
): Message {
  const { params = {} } = problem;
  const code = problem.code.slice(AT.length);
  const { word = '', place = '' } = params;
  const titleOf = (said: unknown): string =>
    titles.get(names.get(fold(String(said))) ?? String(said)) ?? String(said);
  if (PICKED.has(code)) return at('form_pick', { word, place });
  if (code === 'unknown_field') {
    const near = nearest(fold(String(word)), [...names.keys()]);
    return near === undefined
      ? at('form_field', { word, place })
      : at('unknown_field_near', { word, near: titleOf(near), place });
  }
  if (code === 'field_bad_name' && word === '') return at('form_no_title', { place });
  if (code === 'field_twice') return at('field_twice', { word: titleOf(word), place });
  if (code === 'from_cycle')
    return at(code, { place, word: String(word).split(' ← ').map(titleOf).join(' ← ') });
  const titled = (NAMES[code] ?? []).map((key) => [key, titleOf(params[key])] as const);
  return at(PLAIN[code] ?? code, { ...params, ...Object.fromEntries(titled) });
}

/** As a person goes through the workbook: sheet after sheet, from the top down. */
export function inReadingOrder(problems: readonly Message[], sheets: readonly string[]): Message[] {
  const placeOf = ({ params }: Message): readonly [sheet: number, line: number] => {
    const [, sheet = '', line = '0'] = /^(.*)![A-Z]+(\d+)$/s.exec(String(params?.place ?? '')) ?? [];
    return [sheets.indexOf(sheet), Number(line)];
  };
  return problems
    .map((problem) => ({ problem, at: placeOf(problem) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
    .map(({ problem }) => problem);
}
