/*
 * Loaded before the program (`node --import`): adds up the seconds of each stage that it tells of on its diagnostics
 * channel, with the peak of memory in it, and says them at the end as one line of JSON on file 3.
 */
import { subscribe } from 'node:diagnostics_channel';
import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** The most memory since the last call, in MB; where the system cannot tell, since the beginning. */
function peak() {
  try {
    const mb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
    writeFileSync('/proc/self/clear_refs', '5');
    return mb;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

const stages = {};
let stage = 'start';
let since = performance.now();

function begin(next) {
  const now = performance.now();
  stages[stage] ??= { seconds: 0, peak: 0 };
  stages[stage].seconds += (now - since) / 1000;
  stages[stage].peak = Math.max(stages[stage].peak, peak());
  stage = next;
  since = now;
}

if (isMainThread) {
  subscribe('crm-clean:stage', (told) => {
    if (told.stage !== stage) begin(told.stage);
  });
  process.on('exit', () => {
    begin('end');
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    const cpu = (userCPUTime + systemCPUTime) / 1e6;
    writeSync(
      3,
      JSON.stringify({ stages, cpu, peak: Math.max(...Object.values(stages).map((one) => one.peak)) }),
    );
  });
}
