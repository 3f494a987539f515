-- Keeps what the file calls organizations that it means by a code or an identifier, so that they are found by it.
prepare import_keep_names as
insert into organization_name (organization_id, name, kind)
select distinct t.organization, t.given, 'given' from import_taken() t where t.reason in ('code', 'identifier')
on conflict (organization_id, name, kind, language) do nothing;
