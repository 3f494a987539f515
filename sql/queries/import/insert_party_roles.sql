-- Stores the roles of parties that are new.
prepare import_insert_party_roles as
insert into party_role (code, label_en, label_zh, definition_en)
select r.code, r.label, coalesce(r.label_zh, r.label), coalesce(r.definition, r.label)
from staged_party_role r
order by r.line
on conflict (code) do nothing;
