-- The keys of the agreements of a list, the latest signed first. What was signed after the day is left out, unless
-- drafts are asked for: a draft is what it was then. Where the day is today, what the calendar of another time zone let
-- be signed tomorrow stays.
prepare agreement_list_keys (
  date,      -- day: the one of the status
  text[],    -- statuses?: of which one is enough
  text[],    -- types?: of which one is enough
  bigint[],  -- parties?: keys under which a party was recorded, who is one on the day
  bigint[],  -- with?: keys under which others were recorded that all are parties then
  integer[], -- withGroups?: which of those each key is of, from 1
  bigint[],  -- others?: keys of parties of which one is enough, besides
  bigint[],  -- fields?: keys of fields
  bigint,    -- event?
  date,      -- signedFrom?
  date,      -- signedUntil?
  date,      -- endsBy?: only what ends between the day and this one
  text,      -- title?: part of the title
  text,      -- owner?: part of the owner
  text,      -- signatory?: part of the name of who signed
  boolean,   -- isRetracted: whether those that were retracted are asked for in place of the others
  date,      -- today: where it is latest on Earth
  bigint[],  -- purposes?: keys of purposes
  text,      -- classification?: or a scheme
  text,      -- unit?: part of the name of a party's unit, in words or as an organization
  bigint,    -- limit?: most rows
  boolean    -- unknownToo: whether beside the others it is enough that parties are said not to be known
) as
select a.id
from agreement_asked($4, $1, $8, null, $14) a
where (a.retracted_at is not null) = coalesce($16, false)
  and (a.draft or a.retracted_at is not null or 'draft' = any ($2) or agreement_made_by(a, $1, $17))
  and ($3 is null or a.type = any ($3))
  and ($2 is null or coalesce(agreement_status(a, $1, $4), 'unknown') = any ($2))
  -- A status that few agreements have is looked for among those of which a life is told.
  and ($2 is null or not $2 <@ array['suspended', 'terminated', 'replaced'] or exists (
    select from (
      select f.agreement_id from agreement_fact f
      where f.phases is not null and fact_status(f.begins_on, f.last_on, f.phases, $1) = any ($2)
      union all
      -- What amends another is over with it.
      select r.agreement_id from related_agreement r where r.relation = 'amendment') f
    where f.agreement_id = a.id))
  and ($5 is null or (
    select count(distinct g.number) from unnest($5, $6) g (key, number)
    join agreement_party_rows(a.id) p on p.organization_id = g.key
    where party_on(p.from_date, p.date_signed, p.agreement_signed_until, p.until_date, $1))
    = (select max(g.number) from unnest($6) g (number)))
  and ($7 is null or $22 and a.parties_unknown is not null or exists (
    select from agreement_party_rows(a.id) p
    where p.organization_id = any ($7)
      and party_on(p.from_date, p.date_signed, p.agreement_signed_until, p.until_date, $1)))
  and ($9 is null or a.event_id = $9)
  and ($18 is null or exists (
    select from agreement_purpose ap where ap.agreement_id = a.id and ap.purpose_id = any ($18)))
  and ($19 is null or exists (
    select from agreement_classification c
    where c.agreement_id = a.id and c.scheme = split_part($19, ':', 1)
      and (strpos($19, ':') = 0 or c.value = classification_value($19))))
  and ($10 is null or a.signed_on >= $10)
  and ($11 is null or a.signed_on <= $11)
  and ($12 is null or exists (
    select from agreement_fact f
    cross join lateral (
      select d.end_on from agreement_ends_on(f.agreement_id, $1, $17, $4) d
      -- Of most the fact has the end, and no more need be asked.
      where f.end_on between $1 and $12 or f.life is not null or f.phases is not null or f.later is not null
        or renews_itself(f.traits) offset 0) d
    where f.agreement_id = a.id and d.end_on between $1 and $12)
    -- Of what has no date but its end that is all that is known.
    and coalesce(agreement_status(a, $1) in ('signed', 'in-force', 'suspended'), true))
  and ($15 is null or exists (
    select from agreement_party p
    where p.agreement_id = a.id and strpos(name_words(p.signatory_name), name_words($15)) > 0))
  and ($13 is null or strpos(lower(a.title), lower(normalize($13, nfc))) > 0
    or exists (select from agreement_title n
      where n.agreement_id = a.id and strpos(lower(n.title), lower(normalize($13, nfc))) > 0))
  and ($20 is null or exists (
    select from agreement_party p
    left join organization u on u.id = p.organization_id and u.part_of_id is not null
    where p.agreement_id = a.id and ($4 is null or p.organization_id = any ($4))
      and (strpos(fold_name(p.unit_name), fold_name($20)) > 0
        or u.code = lower($20) or strpos(u.name_folded, fold_name($20)) > 0
        or exists (select from organization_name n
          where n.organization_id = u.id and strpos(n.name_folded, fold_name($20)) > 0))))
order by a.signed_on desc nulls last, a.reference
limit $21;
