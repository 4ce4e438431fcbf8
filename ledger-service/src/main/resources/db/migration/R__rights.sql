-- What the service's own role may do: read everything, add to history, and change only what is
-- state. It may delete nothing.

grant usage on schema ${schema} to ${role};
grant select on all tables in schema ${schema} to ${role};
revoke all on ${schema}.flyway_schema_history from ${role};

grant insert on
  journal_entry, posting, environment, market_state, period, party_result, event, decision,
  host_message, malformed
  to ${role};
grant insert, update on run, run_position, balance, contract_state, shock, host to ${role};
grant insert, update (published) on outbox to ${role};
grant usage on sequence announcement to ${role};
