-- Changes some agreements alike; those that are so already are left alone. Tells what was otherwise in each.
prepare agreement_change_alike (
  bigint[], -- agreements
  text[],   -- changed: keys of what is changed: owner, note, event, binding, type, visibility
  text,     -- owner?
  text,     -- note?
  bigint,   -- event?
  boolean,  -- isBinding?
  text,     -- type?
  text      -- visibility?
) as
with wanted as (
  select h.id, array_remove(array[
    case when 'binding' = any ($2) and h.binding is distinct from $6 then 'binding' end,
    case when 'event' = any ($2) and h.event_id is distinct from $5 then 'event' end,
    case when 'note' = any ($2) and h.note is distinct from normalize($4, nfc) then 'note' end,
    case when 'owner' = any ($2) and h.owner is distinct from normalize($3, nfc) then 'owner' end,
    case when 'type' = any ($2) and h.type is distinct from $7 then 'type' end,
    case when 'visibility' = any ($2) and h.visibility is distinct from $8 then 'visibility' end], null) as keys
  from agreement h where h.id = any ($1))
update agreement a
set owner = case when 'owner' = any (w.keys) then normalize($3, nfc) else a.owner end,
  note = case when 'note' = any (w.keys) then normalize($4, nfc) else a.note end,
  event_id = case when 'event' = any (w.keys) then $5 else a.event_id end,
  binding = case when 'binding' = any (w.keys) then $6 else a.binding end,
  type = case when 'type' = any (w.keys) then $7 else a.type end,
  visibility = case when 'visibility' = any (w.keys) then $8 else a.visibility end,
  revision = a.revision + 1, changed_at = now()
from wanted w
where w.id = a.id and w.keys <> '{}'
returning a.reference, w.keys;
