-- Notes agreements, and those of notes that were left, so that their facts are made anew before the transaction
-- commits.
prepare fact_mend (
  bigint[] -- ids: their keys
) as
with left_over as (
  delete from touched returning keys
)
insert into touched (change, keys)
select 'concerned', array(select unnest($1) union select unnest(l.keys) from left_over l);
