-- How many agreements there are that are no drafts, of types that the figures of a year take.
prepare fact_count (
  bigint[], -- ids?: only some, by their keys; what follows does not count then
  bigint[], -- parties?: keys under which a party was recorded
  bigint[], -- fields?: keys of fields of which one is enough
  bigint,   -- event?
  bigint[]  -- purposes?: keys of purposes of which one is enough
) as
select count(*) as agreements from facts_asked($1, $2, $3, $4, $5, false) f join agreement_type t on t.code = f.type
where t.counted;
