import type { ConditionFile, ConditionsFile, DictionaryFile, RowRuleFile } from '../model/dictionary.js';
import { flowList, flowMap, scalar } from './yaml-text.js';

export function tagLines(tags: DictionaryFile['tags'] = []): string[] {
  return tags.flatMap(({ tag, when }) => [
    `- tag: ${scalar(tag)}`,
    '  when:',
    ...when.map((condition) => `    - ${conditionText(condition)}`),
  ]);
}

function testText(test: unknown): string {
  if (Array.isArray(test)) return flowList(test.map(String));
  return typeof test === 'string' ? scalar(test) : String(test);
}

export function ruleLines(rules: DictionaryFile['rules'] = []): string[] {
  return rules.flatMap((rule) => {
    const settings = [
      ...conditionLines('when', rule.when),
      ...(rule.required?.length ? [`required: ${flowList(rule.required)}`] : []),
      ...conditionLines('then', rule.then),
      ...(rule.message === undefined ? [] : [`message: ${scalar(rule.message)}`]),
    ];
    return settings.map((line, index) => (index === 0 ? '- ' : '  ') + line);
  });
}

function conditionLines(key: keyof RowRuleFile, conditions: ConditionsFile | undefined): string[] {
  if (conditions === undefined) return [];
  if (!isList(conditions))
    return Object.keys(conditions).length === 0 ? [] : [`${key}: ${conditionText(conditions)}`];
  if (conditions.length === 0) return [];
  return [`${key}:`, ...conditions.map((condition) => `  - ${conditionText(condition)}`)];
}

function isList(conditions: ConditionsFile): conditions is readonly ConditionFile[] {
  return Array.isArray(conditions);
}

function conditionText(condition: ConditionFile): string {
  const tests = Object.entries(condition).filter(([, test]) => test !== undefined);
  return flowMap(tests.map(([key, test]) => `${key}: ${testText(test)}`));
}
