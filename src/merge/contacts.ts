import { isPartOf, type PersonName, personName } from '../fields/person/same.js';
import type { Field } from '../model/dictionary.js';
import type { ContactPlan } from '../model/merge.js';
import type { Values } from '../model/record.js';
import { byText } from '../text/lists.js';
import { unique } from '../text/tokens.js';
import { candidateOf, type Member } from './member.js';
import { collect, type Outcome, ruleNamed, survive } from './survive.js';
import type { Candidate, SurvivorshipRule } from './types.js';

/** What one record says about one person, or several records in the same words. */
interface Said {
  readonly members: Member[];
  readonly values: Values;
}

/** The same, with what tells whether it is about one person with another. */
interface Piece extends Said {
  readonly name: PersonName;
  /** Phone numbers and e-mail addresses. */
  readonly numbers: readonly string[];
  /** All it says of someone without a name, to know the same again. */
  readonly said: string;
}

/** Pieces taken for one person, who is called by the most telling of their names. */
interface Person {
  readonly name: PersonName;
  readonly pieces: Piece[];
}

/**
 * The people of the records of one customer. Two are one when their names are equal and nothing speaks against it,
 * or when they share a mobile number or address and one name is only a part of the other. Someone without a name is
 * put to the person with the same number. Two people with two full names stay two, whatever they share.
 */
export function planContacts(
  members: readonly Member[],
  fields: readonly Field[],
  rules: ReadonlyMap<string, SurvivorshipRule>,
): ContactPlan[] {
  if (fields.length === 0) return [];
  const nameField =
    fields.find(({ type }) => type === 'person') ?? fields.find(({ name }) => name === 'contact_name');
  const said = together(members.flatMap((member) => saidBy(member, fields, nameField?.name)));
  // Most customers have one contact, in which there is nothing to tell apart.
  if (said.length < 2) return said.map((one) => planOf([one], fields, rules, (candidates) => candidates));
  const pieces = said.map((one) => pieceOf(one, fields, nameField?.name));
  const order = new Map(pieces.map((piece, index) => [piece, index]));
  const at = (piece: Piece | undefined): number => (piece && order.get(piece)) ?? 0;
  const people = gather(pieces.toSorted(bySaid), fields);
  for (const person of people) person.pieces.sort((a, b) => at(a) - at(b));
  return people
    .sort((a, b) => at(a.pieces[0]) - at(b.pieces[0]))
    .map((person) =>
      planOf(person.pieces, fields, rules, (candidates, field) =>
        field === nameField?.name ? fullNames(candidates, person.name) : candidates,
      ),
    );
}

/** Where a piece fits two people, what they say decides between them, and not the order of the records. */
function bySaid(a: Piece, b: Piece): number {
  return byText(a.name.key, b.name.key) || byText(JSON.stringify(a.values), JSON.stringify(b.values));
}

/** A customer with a row for every order names the same person ten thousand times. */
function together(pieces: readonly Said[]): readonly Said[] {
  if (pieces.length < 2) return pieces;
  const found = new Map<string, Said>();
  for (const piece of pieces) {
    const key = JSON.stringify(Object.entries(piece.values));
    const same = found.get(key);
    if (same === undefined) found.set(key, piece);
    else same.members.push(...piece.members);
  }
  return [...found.values()];
}

/** One piece per name. What there is one of for each name is dealt out; all else goes to the first. */
function saidBy(member: Member, fields: readonly Field[], nameField: string | undefined): Said[] {
  const { values } = member.record;
  const names = nameField === undefined ? [] : (values[nameField] ?? []);
  const pieces: Record<string, readonly string[]>[] = names.map(() => ({}));
  for (const { name: field } of fields) {
    const list = values[field] ?? [];
    if (list.length === 0) continue;
    if (names.length > 1 && list.length === names.length) {
      for (const [index, value] of list.entries()) pieces[index]![field] = [value];
    } else {
      pieces[0] ??= {};
      pieces[0][field] = list;
    }
  }
  return pieces.map((own) => ({ members: [member], values: own }));
}

function pieceOf(said: Said, fields: readonly Field[], nameField: string | undefined): Piece {
  const { values } = said;
  const name = personName(nameField === undefined ? '' : (values[nameField]?.[0] ?? ''));
  const reached = fields.filter(({ type }) => type === 'phone' || type === 'email');
  return {
    ...said,
    name,
    numbers: reached.flatMap((field) => values[field.name] ?? []),
    said: name.key === '' ? JSON.stringify(values) : '',
  };
}

