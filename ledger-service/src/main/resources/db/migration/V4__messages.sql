-- What was heard, and what is to be said.

-- Everything that was said in a closed month. With the shocks it is all that a replay needs.
create table host_message (
  run_id  text    not null references run,
  period  integer not null,
  number  integer not null, -- in order of identity; 1 for the month's first
  payload bytea   not null,
  primary key (run_id, period, number)
);

-- What has been decided and may not have been published yet, records of roundtrip.periods with the
-- run's id as their key. Who writes here holds the run's row, so the order of ids is the order of
-- commits.
create table outbox (
  id        bigint generated always as identity primary key,
  run_id    text    not null references run,
  payload   bytea   not null,
  published boolean not null default false
);
create index outbox_unpublished on outbox (run_id, id) where not published;

-- Records that could not be read, each once.
create table malformed (
  topic      text    not null,
  partition  integer not null,
  log_offset bigint  not null,
  reason     text    not null,
  payload    bytea   not null,
  primary key (topic, partition, log_offset)
);
