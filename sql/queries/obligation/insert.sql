-- Writes an obligation down after those that the agreement has.
prepare obligation_insert (
  bigint, -- agreement
  bigint, -- organization
  text,   -- description: what is owed
  text    -- due: by when
) as
insert into obligation (agreement_id, position, organization_id, description, due)
values ($1, (select coalesce(max(o.position), 0) + 1 from obligation o where o.agreement_id = $1),
  agreement_party_key($1, $2), normalize($3, nfc), $4)
returning id, position;
