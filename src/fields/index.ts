import { choice } from './choice.js';
import { date } from './date.js';
import { number } from './number.js';
import { text } from './text.js';
import type { AnyFieldType } from './types.js';
import { url } from './url.js';

/** Every built-in field type. */
export const fieldTypes: readonly AnyFieldType[] = [date, number, choice, url, text];
