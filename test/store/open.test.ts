import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { connect } from '../../src/store/connection.js';
import { driverName, loadDriver } from '../../src/store/driver.js';
import { imageOf } from '../../src/store/image.js';
import { migrations } from '../../src/store/migrations/index.js';
import { lockStore } from '../../src/store/open.js';
import { explain } from '../../src/store/problems.js';
import { words } from '../../src/store/words.js';
import { codeOf, dump, importRows, run, tempStores } from './support.js';

const temp = tempStores();
const at = (name: string) => join(temp.folder(), name);

/** Runs statements on the file with a connection of its own. */
function sql(path: string, text: string): void {
  const db = new (loadDriver())(path);
  db.exec(text);
  db.close();
}

describe('the driver', () => {
  it('is chosen by the Node-API version', () => {
    expect(driverName('9')).toBe('better-sqlite3');
    expect(driverName(undefined)).toBe('better-sqlite3');
    expect(driverName('10')).toBe('better-sqlite3-n10');
    expect(driverName('137')).toBe('better-sqlite3-n10');
  });

  it('says what to do when it is not there', () => {
    expect(codeOf(() => loadDriver('better-sqlite3-not-there'))).toBe('store.no_driver');
  });
});

describe('opening', () => {
  it('creates only when asked to, and leaves no other files behind', () => {
    expect(codeOf(() => temp.open(at('new.db'), {}))).toBe('store.missing');
    expect(codeOf(() => temp.open(at('new.db'), { readonly: true }))).toBe('store.missing');
    expect(codeOf(() => temp.open(at('new.db'), { readonly: true, create: true }))).toBe('store.missing');
    expect(readdirSync(temp.folder())).toEqual([]);
    const store = temp.open(at('new.db'), { create: true });
    store.close();
    expect(readdirSync(temp.folder())).toEqual(['new.db']);
    temp.open(at('new.db'), {});
    temp.open(at('new.db'), { readonly: true });
  });

  it('takes an empty file, as a killed program may leave it, for no store yet', () => {
    writeFileSync(at('empty.db'), '');
    expect(codeOf(() => temp.open(at('empty.db'), {}))).toBe('store.missing');
    expect(codeOf(() => temp.open(at('empty.db'), { readonly: true }))).toBe('store.missing');
    expect(temp.open(at('empty.db'), { create: true }).runs()).toEqual([]);
  });

  it('names a folder that is not there, and a folder given as the store', () => {
    expect(codeOf(() => temp.open(at('没有/store.db'), { create: true }))).toBe('store.no_folder');
    expect(codeOf(() => lockStore(at('没有/store.db')))).toBe('store.no_folder');
    mkdirSync(at('folder'));
    expect(codeOf(() => temp.open(at('folder'), { create: true }))).toBe('store.is_folder');
  });

  it('refuses what is not a database, and leaves it as it is', () => {
    const picture = Buffer.from(`\x89PNG\r\n\x1a\n${'x'.repeat(5000)}`, 'latin1');
    writeFileSync(at('picture.db'), picture);
    expect(codeOf(() => temp.open(at('picture.db'), { create: true }))).toBe('store.not_a_store');
    expect(codeOf(() => temp.open(at('picture.db'), { readonly: true }))).toBe('store.not_a_store');
    expect(readFileSync(at('picture.db')).equals(picture)).toBe(true);
  });

  it('refuses the database of another program, and leaves it as it is', () => {
    sql(at('other.db'), "create table photos (id); insert into photos values ('照片')");
    const before = readFileSync(at('other.db'));
    expect(codeOf(() => temp.open(at('other.db'), { create: true }))).toBe('store.foreign');
    expect(codeOf(() => temp.open(at('other.db'), { readonly: true }))).toBe('store.foreign');
    expect(readFileSync(at('other.db')).equals(before)).toBe(true);
    sql(at('marked.db'), 'pragma application_id = 7');
    expect(codeOf(() => temp.open(at('marked.db'), { create: true }))).toBe('store.foreign');
  });

  it('refuses a store of a newer program, with both versions', () => {
    const store = temp.fresh();
    store.close();
    sql(store.path, 'pragma user_version = 4711');
    try {
      temp.open(store.path, {});
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
      const { code, params } = error as UserError;
      expect(code).toBe('store.newer');
      expect(params).toEqual({ path: store.path, store: 4711, program: migrations.length });
    }
  });

  it('brings a store of the first version up to date, with all that it holds', () => {
    const path = at('first.db');
    sql(path, `${migrations[0]}; pragma application_id = ${0x63726d63}; pragma user_version = 1`);
    sql(
      path,
      `insert into dictionaries values ('d', 'preset: company');
       insert into runs values (1, 'import', 'done', '王芳', 't', 't', '0.1.0', 'd', '{}');
       insert into sources values (1, 1, 'a.csv', 'a.csv', 'ff', 9, 'csv', 'gb18030');
       insert into sheets values (1, 1, 'a', 0, 1, '[]', 1, 3, 2, 1, 1, 0);
       insert into rows values (1, 1, 2, 'record', null, '["甲"]'), (2, 1, 3, 'record', null, '["乙"]'),
         (3, 1, 4, 'aside', '["format.aside_total"]', '["合计"]');
       insert into records values (1, '{"company":["甲"]}'), (2, '{"company":["乙"]}');
       insert into findings values (2, '[["company","company.junk","乙"]]');
       insert into decisions values (1, 1, 2, 'same', '王芳', 't');
       insert into generations values ('customers', 1, 0);
       insert into customers values (1, 1, 'C1', 2, 2, '{}', '{}', '[1,2]', '[]');
       insert into members values (1, 1, 'C1'), (1, 2, 'C1');
       insert into numbers values ('C1', 1)`,
    );
    expect(codeOf(() => temp.open(path, { readonly: true }))).toBe('store.older');
    const bytes = readFileSync(path);
    const copy = temp.open(path, { readonly: true, copyOlder: true });
    expect(copy.totals()).toMatchObject({ rows: 3, records: 2, findings: 1, customers: 1, unmatched: 0 });
    expect(readFileSync(path).equals(bytes)).toBe(true);
    const old = dump(path);
    const store = temp.open(path, {});
    const now = dump(path);
    for (const table of [
      'dictionaries',
      'runs',
      'records',
      'findings',
      'decisions',
      'customers',
      'members',
    ]) {
      expect(now[table]).toEqual(old[table]);
    }
    expect([...store.rows()].map(({ kind, cells }) => [kind, ...cells])).toEqual([
      ['record', '甲'],
      ['record', '乙'],
      ['aside', '合计'],
    ]);
    expect(store.sheets()[0]).toMatchObject({ records: 2, aside: 1, damage: [] });
    expect(store.totals()).toMatchObject({ rows: 3, records: 2, findings: 1, customers: 1, unmatched: 0 });
    expect(store.decisions()).toHaveLength(1);
    expect(store.versions()).toEqual([]);
    const before = dump(path);
    const second = importRows(store, 2);
    store.addVersion(second.source, 1);
    const reason = { code: 'import.replaced_by' };
    store.replaceRecords(second.source, [{ row: 2, by: 5, reason }]);
    store.takeBack(second.run);
    expect(dump(path)).toEqual(before);
    store.takeBack(1);
    store.close();
    expect(temp.open(path, { readonly: true }).totals().rows).toBe(0);
  });

  it('tells a damaged store', () => {
    const store = temp.fresh();
    importRows(store, 500);
    store.close();
    truncateSync(store.path, 60_000);
    expect(
      codeOf(() => {
        const opened = temp.open(store.path, {});
        for (const _ of opened.rows());
      }),
    ).toBe('store.damaged');
  });

  it('reads while another connection writes, and cannot write itself', () => {
    const store = temp.fresh();
    importRows(store, 3);
    store.transaction(() => {
      store.addDecision({ a: 1, b: 2, verdict: 'same', by: 'x', at: 'y' });
      const reader = temp.open(store.path, { readonly: true });
      expect(reader.totals().records).toBe(3);
      expect(reader.decisions()).toEqual([]);
      expect(codeOf(() => reader.beginRun(run()))).toBe('store.read_only');
    });
  });

  it.skipIf(process.getuid?.() === 0)('reads in a folder where nothing may be written', () => {
    const store = temp.fresh();
    importRows(store, 3);
    store.close();
    chmodSync(temp.folder(), 0o555);
    try {
      const reader = temp.open(store.path, { readonly: true });
      expect(reader.totals().records).toBe(3);
      expect(codeOf(() => reader.beginRun(run()))).toBe('store.read_only');
      expect(codeOf(() => temp.open(store.path, {}))).toBe('store.read_only');
    } finally {
      chmodSync(temp.folder(), 0o755);
    }
  });

  it('takes the content of the file for the store only when nothing lies in a log', () => {
    const store = temp.fresh();
    importRows(store, 3);
    expect(imageOf(store.path)).toBeUndefined();
    store.close();
    const image = imageOf(store.path);
    if (image === undefined) return expect.unreachable();
    const reader = connect(store.path, { readonly: true, mustExist: true, patience: 0, image });
    expect(reader.query<[number]>('select count(*) from records').get()).toEqual([3]);
    expect(codeOf(() => reader.exec('delete from records'))).toBe('store.read_only');
    reader.close();
    expect(readdirSync(temp.folder())).toEqual(['客户 store.db']);
  });

  it.skipIf(process.platform === 'win32')('says when the store is deleted or replaced under it', () => {
    const store = temp.fresh();
    const { run: runId } = importRows(store, 3);
    const copy = readFileSync(store.path);
    rmSync(store.path);
    expect(codeOf(() => store.transaction(() => {}))).toBe('store.gone');
    expect(codeOf(() => store.beginRun(run()))).toBe('store.gone');
    expect(codeOf(() => store.finishRun(runId, 't', {}))).toBe('store.gone');
    writeFileSync(store.path, copy);
    expect(codeOf(() => importRows(store, 1))).toBe('store.gone');
  });

  it('says when another program does not let go', () => {
    const store = temp.fresh();
    const other = new (loadDriver())(store.path);
    other.exec('begin immediate');
    const impatient = connect(store.path, { readonly: false, mustExist: true, patience: 0 });
    expect(codeOf(() => impatient.exec('begin immediate'))).toBe('store.busy');
    impatient.close();
    other.close();
  });

  it('takes a file beside the store that found no room for a full disk', () => {
    const error = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_SHMSIZE' });
    expect(explain(error, 'a.db')).toMatchObject({ code: 'store.disk_full' });
  });

  it('keeps what was there when the disk is full', () => {
    const path = at('full.db');
    const connection = connect(path, { readonly: false, mustExist: false, patience: 0 });
    connection.exec('create table t (x)');
    connection.exec("insert into t values ('kept')");
    connection.pragma('max_page_count = 10');
    const insert = connection.command('insert into t values (?)');
    const fill = () =>
      connection.transaction(() => {
        for (let i = 0; i < 1000; i++) insert.run('x'.repeat(1000));
      });
    expect(codeOf(fill)).toBe('store.disk_full');
    expect(connection.query<[string]>('select x from t').all()).toEqual([['kept']]);
    connection.close();
  });
});

