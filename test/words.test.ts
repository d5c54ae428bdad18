import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Command } from '../src/cli/command.js';
import { commands } from '../src/cli/commands/index.js';
import { words as cliWords } from '../src/cli/words.js';
import { builtIn } from '../src/registry.js';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** Everything but the words themselves, where a code that is nowhere named is never said. */
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('words.ts'))
  .map((path) => readFileSync(`${src}/${path}`, 'utf8'))
  .join('\n');
const quoted = new Set([...sources.matchAll(/['`]([\w.]+)['`]/g)].map((match) => match[1] ?? ''));

/** Commands with those below them. */
const all = (some: readonly Command[]): readonly Command[] =>
  some.flatMap((command) => [command, ...all(command.commands ?? [])]);

/** Codes put together from parts: names of things, levels, what the YAML reader and commander know by kind. */
const MADE_UP = [
  /^(?:type|survivor|match\.rule|history\.kind|count|cli\.help)\./,
  /\.level\./,
  /^dictionary\.(?:at\.)?(?:unknown|bound)_/,
  /^format\.encoding_/,
];

/** `n_rows` stands for `n_rows_1` too, `unknown_option` for `unknown_option_near`. */
function isNamed(code: string): boolean {
  const [, ...rest] = code.split('.');
  const names = [code, rest.join('.'), rest.slice(1).join('.')];
  return names.some((name) => quoted.has(name) || quoted.has(name.replace(/_(?:1|near)$/, '')));
}

describe('words', () => {
  const codes = Object.keys({ ...builtIn.catalog, ...cliWords });

  it('are there only for what is said', () => {
    expect(codes.length).toBeGreaterThan(400);
    expect(codes.filter((code) => !MADE_UP.some((pattern) => pattern.test(code)) && !isNamed(code))).toEqual(
      [],
    );
  });

  it('tell people to type only commands that there are', () => {
    const said = Object.values({ ...builtIn.catalog, ...cliWords }).flatMap((words) =>
      [...words['zh-CN'].matchAll(/crm-clean ([a-z]+(?:-[a-z]+)*)/g)].map((match) => match[1]),
    );
    expect(said.length).toBeGreaterThan(10);
    expect(said.filter((name) => !commands.some((command) => command.name === name))).toEqual([]);
  });

  it('call cleaning 整理, as the glossary does', () => {
    const pages = [
      'README.zh-CN.md',
      ...readdirSync(`${src}/../docs/zh-CN`).map((name) => `docs/zh-CN/${name}`),
    ];
    const texts = [
      ...Object.entries({ ...builtIn.catalog, ...cliWords }).map(([code, words]) => [code, words['zh-CN']]),
      ...pages.map((path) => [path, readFileSync(`${src}/../${path}`, 'utf8')]),
      ...all(commands).map(({ name, about, options }) => [
        name,
        [about, ...options.map((option) => option.about)].map((words) => words['zh-CN']).join(),
      ]),
    ];
    expect(texts.filter(([, text]) => text?.includes('清洗')).map(([where]) => where)).toEqual([]);
  });

  it('say in English that something is not a thing, as people do, and name slips as typos', () => {
    const odd =
      /(?<![Tt]here )\b(?:is|are) no (?!longer|more\b|\{)|slip of the pen|belong into|does not agree/;
    const found = Object.entries({ ...builtIn.catalog, ...cliWords })
      .filter(([, words]) => odd.test(words.en))
      .map(([code, words]) => `${code}: ${words.en}`);
    expect(found).toEqual([]);
  });

  it('of the command line are none of the things', () => {
    expect(Object.keys(cliWords).filter((code) => code in builtIn.catalog)).toEqual([]);
  });
});
