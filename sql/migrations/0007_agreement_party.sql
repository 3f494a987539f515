-- The parts that organizations have in agreements: parties, when they signed, and how many there must be.

create table agreement_party (
  id bigint not null default nextval('registry_key'),
  agreement_id bigint not null,
  organization_id bigint not null,
  position integer not null,
  role text collate "C",
  unit_name label,
  own_number label,
  signatory_name label,
  signatory_title label,
  date_signed partial_date,
  from_date partial_date,
  until_date partial_date,
  agreement_signed_until date,
  contributes_nothing boolean not null default false,
  signed_as label,
  constraint agreement_party_pkey primary key (id),
  constraint agreement_party_agreement_id_organization_id_key unique (agreement_id, organization_id),
  constraint agreement_party_position_key unique (agreement_id, position) deferrable,
  constraint agreement_party_agreement_id_fkey foreign key (agreement_id) references agreement (id),
  -- The day of the last signature is carried along with every party that has signed: so neither of the two days can be
  -- written past the other, at any isolation level.
  constraint agreement_party_agreement_signed_until_fkey foreign key (agreement_id, agreement_signed_until)
    references agreement (id, signed_until) on update cascade,
  constraint agreement_party_signed_until_check check ((date_signed is null) = (agreement_signed_until is null)),
  constraint agreement_party_organization_id_fkey foreign key (organization_id) references organization (standing_id),
  constraint agreement_party_role_fkey foreign key (role) references party_role (code),
  constraint agreement_party_position_check check (position >= 1),
  constraint agreement_party_signatory_has_name_check check (signatory_title is null or signatory_name is not null),
  constraint agreement_party_from_date_check check (first_day(from_date) is not null or from_date is null),
  constraint agreement_party_until_date_check check (last_day(until_date) is not null or until_date is null),
  constraint agreement_party_until_after_from_check check (last_day(until_date) >= first_day(from_date)),
  constraint agreement_party_not_signed_in_future_check check (first_day(date_signed) <= latest_today())
);
create index agreement_party_organization_id_idx on agreement_party (organization_id, agreement_id);
comment on table agreement_party is 'An organization''s part in an agreement.';
comment on column agreement_party.id is 'Key, unique across registries.';
comment on column agreement_party.agreement_id is 'The agreement.';
comment on column agreement_party.organization_id is
  'The organization as it was recorded; what it stands for, organization.resolved_id says.';
comment on column agreement_party.position is 'Place in the order in which the parties are named, from 1.';
comment on column agreement_party.role is 'Part it plays, from party_role, such as lead, funder or licensee.';
comment on column agreement_party.unit_name is 'The faculty, college or department concerned.';
comment on column agreement_party.own_number is 'The number under which the party itself files the agreement.';
comment on column agreement_party.signatory_name is 'Who signed for the party.';
comment on column agreement_party.signatory_title is 'Office of the signatory.';
comment on column agreement_party.date_signed is 'When the party signed.';
comment on column agreement_party.from_date is 'From when it is a party; null where it is one from the first day.';
comment on column agreement_party.until_date is 'Until when it is a party, that day included; null where it is one to the last day.';
comment on column agreement_party.signed_as is
  'The name under which it signed, where it has been renamed since; null where it signed under the name that it has.';
comment on column agreement_party.agreement_signed_until is
  'The last day on which it can have signed, of the agreement; null where it is not known when it signed.';
comment on column agreement_party.contributes_nothing is
  'Whether it is said that it brings in nothing; what it brings in stands in agreement_contribution, and none there is not known.';
