-- Writes down which organization followed which; said again, it is changed.
prepare organization_insert_succession (
  bigint, -- predecessor
  bigint, -- successor
  text,   -- kind
  text,   -- date?: when
  text    -- note?
) as
insert into organization_succession (predecessor_id, successor_id, kind, date, note)
values ($1, $2, $3, $4, normalize($5, nfc))
on conflict (predecessor_id, successor_id) do update set kind = excluded.kind,
  date = coalesce(excluded.date, organization_succession.date),
  note = coalesce(excluded.note, organization_succession.note);
