-- The books: entries, their postings, and the balances they add up to.
-- Debits are positive, credits negative. Amounts are cents.

-- Balanced postings for one event, in the books of everybody it concerns.
create table journal_entry (
  run_id   text    not null,
  period   integer not null, -- opening balances are in the month before the first
  number   integer not null, -- 1 for the month's first entry
  contract text,
  text     text    not null,
  primary key (run_id, period, number)
);

-- One line of an entry. No foreign key: a close writes both, and counts both before it commits.
create table posting (
  run_id       text     not null,
  period       integer  not null,
  entry_number integer  not null,
  line         smallint not null, -- 1 for the entry's first line
  owner        text     not null, -- whose book it is in
  account      text     not null, -- such as assets:cash
  counterparty text,
  amount_cents bigint   not null,
  primary key (run_id, period, entry_number, line)
);

-- What the postings of a run add up to.
create table balance (
  run_id       text   not null references run,
  owner        text   not null,
  account      text   not null,
  counterparty text   not null, -- empty where the account is not kept per counterparty
  amount_cents bigint not null,
  primary key (run_id, owner, account, counterparty)
);
