-- Relations between agreements: under a framework, renewing, replacing or amending an earlier one.
--
-- No chain may come back to where it began. Every agreement has a rank; a relation copies the ranks of
-- both ends through foreign keys that follow updates, and must lead from a higher rank to a lower one.
-- Around a cycle the rank would have to fall at every step and yet return, so none can be written, at
-- any isolation level, and writers wait for each other only where they touch the same agreement.

create table related_agreement (
  agreement_id bigint not null,
  relation text not null,
  related_id bigint not null,
  agreement_rank integer not null,
  related_rank integer not null,
  position integer not null,
  constraint related_agreement_pkey primary key (agreement_id, relation, related_id),
  constraint related_agreement_agreement_id_fkey foreign key (agreement_id, agreement_rank)
    references agreement (id, rank) on update cascade,
  constraint related_agreement_related_id_fkey foreign key (related_id, related_rank)
    references agreement (id, rank) on update cascade,
  constraint related_agreement_relation_check check (relation in ('framework', 'renewal', 'replacement', 'amendment')),
  constraint related_agreement_no_cycle_check check (agreement_rank > related_rank)
);
create index related_agreement_related_id_idx on related_agreement (related_id, relation);
comment on table related_agreement is 'How an agreement relates to an earlier one (OCDS relatedProcess).';
comment on column related_agreement.agreement_id is 'The later agreement.';
comment on column related_agreement.relation is
  'framework: it is under the related one; renewal, replacement, amendment: it renews, replaces or amends it.';
comment on column related_agreement.related_id is 'The earlier agreement.';
comment on column related_agreement.agreement_rank is 'Rank of the later agreement.';
comment on column related_agreement.related_rank is 'Rank of the earlier agreement.';
comment on column related_agreement.position is 'Place in the order in which relations are named, from 1.';
