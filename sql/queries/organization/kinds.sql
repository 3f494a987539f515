-- The kinds of organizations.
prepare organization_kinds as
select code, label_en, label_zh from organization_kind order by code = 'other', code;
