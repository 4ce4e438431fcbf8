-- What a decision was taken because of, so that a chain of causes can be walked backwards.

alter table decision
  add column sequence integer, -- place of the message among what the party said in the round
  add column causes   text[] not null default '{}'; -- ids of earlier records, such as 2027-03#12
