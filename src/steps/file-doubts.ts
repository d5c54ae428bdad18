import { tidy } from '../text/width.js';
import type { Choice, Doubt, Look } from './doubts.js';
import type { PlannedFile } from './layout.js';
import type { ImportOptions } from './plan.js';

/* Doubts about how a file is read at all: its encoding, and the line its titles are on. */

/** Below this a person should have a look. */
const SURE_ENCODING = 0.9;

/** Encodings that Chinese files come in. */
const COMMON = ['gb18030', 'utf-8', 'big5'];
const MOST_CHARACTERS = 120;

/** The encoding, where it is not certain and where the answer can mean no other file. */
export async function encodingDoubt(
  { path, encoding }: PlannedFile,
  files: readonly PlannedFile[],
  options: ImportOptions,
  look: Look,
): Promise<Doubt | undefined> {
  if (encoding === undefined || options.encoding !== undefined) return undefined;
  if (encoding.certainty >= SURE_ENCODING) return undefined;
  if (files.filter((file) => file.encoding !== undefined).length > 1) return undefined;
  const { label } = encoding;
  const second = String(encoding.why.params?.second ?? '');
  const line = tellingLine(await look.bytes(path));
  return {
    kind: 'encoding',
    file: path,
    sheet: '',
    subject: label,
    why: { code: 'doubt.encoding', params: { percent: Math.round(encoding.certainty * 100) } },
    examples: [],
    guess: label,
    choices: readings(line, [label, ...(second === '' ? [] : [second]), ...COMMON]),
  };
}

/** How the line reads in each encoding; encodings that read it alike are one choice, those that cannot read it none. */
function readings(line: Uint8Array, labels: readonly string[]): Choice[] {
  const choices: Choice[] = [];
  for (const value of labels) {
    const text = new TextDecoder(value).decode(line);
    const shown = [...tidy(text)].slice(0, MOST_CHARACTERS).join('');
    const isGuess = choices.length === 0;
    if (!isGuess && (text.includes('\ufffd') || choices.some((choice) => choice.shown === shown))) continue;
    choices.push({ value, shown });
  }
  return choices;
}

/** The line with the most bytes beyond ASCII among the first ones. */
function tellingLine(bytes: Uint8Array): Uint8Array {
  let best: { readonly line: Uint8Array; readonly high: number } = { line: bytes.subarray(0, 0), high: 0 };
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start);
    // The last line may be cut in the middle of a character.
    if (end < 0 && start > 0) break;
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    const high = line.filter((byte) => byte >= 0x80).length;
    if (high > best.high) best = { line, high };
    start = end < 0 ? bytes.length : end + 1;
  }
  return best.line;
}

/** Lines to choose from. */
const LINES = 6;

/** The header, where none was found or nothing in it is known as a title, and where the answer can mean no other table. */
export async function headerDoubt(
  { path, sheets }: PlannedFile,
  files: readonly PlannedFile[],
  options: ImportOptions,
  isTitle: (text: string) => boolean,
  look: Look,
): Promise<Doubt | undefined> {
  const tables = files.flatMap((file) => file.sheets.flatMap((sheet) => sheet.tables));
  const [sheet] = sheets;
  const [found] = sheet?.tables ?? [];
  if (options.header !== undefined || tables.length !== 1 || sheet === undefined || found === undefined)
    return undefined;
  const { headerLine, headers, shape } = found.table;
  if (shape !== undefined) return undefined;
  const titles = headers.filter((title) => title !== '');
  if (headerLine === 0 ? titles.length > 0 : titles.length < 2 || titles.some(isTitle)) return undefined;
  const rows = await look.rows(path, sheet.index);
  const lines = rows.filter(
    ({ line, cells }) => line === headerLine || cells.filter((c) => c.trim()).length > 1,
  );
  const choices = lines
    .slice(0, LINES)
    .map(({ line, cells }) => ({ value: String(line), shown: textOf(cells) }));
  const none = { value: '0' };
  const guess = String(headerLine);
  return {
    kind: 'header',
    file: path,
    sheet: sheet.name,
    subject: guess,
    why: { code: headerLine === 0 ? 'doubt.no_header' : 'doubt.header', params: { line: headerLine } },
    examples: [],
    guess,
    choices: headerLine === 0 ? [none, ...choices] : [...choices, none],
  };
}

function textOf(cells: readonly string[]): string {
  return cells
    .map(tidy)
    .filter((cell) => cell !== '')
    .join(' | ');
}
