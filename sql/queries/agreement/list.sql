-- Agreements by their keys, in that order, each with the end and the value that what happened by a day gave it; and of
-- one with a rule to renew itself whether it does, or ends since notice was given.
prepare agreement_list (
  bigint[], -- keys
  date,     -- day: the one of the status
  date,     -- today: where it is latest on Earth
  text,     -- language?: the one that titles and names are wanted in
  bigint[], -- own?: keys of parties that are no partners here
  bigint[]  -- parties?: keys of the parties for whom the status is told; for all where none are
) as
select a.reference,
  coalesce((select n.title from agreement_title n where n.agreement_id = a.id and n.language = $4), a.title) as title,
  a.type, s.status, a.date_signed, a.start_date,
  case when a.retracted_at is not null or a.draft or a.begins_on is null or d.last_on = a.ends_on then a.end_date::text
    when d.last_on = 'infinity' then 'open' else d.last_on::text end as end_date,
  case when s.status not in ('signed', 'in-force', 'suspended') then null
    when not (renews_itself(f.traits) or is_draft(f.traits)) and f.life is not null and i.end_on > d.last_on
      then 'extended'
    when renews_itself(f.traits) and not is_draft(f.traits) then case
      -- Open, or terminated or replaced before the next term.
      when d.last_on = 'infinity'
        or exists (select from fact_cut_short(f.phases) c where coalesce(c.last_on <= d.last_on, true)) then null
      when i.end_on = d.last_on and i.goes_on_to = i.end_on then case when i.is_noticed then 'lapses' end
      else 'renews' end end as renewal,
  -- What amends another is no agreement of its own in figures.
  (select array_agg(m.reference::text order by m.reference)
    from related_agreement r join agreement m on m.id = r.related_id
    where r.agreement_id = a.id and r.relation = 'amendment') as amends,
  a.no_money and v.new_amount is null as no_money, coalesce(v.new_amount, a.amount) as amount,
  coalesce(v.new_currency, a.currency) as currency, a.owner,
  o.parties, o.partner, o.kind, o.country, o.unit_name, o.signed_as,
  l.codes as fields, l.en as fields_en, l.zh as fields_zh, n.notice_by,
  u.codes as purposes, u.en as purposes_en, u.zh as purposes_zh,
  coalesce(
    (select contact_said(c.name, c.office, c.email, c.telephone) from agreement_contact c
      where c.agreement_id = a.id order by c.position, c.name collate "C" limit 1),
    (select contact_said(c.name, c.office, c.email, c.telephone)
      from agreement_party_rows(a.id) p
      join organization r on r.id = p.organization_id
      join organization m on m.resolved_id = r.resolved_id
      join organization_contact c on c.organization_id = m.id
      where ($5 is null or p.organization_id <> all ($5))
        and coalesce(p.role <> 'funder', true)
        and party_on(p.from_date, p.date_signed, p.agreement_signed_until, p.until_date, $2)
      order by p.position, c.position, c.name collate "C" limit 1)) as contact
from unnest($1) with ordinality k (id, place)
join agreement a on a.id = k.id
-- Worked out once for each row.
cross join lateral (select * from agreement_last_day(a.id, $2) offset 0) d
cross join lateral (select agreement_status(a::agreement, $2, $6) as status offset 0) s
left join agreement_fact f on f.agreement_id = a.id
-- Asked once, for what renews itself and for its notice.
left join lateral (
  select n.* from fact_in_sight(f, $2, known_by($2, $3)) n
  where renews_itself(f.traits) or f.life is not null or a.notice_days is not null or a.notice_months is not null
  offset 0) i on true
left join lateral (
  select array_agg(u.code::text order by u.place) as codes, array_agg(u.label_en::text order by u.place) as en,
    array_agg(u.label_zh::text order by u.place) as zh
  from (
    select u.code, u.label_en, u.label_zh, min(ap.position) as place
    from agreement_purpose ap join purpose u on u.id = ap.purpose_id
    where ap.agreement_id = a.id group by u.id) u) u on true
left join lateral (
  select array_agg(p.called order by p.position) filter (where p.is_named) as parties,
    array_agg(p.called order by p.position) filter (where p.is_other) as partner,
    array_agg(distinct p.kind) filter (where p.is_other) as kind,
    array_agg(distinct p.country) filter (where p.is_other and p.country is not null) as country,
    array_agg(p.unit_name order by p.position) filter (where p.unit_name is not null) as unit_name,
    array_agg(p.signed_as order by p.position) filter (where p.signed_as is not null) as signed_as
  from (
    select p.position, p.unit_name::text as unit_name, coalesce(m.kind, 'unknown') as kind, m.country::text as country,
      -- Who only funds is no partner, nor who has left, or is to come.
      ($5 is null or p.organization_id <> all ($5)) and coalesce(p.role <> 'funder', true)
        and party_on(p.from_date, p.date_signed, p.agreement_signed_until, p.until_date, $2) as is_other,
      (select n.name from organization_called(m.id, m.name, $4) n) as called,
      party_signed_as(p.signed_as, r.name, m.name) as signed_as,
      -- Who has left is named no more.
      coalesce(last_day(p.until_date) >= $2, true) and (p.agreement_id = a.id or is_named_by(p, a.id, $2)) as is_named
    from agreement_party_rows(a.id) p
    join organization r on r.id = p.organization_id join organization m on m.id = r.resolved_id
    -- Whom an amendment brings in is named from that day on.
    where p.agreement_id = a.id or first_day(p.from_date) <= $2) p) o on true
left join lateral (
  select array_agg(l.code order by af.position) as codes, array_agg(coalesce(l.en, l.code) order by af.position) as en,
    array_agg(coalesce(l.zh, l.en, l.code) order by af.position) as zh
  from agreement_field af
  -- Looked up for each: the planner would look through the scheme.
  cross join lateral (
    select c.code || ':' || d.code as code,
      (select b.label::text from field_label b where b.field_id = d.id and b.language = 'en') as en,
      (select b.label::text from field_label b where b.field_id = d.id and b.language = 'zh') as zh
    from field d cross join lateral (select c.code from field_scheme c where c.id = d.scheme_id offset 0) c
    where d.id = af.field_id offset 0) l
  where af.agreement_id = a.id) l on true
left join lateral (
  select notice_day(i.end_on, a.notice_days, a.notice_months) as notice_by
  where s.status in ('signed', 'in-force', 'suspended') and i.end_on < 'infinity'
    and notice_day(i.end_on, a.notice_days, a.notice_months) >= $2
    and (a.lapse_on is distinct from d.last_on or not lapse_known(a.lapse_given_on, $2, $3))
    -- No term follows it that notice could keep from beginning.
    and not coalesce(renews_itself(f.traits) and i.goes_on_to = i.end_on, false)
    -- Terminated or replaced before the next term would begin.
    and not exists (select from fact_cut_short(f.phases) c where c.last_on <= greatest(i.end_on, d.last_on))) n
  on a.notice_days is not null or a.notice_months is not null
left join lateral agreement_value_on(a.id, $2) v on true
order by k.place;
