-- Carries what was found over to every mention.
prepare import_settle_mentions as
update import_mention m set organization_id = g.organization_id
from import_given g where g.given = m.given and g.organization_id is not null;
