import { UserError } from '../../errors.js';
import { listedApart } from '../../i18n/list.js';
import type { Speaker } from '../../i18n/speaker.js';
import type { Decision } from '../../model/match.js';
import { percent } from '../../report/figures.js';
import { evidenceText } from '../../report/phrases.js';
import type { ReviewedPair, ReviewedRecord } from '../../steps/review.js';
import type { Command, OptionValues } from '../command.js';
import type { Shell } from '../shell.js';
import { table } from '../table.js';

const SHOWN = 20;

/** How an earlier verdict is told. */
const SAID = {
  same: 'review.said_same',
  different: 'review.said_different',
  unsure: 'review.said_unsure',
} as const;

function verdictOf(options: OptionValues): Decision['verdict'] | undefined {
  const given = (['same', 'different', 'unsure'] as const).filter((verdict) => options[verdict] === true);
  if (given.length > 1) throw new UserError('review.one_verdict', { value: given });
  return given[0];
}

function limitOf({ limit }: OptionValues): number {
  if (limit === undefined) return SHOWN;
  const number = Number(limit);
  if (Number.isInteger(number) && number > 0) return number;
  throw new UserError('cli.bad_choice', {
    value: '--limit',
    allowed: '1, 2, 3, …',
    help: 'crm-clean review --help',
  });
}

function recordId(text: string): number {
  const id = Number(text);
  if (!Number.isInteger(id) || id < 1) throw new UserError('review.no_record', { value: text });
  return id;
}

function printPair(shell: Shell, speaker: Speaker, { pair, a, b, decision }: ReviewedPair): void {
  const head = { a: pair.a, b: pair.b, percent: percent(pair.probability) };
  shell.print(shell.colors.bold(shell.t('review.pair', head)));
  const fields = [...new Set([...Object.keys(a.values), ...Object.keys(b.values)])];
  const cell = (record: ReviewedRecord, field: string): string =>
    listedApart(
      (record.values[field] ?? []).map((value) => speaker.show(field, value)),
      speaker.lang,
    );
  const place = ({ origin: { source, sheet, line } }: ReviewedRecord): string =>
    shell.t('review.place', { source, sheet, line });
  const rows = fields.map((field) => [speaker.title(field), cell(a, field), cell(b, field)]);
  shell.print(table(['', place(a), place(b)], rows));
  for (const evidence of pair.evidence) {
    const { bits } = evidence;
    const size = Math.abs(bits).toFixed(1);
    const sign = size === '0.0' ? ' ' : bits > 0 ? '+' : '−';
    shell.print(`  ${sign}${size.padStart(4)}  ${evidenceText(speaker, evidence)}`);
  }
  if (pair.veto !== undefined) shell.print(`  ${shell.colors.yellow(speaker.say(pair.veto))}`);
  if (decision !== undefined) shell.print(shell.t(SAID[decision.verdict], { by: decision.by }));
  shell.print(shell.t('review.how', { a: pair.a, b: pair.b }));
  shell.print();
}

export const reviewCommand: Command = {
  name: 'review',
  about: {
    en: 'look at the pairs that wait for a person, and decide them',
    'zh-CN': '查看等待判断的记录对，并作出决定',
  },
  arguments: [
    { name: 'a', optional: true, about: { en: 'record number of one row', 'zh-CN': '一条记录的编号' } },
    { name: 'b', optional: true, about: { en: 'record number of the other', 'zh-CN': '另一条记录的编号' } },
  ],
  options: [
    { flags: '--same', about: { en: 'they are one customer', 'zh-CN': '是同一客户' } },
    { flags: '--different', about: { en: 'they are two customers', 'zh-CN': '不是同一客户' } },
    {
      flags: '--limit <N>',
      about: { en: 'show so many pairs (default: 20)', 'zh-CN': '最多显示几对（默认 20）' },
    },
    { flags: '--unsure', about: { en: 'cannot tell', 'zh-CN': '无法判断' } },
  ],
  examples: ['review', 'review 12 57', 'review 12 57 --same'],
  async run(shell, [first, second], options) {
    const verdict = verdictOf(options);
    if ((first === undefined) !== (second === undefined) || (verdict !== undefined && first === undefined)) {
      throw new UserError('review.two_records');
    }
    const { decide, lookAtPair, waitingPairs } = await import('../../steps/review.js');
    const { loadDictionary } = await import('../../steps/dictionary.js');
    const { speakerFor } = await import('../../steps/speaker.js');
    const workspace = await shell.open(verdict === undefined ? 'read' : 'change');
    try {
      if (verdict !== undefined) {
        const decision = decide(workspace, recordId(first ?? ''), recordId(second ?? ''), verdict);
        shell.document({ decision });
        shell.print(shell.t('review.decided'));
        return 0;
      }
      const { registry, files, configPath } = workspace;
      const { dictionary } = await loadDictionary(files, configPath, registry);
      const pairs =
        first === undefined
          ? waitingPairs(workspace, limitOf(options))
          : [lookAtPair(workspace, dictionary, recordId(first), recordId(second ?? ''))];
      shell.document({ pairs });
      const speaker = speakerFor(registry, dictionary, shell.lang);
      for (const pair of pairs) printPair(shell, speaker, pair);
      if (pairs.length === 0) shell.print(shell.t('review.none'));
      return 0;
    } finally {
      workspace.close();
    }
  },
};
