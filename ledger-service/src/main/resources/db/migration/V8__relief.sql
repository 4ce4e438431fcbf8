-- What creditors let their debtors off is told too.

alter table event drop constraint event_kind_check;

alter table event add constraint event_kind_check check (kind in (
  'opened', 'closed', 'shock accepted', 'shock withdrawn', 'arrears', 'default', 'refused',
  'signed', 'terminated', 'relieved', 'state'));
