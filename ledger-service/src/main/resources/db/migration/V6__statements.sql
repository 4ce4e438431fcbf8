-- The published conditions of a month, statements among them, as the hosts were told them: a
-- roundtrip.v1.Environment. What else the table and market_state hold is for people to ask for.
alter table environment add column published bytea not null default '';
alter table environment alter column published drop default;
