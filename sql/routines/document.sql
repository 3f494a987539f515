-- Documents: their bytes stay as they were stored.

create or replace function document_keep() returns trigger
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
create or replace trigger document_keep before update or delete on document_chunk
  for each row execute function document_keep();
create or replace trigger document_keep before update of id, agreement_id, sha256, size, stored on agreement_document
  for each row when (old.stored and (new.id, new.agreement_id, new.sha256, new.size, new.stored)
    is distinct from (old.id, old.agreement_id, old.sha256, old.size, old.stored))
  execute function document_keep();

create or replace trigger retracted_keep after update on agreement_document
  for each row when (old.retracted_at is not null) execute function retracted_keep();
