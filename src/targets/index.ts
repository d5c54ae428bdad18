import { activities } from './activities.js';
import { cells } from './cells.js';
import { contacts } from './contacts.js';
import { customers } from './customers.js';
import { members } from './members.js';
import { orders } from './orders.js';
import { setAside } from './set-aside.js';
import type { Target } from './types.js';

export type { ExportInput, ExportRow, Target } from './types.js';
export { activities, cells, contacts, customers, members, orders, setAside };

export const targets: readonly Target[] = [customers, contacts, activities, orders, setAside, members, cells];
