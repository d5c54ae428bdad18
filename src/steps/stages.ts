import { channel } from 'node:diagnostics_channel';

/** The parts of the work that are measured one by one. */
export type Stage =
  | 'read'
  | 'clean'
  | 'store'
  | 'block'
  | 'compare'
  | 'cluster'
  | 'merge'
  | 'tag'
  | 'export'
  | 'report';

/** What listeners of the channel `crm-clean:stage` are given. */
export interface StageBegins {
  readonly stage: Stage;
}

const stages = channel('crm-clean:stage');

/**
 * Says on Node's diagnostics channel `crm-clean:stage` that a stage begins; it lasts until the next one does. Who
 * listens may keep the time. No result depends on it, and it costs nothing where nobody listens.
 */
export function begin(stage: Stage): void {
  if (stages.hasSubscribers) stages.publish({ stage } satisfies StageBegins);
}
