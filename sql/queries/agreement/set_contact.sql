-- Adds a contact to an agreement; of one that is there already, what is given is mended and the rest stays.
prepare agreement_set_contact (
  bigint, -- agreement
  text,   -- name
  text,   -- office?
  text,   -- email?
  text    -- telephone?
) as
insert into agreement_contact as c (agreement_id, position, name, office, email, telephone)
values ($1, (select coalesce(max(h.position), 0) + 1 from agreement_contact h where h.agreement_id = $1),
  normalize($2, nfc), normalize($3, nfc), normalize($4, nfc), normalize($5, nfc))
on conflict (agreement_id, name) do update
set office = coalesce(excluded.office, c.office), email = coalesce(excluded.email, c.email),
  telephone = coalesce(excluded.telephone, c.telephone)
where (c.office, c.email, c.telephone) is distinct from (coalesce(excluded.office, c.office),
  coalesce(excluded.email, c.email), coalesce(excluded.telephone, c.telephone));
