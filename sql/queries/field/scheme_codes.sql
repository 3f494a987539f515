-- The schemes by their codes, and which the program brings.
prepare field_scheme_codes as
select id, code, shipped from field_scheme order by code;
