/** Pairs that a run found to be two customers, and what they were weighed with, so that a later run can do without them. */
export const ruledOut = `
create table weighings (
  run integer primary key,
  basis text not null
);
create table ruled_out (
  run integer not null,
  place integer not null,
  pairs blob not null,
  primary key (run, place)
) without rowid;
`;
