import { address } from './address.js';
import { boolean } from './boolean.js';
import { choice } from './choice.js';
import { company } from './company.js';
import { date } from './date.js';
import { email } from './email.js';
import { identifier } from './identifier.js';
import { im } from './im.js';
import { industry } from './industry.js';
import { money } from './money.js';
import { number } from './number.js';
import { person } from './person.js';
import { phone } from './phone.js';
import { region } from './region.js';
import { tags } from './tags.js';
import { text } from './text.js';
import type { AnyFieldType } from './types.js';
import { url } from './url.js';

/** Every built-in field type. */
export const fieldTypes: readonly AnyFieldType[] = [
  company,
  person,
  phone,
  email,
  identifier,
  address,
  date,
  number,
  money,
  boolean,
  choice,
  industry,
  region,
  tags,
  url,
  im,
  text,
];
