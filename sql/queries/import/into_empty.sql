-- Whether nothing was recorded before: neither an organization nor an agreement.
prepare import_into_empty as
select not exists (select from organization) and not exists (select from agreement) as done;
