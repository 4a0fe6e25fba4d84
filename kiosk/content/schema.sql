-- content.db, the database of an edition. Built by kiosk/content/build.py, read by kiosk/content/reader.py.
-- What can be translated stands apart (…_text) with its language; ids are the sources'. No clock time anywhere.
-- Columns named `printed`, `title`, `caption` and `keywords` may repeat a document; every other sentence is our own.

pragma application_id = 0x4B494F53;  -- "KIOS": tells an edition from any other SQLite file
pragma user_version = 1;

create table language (
  id text primary key,
  name text not null
);

create table edition (
  id integer primary key check (id = 1),
  lang text not null references language (id),
  title text not null,
  exhibition text not null,
  version text not null,
  published text not null,
  question_version text not null
);

-- Every id of the sources and the file that held it: a later build names the file of an id that vanished.
create table record (
  kind text not null,
  id text not null,
  file text not null,
  primary key (kind, id)
);

create table alias (
  kind text not null,
  old text not null,
  new text not null,
  primary key (kind, old),
  foreign key (kind, new) references record (kind, id)
);

create table document (
  id text primary key,
  position integer not null unique
);

create table document_text (
  document text not null references document (id),
  lang text not null references language (id),
  title text not null,
  about text not null,
  primary key (document, lang)
);

create table chapter (
  id text primary key,
  number integer not null unique,
  motif text not null,
  page integer not null,
  page_end integer not null
);

create table chapter_text (
  chapter text not null references chapter (id),
  lang text not null references language (id),
  title text not null,
  subjects text not null,
  lead text not null,
  primary key (chapter, lang)
);

-- chapter is null for the sections that stand beside the chapters; the page where the document prints none.
create table section (
  id text primary key,
  chapter text references chapter (id),
  position integer not null unique,
  motif text not null,
  page integer,
  page_end integer,
  check (chapter is null or (page is not null and page_end is not null))
);

create table section_text (
  section text not null references section (id),
  lang text not null references language (id),
  title text not null,
  printed text,
  lead text not null,
  author text,
  author_role text,
  primary key (section, lang)
);

-- chapter is null for the facts of a section beside the chapters; section is null on a chapter's opening pages.
create table fact (
  id text primary key,
  position integer not null unique,
  kind text not null check (kind in ('figure', 'action', 'date', 'project', 'place')),
  chapter text references chapter (id),
  section text references section (id),
  number numeric,
  status text check (status in ('done', 'under_way', 'to_come')),
  motif text not null,
  check (section is not null or chapter is not null)
);

create table fact_text (
  fact text not null references fact (id),
  lang text not null references language (id),
  title text not null,
  qualifier text,
  printed text,
  unit text,
  symbol text,
  counts text,
  text text not null,
  period text,
  doubt text,
  keywords text not null,
  primary key (fact, lang)
);

create table fact_year (
  fact text not null references fact (id),
  year integer not null,
  primary key (fact, year)
);

create table fact_source (
  fact text not null references fact (id),
  position integer not null,
  document text not null references document (id),
  page integer,
  page_end integer,
  first_line integer not null,
  last_line integer not null,
  primary key (fact, position)
);

create table fact_place (
  fact text not null references fact (id),
  position integer not null,
  lang text not null references language (id),
  title text not null,
  primary key (fact, position, lang)
);

-- The facts that the attract loop shows, in its order.
create table poster (
  position integer primary key,
  fact text not null unique references fact (id)
);

create table fact_related (
  fact text not null references fact (id),
  position integer not null,
  related text not null references fact (id),
  primary key (fact, position)
);

create table councillor (
  id text primary key,
  position integer not null unique,
  first_name text not null,
  surname text not null,
  rank text not null check (rank in ('mayor', 'first_deputy', 'deputy', 'councillor')),
  district text references district (id) deferrable initially deferred,
  ept_mark text check (ept_mark = '■'),
  portrait text
);

create table councillor_text (
  councillor text not null references councillor (id),
  lang text not null references language (id),
  role text not null,
  group_name text,
  group_basis text,
  doubt text,
  primary key (councillor, lang)
);

create table councillor_name (
  councillor text not null references councillor (id),
  position integer not null,
  lang text not null references language (id),
  title text not null,
  primary key (councillor, position)
);

create table councillor_source (
  councillor text not null references councillor (id),
  position integer not null,
  document text not null references document (id),
  page integer,
  page_end integer,
  first_line integer not null,
  last_line integer not null,
  primary key (councillor, position)
);

create table delegation (
  id text primary key,
  councillor text not null references councillor (id),
  position integer not null,
  lang text not null references language (id),
  title text not null
);

