-- How much the import brought.
prepare import_report as
select
  (select count(*) from import_agreement where id is not null) as agreements,
  (select count(*) from import_agreement where unchanged) as unchanged,
  (select count(*) from import_organization where id is not null) + (select count(*) from import_new_organization)
    as organizations,
  (select count(*) from import_event where id is not null) as events,
  (select count(*) from import_scheme where id is not null) as schemes,
  (select count(distinct (field_id, matched_id)) from import_field_match) as matches;
