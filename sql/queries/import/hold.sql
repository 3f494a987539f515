-- Holds the records that are to be changed, until the transaction ends.
prepare import_hold (
  text,  -- kind
  text[] -- names
) as
select (
    select count(*)
    from (select from agreement a where a.reference = any ($2) order by a.id for no key update) held
    where $1 = 'agreement') + (
    select count(*)
    from (select from organization o where o.code = any ($2) order by o.id for no key update) held
    where $1 = 'organization') + (
    select count(*)
    from (select from event e where e.code = any ($2) order by e.id for no key update) held
    where $1 = 'event') >= 0 as done;
