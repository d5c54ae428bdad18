import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import type { RowMaker } from './rows.js';
import { HEADER } from './written.js';

const CHUNK = 1 << 16;

/** Text gathered and written in chunks; waits for the disk. */
class Out {
  readonly #stream: WriteStream;
  #text = '';

  constructor(path: string) {
    this.#stream = createWriteStream(path);
  }

  async add(line: string): Promise<void> {
    this.#text += line;
    if (this.#text.length < CHUNK) return;
    if (!this.#stream.write(this.#text)) await once(this.#stream, 'drain');
    this.#text = '';
  }

  async end(): Promise<void> {
    this.#stream.end(this.#text);
    await once(this.#stream, 'finish');
  }
}

const csvCell = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Writes the next rows as `NAME.csv`, and whose rows they are as `NAME-truth.csv`; adds the companies to `truth`. */
export async function writeRows(
  maker: RowMaker,
  rows: number,
  folder: string,
  name: string,
  truth: number[],
): Promise<void> {
  const [csv, known] = [new Out(`${folder}/${name}.csv`), new Out(`${folder}/${name}-truth.csv`)];
  await csv.add(`${HEADER.join(',')}\n`);
  await known.add('source,sheet,line,cluster\n');
  for (let row = 0; row < rows; row++) {
    const { cells, company } = maker.next();
    await csv.add(`${cells.map(csvCell).join(',')}\n`);
    await known.add(`${name}.csv,${name},${row + 2},${company}\n`);
    truth.push(company);
  }
  await Promise.all([csv.end(), known.end()]);
}