create table office (
  councillor text not null references councillor (id),
  position integer not null,
  lang text not null references language (id),
  title text not null,
  primary key (councillor, position)
);

create table mayor (
  id text primary key,
  position integer not null unique,
  lang text not null references language (id),
  name text not null,
  first_year integer not null,
  last_year integer,
  printed text not null
);

create table mayor_source (
  mayor text not null references mayor (id),
  position integer not null,
  document text not null references document (id),
  page integer,
  page_end integer,
  first_line integer not null,
  last_line integer not null,
  primary key (mayor, position)
);

-- last_year is null for one year, and for the mayor in office.
create table milestone (
  id text primary key,
  position integer not null unique,
  kind text not null check (kind in ('mayor', 'photograph', 'event')),
  first_year integer not null,
  last_year integer,
  mayor text unique references mayor (id),
  fact text references fact (id),
  check (last_year >= first_year),
  check ((kind = 'mayor') = (mayor is not null))
);

-- printed is the date as the document gives it, caption the words under a photograph.
create table milestone_text (
  milestone text not null references milestone (id),
  lang text not null references language (id),
  title text not null,
  printed text not null,
  caption text,
  text text not null,
  doubt text,
  primary key (milestone, lang)
);

create table milestone_source (
  milestone text not null references milestone (id),
  position integer not null,
  document text not null references document (id),
  page integer,
  page_end integer,
  first_line integer not null,
  last_line integer not null,
  primary key (milestone, position)
);

create table district (
  id text primary key,
  position integer not null unique,
  deputy text not null references councillor (id)
);

create table district_text (
  district text not null references district (id),
  lang text not null references language (id),
  name text not null,
  map_name text not null,
  note text,
  primary key (district, lang)
);

create table district_name (
  district text not null references district (id),
  position integer not null,
  lang text not null references language (id),
  title text not null,
  primary key (district, position)
);

-- basis says from what a link that isn't sure was inferred.
create table fact_district (
  fact text not null references fact (id),
  position integer not null,
  district text not null references district (id),
  sure integer not null check (sure in (0, 1)),
  lang text not null references language (id),
  basis text,
  primary key (fact, district),
  check ((basis is null) = sure)
);

create table place (
  id text primary key,
  position integer not null unique,
  district text references district (id),
  certainty text not null check (certainty in ('point', 'area', 'unlocated')),
  latitude real,
  longitude real,
  radius_m real,
  x_m real,
  y_m real
);

create table place_text (
  place text not null references place (id),
  lang text not null references language (id),
  name text not null,
  primary key (place, lang)
);

create table place_name (
  place text not null references place (id),
  position integer not null,
  lang text not null references language (id),
  title text not null,
  primary key (place, position)
);

create table map_sheet (
  id integer primary key check (id = 1),
  status text not null check (status in ('schematic', 'surveyed')),
  width_m real not null,
  height_m real not null,
  lang text not null references language (id),
  label text not null,
  credit text not null
);

create table map_shape (
  id text primary key,
  position integer not null unique,
  kind text not null check (kind in ('district', 'commune', 'water')),
  district text unique references district (id),
  lang text not null references language (id),
  name text not null,
  label_x real not null,
  label_y real not null,
  check ((kind = 'district') = (district is not null))
);

-- A part's ring 0 is its outline, the others its holes. points is JSON: [[x, y], …] in metres from the sheet's corner.
create table map_ring (
  shape text not null references map_shape (id),
  part integer not null,
  ring integer not null,
  points text not null,
  primary key (shape, part, ring)
);

create table question (
  id text primary key,
  position integer not null unique,
  kind text not null check (kind in ('choice', 'faces', 'text'))
);

create table question_text (
  question text not null references question (id),
  lang text not null references language (id),
  title text not null,
  help text not null,
  primary key (question, lang)
);

create table choice (
  question text not null references question (id),
  id text not null,
  position integer not null,
  lang text not null references language (id),
  title text not null,
  primary key (question, id, lang)
);

create table paragraph (
  position integer not null,
  lang text not null references language (id),
  part text not null,
  title text not null,
  text text not null,
  primary key (position, lang)
);

create table search_entry (
  id integer primary key,
  lang text not null references language (id),
  route text not null,
  kind text not null check (kind in ('chapter', 'section', 'fact', 'councillor', 'district', 'place')),
  title text not null,
  detail text not null
);

-- Holds words folded by kiosk/content/search.py; contentless, since search_entry holds what is shown.
create virtual table search_index using fts5 (
  title, names, body, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
