import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { openFile } from '../../src/formats/index.js';
import { differences } from '../bench/shown.mjs';
import { testData } from '../data.js';
import { fileSource, rowsOf } from './sources.js';

const READERS = fileURLToPath(testData('readers/'));
const here = existsSync(READERS);
const title = here ? 'real files' : 'real files (skipped: no test data)';

describe.skipIf(!here)(title, () => {
  it('are read or refused with a message, whatever they are', async () => {
    const entries = await readdir(READERS, { recursive: true, withFileTypes: true });
    const strange: string[] = [];
    for (const entry of entries.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name);
      try {
        const opened = await openFile(fileSource(path), {});
        for (let sheet = 0; sheet < opened.sheets.length; sheet++) await rowsOf(opened, sheet);
      } catch (error) {
        if (!(error instanceof UserError)) strange.push(`${path}: ${error}`);
      }
    }
    expect(strange).toEqual([]);
  });

  it('hold what Excel shows', async () => {
    const folder = join(READERS, 'excel_oracle');
    const manifest: Record<string, string>[] = parse(readFileSync(join(folder, 'manifest.csv')), {
      columns: true,
    });
    const expected = new Map(manifest.map((line) => [line.expected ?? '', line]));
    let [sheets, equal, cells, good] = [0, 0, 0, 0];
    for (const [name, { input = '', sheet_index }] of expected) {
      const opened = await openFile(fileSource(join(folder, 'input', input)), {}).catch((error) => {
        if (error instanceof UserError && error.code === 'format.password') return undefined;
        throw error;
      });
      if (opened === undefined) continue;
      const shown: string[][] = parse(readFileSync(join(folder, 'expected', name)), {
        relax_column_count: true,
        relax_quotes: true,
      });
      const unlike = differences(await rowsOf(opened, Number(sheet_index)), shown).length;
      const filled = shown.flat().filter((cell) => cell !== '').length;
      sheets++;
      equal += unlike === 0 ? 1 : 0;
      cells += filled;
      good += Math.max(0, filled - unlike);
    }
    console.log(`Excel's own export: ${equal} of ${sheets} sheets equal, ${good} of ${cells} cells`);
    expect(equal / sheets).toBeGreaterThan(0.87);
    expect(good / cells).toBeGreaterThan(0.93);
  });

  it('of csv-spectrum give their cells', async () => {
    const folder = join(READERS, 'csv_spectrum');
    for (const name of await readdir(join(folder, 'csvs'))) {
      // Its JSON has another phone number than its CSV.
      if (name === 'location_coordinates.csv') continue;
      const [header = [], ...rows] = (
        await rowsOf(await openFile(fileSource(join(folder, 'csvs', name)), {}))
      ).map((row) => row.cells);
      const records = rows.map((row) => Object.fromEntries(header.map((key, column) => [key, row[column]])));
      const expected = JSON.parse(readFileSync(join(folder, 'json', name.replace('.csv', '.json')), 'utf8'));
      expect(records, name).toEqual(expected);
    }
  });

  it('in old encodings are read in them', async () => {
    const folder = join(READERS, 'openrefine/main/tests/data');
    const labels: Record<string, string> = {
      'big5.txt': 'big5',
      'shift_jis.txt': 'shift_jis',
      'euc-jp.txt': 'euc-jp',
      'euc-kr.txt': 'euc-kr',
      'example-latin1.tsv': 'windows-1252',
      'example-utf16le-bom.tsv': 'utf-16le',
      'example-utf16be-bom.tsv': 'utf-16be',
      'csv-with-bom.csv': 'utf-8',
    };
    for (const [name, label] of Object.entries(labels)) {
      const opened = await openFile(fileSource(join(folder, name)), {});
      expect(opened.encoding?.label, name).toBe(label);
      expect(opened.notes).toEqual([]);
    }
  });
});
