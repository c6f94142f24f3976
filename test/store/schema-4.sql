-- Planoteka's dataset. Days are ISO dates, both ends inclusive; an absent value is NULL; lists are JSON arrays.
-- The text of the source stands beside every value made from it, and the place it was read from beside the text.

PRAGMA application_id = 1347174734; -- "PLAN"
PRAGMA user_version = 4;

-- One start of `planoteka import`; the counts are NULL while it works, and stay so if it was killed.
CREATE TABLE run (
  id          INTEGER PRIMARY KEY,
  started_at  TEXT NOT NULL,
  finished_at TEXT,
  version     TEXT NOT NULL,
  options     TEXT NOT NULL, -- JSON: what changes the answer, such as the year
  reimport    INTEGER NOT NULL, -- 1: read everything anew
  pid         INTEGER NOT NULL, -- the process that does it, its machine, and when it began
  host        TEXT NOT NULL,
  born        TEXT,
  documents   INTEGER,
  imported    INTEGER,
  partial     INTEGER,
  no_plan     INTEGER,
  failed      INTEGER,
  duplicates  INTEGER
) STRICT;

-- One document for each content: the same bytes in two files are one document with two sources.
CREATE TABLE document (
  id         INTEGER PRIMARY KEY,
  run_id     INTEGER NOT NULL REFERENCES run (id),
  sha256     TEXT NOT NULL UNIQUE,
  path       TEXT NOT NULL, -- as it was given
  format     TEXT NOT NULL,
  status     TEXT NOT NULL CHECK (status IN ('imported', 'partial', 'no-plan', 'failed')),
  reader     TEXT, -- which of the readers answered
  agreement  REAL, -- share of the words on which two readers agree, where two were asked
  properties TEXT, -- JSON: what the file says of itself: title, author, created, modified
  plans      INTEGER NOT NULL, -- how many it has; `planoteka verify` counts them
  items      INTEGER NOT NULL, -- of all its plans
  residue    TEXT NOT NULL -- JSON: the text of the file that is in no other field
) STRICT;
CREATE INDEX document_run ON document (run_id);

-- Every file that holds a document's bytes, by its absolute path.
CREATE TABLE source (
  location    TEXT PRIMARY KEY,
  path        TEXT NOT NULL, -- as it was given
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  run_id      INTEGER NOT NULL REFERENCES run (id)
) STRICT;
CREATE INDEX source_document ON source (document_id);
CREATE INDEX source_run ON source (run_id);

