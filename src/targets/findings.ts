import type { Speaker } from '../i18n/speaker.js';
import type { Finding } from '../model/record.js';
import { JOINT } from './columns.js';

/** Findings with the text of their cells, each said once. */
export function findingTexts(speaker: Speaker, findings: readonly Finding[]): string {
  const texts = findings.map(({ field, code, before, params }) => {
    const what = speaker.say({ code, params: { field, ...params } });
    if (before === '' && what.startsWith(speaker.title(field))) return what;
    return speaker.say({
      code: before === '' ? 'target.finding_empty' : 'target.finding',
      params: { field, before, what },
    });
  });
  return [...new Set(texts)].join(JOINT);
}
