/** What customers were planned with besides their records (`saveCustomers`), so that a later run can tell whether they stay as they are. */
export const plannedWith = `
alter table generations add column planned_with text;
`;
