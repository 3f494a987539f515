-- Takes from organizations that are recorded what they are part of, where the import says otherwise, before any new one
-- is stored: two that change places would stand above each other as long as both are there. One that has a fault does,
-- too: nothing is stored then, and it is not to hide what is wrong with others.
prepare import_loosen_organizations as
update organization o set recorded_part_of_id = null, part_of_id = null
from import_organization i
where not i.is_new and o.id = i.id and o.recorded_part_of_id is not null
  and o.recorded_part_of_id is distinct from (select above.id from organization above where above.code = i.part_of);
