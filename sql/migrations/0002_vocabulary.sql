-- Vocabularies: regions, countries, currencies, kinds and legal forms of organizations, types of agreement, roles of parties.
-- Their rows are shipped in sql/reference and loaded by init.

create table region (
  code text collate "C" not null,
  parent_code text collate "C",
  name_en label not null,
  name_zh label not null,
  constraint region_pkey primary key (code),
  constraint region_code_check check (code ~ '^[0-9]{3}$'),
  constraint region_parent_code_fkey foreign key (parent_code) references region (code)
);
comment on table region is 'Regions and subregions of the world, after UN M49.';
comment on column region.code is 'UN M49 code, three digits.';
comment on column region.parent_code is 'The region that this one is part of.';
comment on column region.name_en is 'Name in English.';
comment on column region.name_zh is 'Name in Chinese.';

create table country (
  code text collate "C" not null,
  name_en label not null,
  name_zh label not null,
  region_code text collate "C",
  subregion_code text collate "C",
  other_names text[] not null default '{}',
  constraint country_pkey primary key (code),
  constraint country_code_check check (code ~ '^[A-Z]{2}$'),
  constraint country_region_code_fkey foreign key (region_code) references region (code),
  constraint country_subregion_code_fkey foreign key (subregion_code) references region (code)
);
comment on table country is 'Countries and territories, after ISO 3166-1; XK is user-assigned there.';
comment on column country.code is 'ISO 3166-1 alpha-2 code.';
comment on column country.name_en is 'Short name in English.';
comment on column country.name_zh is 'Short name in Chinese.';
comment on column country.region_code is 'UN M49 region.';
comment on column country.subregion_code is 'UN M49 subregion.';
comment on column country.other_names is 'What else it is called: its ISO 3166-1 alpha-3 code, its formal name, and what people write.';

create table currency (
  code text collate "C" not null,
  minor_units integer not null,
  name_en label not null,
  name_zh label not null,
  constraint currency_pkey primary key (code),
  constraint currency_code_check check (code ~ '^[A-Z]{3}$'),
  constraint currency_minor_units_check check (minor_units between 0 and 4)
);
comment on table currency is 'Currencies, after ISO 4217.';
comment on column currency.code is 'ISO 4217 alphabetic code.';
comment on column currency.minor_units is 'Digits after the decimal point.';
comment on column currency.name_en is 'Name in English.';
comment on column currency.name_zh is 'Name in Chinese.';

create table organization_kind (
  code code not null,
  label_en label not null,
  label_zh label not null,
  sector code,
  definition_en note not null,
  constraint organization_kind_pkey primary key (code)
);
comment on table organization_kind is 'What an organization can be.';
comment on column organization_kind.code is 'The kind as it is written in commands and files.';
comment on column organization_kind.label_en is 'Label in English.';
comment on column organization_kind.label_zh is 'Label in Chinese.';
comment on column organization_kind.sector is
  'Frascati sector (OECD Frascati Manual 2015, chapter 3) where the kind alone decides it.';
comment on column organization_kind.definition_en is 'What belongs to the kind.';

create table agreement_type (
  code code not null,
  label_en label not null,
  label_zh label not null,
  definition_en note not null,
  carries_money boolean not null default true,
  counted boolean not null default true,
  constraint agreement_type_pkey primary key (code)
);
comment on table agreement_type is 'What an agreement can be; users may add types of their own.';
comment on column agreement_type.code is 'The type as it is written in commands and files.';
comment on column agreement_type.label_en is 'Label in English.';
comment on column agreement_type.label_zh is 'Label in Chinese.';
comment on column agreement_type.definition_en is 'What belongs to the type.';
comment on column agreement_type.carries_money is 'Whether such an agreement mostly has an amount, so that one without lacks something.';
comment on column agreement_type.counted is 'Whether the figures of a year take it; they leave out those that only keep secrets or hand over material.';

create table party_role (
  code code not null,
  label_en label not null,
  label_zh label not null,
  definition_en note not null,
  shipped boolean not null default false,
  constraint party_role_pkey primary key (code)
);
comment on table party_role is 'What a party can do in an agreement; users may add roles of their own.';
comment on column party_role.code is 'The role as it is written in commands and files.';
comment on column party_role.label_en is 'Label in English.';
comment on column party_role.label_zh is 'Label in Chinese.';
comment on column party_role.definition_en is 'What belongs to the role.';
comment on column party_role.shipped is 'Whether the program brings it.';

create table legal_form (
  form label not null,
  words text generated always as (name_words(form)) stored,
  place text not null,
  class text collate "C",
  source label not null,
  constraint legal_form_pkey primary key (form),
  constraint legal_form_place_check check (place in ('front', 'back', 'both')),
  constraint legal_form_class_check check (class in
    ('limited', 'stock', 'corporation', 'partnership', 'cooperative', 'association', 'foundation', 'state'))
);
comment on table legal_form is
  'What names say of the legal form of an organization: names that differ in nothing else may be of one, unless the forms are of two classes.';
comment on column legal_form.form is 'As it is written.';
comment on column legal_form.words is 'As names are compared.';
comment on column legal_form.place is 'Where it stands in a name: front, back or both.';
comment on column legal_form.class is 'What it is; null where it says only that there is one, or nothing of the kind.';
comment on column legal_form.source is
  'Where it is from: the list of the library rigour by OpenSanctions (MIT), or the code list of ISO 20275.';
