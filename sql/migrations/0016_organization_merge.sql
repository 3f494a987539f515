-- Merges. The two were always one organization, which was recorded twice: names and identifiers stay where they are.
create table organization_merge (
  id bigint not null default nextval('registry_key'),
  merged_id bigint not null,
  survivor_id bigint not null,
  merged_on date not null default (now() at time zone 'UTC')::date,
  reason note,
  undone_at timestamptz,
  standing_id bigint generated always as (case when undone_at is null then survivor_id end) stored,
  constraint organization_merge_pkey primary key (id),
  constraint organization_merge_merged_id_fkey foreign key (merged_id) references organization (id),
  constraint organization_merge_survivor_id_fkey foreign key (survivor_id) references organization (id),
  -- A merge stands in both tables or in neither by the time the transaction commits, whoever wrote it.
  constraint organization_merge_merged_id_standing_id_key unique (merged_id, standing_id),
  constraint organization_merge_standing_fkey foreign key (merged_id, standing_id)
    references organization (id, merged_into_id) deferrable initially deferred
);
alter table organization add constraint organization_merge_written_fkey foreign key (id, merged_into_id)
  references organization_merge (merged_id, standing_id) deferrable initially deferred;
create index organization_merge_survivor_id_idx on organization_merge (survivor_id);
comment on table organization_merge is 'Every merge of one organization into another, those that were undone included.';
comment on column organization_merge.id is 'Key, unique across registries.';
comment on column organization_merge.merged_id is 'The organization that was merged.';
comment on column organization_merge.survivor_id is 'The one that it was merged into.';
comment on column organization_merge.merged_on is 'The day of the merge.';
comment on column organization_merge.reason is 'Why the two are one.';
comment on column organization_merge.undone_at is 'When the merge was undone; null while it stands.';
comment on column organization_merge.standing_id is 'The survivor while the merge stands; null once it is undone.';

-- Predecessors and successors: organizations that followed one another in the world, and stay two in the registry.
create table organization_succession (
  id bigint not null default nextval('registry_key'),
  predecessor_id bigint not null,
  successor_id bigint not null,
  kind text not null,
  date partial_date,
  note note,
  constraint organization_succession_pkey primary key (id),
  constraint organization_succession_key unique (predecessor_id, successor_id),
  constraint organization_succession_predecessor_id_fkey foreign key (predecessor_id) references organization (standing_id),
  constraint organization_succession_successor_id_fkey foreign key (successor_id) references organization (standing_id),
  constraint organization_succession_kind_check check (kind in ('renamed', 'united', 'split', 'taken-over')),
  constraint organization_succession_date_check check (first_day(date) is not null or date is null)
);
create index organization_succession_successor_id_idx on organization_succession (successor_id);
comment on table organization_succession is 'Which organization followed which.';
comment on column organization_succession.id is 'Key, unique across registries.';
comment on column organization_succession.predecessor_id is 'The one that was there before.';
comment on column organization_succession.successor_id is 'The one that followed.';
comment on column organization_succession.kind is
  'renamed; united: several became one; split: one became several; taken-over: the successor went on with it.';
comment on column organization_succession.date is 'When; null where not known.';
comment on column organization_succession.note is 'What else is known.';

-- Pairs that look alike and are not the same, so that nobody is asked again.
create table organization_distinct (
  first_id bigint not null,
  second_id bigint not null,
  recorded_at timestamptz not null default now(),
  constraint organization_distinct_pkey primary key (first_id, second_id),
  constraint organization_distinct_first_id_fkey foreign key (first_id) references organization (id),
  constraint organization_distinct_second_id_fkey foreign key (second_id) references organization (id),
  constraint organization_distinct_order_check check (first_id < second_id)
);
create index organization_distinct_second_id_idx on organization_distinct (second_id);
comment on table organization_distinct is 'Pairs of organizations that somebody looked at and found to be two.';
comment on column organization_distinct.first_id is 'The one with the lower key.';
comment on column organization_distinct.second_id is 'The one with the higher key.';
comment on column organization_distinct.recorded_at is 'When this was found.';
