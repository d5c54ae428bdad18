import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const FOLDER =
  process.env.CRM_CLEAN_TEST_DATA ?? fileURLToPath(new URL('../../shared/data', import.meta.url));

/**
 * A file or folder (with a slash at its end) of the lists and workbooks with a known truth that are too large, or not
 * ours, to be part of the project. Tests that want them are skipped where they are not there; the environment
 * variable CRM_CLEAN_TEST_DATA names another folder for them.
 */
export function testData(path: string): URL {
  return new URL(path, pathToFileURL(`${resolve(FOLDER)}/`));
}
