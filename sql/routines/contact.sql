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

create or replace function organization_part_revise() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  subjects bigint[];
begin
  case tg_op
    when 'INSERT' then select array_agg(distinct n.organization_id) into subjects from added n;
    when 'DELETE' then select array_agg(distinct o.organization_id) into subjects from gone o;
    else select array_agg(distinct b.organization_id) into subjects
      from ((select * from added except select * from gone)
        union all (select * from gone except select * from added)) b;
  end case;
  perform from organization o where o.id = any (subjects) order by o.id for no key update;
  -- One that the transaction has written is counted already.
  update organization o set revision = o.revision
    where o.id = any (subjects) and o.xmin <> pg_current_xact_id()::xid;
  return null;
end
$$;
comment on function organization_part_revise() is
  'Counts the revision of organizations of which a part is told otherwise: contacts, classifications.';
create or replace trigger organization_contact_revise_on_insert after insert on organization_contact
  referencing new table as added for each statement execute function organization_part_revise();
create or replace trigger organization_contact_revise_on_update after update on organization_contact
  referencing old table as gone new table as added for each statement execute function organization_part_revise();
create or replace trigger organization_contact_revise_on_delete after delete on organization_contact
  referencing old table as gone for each statement execute function organization_part_revise();
