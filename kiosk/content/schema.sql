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

-- place is null for what isn't a place of the town.
create table fact_place (
  fact text not null references fact (id),
  position integer not null,
  lang text not null references language (id),
  title text not null,
  place text references place (id),
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

-- The report's sections that speak of the subject of a delegation, matched by us.
create table delegation_section (
  delegation text not null references delegation (id),
  position integer not null,
  section text not null references section (id),
  primary key (delegation, position)
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

create table place_layer (
  place text not null references place (id),
  layer text not null check (layer in ('projects', 'equipment', 'green', 'mobility')),
  primary key (place, layer)
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

-- `most`: how many answers of a list may be chosen, 0 for a text.
create table question (
  id text primary key,
  position integer not null unique,
  kind text not null check (kind in ('choice', 'several', 'faces', 'scale', 'text')),
  most integer not null check (most between 0 and 3)
);

create table question_text (
  question text not null references question (id),
  lang text not null references language (id),
  title text not null,
  name text not null,
  help text not null,
  low text not null,
  high text not null,
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

-- Words, without accents, that mark a visitor's text for the team to read again; never shown.
create table review_word (
  word text not null,
  lang text not null references language (id),
  primary key (word, lang)
);

create table paragraph (
  position integer not null,
  lang text not null references language (id),
  part text not null,
  title text not null,
  text text not null,
  primary key (position, lang)
);

-- Facts of one section that belong together: one page with its parts.
create table dossier (
  id text primary key,
  position integer not null unique,
  motif text not null
);

create table dossier_text (
  dossier text not null references dossier (id),
  lang text not null references language (id),
  title text not null,
  lead text not null,
  primary key (dossier, lang)
);

create table dossier_fact (
  dossier text not null references dossier (id),
  position integer not null,
  fact text not null unique references fact (id),
  primary key (dossier, position)
);

-- What Ivry and Paris agreed: 2006, 2019, 2024. `printed` is the date as a document gives it.
create table agreement (
  id text primary key,
  position integer not null unique
);

create table agreement_text (
  agreement text not null references agreement (id),
  lang text not null references language (id),
  title text not null,
  printed text not null,
  text text not null,
  primary key (agreement, lang)
);

create table agreement_source (
  agreement text not null references agreement (id),
  position integer not null,
  document text not null references document (id),
  page integer,
  page_end integer,
  first_line integer not null,
  last_line integer not null,
  primary key (agreement, position)
);

-- continued and new are themes that no axis is named for; chapter is a part of the text beside its axes.
create table axis (
  id text primary key,
  position integer not null unique,
  agreement text not null references agreement (id),
  parent text references axis (id),
  kind text not null check (kind in ('axis', 'chapter', 'continued', 'new'))
);

create table axis_text (
  axis text not null references axis (id),
  lang text not null references language (id),
  title text not null,
  primary key (axis, lang)
);

create table axis_source (
  axis text not null references axis (id),
  position integer not null,
  document text not null references document (id),
  page integer,
  page_end integer,
  first_line integer not null,
  last_line integer not null,
  primary key (axis, position)
);

-- `printed` is the deadline as the document gives it, null where it gives none.
create table commitment (
  id text primary key,
  position integer not null unique,
  axis text not null references axis (id)
);

create table commitment_text (
  commitment text not null references commitment (id),
  lang text not null references language (id),
  title text not null,
  text text not null,
  who text not null,
  printed text,
  doubt text,
  keywords text not null,
  primary key (commitment, lang)
);

create table commitment_source (
  commitment text not null references commitment (id),
  position integer not null,
  document text not null references document (id),
  page integer,
  page_end integer,
  first_line integer not null,
  last_line integer not null,
  primary key (commitment, position)
);

create table commitment_related (
  commitment text not null references commitment (id),
  position integer not null,
  fact text not null references fact (id),
  primary key (commitment, position)
);

-- The dates, bodies, sites, figures and terms of these texts; `part` is the list of the page that shows them.
create table agreement_record (
  id text primary key,
  position integer not null unique,
  kind text not null check (kind in ('date', 'body', 'site', 'figure', 'term')),
  part text not null check (part in ('timeline', 'bodies', 'sites')),
  year integer,
  number numeric,
  check ((kind = 'date') = (year is not null)),
  check ((kind = 'figure') = (number is not null))
);

-- `printed` is the date, the figure, or how often a body meets.
create table agreement_record_text (
  agreement_record text not null references agreement_record (id),
  lang text not null references language (id),
  title text not null,
  qualifier text,
  printed text,
  unit text,
  text text,
  doubt text,
  keywords text not null,
  primary key (agreement_record, lang)
);

create table agreement_record_source (
  agreement_record text not null references agreement_record (id),
  position integer not null,
  document text not null references document (id),
  page integer,
  page_end integer,
  first_line integer not null,
  last_line integer not null,
  primary key (agreement_record, position)
);

create table agreement_record_item (
  agreement_record text not null references agreement_record (id),
  position integer not null,
  lang text not null references language (id),
  title text not null,
  primary key (agreement_record, position)
);

-- What a political group says in the report: title, printed and caption (the beginning of printed) are the report's.
create table statement (
  id text primary key,
  position integer not null unique
);

create table statement_text (
  statement text not null references statement (id),
  lang text not null references language (id),
  group_name text not null,
  title text,
  printed text,
  caption text,
  signed text,
  summary text not null,
  doubt text,
  primary key (statement, lang),
  check ((title is null) = (printed is not null)),
  check ((printed is null) = (caption is null))
);

create table statement_point (
  statement text not null references statement (id),
  position integer not null,
  lang text not null references language (id),
  text text not null,
  primary key (statement, position, lang)
);

create table statement_councillor (
  statement text not null references statement (id),
  position integer not null,
  councillor text not null references councillor (id),
  primary key (statement, position)
);

create table statement_source (
  statement text not null references statement (id),
  position integer not null,
  document text not null references document (id),
  page integer,
  page_end integer,
  first_line integer not null,
  last_line integer not null,
  primary key (statement, position)
);

-- A sitting of the council; caption is what it deliberates on, as the register has it.
create table sitting (
  id text primary key
);

create table sitting_text (
  sitting text not null references sitting (id),
  lang text not null references language (id),
  title text not null,
  caption text not null,
  lead text not null,
  seats text not null,
  missing text not null,
  primary key (sitting, lang)
);

create table sitting_source (
  sitting text not null references sitting (id),
  position integer not null,
  document text not null references document (id),
  page integer,
  page_end integer,
  first_line integer not null,
  last_line integer not null,
  primary key (sitting, position)
);

-- The register gives the vote in totals, which are facts of the sitting, and names nobody.
create table ballot (
  sitting text primary key references sitting (id)
);

create table ballot_text (
  ballot text not null references ballot (sitting),
  lang text not null references language (id),
  printed text not null,
  title text not null,
  decision text not null,
  note text not null,
  primary key (ballot, lang)
);

create table ballot_source (
  ballot text not null references ballot (sitting),
  position integer not null,
  document text not null references document (id),
  page integer,
  page_end integer,
  first_line integer not null,
  last_line integer not null,
  primary key (ballot, position)
);

create table sitting_fact (
  id text primary key,
  position integer not null unique,
  kind text not null check (kind in ('figure', 'action', 'date', 'project', 'place')),
  number numeric,
  counts text unique
);

create table sitting_fact_text (
  sitting_fact text not null references sitting_fact (id),
  lang text not null references language (id),
  title text not null,
  printed text,
  unit text,
  text text not null,
  keywords text not null,
  primary key (sitting_fact, lang)
);

create table sitting_fact_source (
  sitting_fact text not null references sitting_fact (id),
  position integer not null,
  document text not null references document (id),
  page integer,
  page_end integer,
  first_line integer not null,
  last_line integer not null,
  primary key (sitting_fact, position)
);

-- The names in the register's order and writing; councillor is null for who isn't in the report.
create table attendance (
  position integer primary key,
  lang text not null references language (id),
  printed text not null unique,
  role text not null,
  state text not null check (state in ('present', 'represented', 'excused', 'not_excused')),
  represented_by integer references attendance (position),
  councillor text unique references councillor (id),
  line integer not null,
  check ((state = 'represented') = (represented_by is not null))
);

-- The consultation of 2023: step counts its steps, null for what led to it; status is that of the press release's day.
create table moment (
  id text primary key,
  position integer not null unique,
  step integer unique,
  status text check (status in ('done', 'to_come')),
  check ((step is null) = (status is null))
);

create table moment_text (
  moment text not null references moment (id),
  lang text not null references language (id),
  title text not null,
  printed text,
  text text not null,
  primary key (moment, lang)
);

create table moment_source (
  moment text not null references moment (id),
  position integer not null,
  document text not null references document (id),
  page integer,
  page_end integer,
  first_line integer not null,
  last_line integer not null,
  primary key (moment, position)
);

create table tool (
  id text primary key,
  position integer not null unique
);

create table tool_text (
  tool text not null references tool (id),
  lang text not null references language (id),
  title text not null,
  text text not null,
  primary key (tool, lang)
);

create table tool_source (
  tool text not null references tool (id),
  position integer not null,
  document text not null references document (id),
  page integer,
  page_end integer,
  first_line integer not null,
  last_line integer not null,
  primary key (tool, position)
);

-- What the press release prints of a moment or a tool.
create table release_fact (
  id text primary key,
  position integer not null unique,
  kind text not null check (kind in ('figure', 'action', 'date', 'project', 'place')),
  number numeric,
  moment text references moment (id),
  tool text references tool (id),
  check ((moment is null) <> (tool is null))
);

create table release_fact_text (
  release_fact text not null references release_fact (id),
  lang text not null references language (id),
  printed text,
  unit text,
  qualifier text,
  counts text,
  primary key (release_fact, lang)
);

create table release_fact_source (
  release_fact text not null references release_fact (id),
  position integer not null,
  document text not null references document (id),
  page integer,
  page_end integer,
  first_line integer not null,
  last_line integer not null,
  primary key (release_fact, position)
);

-- code is an SVG path of the dark modules of link, on a square of `modules` modules, the quiet zone included.
create table channel (
  id text primary key,
  position integer not null unique,
  kind text not null check (kind in ('site', 'channel', 'network')),
  address text,
  link text,
  modules integer,
  code text,
  check ((address is null) = (link is null) and (link is null) = (code is null) and (code is null) = (modules is null))
);

create table channel_text (
  channel text not null references channel (id),
  lang text not null references language (id),
  title text not null,
  text text not null,
  primary key (channel, lang)
);

create table channel_source (
  channel text not null references channel (id),
  position integer not null,
  document text not null references document (id),
  page integer,
  page_end integer,
  first_line integer not null,
  last_line integer not null,
  primary key (channel, position)
);

-- Where the documents don't agree or can't be read for certain.
create table doubt (
  id text primary key,
  position integer not null unique,
  topic text not null check (topic in ('people', 'places', 'figures', 'print'))
);

create table doubt_text (
  doubt text not null references doubt (id),
  lang text not null references language (id),
  title text not null,
  text text not null,
  shown text not null,
  settle text not null,
  primary key (doubt, lang)
);

-- What the documents print.
create table doubt_reading (
  doubt text not null references doubt (id),
  position integer not null,
  lang text not null references language (id),
  printed text not null,
  document text not null references document (id),
  page integer,
  page_end integer,
  first_line integer not null,
  last_line integer not null,
  primary key (doubt, position, lang)
);

create table doubt_route (
  doubt text not null references doubt (id),
  position integer not null,
  route text not null,
  primary key (doubt, position)
);

-- The web page of a chapter, sentence by sentence; without a line: what the report has there and the page hasn't.
create table web_sentence (
  id integer primary key,
  relation text not null check (relation in ('same', 'changed', 'missing')),
  line integer unique,
  check ((relation = 'missing') = (line is null))
);

-- What is changed in it.
create table web_sentence_text (
  web_sentence integer not null references web_sentence (id),
  lang text not null references language (id),
  text text not null,
  primary key (web_sentence, lang)
);

create table web_sentence_fact (
  web_sentence integer not null references web_sentence (id),
  position integer not null,
  fact text not null references fact (id),
  primary key (web_sentence, position)
);

-- Questions on facts, one at most for each; `printed` is the right answer as the document gives it.
create table quiz (
  fact text primary key references fact (id),
  position integer not null unique
);

create table quiz_text (
  fact text not null references quiz (fact),
  lang text not null references language (id),
  title text not null,
  printed text not null,
  primary key (fact, lang)
);

create table quiz_wrong (
  fact text not null references quiz (fact),
  position integer not null,
  lang text not null references language (id),
  title text not null,
  primary key (fact, position, lang)
);

-- Pictures, galleries, comparisons and videos; they share their ids, and `media/<id>` opens one.
create table medium (
  id text primary key,
  position integer not null unique,
  kind text not null check (kind in ('picture', 'gallery', 'comparison', 'video'))
);

create table medium_text (
  medium text not null references medium (id),
  lang text not null references language (id),
  title text not null,
  primary key (medium, lang)
);

-- `file` is a path in media/; width and height in px.
create table picture (
  id text primary key references medium (id),
  file text not null,
  width integer not null,
  height integer not null
);

create table picture_text (
  picture text not null references picture (id),
  lang text not null references language (id),
  alt text not null,
  credit text not null,
  primary key (picture, lang)
);

-- What a medium shows: itself, a gallery's pictures, before and after, or a video's poster.
create table medium_picture (
  medium text not null references medium (id),
  position integer not null,
  picture text not null references picture (id),
  primary key (medium, position)
);

create table video (
  id text primary key references medium (id),
  file text not null
);

create table video_text (
  video text not null references video (id),
  lang text not null references language (id),
  credit text not null,
  primary key (video, lang)
);

-- Subtitles: what is said in the video, from and until which ms.
create table video_cue (
  video text not null references video (id),
  position integer not null,
  lang text not null references language (id),
  start_ms integer not null,
  end_ms integer not null check (end_ms > start_ms),
  caption text not null,
  primary key (video, position, lang)
);

-- The transcript: what is said in the video.
create table video_paragraph (
  video text not null references video (id),
  position integer not null,
  lang text not null references language (id),
  printed text not null,
  primary key (video, position, lang)
);

create table fact_medium (
  fact text not null references fact (id),
  position integer not null,
  medium text not null references medium (id),
  primary key (fact, position)
);

create table section_medium (
  section text not null references section (id),
  position integer not null,
  medium text not null references medium (id),
  primary key (section, position)
);

-- How a voice says what is written so in a text of this edition.
create table spoken_word (
  lang text not null references language (id),
  written text not null,
  said text not null,
  primary key (lang, written)
);

-- A page that a person reads in the voice's place; `file` is a path in media/.
create table recording (
  route text primary key,
  lang text not null references language (id),
  file text not null
);

-- When each block of that page begins.
create table recording_start (
  route text not null references recording (route),
  position integer not null,
  ms integer not null,
  primary key (route, position)
);

-- What a mediator leads a group along: the deck of playing cards, and trails whose stops are addresses.
create table playing_card (
  id text primary key,
  position integer not null unique,
  code text not null unique,
  chapter text not null references chapter (id)
);

create table playing_card_text (
  playing_card text not null references playing_card (id),
  lang text not null references language (id),
  title text not null,
  primary key (playing_card, lang)
);

create table playing_card_fact (
  playing_card text not null references playing_card (id),
  position integer not null,
  fact text not null references fact (id),
  primary key (playing_card, position)
);

create table playing_card_choice (
  playing_card text not null references playing_card (id),
  position integer not null,
  lang text not null references language (id),
  title text not null,
  primary key (playing_card, position, lang)
);

create table trail (
  id text primary key,
  position integer not null unique,
  minutes integer not null
);

create table trail_text (
  trail text not null references trail (id),
  lang text not null references language (id),
  title text not null,
  audience text not null,
  lead text not null,
  primary key (trail, lang)
);

create table trail_stop (
  trail text not null references trail (id),
  position integer not null,
  route text not null,
  minutes integer not null,
  playing_card text references playing_card (id),
  primary key (trail, position)
);

create table trail_stop_text (
  trail text not null,
  stop integer not null,
  lang text not null references language (id),
  note text not null,
  question text,
  primary key (trail, stop, lang),
  foreign key (trail, stop) references trail_stop (trail, position)
);

create table trail_stop_choice (
  trail text not null,
  stop integer not null,
  position integer not null,
  lang text not null references language (id),
  title text not null,
  primary key (trail, stop, position, lang),
  foreign key (trail, stop) references trail_stop (trail, position)
);

create table search_entry (
  id integer primary key,
  lang text not null references language (id),
  route text not null,
  kind text not null check (
    kind in (
      'chapter', 'section', 'fact', 'dossier', 'councillor', 'district', 'place', 'commitment', 'paris', 'statement',
      'sitting', 'document', 'participation', 'doubt', 'quiz', 'playing_card'
    )
  ),
  title text not null,
  detail text not null
);

-- Holds words folded by kiosk/content/search.py; contentless, since search_entry holds what is shown.
create virtual table search_index using fts5 (
  title, names, body, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
