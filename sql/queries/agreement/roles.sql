-- The roles of parties.
prepare agreement_roles as
select code, label_en, label_zh from party_role order by code = 'other', code;
