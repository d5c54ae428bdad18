/** Marks of the rows that a run cleaned anew: which cells a row takes over follows from the dictionary. */
export const marks = `
alter table cleaned_rows add column marks text;
`;
