-- Adds the fields of a scheme that it does not have yet. $1 scheme, $2 codes.
prepare field_load_fields (bigint, text[]) as
insert into field (scheme_id, code)
select $1, normalize(code, nfc) from unnest($2) as given (code)
on conflict (scheme_id, code) do nothing;
