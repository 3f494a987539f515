-- Adds the fields of a scheme that it does not have yet.
prepare field_load_fields (
  bigint, -- scheme
  text[]  -- codes
) as
insert into field (scheme_id, code)
select $1, normalize(code, nfc) from unnest($2) as given (code)
on conflict (scheme_id, code) do nothing;
