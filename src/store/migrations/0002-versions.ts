/** Marks of rows, damage of sheets, and which rows of a file are a newer version of rows already known. */
export const versions = `
-- Merged cells from above and "hidden", of the few rows that have them.
alter table rows add column marks text;

-- What was spoilt in the sheet before it was read; null where nothing was.
alter table sheets add column damage text;

-- source is a newer version of the file that the source "of" was.
create table source_versions (
  source integer primary key,
  of integer not null
);

-- A row set aside because a record from an earlier version says the same.
create table same_rows (
  row integer primary key,
  record integer not null
);

-- A record that gave way to "by", a record of the newer version "source", with all that was in its tables.
create table replaced (
  row integer primary key,
  by integer not null,
  source integer not null,
  "values" text not null,
  changes text,
  findings text
);
create index replaced_by_source on replaced (source);

-- What the newer version "source" says of an older row: gone, or back again.
create table row_marks (
  source integer not null,
  row integer not null,
  mark text not null,
  primary key (source, row)
) without rowid;
create index marks_of_row on row_marks (row);
`;
