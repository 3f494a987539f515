-- Data for scripts/bench-search: made-up organizations and agreements, heavy-tailed as real ones are. Triggers are off
-- while the rows go in, and what they keep is made afterwards.
set session_replication_role = replica;
set synchronous_commit = off;
set work_mem = '256MB';
set maintenance_work_mem = '512MB';
select setseed(0.2023) \g /dev/null

-- One of a list, the first far more often than the last.
create function pg_temp.one(list text[], tail float8 default 2) returns text volatile language sql as
  $$ select list[1 + floor(cardinality(list) * random() ^ tail)::integer] $$;

create temp table stem as
  select i as n, initcap(
      (array['kel','mor','chen','bar','lin','tas','vor','han','del','rin','sol','gar','wei','nor','pel','quin','zan','fal','ost','yun'])[1 + i % 20]
      || (array['a','e','i','o','u','ai','ei','ou'])[1 + i / 20 % 8]
      || (array['ra','ton','mir','dal','vik','gen','sha','bur','ling','mont','feld','stad','nova','tor','wick','gate'])[1 + i / 160 % 16]
      || (array['','s','ia','ex','um','en','is','or'])[1 + i / 2560 % 8]) as en,
    substr('重庆北京上海天津广州深成都武汉西安南京杭苏州青岛大连长沙昆明贵阳兰海口福厦门合肥济石家庄太原沈', 1 + i % 44, 1)
      || substr('华东科技江山明远中兴瑞康达信博安泰恒源创新智云星海天河金龙凤麒麟鹏程万里宏图伟业嘉禾盛世', 1 + i * 7 % 44, 1)
      || substr('阳林峰岭川泽湖泉溪谷原野城镇州县乡村路桥港湾岛洲沙石松柏竹梅兰菊桃李杏梨枫桐榆柳', 1 + i * 13 % 41, 1) as zh
  from generate_series(0, 20479) i;
alter table stem add primary key (n);

insert into organization (id, resolved_id, code, name, kind, country)
  select i, i, 'org-' || i,
    s.en || ' ' || pg_temp.one(array['University', 'Technology Co., Ltd.', 'Institute of Technology', 'Medical University',
      'Biopharma Ltd', 'Research Institute', 'Polytechnic', 'Normal University', 'Academy of Sciences', 'Software GmbH',
      'Hospital', 'Academy of Agricultural Sciences', 'Semiconductor Corporation', 'Conservatory', 'Observatory'])
      || case when i >= 20480 then ' ' || (array['North', 'South', 'East', 'West', 'Central'])[1 + i % 5] else '' end,
    pg_temp.one(array['university', 'enterprise', 'institute', 'hospital']), pg_temp.one(array['CN', 'US', 'DE', 'CA', 'LU'])
  from generate_series(1, :organizations) i join stem s on s.n = i % 20480;
insert into organization_name (id, organization_id, name, kind, language)
  select 1000000 + o.id, o.id, s.zh || pg_temp.one(array['大学', '科技有限公司', '理工学院', '医科大学', '生物制药有限公司', '研究院',
    '职业技术学院', '师范大学', '科学院', '软件有限公司', '附属医院', '农业科学院', '半导体股份有限公司', '音乐学院', '天文台']), 'official', 'zh'
  from organization o join stem s on s.n = o.id % 20480;
insert into organization_identifier (organization_id, scheme, value)
  select id, 'pic', (900000000 + id)::text from organization;

create temp table word as
  select array['Biomedicine', 'Artificial Intelligence', 'Advanced Manufacturing', 'New Materials', 'Renewable Energy',
      'Public Health', 'Semiconductor Design', 'Traditional Chinese Medicine', 'Autonomous Driving', 'Water Resources',
      'Quantum Communication', 'Vaccine Development', 'Bridge Engineering', 'Heritage Conservation', 'Neuroscience',
      'Crop Genetics', 'Port Logistics', 'Satellite Navigation', 'Dentistry', 'Seismology', 'Glaciology', 'Papyrology'] as field_en,
    array['生物医药', '人工智能', '先进制造', '新材料', '可再生能源', '公共卫生', '集成电路设计', '中医药', '自动驾驶', '水资源',
      '量子通信', '疫苗研发', '桥梁工程', '遗产保护', '神经科学', '作物遗传', '港口物流', '卫星导航', '口腔医学', '地震学', '冰川学', '纸草学'] as field_zh;

