-- Names that the file brings for agreements, organizations, events and schemes.
prepare import_take_names as
insert into import_name (record, code, line)
select case record when 'refused' then body ->> 'record' else record end,
  case record when 'agreement' then body ->> 'reference' else body ->> 'code' end, line
from import_row
where record in ('agreement', 'agreement-type', 'organization', 'event', 'field-scheme',
  'event-series', 'activity-kind')
  or record = 'refused' and body ? 'code'
    and body ->> 'record' in ('agreement', 'agreement-type', 'organization', 'event', 'field-scheme',
      'event-series', 'activity-kind');
