-- What of a vocabulary a person who has typed the beginning of a name may mean: those that begin so first, then those
-- that hold it.
prepare completion_candidates (
  text,   -- noun: such as field, type, activity-kind or organization-classification
  text,   -- typed: what was typed
  bigint  -- limit: how many at most
) as
with typed (text, folded) as (select lower(btrim($2)), fold_name($2)),
candidate (code, label, rank) as (
  select s.code || ':' || f.code, l.label, case
    when starts_with(lower(s.code || ':' || f.code), t.text) then 1
    when starts_with(l.label_folded, t.folded) then 2 else 3 end
  from field f join field_scheme s on s.id = f.scheme_id
  left join field_label l on l.field_id = f.id, typed t
  where $1 = 'field' and not f.retired and not s.retired
    and (strpos(lower(s.code || ':' || f.code), t.text) > 0 or strpos(l.label_folded, t.folded) > 0)
  union all
  select e.code, e.name, case when starts_with(e.code, t.text) then 1 else 3 end
  from event e, typed t
  where $1 = 'event' and (strpos(e.code, t.text) > 0 or strpos(fold_name(e.name), t.folded) > 0)
  union all
  select e.code, e.name, case when starts_with(e.code, t.text) then 1 else 3 end
  from event_series e, typed t
  where $1 = 'series' and (strpos(e.code, t.text) > 0 or strpos(fold_name(e.name), t.folded) > 0)
  union all
  select y.code, y.label_en, case when starts_with(y.code, t.text) then 1 else 3 end
  from agreement_type y, typed t
  where $1 = 'type' and (strpos(y.code, t.text) > 0 or strpos(lower(y.label_en), t.text) > 0)
  union all
  select k.code, k.label_en, case when starts_with(k.code, t.text) then 1 else 3 end
  from organization_kind k, typed t
  where $1 = 'kind' and (strpos(k.code, t.text) > 0 or strpos(lower(k.label_en), t.text) > 0)
  union all
  select k.code, k.label_en, case when starts_with(k.code, t.text) then 1 else 3 end
  from activity_kind k, typed t
  where $1 = 'activity-kind' and (strpos(k.code, t.text) > 0 or strpos(lower(k.label_en), t.text) > 0)
  union all
  select r.code, r.label_en, case when starts_with(r.code, t.text) then 1 else 3 end
  from party_role r, typed t
  where $1 = 'role' and (strpos(r.code, t.text) > 0 or strpos(lower(r.label_en), t.text) > 0)
  union all
  select u.code, u.label_en, case when starts_with(u.code, t.text) then 1 else 3 end
  from purpose u, typed t
  where $1 = 'purpose' and not u.retired and (strpos(u.code, t.text) > 0 or strpos(lower(u.label_en), t.text) > 0)
  union all
  select e.code, e.label, case when starts_with(e.code, t.text) then 1 else 3 end
  from typed t, classification_scheme s
  cross join lateral (
    select s.code::text, s.label_en::text as label
    union all
    select v.scheme || ':' || v.value, v.label_en from classification_value v where v.scheme = s.code) e
  where $1 = s.subject || '-classification' and (strpos(e.code, t.text) > 0 or strpos(lower(e.label), t.text) > 0)
  union all
  select c.code, c.name_en, case when starts_with(lower(c.code), t.text) then 1 else 2 end
  from country c, typed t
  where $1 = 'country' and (starts_with(lower(c.code), t.text) or strpos(fold_name(c.name_en), t.folded) > 0)
  union all
  select c.code, c.name_en, case when starts_with(lower(c.code), t.text) then 1 else 2 end
  from currency c, typed t
  where $1 = 'currency' and (starts_with(lower(c.code), t.text) or strpos(lower(c.name_en), t.text) > 0)
  union all
  select s.code, s.title_en, 1
  from field_scheme s, typed t
  where $1 = 'scheme' and not s.retired and starts_with(s.code, t.text)
)
select code, min(label) as label
from candidate
group by code
order by min(rank), code collate "C"
limit $3;
