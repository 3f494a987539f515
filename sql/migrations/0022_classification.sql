-- Classifications: what an organization is, on what days, or an agreement is, in the words of some scheme. A scheme is data:
-- whether it is of organizations or agreements, and whether it has values, of a list or of any kind.

create table classification_scheme (
  code code not null,
  subject text not null,
  form text not null,
  label_en label not null,
  label_zh label not null,
  definition_en note not null,
  shipped boolean not null default false,
  constraint classification_scheme_pkey primary key (code),
  constraint classification_scheme_code_subject_form_key unique (code, subject, form),
  constraint classification_scheme_subject_check check (subject in ('organization', 'agreement')),
  constraint classification_scheme_form_check check (form in ('mark', 'listed', 'open'))
);
comment on table classification_scheme is 'What organizations or agreements can be classified by; users may add schemes.';
comment on column classification_scheme.code is 'The part before the colon in size:sme; the whole of a mark such as reporter.';
comment on column classification_scheme.subject is 'organization or agreement.';
comment on column classification_scheme.form is 'mark: it has no values; listed: its values are those of classification_value; open: any.';
comment on column classification_scheme.label_en is 'Label in English.';
comment on column classification_scheme.label_zh is 'Label in Chinese.';
comment on column classification_scheme.definition_en is 'What it says.';
comment on column classification_scheme.shipped is 'Whether the program brings it, so that exports leave it out.';

create table classification_value (
  scheme text collate "C" not null,
  value field_code not null,
  label_en label not null,
  label_zh label not null,
  shipped boolean not null default false,
  constraint classification_value_pkey primary key (scheme, value),
  constraint classification_value_scheme_fkey foreign key (scheme) references classification_scheme (code)
);
comment on table classification_value is 'Values of schemes, with what people call them.';
comment on column classification_value.scheme is 'The scheme.';
comment on column classification_value.value is 'The part after the colon in size:sme.';
comment on column classification_value.label_en is 'Label in English.';
comment on column classification_value.label_zh is 'Label in Chinese.';
comment on column classification_value.shipped is 'Whether the program brings it.';

create table organization_classification (
  organization_id bigint not null,
  position integer not null,
  scheme text collate "C" not null,
  value field_code,
  from_date partial_date,
  until_date partial_date,
  -- What the scheme says of itself stands here so that checks and keys can hold the row against it.
  subject text not null generated always as ('organization') stored,
  form text not null,
  listed_value text collate "C" generated always as (case when form = 'listed' then value end) stored,
  constraint organization_classification_pkey primary key (organization_id, position),
  constraint organization_classification_key unique nulls not distinct (organization_id, scheme, value, from_date)
    deferrable initially deferred,
  constraint organization_classification_organization_id_fkey foreign key (organization_id) references organization (id),
  constraint organization_classification_scheme_fkey foreign key (scheme, subject, form)
    references classification_scheme (code, subject, form),
  constraint organization_classification_value_fkey foreign key (scheme, listed_value)
    references classification_value (scheme, value),
  constraint organization_classification_value_check check ((form = 'mark') = (value is null)),
  constraint organization_classification_position_check check (position >= 1),
  constraint organization_classification_days_check check (last_day(until_date) >= first_day(from_date))
);
create index organization_classification_scheme_idx on organization_classification (scheme, value, organization_id);
comment on table organization_classification is 'What organizations are by some scheme, and on what days.';
comment on column organization_classification.organization_id is 'The organization, as it was recorded.';
comment on column organization_classification.position is 'Place in the order in which they are named, from 1.';
comment on column organization_classification.scheme is 'The scheme.';
comment on column organization_classification.value is 'The value; null for a mark.';
comment on column organization_classification.from_date is 'Since when; null is always, or not known.';
comment on column organization_classification.until_date is 'Until when; null is still.';
comment on column organization_classification.subject is 'What the scheme has to be of.';
comment on column organization_classification.form is 'What the scheme says of its values; set by the registry.';
comment on column organization_classification.listed_value is 'The value where it has to be one of a list.';

create table agreement_classification (
  agreement_id bigint not null,
  position integer not null,
  scheme text collate "C" not null,
  value field_code,
  subject text not null generated always as ('agreement') stored,
  form text not null,
  listed_value text collate "C" generated always as (case when form = 'listed' then value end) stored,
  constraint agreement_classification_pkey primary key (agreement_id, position),
  constraint agreement_classification_key unique nulls not distinct (agreement_id, scheme, value)
    deferrable initially deferred,
  constraint agreement_classification_agreement_id_fkey foreign key (agreement_id) references agreement (id),
  constraint agreement_classification_scheme_fkey foreign key (scheme, subject, form)
    references classification_scheme (code, subject, form),
  constraint agreement_classification_value_fkey foreign key (scheme, listed_value)
    references classification_value (scheme, value),
  constraint agreement_classification_value_check check ((form = 'mark') = (value is null)),
  constraint agreement_classification_position_check check (position >= 1)
);
create index agreement_classification_scheme_idx on agreement_classification (scheme, value, agreement_id);
comment on table agreement_classification is 'What agreements are by some scheme.';
comment on column agreement_classification.agreement_id is 'The agreement.';
comment on column agreement_classification.position is 'Place in the order in which they are named, from 1.';
comment on column agreement_classification.scheme is 'The scheme.';
comment on column agreement_classification.value is 'The value; null for a mark.';
comment on column agreement_classification.subject is 'What the scheme has to be of.';
comment on column agreement_classification.form is 'What the scheme says of its values; set by the registry.';
comment on column agreement_classification.listed_value is 'The value where it has to be one of a list.';
