import type { Message } from '../model/words.js';
import type { Progress } from '../workspace.js';
import type { Output } from './world.js';

const CLEAR = '\r\u001b[K';
const INTERVAL = 100;

/** One line on standard error that is written over as the work goes on, and gone when it is done. */
export function terminalProgress(output: Output, say: (message: Message) => string): Progress {
  let last = 0;
  let shown = false;
  return {
    update(step, done, total) {
      const now = performance.now();
      if (shown && now - last < INTERVAL) return;
      last = now;
      shown = true;
      const share = total > 0 ? ` ${Math.min(100, Math.floor((100 * done) / total))}%` : '';
      output.write(`${CLEAR}${say(step)}${share}`);
    },
    done() {
      if (shown) output.write(CLEAR);
      shown = false;
    },
  };
}
