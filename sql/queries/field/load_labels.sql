-- Adds labels, or brings them up to date.
prepare field_load_labels (
  bigint, -- scheme
  text[], -- codes
  text[], -- languages
  text[]  -- labels
) as
insert into field_label (field_id, language, label)
select (select f.id from field f where f.scheme_id = $1 and f.code = normalize(given.code, nfc)), given.language,
  normalize(given.label, nfc)
from unnest($2, $3, $4) as given (code, language, label)
on conflict (field_id, language) do update set label = excluded.label where field_label.label <> excluded.label;