describe('transactions', () => {
  it('are all or nothing, also for a sequence of writes inside', () => {
    const store = temp.fresh();
    expect(() =>
      store.transaction(() => {
        importRows(store, 2, store.beginRun(run()));
      }),
    ).toThrow('inside a transaction');
    expect(store.runs()).toEqual([]);
    expect(() =>
      store.transaction(() => {
        store.beginRun(run());
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(store.runs()).toEqual([]);
    expect(store.transaction(() => store.beginRun(run()))).toBe(1);
  });
});

describe('the lock', () => {
  it('is held by one at a time and leaves nothing behind', () => {
    const path = at('store.db');
    const lock = lockStore(path);
    expect(codeOf(() => lockStore(path))).toBe('store.locked');
    lock.release();
    lock.release();
    const again = lockStore(path);
    again.release();
    expect(readdirSync(temp.folder())).toEqual([]);
  });

  it('is the same lock through a link', () => {
    const store = temp.fresh();
    try {
      symlinkSync(store.path, at('link.db'));
    } catch {
      return; // Windows lets only some users make links.
    }
    const lock = lockStore(at('link.db'));
    expect(codeOf(() => lockStore(store.path))).toBe('store.locked');
    lock.release();
  });

  it('does not keep readers or the holder from the store', () => {
    const store = temp.fresh();
    const lock = lockStore(store.path);
    store.beginRun(run());
    expect(temp.open(store.path, { readonly: true }).runs()).toHaveLength(1);
    lock.release();
  });

  it('is freed by the system when its process is killed', async () => {
    const path = at('killed.db');
    // Holds the lock the way lockStore does, in a process of its own that never lets go by itself.
    const holder = spawn(process.execPath, [
      '-e',
      `const D = require(${JSON.stringify(driverName(process.versions.napi))});
       const db = new D(process.argv[1]);
       db.exec("create table held (by text); begin exclusive; insert into held values ('us')");
       console.log('held'); setInterval(() => {}, 1000);`,
      `${path}.lock`,
    ]);
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    expect(codeOf(() => lockStore(path))).toBe('store.locked');
    const gone = new Promise((resolve) => holder.once('exit', resolve));
    holder.kill('SIGKILL');
    await gone;
    expect(existsSync(`${path}.lock`)).toBe(true);
    lockStore(path).release();
    expect(readdirSync(temp.folder())).toEqual([]);
  });
});

describe('copies', () => {
  it('a closed store is one file that can be carried away', () => {
    const store = temp.fresh();
    importRows(store, 3);
    store.close();
    copyFileSync(store.path, at('copy.db'));
    expect(temp.open(at('copy.db'), { readonly: true }).totals().records).toBe(3);
  });
});

describe('words', () => {
  it('say every parameter in both languages alike', () => {
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const [code, text] of Object.entries(words)) {
      expect(code).toMatch(/^(?:store|import)\./);
      expect([code, names(text['zh-CN'])]).toEqual([code, names(text.en)]);
    }
  });
});
