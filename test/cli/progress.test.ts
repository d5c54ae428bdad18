import { describe, expect, it } from 'vitest';
import { terminalProgress } from '../../src/cli/progress.js';
import { words } from '../../src/cli/words.js';
import { say } from '../../src/i18n/say.js';
import type { Lang } from '../../src/model/words.js';

const CLEAR = '\r\u001b[K';

function watched(lang: Lang) {
  const written: string[] = [];
  const time = { now: 0 };
  const progress = terminalProgress(
    { write: (text) => void written.push(text) },
    (message) => say(message, lang, words),
    () => time.now,
  );
  return {
    update(now: number, code: string, done: number, total: number): string | undefined {
      time.now = now;
      const before = written.length;
      progress.update({ code, params: { done, total } }, done, total);
      return written.slice(before).join('').replace(CLEAR, '') || undefined;
    },
    done() {
      progress.done();
      return written.at(-1);
    },
  };
}

describe('the line of progress', () => {
  it('says what is done, how much of it, and about how long it still takes', () => {
    const { update, done } = watched('en');
    expect(update(0, 'dedupe.comparing', 0, 1000)).toBe('Comparing pairs of records (0 of 1000) 0%');
    // Too early to tell.
    expect(update(2900, 'dedupe.comparing', 10, 1000)).toBe('Comparing pairs of records (10 of 1000) 1%');
    expect(update(5000, 'dedupe.comparing', 10, 1000)).toBe(
      'Comparing pairs of records (10 of 1000) 1%, about 8 min left',
    );
    expect(update(20_000, 'dedupe.comparing', 250, 1000)).toBe(
      'Comparing pairs of records (250 of 1000) 25%, about 60 s left',
    );
    expect(update(61_000, 'dedupe.comparing', 990, 1000)).toBe(
      'Comparing pairs of records (990 of 1000) 99%, about 5 s left',
    );
    expect(done()).toBe(CLEAR);
  });

  it('is in Chinese too', () => {
    const { update } = watched('zh-CN');
    update(0, 'dedupe.comparing', 0, 1000);
    expect(update(60_000, 'dedupe.comparing', 100, 1000)).toBe(
      '正在比对记录（100 / 1000 对） 10%，大约还需 9 分钟',
    );
    expect(update(60_200, 'dedupe.comparing', 500, 1000)).toBe(
      '正在比对记录（500 / 1000 对） 50%，大约还需 65 秒',
    );
  });

  it('is not written over more than ten times a second, but for another step, whose time is told anew', () => {
    const { update } = watched('en');
    update(0, 'dedupe.comparing', 0, 1000);
    expect(update(50, 'dedupe.comparing', 1, 1000)).toBeUndefined();
    expect(update(60, 'dedupe.joining', 0, 0)).toBe('Putting the customers together');
    expect(update(10_000, 'dedupe.comparing', 500, 1000)).toBe(
      'Comparing pairs of records (500 of 1000) 50%',
    );
  });
});
