-- Organizations that are named by a code that the registry has.
prepare import_take_given as
update staged_given g set organization_id = o.id from organization o where o.code = coalesce(g.code, g.named);
