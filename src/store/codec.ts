import type { ColumnDamage } from '../model/damage.js';
import type { Evidence } from '../model/match.js';
import type { ContactPlan, LostValue, Survived } from '../model/merge.js';
import type { Change, Finding, RowMarks, Values } from '../model/record.js';
import type { Message, Params } from '../model/words.js';

/*
 * How lists are written into text columns: JSON, tuples instead of objects, because names of keys would be most of
 * the file. Reading what was written gives it back exactly, undefined and missing keys being the same.
 */

type ChangeTuple = [string, string, string, string, Params?];
type FindingTuple = [string, string, string, Params?];
type MessageTuple = [string, Params?];
type EvidenceTuple = [string, readonly string[], number, MessageTuple];
type LostTuple = [string, readonly number[]];
/** Rule, records (0: all members), losses. */
type SurvivalTuple = [string, readonly number[] | 0, LostTuple[]?];
type ContactTuple = [Values, readonly number[], Record<string, SurvivalTuple>];

const withParams = <T extends object>(thing: T, params: Params | undefined): T & { params?: Params } =>
  params === undefined ? thing : { ...thing, params };

export const writeValues = (values: Values): string => JSON.stringify(values);
export const readValues = (text: string): Values => JSON.parse(text) as Values;

export const writeStrings = (list: readonly string[]): string => JSON.stringify(list);
export const readStrings = (text: string): string[] => JSON.parse(text) as string[];

/** null for the rows without marks, which are nearly all. */
export function writeMarks({ hidden, inherited, filledFrom, filled, links }: RowMarks): string | null {
  return hidden === undefined && inherited === undefined && links === undefined
    ? null
    : JSON.stringify({ hidden, inherited, filledFrom, filled, links });
}
export const readMarks = (text: string | null): RowMarks =>
  text === null ? {} : (JSON.parse(text) as RowMarks);

export const writeDamage = (damage: readonly ColumnDamage[]): string | null =>
  damage.length === 0 ? null : JSON.stringify(damage);
export const readDamage = (text: string | null): readonly ColumnDamage[] =>
  text === null ? [] : (JSON.parse(text) as ColumnDamage[]);

export function writeChanges(changes: readonly Change[]): string {
  return JSON.stringify(
    changes.map(({ field, code, before, after, params }): ChangeTuple => {
      return params === undefined ? [field, code, before, after] : [field, code, before, after, params];
    }),
  );
}

export function readChanges(text: string): Change[] {
  const tuples = JSON.parse(text) as ChangeTuple[];
  return tuples.map(([field, code, before, after, params]) =>
    withParams({ field, code, before, after }, params),
  );
}

export function writeFindings(findings: readonly Finding[]): string {
  return JSON.stringify(
    findings.map(({ field, code, before, params }): FindingTuple => {
      return params === undefined ? [field, code, before] : [field, code, before, params];
    }),
  );
}

export function readFindings(text: string): Finding[] {
  const tuples = JSON.parse(text) as FindingTuple[];
  return tuples.map(([field, code, before, params]) => withParams({ field, code, before }, params));
}

const messageTuple = ({ code, params }: Message): MessageTuple =>
  params === undefined ? [code] : [code, params];
const messageOf = ([code, params]: MessageTuple): Message => withParams({ code }, params);

export const writeMessage = (message: Message | undefined): string | null =>
  message === undefined ? null : JSON.stringify(messageTuple(message));
export const readMessage = (text: string | null): Message | undefined =>
  text === null ? undefined : messageOf(JSON.parse(text) as MessageTuple);

export function writeEvidence(evidence: readonly Evidence[]): string {
  return JSON.stringify(
    evidence.map(({ rule, fields, bits, why }): EvidenceTuple => [rule, fields, bits, messageTuple(why)]),
  );
}

export function readEvidence(text: string): Evidence[] {
  const tuples = JSON.parse(text) as EvidenceTuple[];
  return tuples.map(([rule, fields, bits, why]) => ({ rule, fields, bits, why: messageOf(why) }));
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

function survivedTuples(survived: Survived, members: readonly number[]): Record<string, SurvivalTuple> {
  const tuples: Record<string, SurvivalTuple> = {};
  for (const [field, { rule, from, lost }] of Object.entries(survived)) {
    const records = sameNumbers(from, members) ? 0 : from;
    tuples[field] =
      lost.length === 0
        ? [rule, records]
        : [rule, records, lost.map((loss): LostTuple => [loss.value, loss.from])];
  }
  return tuples;
}

function survivedOf(tuples: Record<string, SurvivalTuple>, members: readonly number[]): Survived {
  return Object.fromEntries(
    Object.entries(tuples).map(([field, [rule, from, lost = []]]) => [
      field,
      {
        rule,
        from: from === 0 ? members : from,
        lost: lost.map(([value, records]): LostValue => ({ value, from: records })),
      },
    ]),
  );
}

export const writeNumbers = (numbers: readonly number[]): string => JSON.stringify(numbers);
export const readNumbers = (text: string): number[] => JSON.parse(text) as number[];

export const writeSurvived = (survived: Survived, members: readonly number[]): string =>
  JSON.stringify(survivedTuples(survived, members));
export const readSurvived = (text: string, members: readonly number[]): Survived =>
  survivedOf(JSON.parse(text) as Record<string, SurvivalTuple>, members);

export function writeContacts(contacts: readonly ContactPlan[]): string {
  return JSON.stringify(
    contacts.map(({ values, members, survived }): ContactTuple => {
      return [values, members, survivedTuples(survived, members)];
    }),
  );
}

export function readContactFacts(text: string): Pick<ContactPlan, 'members' | 'values'>[] {
  const tuples = JSON.parse(text) as ContactTuple[];
  return tuples.map(([values, members]) => ({ values, members }));
}

export function readContacts(text: string): ContactPlan[] {
  const tuples = JSON.parse(text) as ContactTuple[];
  return tuples.map(([values, members, survived]) => ({
    values,
    members,
    survived: survivedOf(survived, members),
  }));
}
