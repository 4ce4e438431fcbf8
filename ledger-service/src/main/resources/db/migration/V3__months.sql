-- What came of each month.

-- The published conditions of a month, written when it is opened.
create table environment (
  run_id               text             not null references run,
  period               integer          not null,
  base_rate_billionths bigint           not null,
  sentiment            double precision not null,
  appetite             double precision not null,
  active_shocks        text[]           not null, -- those that bear on the month
  primary key (run_id, period)
);

create table market_state (
  run_id         text             not null,
  period         integer          not null,
  place          integer          not null, -- 1 for the first market of the scenario
  sales_contract text             not null,
  demand_cents   bigint           not null,
  chance         double precision not null,
  achieved       double precision not null,
  value_cents    bigint           not null,
  primary key (run_id, period, place),
  foreign key (run_id, period) references environment
);

-- A closed month.
create table period (
  run_id text    not null,
  period integer not null,
  hash   text    not null, -- the hash chain up to this month
  primary key (run_id, period),
  foreign key (run_id, period) references environment
);

create table party_result (
  run_id         text    not null,
  period         integer not null,
  party          text    not null,
  revenue_cents  bigint  not null,
  due_cents      bigint  not null,
  paid_cents     bigint  not null,
  received_cents bigint  not null,
  cash_cents     bigint  not null,
  arrears_cents  bigint  not null,
  debt_cents     bigint  not null,
  online_mw      bigint  not null,
  primary key (run_id, period, party),
  foreign key (run_id, period) references period
);

-- What is worth telling, in the order in which it was committed. Who writes here holds the run's row.
create table event (
  run_id       text    not null references run,
  number       bigint  not null, -- 1 for the run's first, without gaps
  period       integer not null, -- the month it belongs to
  kind         text    not null check (kind in (
    'opened', 'closed', 'shock accepted', 'shock withdrawn', 'arrears', 'default', 'refused',
    'signed', 'terminated', 'state')),
  party        text,
  contract     text,
  amount_cents bigint,
  text         text    not null, -- for people
  detail       jsonb   not null, -- what the kind has beside this
  primary key (run_id, number)
);

create table decision (
  run_id   text    not null,
  period   integer not null,
  number   integer not null, -- 1 for the month's first decision
  party    text    not null,
  round    text    not null,
  policy   text    not null,
  what     text    not null,
  facts    jsonb   not null, -- [{"name": ..., "value": ...}], in the order in which they were looked at
  primary key (run_id, period, number),
  foreign key (run_id, period) references period
);

-- The registry of contracts as of the last close.
create table contract_state (
  run_id          text    not null references run,
  contract        text    not null,
  type            text    not null,
  obligor         text    not null,
  obligee         text    not null,
  first_period    integer not null,
  last_period     integer not null,
  seniority       text    not null,
  binding         text    not null,
  state           text    not null check (state in ('in force', 'terminated')),
  measures        jsonb   not null, -- what has come of it so far, units in the names
  changed_period  integer not null, -- the month of the last change
  primary key (run_id, contract)
);
