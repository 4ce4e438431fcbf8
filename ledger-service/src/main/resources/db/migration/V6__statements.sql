-- What was known of each party when a month was opened: income of the last twelve months and the
-- balance sheet at the last close. Amounts are cents.
create table statement (
  run_id               text    not null,
  period               integer not null,
  party                text    not null,
  months               integer not null check (months between 0 and 12), -- covered by the sums of income
  revenue_cents        bigint  not null,
  ebitda_cents         bigint  not null,
  interest_cents       bigint  not null,
  quarter_profit_cents bigint  not null, -- before tax, of the last full calendar quarter
  taxable_profit_cents bigint  not null, -- that less losses carried forward
  cash_cents           bigint  not null,
  debt_cents           bigint  not null,
  net_assets_cents     bigint  not null,
  standing             text    not null check (standing in ('SOUND', 'IN_ARREARS', 'DEFAULTED')),
  primary key (run_id, period, party),
  foreign key (run_id, period) references environment
);

create trigger append_only before update or delete or truncate on statement
  for each statement execute function refuse_change();
