-- Gives roles of parties that are recorded what the import says of them.
prepare import_replace_party_roles as
update party_role p
set label_en = n.label_en, label_zh = n.label_zh, definition_en = n.definition_en
from (
  select r.code, r.label as label_en, coalesce(r.label_zh, r.label) as label_zh,
    coalesce(r.definition, r.label) as definition_en
  from staged_party_role r) n
where p.code = n.code and (p.label_en, p.label_zh, p.definition_en)
  is distinct from (n.label_en, n.label_zh, n.definition_en);
