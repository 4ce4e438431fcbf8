-- History is added to and never changed, whoever asks: the trigger stops the owner too.

create function refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$$;

do $$
declare
  history text;
begin
  foreach history in array array[
    'journal_entry', 'posting', 'environment', 'market_state', 'period', 'party_result', 'event',
    'decision', 'host_message', 'malformed']
  loop
    execute format(
      'create trigger append_only before update or delete or truncate on %I '
      'for each statement execute function refuse_change()', history);
  end loop;
end
$$;
