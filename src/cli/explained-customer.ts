import { begun } from '../i18n/list.js';
import type { Speaker } from '../i18n/speaker.js';
import type { HoldingLink } from '../match/holding.js';
import { percent } from '../report/figures.js';
import { placeText } from '../report/phrases.js';
import type { ExplainedCustomer } from '../steps/explain-cluster.js';
import { linkText } from './explained-pair.js';
import type { Shell } from './shell.js';
import { cut } from './table.js';

/* How the records of a customer hang together, for a person. */

const SHOWN = 30;
const NAME_WIDTH = 40;

/** `nameOf`: what a record is called. */
export function printCustomer(
  shell: Shell,
  speaker: Speaker,
  told: ExplainedCustomer,
  nameOf: (values: ExplainedCustomer['members'][number]['values']) => string,
): void {
  shell.print(shell.colors.bold(summary(shell, told)));
  for (const { kind, records, others } of told.changes)
    if (kind !== 'vanished') shell.print(shell.t(`holding.change_${kind}`, { records, others }));
  if (told.isStale) shell.print(shell.colors.yellow(shell.t('explain.stale')));
  const rows = told.members.map(({ id, place, values }) => [
    String(id),
    cut(nameOf(values), NAME_WIDTH),
    placeText(speaker, place),
  ]);
  list(
    shell,
    'holding.members',
    rows.slice(0, SHOWN).map(([id = '', name = '', where = '']) => `${id.padStart(5)}  ${name}  ${where}`),
    rows.length,
  );
  tree(shell, speaker, told);
  weakest(shell, told);
  inside(shell, speaker, told);
  outside(shell, speaker, told);
}

function summary(shell: Shell, { number, members, holding }: ExplainedCustomer): string {
  if (members.length === 1) return shell.t('holding.one', { number });
  const { links, possible, tree } = holding;
  const scored = tree.filter(({ decided }) => decided === undefined).at(-1);
  const params = { number, records: members.length, links, possible };
  return scored === undefined
    ? shell.t('holding.whole_decided', params)
    : shell.t('holding.whole', { ...params, percent: percent(scored.pair.probability) });
}

/** A title with lines; what is too much is counted. */
function list(shell: Shell, code: string, lines: readonly string[], all = lines.length): void {
  if (lines.length === 0) return;
  shell.print();
  shell.print(shell.colors.bold(shell.t(code)));
  for (const line of lines.slice(0, SHOWN)) shell.print(`  ${line}`);
  if (all > SHOWN) shell.print(`  ${shell.t('holding.more', { more: all - SHOWN })}`);
}

function tree(shell: Shell, speaker: Speaker, { holding, members }: ExplainedCustomer): void {
  const lines = holding.tree.map((link) => {
    const { pair, decided } = link;
    return `${linkText(shell, speaker, pair, decided)}${members.length > 2 ? bridgeText(shell, link) : ''}`;
  });
  list(shell, 'holding.tree', lines);
}

function bridgeText(shell: Shell, { across, side }: HoldingLink): string {
  const stop = shell.lang === 'en' ? '.' : '。';
  return across === 1
    ? `${stop}${shell.t('holding.bridge', { side })}`
    : `${stop}${shell.t('holding.across', { others: across - 1 })}`;
}

function weakest(shell: Shell, { holding, members }: ExplainedCustomer): void {
  if (members.length > 2 && holding.weakest !== undefined) {
    const { link, side } = holding.weakest;
    const ids = { a: link.pair.a, b: link.pair.b };
    shell.print();
    shell.print(shell.t('holding.weakest', { ...ids, side: begun(side, SHOWN) }));
    if (link.across === 1) shell.print(shell.t('holding.weakest_alone', ids));
  }
  const { threads, loose } = holding;
  if (threads.length > 0) shell.print(shell.t('holding.threads', { records: begun(threads, SHOWN) }));
  if (loose.length > 0) shell.print(shell.t('holding.loose', { records: begun(loose, SHOWN) }));
}

function inside(shell: Shell, speaker: Speaker, { vetoes, apart }: ExplainedCustomer): void {
  list(
    shell,
    'holding.vetoes',
    vetoes.map(({ a, b, why }) => shell.t('why.step', { a, b, how: speaker.say(why) })),
  );
  list(
    shell,
    'holding.apart',
    apart.map(({ a, b, by, verdict }) => shell.t(`holding.said_${verdict}`, { a, b, by })),
  );
}

function outside(shell: Shell, speaker: Speaker, { waiting }: ExplainedCustomer): void {
  list(
    shell,
    'holding.waiting',
    waiting.map(({ pair: { a, b, probability }, other }) =>
      shell.t('holding.waits', {
        a,
        b,
        percent: percent(probability),
        place: placeText(speaker, other.place),
        customer: other.customer ?? '',
      }),
    ),
  );
}
