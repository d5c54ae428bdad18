import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { Chalk, type ChalkInstance } from 'chalk';
import { UserError } from '../errors.js';
import { chooseLang } from '../i18n/locale.js';
import type { Run } from '../model/job.js';
import type { Catalog, Lang, Message } from '../model/words.js';
import { version } from '../version.js';
import type { Now, Progress, Workspace } from '../workspace.js';
import { diskFiles } from './files.js';
import { openToRead, openToWrite } from './opened.js';
import { terminalProgress } from './progress.js';
import { sayShown, shownJson } from './shown.js';
import { words as cliWords } from './words.js';
import type { World } from './world.js';

/** The options every command takes. */
export interface GlobalOptions {
  readonly store?: string;
  readonly config?: string;
  readonly lang?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly now?: string;
}

/** A workspace with its store and, for writing, the lock; `close` gives both back. */
export interface OpenWorkspace extends Workspace {
  /** The run that was cut off, if one was; it has been taken back. */
  readonly recovered: Run | undefined;
  close(): void;
}

/** A workspace that may have no store. */
export type LooseWorkspace = Omit<Workspace, 'store'> & Partial<Pick<Workspace, 'store'>>;

/** What a command is given: the world, spoken to in one language. */
export interface Shell {
  readonly world: World;
  readonly lang: Lang;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Whether a person is there to be asked. */
  readonly asks: boolean;
  readonly colors: ChalkInstance;
  readonly now: Now;
  readonly storePath: string;
  readonly configPath: string;
  /** Words of the command line itself, and of everything registered once a workspace was opened. */
  say(message: Message): string;
  t(code: string, params?: Message['params']): string;
  /** A line on standard output, unless JSON was asked for. */
  print(line?: string): void;
  /** A line on standard error, unless `--quiet`. */
  note(line: string): void;
  /** The one JSON document of the command, if it was asked for. */
  document(value: unknown): void;
  /** A path as the person would name it, from their folder. */
  path(path: string): string;
  /**
   * `read`: the store must be there. `change`: the same, and it is locked. `write`: as `change`, and the store is made
   * if it is missing. A run that was cut off is taken back first, and a store of an older version is brought up to date.
   */
  open(mode: 'read' | 'change' | 'write'): Promise<OpenWorkspace>;
  /** As `read`, but without a store where there is none. */
  openIfThere(): Promise<LooseWorkspace & { close(): void }>;
  /** A workspace for what needs no store. */
  withoutStore(): Promise<Omit<Workspace, 'store'>>;
  /** Makes further words known. */
  learn(catalog: Catalog): void;
}

const DAY = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * The moment to run at. `--now` is a day or an ISO time; without an offset it is taken as UTC, so that the same
 * words give the same results on every machine. The day is the one written.
 */
function parseNow(text: string | undefined, clock: () => number): Now {
  if (text === undefined) {
    const now = new Date(clock());
    const pad = (n: number): string => String(n).padStart(2, '0');
    const date = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
    return { iso: now.toISOString(), date };
  }
  const [, day, time = '00:00:00', offset = 'Z'] = DAY.exec(text.trim()) ?? [];
  const parsed = day === undefined ? Number.NaN : Date.parse(`${day}T${time}${offset}`);
  // Date.parse takes the 31st of February for the 2nd of March.
  const real = !Number.isNaN(parsed) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day ?? '-');
  if (day === undefined || !real) throw new UserError('cli.bad_now', { value: text });
  return { iso: new Date(parsed).toISOString(), date: day };
}

const silent: Progress = { update: () => {}, done: () => {} };

function wantsColor(world: World): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = world.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0') return true;
  return world.stdout.isTTY && TERM !== 'dumb';
}

export function langOf(asked: string | undefined, world: World): Lang {
  if (asked !== undefined && !/^(en|zh|zh-cn|zh_cn|zh-hans)$/i.test(asked)) {
    throw new UserError('cli.bad_lang', { value: asked });
  }
  return chooseLang(asked, world.locales());
}

export function makeShell(options: GlobalOptions, world: World): Shell {
  const lang = langOf(options.lang, world);
  let catalog: Catalog = cliWords;
  const colors = new Chalk({ level: wantsColor(world) ? 1 : 0 });
  const storePath = options.store ?? (world.env.CRM_CLEAN_STORE || 'crm-clean.db');
  const configPath = options.config ?? join(dirname(storePath), 'crm-clean.yaml');
  const full = (path: string): string => (isAbsolute(path) ? path : resolve(world.cwd, path));
  const json = options.json === true;
  const quiet = options.quiet === true || json;
  const now = parseNow(options.now, world.clock);

  const shell: Shell = {
    world,
    lang,
    json,
    quiet,
    asks: world.interactive && !quiet,
    colors,
    now,
    storePath,
    configPath,
    say: (message) => sayShown(message, lang, catalog),
    t: (code, params) => sayShown(params === undefined ? { code } : { code, params }, lang, catalog),
    print(line = '') {
      if (!json) world.stdout.write(`${line}\n`);
    },
    note(line) {
      if (!quiet) world.stderr.write(`${line}\n`);
    },
    document(value) {
      if (json) world.stdout.write(`${shownJson(value)}\n`);
    },
    path: full,
    learn(more) {
      catalog = { ...catalog, ...more };
    },
    async withoutStore() {
      // Loaded here, so that `--help` costs nothing of it.
      const { builtIn } = await import('../registry.js');
      shell.learn(builtIn.catalog);
      return {
        registry: builtIn,
        files: diskFiles(world.cwd),
        configPath,
        lang,
        now,
        memory: world.memory,
        user: world.env.CRM_CLEAN_USER || world.user(),
        program: version,
        progress: world.stderr.isTTY && !quiet ? terminalProgress(world.stderr, shell.say) : silent,
      };
    },
    async openIfThere() {
      if (existsSync(full(storePath))) return shell.open('read');
      return { ...(await shell.withoutStore()), close: () => {} };
    },
    async open(mode) {
      const workspace = await shell.withoutStore();
      const path = full(storePath);
      const open = mode === 'read' ? openToRead : openToWrite;
      const { store, recovered, close } = await open(path, mode === 'write');
      if (recovered !== undefined) shell.note(shell.t('cli.recovered'));
      return {
        ...workspace,
        store,
        recovered,
        close() {
          workspace.progress.done();
          close();
        },
      };
    },
  };
  return shell;
}
