/** What a run that cleaned anew took the place of, and what people said of files when they imported them. */
export const cleanings = `
-- What a row was before the run "run" cleaned it anew; null where it had no record, changes or findings.
create table cleaned_rows (
  run integer not null,
  row integer not null,
  kind text not null,
  reason text,
  "values" text,
  changes text,
  findings text,
  primary key (run, row)
) without rowid;

-- What a sheet was before the run.
create table cleaned_sheets (
  run integer not null,
  sheet integer not null,
  columns text not null,
  damage text,
  records integer not null,
  aside integer not null,
  findings integer not null,
  changes integer not null,
  primary key (run, sheet)
) without rowid;

-- What a person said of columns and sheets besides the dictionary, when the run imported files.
create table answers (
  run integer primary key,
  columns text not null,
  sheets text not null
);
`;
