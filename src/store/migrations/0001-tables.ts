/** The first tables. Rows, records, changes and findings are found by id alone: their only index is the table itself. */
export const tables = `
create table dictionaries (
  sha256 text primary key,
  text text not null
) without rowid;

create table runs (
  id integer primary key,
  kind text not null,
  state text not null,
  by text not null,
  started_at text not null,
  finished_at text,
  program text not null,
  dictionary text not null,
  summary text not null
);

create table sources (
  id integer primary key,
  run integer not null,
  path text not null,
  name text not null,
  sha256 text not null,
  bytes integer not null,
  format text not null,
  encoding text
);

-- first_row to last_row holds the rows of the sheet; the counts are those of its rows.
create table sheets (
  id integer primary key,
  source integer not null,
  name text not null,
  hidden integer not null,
  header_line integer not null,
  columns text not null,
  first_row integer,
  last_row integer,
  records integer not null default 0,
  aside integer not null default 0,
  findings integer not null default 0,
  changes integer not null default 0
);

create table rows (
  id integer primary key,
  sheet integer not null,
  line integer not null,
  kind text not null,
  reason text,
  cells text not null
);
create index rows_beside on rows (kind) where kind <> 'record';

-- The id of a record is the id of its row.
create table records (
  id integer primary key,
  "values" text not null
);

create table changes (
  record integer primary key,
  list text not null
);

create table findings (
  record integer primary key,
  list text not null
);

create table decisions (
  id integer primary key,
  a integer not null,
  b integer not null,
  verdict text not null,
  by text not null,
  at text not null
);

-- Which runs have results of a part (pairs, customers, tags), be they empty.
create table generations (
  part text not null,
  run integer not null,
  contacts integer not null default 0,
  primary key (part, run)
) without rowid;

-- rank is the bits negated, so that ascending is best first.
create table pairs (
  id integer primary key,
  run integer not null,
  a integer not null,
  b integer not null,
  rank real not null,
  band text not null,
  probability real not null,
  veto text,
  evidence text not null
);
create unique index pairs_of_a on pairs (run, a, b);
create index pairs_of_b on pairs (run, b);
create index pairs_by_rank on pairs (run, rank, a, b, band);

create table customers (
  id integer primary key,
  run integer not null,
  number text not null,
  number_length integer not null,
  size integer not null,
  "values" text not null,
  survived text not null,
  members text not null,
  contacts text not null
);
create unique index customers_by_number on customers (run, number_length, number);

create table members (
  run integer not null,
  record integer not null,
  number text not null,
  primary key (run, record)
) without rowid;

-- Every customer number ever given, with the run that gave it first.
create table numbers (
  number text primary key,
  run integer not null
) without rowid;

create table tags (
  id integer primary key,
  run integer not null,
  customer text not null,
  tag text not null,
  why text not null
);
create index tags_of_customer on tags (run, customer);
`;