insert into agreement (id, reference, title, type, date_signed, end_date)
  select 10000000 + i, 'B-' || 2000 + i % 24 || '-' || i,
    pg_temp.one(array['Cooperation Agreement', 'Memorandum of Understanding', 'Framework Agreement on Cooperation',
      'Student Exchange Agreement', 'Joint Research Project', 'Technology Transfer Agreement', 'License Agreement',
      'Joint Laboratory', 'Consultancy Contract', 'Internship Program'])
    || case when i % 3 < 2 then ' between ' || a.en || ' ' || pg_temp.one(array['University', 'Institute', 'Technology', 'Medical University'])
         || ' and ' || b.en || ' ' || pg_temp.one(array['Technology', 'University', 'Biopharma', 'Hospital']) else '' end
    || case when i % 5 < 3 then ' on ' || pg_temp.one(field_en) else '' end
    || case when i % 7 = 0 then ' (' || 2000 + i % 24 || ')' else '' end,
    pg_temp.one(array['mou', 'framework', 'research', 'exchange', 'license']), (2000 + i % 24)::text || '-05-17',
    (2003 + i % 24)::text
  from generate_series(1, :agreements) i cross join word
    join stem a on a.n = floor(20480 * (hashint4(i)::float8 / 4294967296 + 0.5) ^ 3)
    join stem b on b.n = floor(20480 * (hashint4(i + 7)::float8 / 4294967296 + 0.5) ^ 2);
insert into agreement_title (agreement_id, language, title)
  select 10000000 + i, 'zh',
    case when i % 3 < 2 then a.zh || pg_temp.one(array['大学', '学院', '科技', '医科大学']) || '与' || b.zh
      || pg_temp.one(array['科技', '大学', '生物制药', '医院']) else '' end
    || case when i % 5 < 3 then pg_temp.one(field_zh) else '' end
    || pg_temp.one(array['合作协议', '谅解备忘录', '合作框架协议', '学生交流协议', '联合研究项目', '技术转让协议', '许可协议',
      '联合实验室', '咨询合同', '实习项目'])
  from generate_series(1, :agreements) i cross join word
    join stem a on a.n = floor(20480 * (hashint4(i)::float8 / 4294967296 + 0.5) ^ 3)
    join stem b on b.n = floor(20480 * (hashint4(i + 7)::float8 / 4294967296 + 0.5) ^ 2);
insert into agreement_party (id, agreement_id, organization_id, position, role, own_number, signatory_name)
  select 20000000 + i * 4 + p, 10000000 + i, o.id, p, 'partner',
    case when (i + p) % 3 = 0 then 'N' || p || '/' || 2000 + i % 24 || '/' || i end,
    case when (i + p) % 10 < 3 then case when p = 1
      then pg_temp.one(array['Li', 'Wang', 'Zhang', 'Smith', 'Müller', 'Garcia', 'Chen', 'Dubois', 'Tanaka', 'Okafor'])
        || ' ' || s.en
      else pg_temp.one(array['李', '王', '张', '刘', '陈', '杨', '黄', '赵', '周', '欧阳']) || substr(s.zh, 2) end end
  from generate_series(1, :agreements) i cross join generate_series(1, 4) p
    join stem s on s.n = floor(20480 * (hashint4(i * 3 + p)::float8 / 4294967296 + 0.5) ^ 2)
    cross join lateral (select 1 + (floor(:organizations * (hashint4(i * 5 + p)::float8 / 4294967296 + 0.5) ^ 3)::integer
      + p * 977) % :organizations as id) o
  where p <= 2 or p = 3 and i % 2 = 0 or p = 4 and i % 10 = 0
  on conflict (agreement_id, organization_id) do nothing;
insert into agreement_phase (agreement_id, starts_on, ends_on, status, previous)
  select id, begins_on, ends_on, 'in-force', 'signed' from agreement
  union all
  select id, ends_on + 1, null, 'expired', 'in-force' from agreement where ends_on is not null;
insert into search_term (term)
  select distinct t.term from (
    select name::text from organization union all select name from organization_name
    union all select title from agreement union all select title from agreement_title
    union all select signatory_name from agreement_party where signatory_name is not null) n (value)
  cross join unnest(search_terms(n.value)) t (term)
  where char_length(t.term) <= 100 and not exists (select from search_term s where s.term = t.term collate "C");
reset session_replication_role;

-- Word frequencies come from the statistics.
analyze;
