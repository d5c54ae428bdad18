/** Activities and orders of customers. */
export const dated = `
-- object: activity or order. A generation's rows stand in the order they were saved in, which is by date for each customer.
create table dated (
  id integer primary key,
  run integer not null,
  object text not null,
  customer text not null,
  customer_length integer not null,
  "values" text not null,
  members text not null
);
create index dated_of_customer on dated (run, object, customer_length, customer, id);
`;
