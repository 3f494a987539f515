-- Brings the shipped regions up to date. $1 codes, $2 parents, $3 English names, $4 Chinese names.
prepare reference_region (text[], text[], text[], text[]) as
insert into region (code, parent_code, name_en, name_zh)
select * from unnest($1, $2, $3, $4)
on conflict (code) do update
set parent_code = excluded.parent_code, name_en = excluded.name_en, name_zh = excluded.name_zh;
