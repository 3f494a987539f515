-- Contacts: whom to call at an organization, or for an agreement. In one record a person stands once, by name.

create domain email_address as label
  constraint email_address_form_check
    check (value ~
      '^[^\s\u00a0\u3000@<>()\[\],;:"\\]+@[^\s\u00a0\u3000@<>()\[\],;:"\\.]+(\.[^\s\u00a0\u3000@<>()\[\],;:"\\.]+)+$');
comment on domain email_address is 'An e-mail address without quotes, such as office@example.edu, in any script.';

create table agreement_contact (
  agreement_id bigint not null,
  position integer not null,
  name label not null,
  office label,
  email email_address,
  telephone label,
  constraint agreement_contact_pkey primary key (agreement_id, name),
  constraint agreement_contact_agreement_id_fkey foreign key (agreement_id) references agreement (id),
  constraint agreement_contact_position_check check (position >= 1)
);
comment on table agreement_contact is 'Whom to call for an agreement.';
comment on column agreement_contact.agreement_id is 'The agreement.';
comment on column agreement_contact.position is 'Place in the order in which to call them, from 1.';
comment on column agreement_contact.name is 'Name of the person, or of a desk that answers.';
comment on column agreement_contact.office is 'Where the person works; null where not known.';
comment on column agreement_contact.email is 'E-mail address; null where not known.';
comment on column agreement_contact.telephone is 'Telephone number as it is written; null where not known.';

create table organization_contact (
  organization_id bigint not null,
  position integer not null,
  name label not null,
  office label,
  email email_address,
  telephone label,
  constraint organization_contact_pkey primary key (organization_id, name),
  constraint organization_contact_organization_id_fkey foreign key (organization_id) references organization (id),
  constraint organization_contact_position_check check (position >= 1)
);
comment on table organization_contact is 'Whom to call at an organization.';
comment on column organization_contact.organization_id is 'The organization, as it was recorded.';
comment on column organization_contact.position is 'Place in the order in which to call them, from 1.';
comment on column organization_contact.name is 'Name of the person, or of a desk that answers.';
comment on column organization_contact.office is 'Where the person works; null where not known.';
comment on column organization_contact.email is 'E-mail address; null where not known.';
comment on column organization_contact.telephone is 'Telephone number as it is written; null where not known.';

-- As of the other people, nothing is asked of the statistics of these.
create index agreement_contact_search_idx on agreement_contact
  using gin ((search_terms(name) || search_block(agreement_id)));
create index organization_contact_search_idx on organization_contact using gin (search_terms(name));
alter index agreement_contact_search_idx alter column 1 set statistics 0;
alter index organization_contact_search_idx alter column 1 set statistics 0;
