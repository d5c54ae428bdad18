import { companies } from './companies.js';
import { persons } from './persons.js';
import type { Preset } from './types.js';

export type { Preset, PresetField } from './types.js';

/** Every preset; the first is taken when a dictionary names none. */
export const presets: readonly Preset[] = [companies, persons];