-- Files that never became a document, because not even their bytes could be had.
CREATE TABLE unread (
  id     INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES run (id),
  path   TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX unread_run ON unread (run_id);

-- Documents at work now, recorded before they are read. One that is left behind by a dead process may have killed it.
CREATE TABLE attempt (
  sha256 TEXT PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES run (id),
  path   TEXT NOT NULL,
  tries  INTEGER NOT NULL
) STRICT;
CREATE INDEX attempt_run ON attempt (run_id);

-- What the runs did: a row for every file that was read, linked or refused; files that were left as they are have none.
CREATE TABLE history (
  id       INTEGER PRIMARY KEY,
  run_id   INTEGER NOT NULL REFERENCES run (id),
  path     TEXT NOT NULL,
  result   TEXT NOT NULL CHECK (result IN ('imported', 'partial', 'no-plan', 'failed', 'duplicate')),
  reason   TEXT, -- why it failed, or went in only in part
  sha256   TEXT, -- NULL where the bytes could not be had
  replaced TEXT, -- what the file held before, by its SHA-256
  seconds  REAL -- by the clock
) STRICT;
CREATE INDEX history_run ON history (run_id);

CREATE TABLE plan (
  id           INTEGER PRIMARY KEY,
  document_id  INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL, -- from 1
  title        TEXT,
  organization TEXT,
  approval     TEXT,
  signature    TEXT,
  span_kind    TEXT,
  span_start   TEXT,
  span_end     TEXT,
  span_source  TEXT, -- what said which years the plan is for
  columns      TEXT NOT NULL, -- JSON: headers and their roles
  UNIQUE (document_id, position)
) STRICT;

CREATE TABLE item (
  id               INTEGER PRIMARY KEY,
  plan_id          INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  position         INTEGER NOT NULL, -- from 1
  section          TEXT NOT NULL, -- JSON: the headings above the row, outermost first
  number           TEXT,
  activity         TEXT,
  responsible      TEXT, -- the cell; its parties are in party
  result           TEXT,
  mark             TEXT,
  place            TEXT,
  participants     TEXT,
  notes            TEXT,
  extra            TEXT NOT NULL, -- JSON: the cells of the columns that we do not know, by header
  origin           TEXT, -- JSON: the cells as they stand, where the row is no item as it is
  source_page      INTEGER,
  source_table     INTEGER,
  source_row       INTEGER,
  source_part      INTEGER, -- for one of several activities in a row
  source_column    TEXT,
  source_paragraph INTEGER, -- for an item that stands in no table
  source_line      INTEGER,
  UNIQUE (plan_id, position)
) STRICT;

CREATE TABLE period (
  item_id          INTEGER PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
  raw              TEXT,
  kind             TEXT NOT NULL,
  outcome          TEXT NOT NULL CHECK (outcome IN ('resolved', 'review', 'failed')), -- defined in src/outcome.ts
  recurrence_times INTEGER,
  recurrence_per   TEXT,
  recurrence_bound TEXT,
  recurrence_rrule TEXT,
  time             TEXT,
  rule             TEXT,
  qualifiers       TEXT NOT NULL, -- JSON, as are the next five
  rest             TEXT NOT NULL,
  assumptions      TEXT NOT NULL,
  edtf             TEXT NOT NULL,
  issues           TEXT NOT NULL,
  alternatives     TEXT
) STRICT;
CREATE INDEX period_outcome ON period (outcome);

CREATE TABLE window (
  id         INTEGER PRIMARY KEY,
  item_id    INTEGER NOT NULL REFERENCES period (item_id) ON DELETE CASCADE,
  position   INTEGER NOT NULL, -- from 1
  start_date TEXT, -- NULL: open
  end_date   TEXT,
  UNIQUE (item_id, position)
) STRICT;
CREATE INDEX window_start ON window (start_date);
CREATE INDEX window_end ON window (end_date);

CREATE TABLE party (
  id       INTEGER PRIMARY KEY,
  item_id  INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  position INTEGER NOT NULL, -- from 1
  kind     TEXT NOT NULL CHECK (kind IN ('person', 'post', 'group', 'organization')),
  name     TEXT,
  role     TEXT,
  UNIQUE (item_id, position)
) STRICT;
CREATE INDEX party_name ON party (name);

CREATE TABLE issue (
  id               INTEGER PRIMARY KEY,
  document_id      INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position         INTEGER NOT NULL, -- from 1
  code             TEXT NOT NULL,
  severity         TEXT NOT NULL CHECK (severity IN ('info', 'warning', 'error')),
  message          TEXT NOT NULL,
  found            TEXT,
  at_page          INTEGER,
  at_table         INTEGER,
  at_row           INTEGER,
  at_part          INTEGER,
  at_column        TEXT,
  at_paragraph     INTEGER,
  at_line          INTEGER,
  UNIQUE (document_id, position)
) STRICT;

-- When what happens: a row for every window of every item.
CREATE VIEW calendar AS
SELECT
  window.start_date,
  window.end_date,
  item.activity,
  item.responsible,
  (SELECT group_concat(value, ' › ') FROM json_each(item.section)) AS section,
  plan.title AS plan,
  document.path,
  item.source_page AS page,
  item.source_table AS table_number,
  item.source_row AS row_number,
  period.kind,
  period.raw,
  period.outcome,
  item.id AS item_id
FROM window
JOIN period ON period.item_id = window.item_id
JOIN item ON item.id = window.item_id
JOIN plan ON plan.id = item.plan_id
JOIN document ON document.id = plan.document_id;

-- What a person should look at: documents and files that failed, warnings, and periods that are unclear.
CREATE VIEW needs_review AS
SELECT
  document.path,
  issue.severity,
  issue.message AS reason,
  (
    SELECT item.activity FROM item JOIN plan ON plan.id = item.plan_id
    WHERE plan.document_id = document.id AND issue.at_column = 'period'
      AND item.source_table IS issue.at_table AND item.source_row IS issue.at_row
      AND item.source_part IS issue.at_part
      AND item.source_paragraph IS issue.at_paragraph
    LIMIT 1
  ) AS activity,
  issue.found,
  issue.at_page AS page,
  issue.at_table AS table_number,
  issue.at_row AS row_number,
  issue.at_line AS line
FROM issue
JOIN document ON document.id = issue.document_id
WHERE issue.severity <> 'info'
UNION ALL
-- periods with an answer and no issue that wait for a look all the same
SELECT
  document.path,
  'warning',
  CASE WHEN period.alternatives IS NULL THEN 'the period names no day' ELSE 'the period can be read in several ways' END,
  item.activity,
  period.raw,
  item.source_page,
  item.source_table,
  item.source_row,
  item.source_line
FROM period
JOIN item ON item.id = period.item_id
JOIN plan ON plan.id = item.plan_id
JOIN document ON document.id = plan.document_id
WHERE period.outcome = 'review' AND period.issues = '[]'
UNION ALL
SELECT path, 'error', reason, NULL, NULL, NULL, NULL, NULL, NULL
FROM unread
WHERE run_id = (SELECT max(id) FROM run);

-- A row for every document.
CREATE VIEW summary AS
SELECT
  document.path,
  document.format,
  document.status,
  (SELECT count(*) FROM plan WHERE plan.document_id = document.id) AS plans,
  count(item.id) AS items,
  count(period.item_id) FILTER (WHERE period.outcome = 'resolved') AS resolved,
  count(period.item_id) FILTER (WHERE period.outcome = 'review') AS review,
  count(period.item_id) FILTER (WHERE period.outcome = 'failed') AS failed,
  (SELECT count(*) FROM issue WHERE issue.document_id = document.id AND severity <> 'info') AS warnings,
  (SELECT count(*) FROM source WHERE source.document_id = document.id) AS files
FROM document
LEFT JOIN plan ON plan.document_id = document.id
LEFT JOIN item ON item.plan_id = plan.id
LEFT JOIN period ON period.item_id = item.id
GROUP BY document.id;
