/** What the pairs of a run were weighed with, as JSON. */
export const models = `
create table models (
  run integer primary key,
  model text not null
);
`;
