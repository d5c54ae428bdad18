import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/*
 * For `node --import`: ends the process, as a power cut does, where stage KILL_AT begins for the KILL_NTH time; with
 * KILL_LOG writes the stages into that file instead, one a line.
 */

const { KILL_AT, KILL_NTH = '1', KILL_LOG } = process.env;
let left = Number(KILL_NTH);

if (isMainThread)
  subscribe('crm-clean:stage', ({ stage }) => {
    if (KILL_LOG !== undefined) appendFileSync(KILL_LOG, `${stage}\n`);
    if (stage === KILL_AT && --left === 0) process.kill(process.pid, 'SIGKILL');
  });
