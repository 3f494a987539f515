-- How much the import brought.
prepare import_report as
select
  (select count(*) from import_agreement where is_new) as agreements,
  (select count(*) from import_agreement where not is_new) as changed,
  (select count(*) from import_organization) + (select count(*) from import_new_organization) as organizations,
  (select count(*) from import_event) as events,
  (select count(*) from import_scheme where id is not null) as schemes,
  (select count(distinct (field_id, matched_id)) from import_field_match) as matches;
