-- Runs, where each of them stands, and what steers them.
-- A month is a number: months since January of the year 0. month_name(24320) is '2026-09'.

create function month_name(period integer) returns text
  language sql immutable strict
  return lpad((period / 12)::text, 4, '0') || '-' || lpad((period % 12 + 1)::text, 2, '0');

create table run (
  run_id          text primary key,
  created         bigint generated always as identity unique, -- 1 for the first run, and so on
  request_id      text    not null unique, -- chosen by who started it; a repeat gets the same run
  scenario_name   text    not null,
  scenario_text   text    not null, -- resolved: nothing it extends is needed
  scenario_digest text    not null,
  economy_digest  text    not null,
  seed            bigint  not null,
  first_period    integer not null,
  last_period     integer not null,
  state           text    not null check (state in ('waiting', 'running', 'ended', 'stopped')),
  reason          text,             -- why it was stopped
  paused          boolean not null,
  steps           integer not null default 0 check (steps >= 0), -- months it may still open though paused
  pace_ms         bigint  not null check (pace_ms >= 0),         -- least time from open to open
  opened_period   integer not null, -- the month opened last; the one before the first at the start
  check (first_period <= last_period),
  check ((state = 'stopped') = (reason is not null))
);

-- What is closed, and from where the log is read on. Commits with each close.
create table run_position (
  run_id     text primary key references run,
  epoch      bigint  not null, -- grows by one with each ledger that takes the run over
  period     integer not null, -- the month closed last; the one before the first at the start
  hash       text    not null, -- the hash chain up to that month
  log_offset bigint  not null  -- the first record of roundtrip.payments not contained in it
);

-- The shocks injected into a run, in the order in which they are applied.
create table shock (
  run_id           text    not null references run,
  number           integer not null,
  request_id       text    not null, -- chosen by the client; a repeat gets the first answer
  spec             text    not null,
  effective_period integer not null, -- the first month it was or will be opened with
  withdrawn_period integer,          -- the first month it is not opened with any more
  primary key (run_id, number),
  unique (run_id, request_id)
);

-- Who lets parties act, and where.
create table host (
  host_id        text   primary key,
  kinds          text[] not null, -- the kinds of parties it hosts
  address        text   not null,
  economy_digest text   not null,
  announced      bigint not null  -- grows with each announcement
);
create sequence announcement;
