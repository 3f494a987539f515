-- What is told of whatever falls due under an agreement, in lists and in calendars alike.

create or replace function due_told(subject bigint, debtor bigint, owed text, named_in text, day date)
returns table (title text, owner text, changed_at timestamptz, registry_created_at timestamptz, revision bigint, parties text[], contact text)
language sql stable parallel safe
as $$
  select coalesce(owed, (select n.title from agreement_title n where n.agreement_id = a.id and n.language = named_in), a.title)::text,
    a.owner::text, a.changed_at, g.created_at,
    -- What a calendar shows has the names of the parties, too.
    a.revision + (select coalesce(sum(o.revision - 1), 0) from agreement_party p join organization o
      on o.id = p.organization_id where p.agreement_id = a.id)::bigint,
    (select n.names from agreement_party_names(a.id, debtor, named_in, day) n),
    (select contact_said(c.name, c.office, c.email, c.telephone) from agreement_contact c
      where c.agreement_id = a.id order by c.position, c.name collate "C" limit 1)
  from agreement a cross join registry g
  where a.id = subject
$$;
comment on function due_told(bigint, bigint, text, text, date) is
  'Of an agreement under which something falls due: the title, or what is owed where that is given, who has it, when it and the registry were changed and made, its revision with those of its parties, the names of the parties on a day, or of the debtor where there is one, and whom to call.';
