-- What has to be filed by some days, as what falls due has it; of agreements that are asked for.
prepare form_deadlines (
  bigint[], -- ids: keys of the agreements
  text[],   -- days: by which each has to be filed
  text[],   -- titles: what has to be done with each
  bigint[], -- parties?: keys under which a party was recorded
  bigint[], -- fields?: keys of fields
  text,     -- type?
  text,     -- owner?: part of the owner
  date,     -- day
  text      -- language?: the one that names are wanted in
) as
select w.due, 'filing' as kind, 'filing' as what, w.due < $8 as overdue, w.due - $8 as days_left, a.id, a.reference,
  null::integer as number,
  t.title, null::date as end_on, null::date as renews_to, t.owner, t.revision, t.changed_at, t.registry_created_at,
  t.parties, null::text[] as partner, t.contact
from (select n.id, n.day::date as due, n.title from unnest($1, $2, $3) n (id, day, title)) w
join agreement_asked($4, null, $5, $6, $7) a on a.id = w.id
cross join lateral due_told(a.id, null, w.title, $9, $8) t
order by w.due, a.reference;
