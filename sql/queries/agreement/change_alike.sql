-- Changes some agreements alike; those that are so already are left alone. Tells what was otherwise in each.
prepare agreement_change_alike (
  bigint[], -- agreements
  text      -- changed: the columns that are changed, with their values, as JSON
) as
with wanted as (
  select h.id, n.changed, array(
    select k.key from jsonb_object_keys(n.changed) k (key)
    where w.was -> k.key is distinct from n.changed -> k.key order by k.key) as keys
  from (select normalize($2, nfc)::jsonb as changed) n
  cross join agreement h
  cross join lateral (select to_jsonb(h) as was offset 0) w
  where h.id = any ($1))
update agreement a
set (owner, note, event_id, binding, type, visibility) = (
    select n.owner, n.note, n.event_id, n.binding, n.type, n.visibility from jsonb_populate_record(a, w.changed) n),
  revision = a.revision + 1, changed_at = now()
from wanted w
where w.id = a.id and w.keys <> '{}'
returning a.reference, array(select replace(k, 'event_id', 'event') from unnest(w.keys) k) as keys;
