-- Documents of agreements: what is known of each file, and its bytes where they were attached.
--
-- The bytes lie in chunks that follow on each other: every chunk begins where another ends, none begins after the last,
-- and the last ends where the document's size says. Foreign keys hold that at every isolation level, by the time a
-- transaction commits; nobody has to add anything up.

create table agreement_document (
  id bigint not null default nextval('registry_key'),
  agreement_id bigint not null,
  position integer not null,
  title label not null,
  type label,
  media_type label,
  language language_code,
  size bigint,
  sha256 text collate "C",
  stored boolean not null default false,
  retracted_at timestamptz,
  retracted_reason note,
  counted_sha256 text collate "C" generated always as (case when retracted_at is null then sha256 end) stored,
  last_end bigint generated always as (case when stored then size end) stored,
  last_is_last boolean generated always as (true) stored,
  constraint agreement_document_pkey primary key (id),
  constraint agreement_document_position_key unique (agreement_id, position),
  constraint agreement_document_sha256_key unique (agreement_id, counted_sha256),
  constraint agreement_document_id_stored_key unique (id, stored),
  constraint agreement_document_agreement_id_fkey foreign key (agreement_id) references agreement (id),
  constraint agreement_document_position_check check (position >= 1),
  constraint agreement_document_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint agreement_document_size_check check (size >= 0),
  constraint agreement_document_stored_check check (not stored or (size > 0 and sha256 is not null)),
  constraint agreement_document_retracted_has_reason_check check ((retracted_at is null) = (retracted_reason is null))
);
comment on table agreement_document is 'Documents of an agreement: what is known of the file (OCDS document).';
comment on column agreement_document.id is 'Key, unique across registries.';
comment on column agreement_document.agreement_id is 'The agreement.';
comment on column agreement_document.position is 'Place in the order in which they are named, from 1.';
comment on column agreement_document.title is 'Title of the document.';
comment on column agreement_document.type is 'OCDS documentType, such as contractSigned.';
comment on column agreement_document.media_type is 'IANA media type.';
comment on column agreement_document.language is 'Language of the document.';
comment on column agreement_document.size is 'Size in bytes.';
comment on column agreement_document.sha256 is 'SHA-256 of the file, in hexadecimal.';
comment on column agreement_document.stored is 'Whether the bytes are in the registry.';
comment on column agreement_document.retracted_at is 'When it was taken back, since it had been attached by mistake.';
comment on column agreement_document.retracted_reason is 'Why it was taken back.';
comment on column agreement_document.counted_sha256 is
  'The SHA-256 while the document counts: no file is attached twice to one agreement, but after it was taken back.';
comment on column agreement_document.last_end is 'Where its last chunk ends; null while the bytes are not stored.';
comment on column agreement_document.last_is_last is 'Always true: what its last chunk says of itself.';

create table document_chunk (
  document_id bigint not null,
  starts_at bigint not null,
  is_last boolean not null,
  bytes bytea not null,
  ends_at bigint not null generated always as (starts_at + octet_length(bytes)) stored,
  previous_end bigint generated always as (nullif(starts_at, 0)) stored,
  previous_is_last boolean generated always as (false) stored,
  document_stored boolean not null generated always as (true) stored,
  constraint document_chunk_pkey primary key (document_id, starts_at),
  constraint document_chunk_ends_at_key unique (document_id, ends_at),
  constraint document_chunk_end_key unique (document_id, ends_at, is_last),
  constraint document_chunk_starts_at_check check (starts_at >= 0),
  constraint document_chunk_bytes_check check (octet_length(bytes) between 1 and 1048576),
  constraint document_chunk_previous_fkey foreign key (document_id, previous_end, previous_is_last)
    references document_chunk (document_id, ends_at, is_last) deferrable initially deferred,
  constraint document_chunk_document_id_fkey foreign key (document_id, document_stored)
    references agreement_document (id, stored) on delete cascade deferrable initially deferred
);
alter table document_chunk alter column bytes set storage external;
alter table agreement_document add constraint agreement_document_last_chunk_fkey
  foreign key (id, last_end, last_is_last) references document_chunk (document_id, ends_at, is_last)
  deferrable initially deferred;
comment on table document_chunk is 'The bytes of documents, in pieces of up to 1 MiB. Written once and never changed.';
comment on column document_chunk.document_id is 'The document.';
comment on column document_chunk.starts_at is 'Bytes of the document before this piece.';
comment on column document_chunk.is_last is 'Whether the document ends with this piece.';
comment on column document_chunk.bytes is 'The piece itself.';
comment on column document_chunk.ends_at is 'Bytes of the document up to the end of this piece.';
comment on column document_chunk.previous_end is 'Where the piece before it ends; null for the first.';
comment on column document_chunk.previous_is_last is 'Always false: nothing follows on the last piece.';
comment on column document_chunk.document_stored is 'Always true: there are pieces of those documents alone that say they are stored.';

create function document_keep() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  if tg_table_name = 'agreement_document' then
    raise exception using errcode = 'check_violation', table = 'agreement_document',
      constraint = 'agreement_document_kept_check',
      message = format('the bytes of the document %s are stored, and their SHA-256 stays', old.title);
  end if;
  -- A piece goes with its document alone.
  if tg_op = 'DELETE' and not exists (select from agreement_document d where d.id = old.document_id) then
    return old;
  end if;
  raise exception using errcode = 'check_violation', table = 'document_chunk',
    constraint = 'document_chunk_kept_check', message = 'the bytes of a document never change';
end
$$;
comment on function document_keep() is 'Keeps the bytes of documents, and the SHA-256 that they had when they were stored.';
create trigger document_keep before update or delete on document_chunk
  for each row execute function document_keep();
create trigger document_keep before update of id, agreement_id, sha256, size, stored on agreement_document
  for each row when (old.stored and (new.id, new.agreement_id, new.sha256, new.size, new.stored)
    is distinct from (old.id, old.agreement_id, old.sha256, old.size, old.stored))
  execute function document_keep();

-- What hangs on an agreement and was retracted: documents here, obligations and activities further on.
create function retracted_keep() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  -- Parties that are merged take along what they owed, sent and received: the old party is none any more by then.
  may_change text[] := array(
    select k from unnest('{organization_id,sender_id,recipient_id}'::text[]) k
    where to_jsonb(old) ->> k is not null and not exists (
      select from agreement_party p
      where p.agreement_id = old.agreement_id and p.organization_id = (to_jsonb(old) ->> k)::bigint));
begin
  if new.retracted_at is null then
    may_change := may_change || '{retracted_at,retracted_reason,counted_sha256}';
  end if;
  if to_jsonb(new) - may_change <> to_jsonb(old) - may_change then
    raise exception using errcode = 'check_violation', table = tg_table_name, constraint = 'retracted_keep_check',
      message = format('%s %s was retracted, and stays as it was', replace(tg_table_name, '_', ' '), old.position);
  end if;
  return null;
end
$$;
comment on function retracted_keep() is
  'Keeps what was retracted as it was; it may be put in again, and follows the parties of its agreement.';
create trigger retracted_keep after update on agreement_document
  for each row when (old.retracted_at is not null) execute function retracted_keep();
