/** Pairs drawn for labelling from the pairs of a run (`PairSample`), as JSON; the labels are decisions. */
export const samples = `
create table samples (
  id integer primary key,
  run integer not null,
  drawn_at text not null,
  by text not null,
  sample text not null
);
`;
