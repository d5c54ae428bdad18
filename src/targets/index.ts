import { cells } from './cells.js';
import { contacts } from './contacts.js';
import { customers } from './customers.js';
import { members } from './members.js';
import { setAside } from './set-aside.js';
import type { Target } from './types.js';

export type { ExportInput, ExportRow, Target } from './types.js';
export { cells, contacts, customers, members, setAside };

export const targets: readonly Target[] = [customers, contacts, setAside, members, cells];
