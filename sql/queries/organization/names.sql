-- The other names of an organization. $1 its key.
prepare organization_names (bigint) as
select name, kind, language from organization_name
where organization_id = $1
order by kind, language, name collate "C";
