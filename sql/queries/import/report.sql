-- How much the import brought, and how much it changed.
prepare import_report as
select
  (select count(*) from import_agreement where is_new) as agreements,
  (select count(*) from import_agreement where not is_new) as changed,
  (select count(*) from import_organization where is_new) + (select count(*) from import_new_organization)
    as organizations,
  (select count(*) from import_organization where not is_new) as changed_organizations,
  (select count(*) from import_event where is_new) as events,
  (select count(*) from import_event where not is_new) as changed_events,
  (select count(*) from import_scheme where id is not null) as schemes,
  (select count(distinct (field_id, matched_id)) from import_field_match) as matches;
