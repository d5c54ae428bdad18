import { afterEach, describe, expect, it } from 'vitest';
import { loadDriver } from '../../src/store/driver.js';
import { migrations } from '../../src/store/migrations/index.js';
import { lockStore } from '../../src/store/open.js';
import { makeRoom, type Room } from './harness.js';

const rooms: Room[] = [];
afterEach(() => {
  for (const room of rooms.splice(0)) room.remove();
});

function room(): Room {
  const made = makeRoom();
  rooms.push(made);
  return made;
}

/** Runs statements on the store with a connection of its own, and gives what the last pragma says. */
function sql(path: string, text: string): unknown {
  const db = new (loadDriver())(path);
  try {
    db.exec(text);
    return db.pragma('user_version', { simple: true });
  } finally {
    db.close();
  }
}

const OLD = 5;
const NEWER = migrations.slice(OLD).join('');
/** What takes back what the migrations since then made. */
const DROPS = [
  ...NEWER.matchAll(/create (table) (\w+)/g),
  ...NEWER.matchAll(/alter table (\w+) add column (\w+)/g),
].map(([, of, name]) => (of === 'table' ? `drop table ${name};` : `alter table ${of} drop column ${name};`));

/** A store as an older version left it. */
async function olderStore(): Promise<{ at: Room; path: string }> {
  const at = room();
  at.write('a.csv', '客户名称,手机\n深圳市云安联服装股份有限公司,13800001111\n云安联服装,13800001111\n');
  expect((await at.run('run', 'a.csv', '-o', 'out')).code).toBe(0);
  const path = at.path('crm-clean.db');
  sql(path, `${DROPS.join(' ')} pragma user_version = ${OLD}`);
  return { at, path };
}

const CUT_OFF = `insert into runs (kind, state, by, started_at, program, dictionary, summary)
  select 'clean', 'started', by, started_at, program, dictionary, '{}' from runs limit 1`;

describe('a store of an older version', () => {
  it.each([['status'], ['explain', '1'], ['review'], ['report'], ['history'], ['profile', '--store']])(
    'is brought up to date by a command that only reads: %s',
    async (...argv) => {
      const { at, path } = await olderStore();
      const { code, err } = await at.run(...argv);
      expect([code, err]).toEqual([0, '']);
      expect(sql(path, '')).toBe(migrations.length);
    },
  );

  it('is read as it is while another process holds the lock', async () => {
    const { at, path } = await olderStore();
    const lock = lockStore(path);
    try {
      const { code, out } = await at.run('status');
      expect(code).toBe(0);
      expect(out).toContain('1 file, 2 rows');
    } finally {
      lock.release();
    }
    expect(sql(path, '')).toBe(OLD);
  });
});

describe('a run that was cut off', () => {
  it('is taken back by a command that only reads, which says so', async () => {
    const { at, path } = await olderStore();
    sql(path, CUT_OFF);
    const first = await at.run('status');
    expect(first.err).toMatch(/^The last run was cut off/);
    expect(first.out).toContain('Last run: run,');
    expect((await at.run('status')).err).toBe('');
  });

  it('stays while its process is at work', async () => {
    const { at, path } = await olderStore();
    expect((await at.run('status')).code).toBe(0);
    sql(path, CUT_OFF);
    const lock = lockStore(path);
    try {
      expect((await at.run('status')).out).toContain('It is still going on');
    } finally {
      lock.release();
    }
  });

  it('is all that undo takes back', async () => {
    const { at, path } = await olderStore();
    sql(path, CUT_OFF);
    const { code, out } = await at.run('undo');
    expect(code).toBe(0);
    expect(out).toMatch(/Took back run 2 .*which was cut off, and nothing else/);
    expect((await at.run('status')).out).toContain('Last run: run,');
    expect((await at.run('undo')).out).toContain('Took back run 1');
  });
});