/** Full names first, then parts of names, then those without, so that the order of the records decides nothing. */
function gather(pieces: readonly Piece[], fields: readonly Field[]): Person[] {
  const people: Person[] = [];
  const fixed = fields.filter(({ type }) => type === 'date' || type === 'identifier').map(({ name }) => name);
  const steps: readonly [(piece: Piece) => boolean, (piece: Piece, person: Person) => boolean][] = [
    [({ name }) => name.key !== '' && name.part === undefined, sameName],
    [
      ({ name }) => name.part !== undefined,
      (piece, person) =>
        (isPartOf(piece.name, person.name) && shares(piece, person, isPersonal)) ||
        (sameName(piece, person) && (!haveNumbers(piece, person) || shares(piece, person))),
    ],
    [({ name }) => name.key === '', (piece, person) => shares(piece, person) || sameValues(piece, person)],
  ];
  for (const [concerns, belongs] of steps) {
    for (const piece of pieces.filter(concerns)) {
      const known = people.find((person) => belongs(piece, person) && !contradicts(piece, person, fixed));
      if (known) known.pieces.push(piece);
      else people.push({ name: piece.name, pieces: [piece] });
    }
  }
  return people;
}

function sameName(piece: Piece, person: Person): boolean {
  return piece.name.key === person.name.key;
}

function sameValues(piece: Piece, person: Person): boolean {
  return person.pieces.some(({ said }) => said === piece.said);
}

function haveNumbers(piece: Piece, person: Person): boolean {
  return piece.numbers.length > 0 && person.pieces.some(({ numbers }) => numbers.length > 0);
}

function shares(piece: Piece, person: Person, counts: (number: string) => boolean = () => true): boolean {
  const own = piece.numbers.filter(counts);
  return (
    own.length > 0 && person.pieces.some(({ numbers }) => own.some((number) => numbers.includes(number)))
  );
}

/** A mobile number or an address, unlike the number of an office. */
function isPersonal(number: string): boolean {
  return /^1[3-9]\d{9}$/.test(number) || number.startsWith('+') || number.includes('@');
}

/** Whether both have a birthday or a number given once, and not the same one. */
function contradicts(piece: Piece, person: Person, fixed: readonly string[]): boolean {
  return fixed.some((field) => {
    const own = piece.values[field] ?? [];
    const theirs = person.pieces.flatMap(({ values }) => values[field] ?? []);
    return own.length > 0 && theirs.length > 0 && !own.some((value) => theirs.includes(value));
  });
}

/** `eligible`: those of the candidates of a field that its rule may choose from. */
function planOf(
  pieces: readonly Said[],
  fields: readonly Field[],
  rules: ReadonlyMap<string, SurvivorshipRule>,
  eligible: (candidates: readonly Candidate[], field: string) => readonly Candidate[],
): ContactPlan {
  const outcomes: [string, Outcome][] = [];
  for (const { name, survivorship } of fields) {
    const candidates = candidatesOf(pieces, name);
    if (candidates.length === 0) continue;
    outcomes.push([name, survive(ruleNamed(rules, survivorship), candidates, eligible(candidates, name))]);
  }
  const members = unique(pieces.flatMap((piece) => piece.members.map(({ record }) => record.id))).sort(
    (a, b) => a - b,
  );
  return { ...collect(outcomes), members };
}

/** A part of the name (张, 张总) never wins over the name. */
function fullNames(candidates: readonly Candidate[], { key }: PersonName): readonly Candidate[] {
  const full = candidates.filter(({ values }) => values.some((value) => personName(value).key === key));
  return full.length > 0 ? full : candidates;
}

/** One candidate per record, in the order of the records. */
function candidatesOf(pieces: readonly Said[], field: string): Candidate[] {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1 && only.members.length === 1) {
    const list = only.values[field];
    return list === undefined ? [] : [candidateOf(only.members[0]!, unique(list))];
  }
  const byMember = new Map<Member, string[]>();
  for (const { members, values } of pieces) {
    const list = values[field] ?? [];
    if (list.length === 0) continue;
    for (const member of members) byMember.set(member, unique([...(byMember.get(member) ?? []), ...list]));
  }
  return [...byMember]
    .map(([member, values]) => candidateOf(member, values))
    .sort((a, b) => a.record - b.record);
}
