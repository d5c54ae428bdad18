import type { Profile } from '../../model/profile.js';

/** Rises when a reader of the JSON would have to change. */
const JSON_VERSION = 1;

/** The profile as one document for programs, the same in every language. */
export function profileDocument(profile: Profile): unknown {
  return { format: 'crm-clean profile', version: JSON_VERSION, ...profile };
}
