-- The types of agreements.
prepare agreement_types as
select code, label_en, label_zh from agreement_type order by code = 'other', code;
