import type { Message } from '../model/words.js';
import type { Progress } from '../workspace.js';
import type { Output } from './world.js';

const CLEAR = '\r\u001b[K';
const INTERVAL = 100;
/** Milliseconds that a step must have gone on before the time it takes is told from them. */
const ENOUGH = 3000;
const MINUTE = 60_000;
/** Seconds are told in steps, so that the line does not flicker. */
const STEP = 5000;

/** Where a step began to be watched. */
interface Begun {
  readonly code: string;
  readonly at: number;
  readonly done: number;
}

/** About how long the step goes on, in words; '' where that cannot be told yet. */
function leftText(
  begun: Begun,
  at: number,
  done: number,
  total: number,
  say: (message: Message) => string,
): string {
  const [passed, made] = [at - begun.at, done - begun.done];
  if (total === 0 || passed < ENOUGH || made <= 0 || done >= total) return '';
  const left = (passed * (total - done)) / made;
  if (left >= 1.5 * MINUTE)
    return say({ code: 'progress.minutes', params: { n: Math.round(left / MINUTE) } });
  return say({ code: 'progress.seconds', params: { n: (Math.ceil(left / STEP) * STEP) / 1000 } });
}

/**
 * One line on standard error that is written over as the work goes on, and gone when it is done: the step, how much of
 * it is done, and how long it still takes. `clock`: milliseconds since any moment.
 */
export function terminalProgress(
  output: Pick<Output, 'write'>,
  say: (message: Message) => string,
  clock: () => number = () => performance.now(),
): Progress {
  let last = 0;
  let begun: Begun | undefined;
  return {
    update(step, done, total) {
      const now = clock();
      const goesOn = begun?.code === step.code && done >= begun.done;
      if (goesOn && now - last < INTERVAL) return;
      if (begun === undefined || !goesOn) begun = { code: step.code, at: now, done };
      last = now;
      const share = total > 0 ? ` ${Math.min(100, Math.floor((100 * done) / total))}%` : '';
      output.write(`${CLEAR}${say(step)}${share}${leftText(begun, now, done, total, say)}`);
    },
    done() {
      if (begun !== undefined) output.write(CLEAR);
      begun = undefined;
    },
  };
}
