import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { openDatabase } from './database.js';

/** Seconds to parse a CSV file with csv-parse and insert its rows with better-sqlite3, and nothing else. */
export async function floor(csv: string, database: string, columns: number): Promise<number> {
  const begun = performance.now();
  const db = openDatabase(database);
  db.pragma('journal_mode = wal');
  db.pragma('synchronous = normal');
  const names = Array.from({ length: columns }, (_, index) => `c${index}`);
  db.exec(`create table rows (${names.join(', ')})`);
  const insert = db.prepare(`insert into rows values (${names.map(() => '?').join(', ')})`);
  db.exec('begin');
  for await (const row of createReadStream(csv).pipe(parse())) insert.run(row);
  db.exec('commit');
  db.close();
  return (performance.now() - begun) / 1000;
}
