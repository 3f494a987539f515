-- What can keep an agreement out of figures.
prepare fact_outside (
  bigint -- agreement
) as
select a.draft, a.retracted_at is not null as is_retracted, a.begins_on is null as is_undated, a.begins_on, t.counted,
  (select d.last_on from agreement_last_day(a.id, '2199-12-31') d where d.last_on < 'infinity') as last_on,
  (select array_agg(b.reference::text order by b.reference)
    from related_agreement r join agreement b on b.id = r.related_id
    where r.agreement_id = a.id and r.relation = 'amendment') as amended
from agreement a join agreement_type t on t.code = a.type
where a.id = $1;
