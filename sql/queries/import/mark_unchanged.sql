-- Marks the agreements of which the registry has exactly what the file says. The registry's line is asked for one by
-- one, so that nothing is written out for agreements that are known by their digest already.
prepare import_mark_unchanged as
update import_agreement i set unchanged = true
from import_row r
where i.known_id is not null and not i.unchanged and r.line = i.line
  and (select v.json::jsonb from agreement_records() v where v.id = i.known_id)
    = jsonb '{"type":"other","visibility":"public"}' || (r.body - 'record')
      || case when r.body ? 'parties'
      then jsonb_build_object('parties', import_parties(r.body -> 'parties')) else '{}' end;
