-- Takes from agreements that are recorded the relations that the import has no longer, before any new one is stored:
-- one that is turned round would lead back to where it starts as long as both are there.
prepare import_loosen_related as
delete from related_agreement x
using import_agreement i
where not i.is_new and x.agreement_id = i.id and not exists (
  select from import_related l
  where l.line = i.line and (l.relation, l.related_id) = (x.relation, x.related_id));
