import type { Finding } from '../model/record.js';
import type { Place, ReportedFinding } from '../model/report.js';
import { byText } from '../text/lists.js';

/** Examples kept of each finding: enough to see the pattern, with different texts. */
const EXAMPLES = 5;

interface Example {
  readonly record: number;
  readonly finding: Finding;
}

interface Group {
  readonly field: string;
  readonly code: string;
  count: number;
  readonly examples: Example[];
}

export interface FindingCounter {
  add(record: number, findings: readonly Finding[]): void;
  /** How many were added. */
  total(): number;
  /** The records whose places `result` needs. */
  records(): number[];
  /** Most frequent first. */
  result(placeOf: (record: number) => Place): ReportedFinding[];
}

export function findingCounter(): FindingCounter {
  const groups = new Map<string, Group>();
  return {
    add(record, findings) {
      for (const finding of findings) {
        const key = `${finding.field}\n${finding.code}`;
        let group = groups.get(key);
        if (group === undefined) {
          group = { field: finding.field, code: finding.code, count: 0, examples: [] };
          groups.set(key, group);
        }
        group.count += 1;
        const { examples } = group;
        const known = examples.some((example) => example.finding.before === finding.before);
        if (examples.length < EXAMPLES && !known) examples.push({ record, finding });
      }
    },
    total: () => [...groups.values()].reduce((sum, group) => sum + group.count, 0),
    records: () => [...groups.values()].flatMap((group) => group.examples.map(({ record }) => record)),
    result: (placeOf) =>
      [...groups.values()].sort(mostFrequentFirst).map(({ field, code, count, examples }) => ({
        field,
        code,
        count,
        examples: examples.map(({ record, finding }) => ({
          before: finding.before,
          place: placeOf(record),
          ...(finding.params === undefined ? {} : { params: finding.params }),
        })),
      })),
  };
}

function mostFrequentFirst(x: Group, y: Group): number {
  return y.count - x.count || byText(x.field, y.field) || byText(x.code, y.code);
}
