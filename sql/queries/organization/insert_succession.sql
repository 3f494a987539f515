-- Writes down which organization followed which; said again, it is changed. $1 predecessor, $2 successor, $3 kind,
-- $4 when, $5 note.
prepare organization_insert_succession (bigint, bigint, text, text, text) as
insert into organization_succession (predecessor_id, successor_id, kind, date, note)
values ($1, $2, $3, $4, normalize($5, nfc))
on conflict (predecessor_id, successor_id) do update set kind = excluded.kind, date = excluded.date,
  note = coalesce(excluded.note, organization_succession.note);
