import { createRequire } from 'node:module';

/** The version in package.json, which lies one folder above the built and the source files alike. */
export const version: string = (createRequire(import.meta.url)('../package.json') as { version: string })
  .version;
