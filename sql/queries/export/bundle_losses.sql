-- What the registry holds and a CSV bundle has no column for, with how many there are of each.
prepare export_bundle_losses as
select what, quantity
from (values
  ('drafts', (select count(*) from agreement where draft)),
  ('retracted agreements', (select count(*) from agreement where retracted_at is not null and not draft)),
  ('retracted organizations', (select count(*) from organization where retracted_at is not null)),
  ('what is let run out', (select count(*) from agreement where lapse_on is not null)),
  ('titles in other languages than English and Chinese',
    (select count(*) from agreement_title where language not in ('en', 'zh'))),
  ('lifecycle actions', (select count(*) from lifecycle_action)),
  ('relations between agreements', (select count(*) from related_agreement)),
  ('documents', (select count(*) from agreement_document)),
  ('obligations', (select count(*) from obligation)),
  ('activities', (select count(*) from activity)),
  -- A list goes out whole or not at all: read back as a change, a part of it would take the rest away.
  ('lists of contacts of which one does not fit in a line', (
    select count(*) from (
      select c.agreement_id from agreement_contact c where contact_flat(c.name, c.office, c.email, c.telephone) is null
      union
      select c.organization_id from organization_contact c
      where contact_flat(c.name, c.office, c.email, c.telephone) is null) c)),
  ('lists of other names of which one does not fit in a line', (
    select count(distinct n.organization_id) from organization_name n
    where name_flat(n.name, n.kind, n.language, n.from_date, n.until_date) is null)),
  ('filings', (select count(*) from agreement_filing)),
  ('further amounts', (select count(*) from agreement_amount)),
  ('roles of your own', (select count(*) from party_role where not shipped)),
  ('purposes of your own', (select count(*) from purpose where not shipped)),
  ('schemes of classifications of your own', (select count(*) from classification_scheme where not shipped)),
  ('series of events', (select count(*) from event_series)),
  ('offices of signatories', (select count(*) from agreement_party where signatory_title is not null)),
  ('statements on whether a contribution is in kind, and what it is',
    (select count(*) from agreement_contribution where in_kind is not null or what is not null)),
  ('several contributions of one party', (
    select count(*) from (
      select from agreement_contribution c group by c.agreement_id, c.organization_id having count(*) > 1) c)),
  ('contributions in another currency than the agreement', (
    select count(*) from agreement_contribution c join agreement a on a.id = c.agreement_id
    where c.currency <> coalesce(a.currency, (
      select min(q.currency) from agreement_contribution q where q.agreement_id = a.id
      having count(distinct q.currency) = 1), ''))),
  ('successors of organizations', (select count(*) from organization_succession)),
  ('organizations that are known to be two', (select count(*) from organization_distinct)),
  ('reasons of merges', (select count(*) from organization_merge where undone_at is null and reason is not null)),
  ('identifiers with a semicolon', (select count(*) from organization_identifier where strpos(value, ';') > 0)),
  ('which schemes and fields are retired', (
    select count(*) from field f join field_scheme s on s.id = f.scheme_id where f.retired or s.retired)),
  ('titles of schemes', (select count(*) from field_scheme where not shipped)),
  ('labels in other languages than English and Chinese', (
    select count(*) from field_label l join field f on f.id = l.field_id join field_scheme s on s.id = f.scheme_id
    where not s.shipped and l.language not in ('en', 'zh'))),
  ('matches of fields', (select count(*) from field_match)),
  ('sessions of events', (select count(*) from event_session)),
  ('hosts and organizers of events', (select count(*) from event_organization)),
  ('speeches', (select count(*) from event_speech)),
  ('counts of attendance', (select count(*) from event_attendance)),
  ('delegations', (select count(*) from event_delegation)),
  ('themes, venues and notes of events',
    (select count(*) from event where coalesce(theme, venue, note, name_zh) is not null or scheme_id is not null))
) loss (what, quantity)
where quantity > 0;
