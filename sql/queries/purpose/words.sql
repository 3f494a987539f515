-- The purposes that there are.
prepare purpose_words as
select code, label_en, label_zh from purpose order by code = 'other', code;
