import { parentPort, workerData } from 'node:worker_threads';
import type { Dictionary } from '../model/dictionary.js';
import { builtIn } from '../registry.js';
import { type RowCleaner, rowCleaner } from './clean-rows.js';
import type { CleanReply, CleanRequest } from './clean-threads.js';

/* A thread that cleans rows for `clean-threads.ts`. */

const dictionary = workerData as Dictionary;
const cleaners = new Map<number, RowCleaner>();

function answer({ table, setup, rows }: CleanRequest): CleanReply {
  if (setup !== undefined) cleaners.set(table, rowCleaner(setup, dictionary, builtIn));
  const cleaner = cleaners.get(table);
  if (cleaner === undefined) return { rows: [], damage: [] };
  if (rows !== undefined) return { rows: rows.map((row) => cleaner.clean(row)), damage: [] };
  cleaners.delete(table);
  return { rows: [], damage: cleaner.damage() };
}

parentPort?.on('message', (request: CleanRequest) => parentPort?.postMessage(answer(request)));
