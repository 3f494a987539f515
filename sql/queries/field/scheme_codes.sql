-- The codes of the schemes, and which the program brings.
prepare field_scheme_codes as
select code, shipped from field_scheme order by code;
