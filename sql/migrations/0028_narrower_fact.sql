-- What no figure reads is no part of a fact, and what no question looks up has no index. How many something counts has a limit,
-- so that what many of them come to has room.

alter table agreement_fact drop column recorded_on, drop column unit_names, drop column purposes;
comment on column agreement_fact.traits is
  'Bits: 1 draft; 2, 4 signing known to the month, the year; 8 begin, 16 signed end, 32 changed end known to the month or year; 64 start, 128 end, 256 amount not known; 512 parties said not to be known; 4096 renews by itself; 16384 signed as without end; 32768 said to carry no money; 65536 start known to the month or year; 131072 said not to bind; 262144 its amount is the ceiling of a framework; 1048576 a party funds what others do; 2097152 an amendment of another.';

drop index agreement_ends_on_idx;
drop index agreement_fact_until_on_idx;
drop index event_start_date_idx;

alter table activity
  drop constraint activity_quantity_check,
  add constraint activity_quantity_check check (quantity between 0 and 2147483647);
