-- Contacts: how one is written in a line, and that those of an organization are part of its record.

create or replace function contact_said(name text, office text, email text, telephone text) returns text
language sql immutable parallel safe
return concat_ws(', ', name || coalesce(' <' || email || '>', ''), office, telephone);
comment on function contact_said(text, text, text, text) is
  'A contact in a line, such as: Front Desk <desk@example.edu>, International Office, +86 23 5550 0100.';

create or replace function contact_number_like(value text) returns boolean
language sql immutable parallel safe
return value ~ '^[0-9+(][0-9 ()./+-]*$' and value !~ ' $'
  and char_length(regexp_replace(value, '[^0-9]', '', 'g')) >= 3;
comment on function contact_number_like(text) is
  'Whether a line that tells a contact takes a part for a telephone number: digits, blanks and + - . / ( ).';

create or replace function contact_flat(name text, office text, email text, telephone text) returns text
language sql immutable parallel safe
return case
  when concat(name, office) !~ '[,;<>@，；\u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]' and name = btrim(name)
    and (office is null or office = btrim(office) and not contact_number_like(office))
    and (telephone is null or contact_number_like(telephone))
  then contact_said(name, office, email, telephone) end;
comment on function contact_flat(text, text, text, text) is
  'A contact in a line that reads back as the same; null where it would not.';
