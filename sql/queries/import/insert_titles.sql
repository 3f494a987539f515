-- Stores the titles of new agreements in further languages.
prepare import_insert_titles as
insert into agreement_title (agreement_id, language, title)
select i.id, t.language, t.title
from staged_agreement_title t join import_agreement i using (line)
where i.is_new
order by i.line, t.language;
