import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.js';
import type { World } from '../../src/cli/world.js';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const TUTORIAL = ['legacy-customers.xlsx', 'marketing-dept.csv'].map((name) =>
  join(ROOT, 'fixtures', 'tutorial', name),
);

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Room {
  readonly folder: string;
  path(...parts: string[]): string;
  write(name: string, content: string | Uint8Array): string;
  read(name: string): string;
  /** Runs a command line as a user in this folder would, in English unless `--lang` says otherwise. */
  run(...argv: string[]): Promise<Outcome>;
  /** The same with lines on standard input. */
  runWith(input: readonly string[], ...argv: string[]): Promise<Outcome>;
  /** The same at a terminal, with these lines typed in answer to questions; then the input ends. */
  runAsked(typed: readonly string[], ...argv: string[]): Promise<Outcome>;
  remove(): void;
}

/** An empty folder with a name that has a space and Chinese characters in it, as users' folders do. `memory`: bytes. */
export function makeRoom(env: Record<string, string> = {}, memory = 16e9): Room {
  const parent = mkdtempSync(join(tmpdir(), 'crm-clean-'));
  const folder = join(parent, '客户 资料');
  mkdirSync(folder);
  const runIn = async (
    input: readonly string[],
    typed: readonly string[] | undefined,
    argv: readonly string[],
  ): Promise<Outcome> => {
    let out = '';
    let err = '';
    const answers = [...(typed ?? [])];
    const world: World = {
      stdout: { isTTY: false, columns: 100, write: (text) => (out += text), flush: async () => {} },
      stderr: { isTTY: false, columns: 100, write: (text) => (err += text), flush: async () => {} },
      lines: async function* () {
        yield* input;
      },
      interactive: typed !== undefined,
      ask: async (prompt) => {
        const line = answers.shift();
        err += `${prompt}${line ?? ''}\n`;
        return line;
      },
      env: { CRM_CLEAN_USER: 'tester', ...env },
      cwd: folder,
      clock: () => Date.UTC(2024, 10, 22, 9, 30),
      user: () => 'tester',
      cores: 1,
      memory,
      locales: () => ['en_US.UTF-8'],
    };
    const code = await main(argv, world);
    return { code, out, err };
  };
  return {
    folder,
    path: (...parts) => join(folder, ...parts),
    write(name, content) {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    run: (...argv) => runIn([], undefined, argv),
    runWith: (input, ...argv) => runIn(input, undefined, argv),
    runAsked: (typed, ...argv) => runIn([], typed, argv),
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

/** A small customer list. */
export const SMALL = `客户名称,联系人,手机,统一社会信用代码
深圳市华鑫达宏电子科技有限公司,王伟,13800001234,
华鑫达宏电子科技,王伟,138 0000 1234,
上海锐驰贸易有限公司,李娜,13900005678,
`;
