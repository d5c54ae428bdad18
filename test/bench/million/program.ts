import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const BIN = new URL('../../../bin/crm-clean.js', import.meta.url).pathname;
const WATCH = new URL('./watch.mjs', import.meta.url).href;

export interface StageTime {
  readonly seconds: number;
  /** In MB. */
  readonly peak: number;
}

export interface Ran {
  readonly seconds: number;
  /** Of all threads, in seconds. */
  readonly cpu: number;
  readonly peak: number;
  readonly stages: Readonly<Record<string, StageTime>>;
}

/** Runs crm-clean in a folder. Throws with what it said where it fails. */
export function crmClean(folder: string, ...args: readonly string[]): Ran {
  const told = join(folder, 'stages.json');
  const file = openSync(told, 'w');
  const begun = performance.now();
  const { status, signal, stderr } = spawnSync(process.execPath, ['--import', WATCH, BIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', file],
  });
  const seconds = (performance.now() - begun) / 1000;
  closeSync(file);
  if (status !== 0)
    throw new Error(`crm-clean ${args.join(' ')}: ${signal ?? status}\n${stderr.slice(-2000)}`);
  return { ...(JSON.parse(readFileSync(told, 'utf8')) as Omit<Ran, 'seconds'>), seconds };
}
