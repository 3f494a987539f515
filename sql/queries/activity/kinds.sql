-- The kinds of activities.
prepare activity_kinds as
select code, label_en, label_zh, unit_en, unit_zh from activity_kind order by code;
