-- Stores the titles of new agreements in further languages.
prepare import_insert_titles as
insert into agreement_title (agreement_id, language, title)
select i.id, t.key, t.value
from import_agreement i
join import_row r on r.line = i.line and r.record = 'agreement'
cross join jsonb_each_text(r.body -> 'titles') t
where i.id is not null
order by i.line, t.key;
