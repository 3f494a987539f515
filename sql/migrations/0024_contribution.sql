-- What parties bring into agreements: any number of things each, in money and in kind.

create table agreement_contribution (
  agreement_id bigint not null,
  organization_id bigint not null,
  position integer not null,
  amount amount,
  currency text collate "C",
  in_kind boolean,
  what label,
  constraint agreement_contribution_pkey primary key (agreement_id, organization_id, position),
  -- What a party brings in goes with it.
  constraint agreement_contribution_party_fkey foreign key (agreement_id, organization_id)
    references agreement_party (agreement_id, organization_id) on update cascade on delete cascade,
  constraint agreement_contribution_currency_fkey foreign key (currency) references currency (code),
  constraint agreement_contribution_position_check check (position >= 1),
  constraint agreement_contribution_has_currency_check check ((amount is null) = (currency is null)),
  constraint agreement_contribution_says_something_check check (amount is not null or in_kind is not null or what is not null)
);
comment on table agreement_contribution is 'What a party brings into an agreement.';
comment on column agreement_contribution.agreement_id is 'The agreement.';
comment on column agreement_contribution.organization_id is 'The party, as it was recorded.';
comment on column agreement_contribution.position is 'Place in the order in which they are named, from 1.';
comment on column agreement_contribution.amount is 'What it is worth, with the decimals of its currency; null where not known.';
comment on column agreement_contribution.currency is 'ISO 4217 code of the amount.';
comment on column agreement_contribution.in_kind is 'Whether it comes in kind rather than in money; null where not known.';
comment on column agreement_contribution.what is 'What it is, such as laboratory space; null where not known.';
