/*
 * Lets plain Node.js 20 run the benches that are TypeScript: types are stripped as a file is loaded, and `./x.js` that
 * is not there stands for `./x.ts`, as for the compiler.
 *   node --import ./test/bench/typescript.mjs test/bench/million.ts
 */
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import ts from 'typescript';

const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };

export async function resolve(specifier, context, next) {
  try {
    return await next(specifier, context);
  } catch (error) {
    if (!specifier.startsWith('.') || !specifier.endsWith('.js')) throw error;
    return next(specifier.replace(/\.js$/, '.ts'), context);
  }
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const text = await readFile(fileURLToPath(url), 'utf8');
  const { outputText: source } = ts.transpileModule(text, { compilerOptions, fileName: url });
  return { format: 'module', source, shortCircuit: true };
}

// Node.js loads this file a second time, in the thread that asks for the two functions.
if (isMainThread) register(import.meta.url);
