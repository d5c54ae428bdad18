/** What a dedupe run did besides its pairs and customers (`RunStory`), as JSON. */
export const stories = `
create table stories (
  run integer primary key,
  story text not null
);
`;
