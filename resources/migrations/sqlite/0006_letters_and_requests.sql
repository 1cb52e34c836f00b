CREATE TABLE letter_template (
  id BLOB NOT NULL,
  organization_id BLOB NOT NULL,
  created_at INTEGER,
  created_by BLOB,
  updated_at INTEGER,
  updated_by BLOB,
  is_deleted INTEGER NOT NULL,
  deleted_at INTEGER,
  deleted_by BLOB,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  kind TEXT,
  body TEXT NOT NULL,
  standard_key TEXT,
  is_active INTEGER NOT NULL,
  PRIMARY KEY (organization_id, id)
) STRICT
--;
CREATE TABLE letterhead (
  id BLOB NOT NULL,
  organization_id BLOB NOT NULL,
  created_at INTEGER,
  created_by BLOB,
  updated_at INTEGER,
  updated_by BLOB,
  is_deleted INTEGER NOT NULL,
  deleted_at INTEGER,
  deleted_by BLOB,
  version INTEGER NOT NULL,
  logo TEXT,
  footer TEXT,
  PRIMARY KEY (organization_id, id)
) STRICT
--;
CREATE TABLE record_request (
  id BLOB NOT NULL,
  organization_id BLOB NOT NULL,
  created_at INTEGER,
  created_by BLOB,
  updated_at INTEGER,
  updated_by BLOB,
  is_deleted INTEGER NOT NULL,
  deleted_at INTEGER,
  deleted_by BLOB,
  version INTEGER NOT NULL,
  contact_id BLOB NOT NULL,
  kind TEXT,
  status TEXT,
  received_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  asked_by TEXT,
  asked TEXT,
  decision TEXT,
  ground TEXT,
  decided_why TEXT,
  decided_by BLOB,
  decided_at INTEGER,
  answer TEXT,
  statement TEXT,
  answered_by BLOB,
  answered_at INTEGER,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, decided_by) REFERENCES app_user (organization_id, id),
  FOREIGN KEY (organization_id, answered_by) REFERENCES app_user (organization_id, id)
) STRICT
--;
CREATE TABLE processing_purpose (
  id BLOB NOT NULL,
  organization_id BLOB NOT NULL,
  created_at INTEGER,
  created_by BLOB,
  updated_at INTEGER,
  updated_by BLOB,
  is_deleted INTEGER NOT NULL,
  deleted_at INTEGER,
  deleted_by BLOB,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  purpose TEXT NOT NULL,
  legal_basis TEXT,
  people TEXT,
  data_kinds TEXT,
  recipients TEXT,
  transfers TEXT,
  kept_for TEXT,
  measures TEXT,
  sort_order INTEGER NOT NULL,
  is_active INTEGER NOT NULL,
  PRIMARY KEY (organization_id, id)
) STRICT
--;
CREATE UNIQUE INDEX processing_purpose_unique_name ON processing_purpose (organization_id, name) WHERE name IS NOT NULL AND NOT is_deleted
--;
CREATE INDEX record_request_by_contact ON record_request (organization_id, contact_id, received_on, id)
--;
CREATE INDEX record_request_open ON record_request (organization_id, due_on, id) WHERE status IN ('received', 'decided')
--;
ALTER TABLE note_access ADD COLUMN allowed_by BLOB
--;
ALTER TABLE note_access ADD COLUMN refused_at INTEGER
--;
CREATE INDEX note_access_asked ON note_access (organization_id, created_at) WHERE until_at IS NULL AND refused_at IS NULL
--;
-- As in the first migration: what a large practice looks like.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('letter_template', 'sqlite_autoindex_letter_template_1', '50 50 1'),
  ('letterhead', 'sqlite_autoindex_letterhead_1', '1 1 1'),
  ('record_request', 'sqlite_autoindex_record_request_1', '500 500 1'),
  ('record_request', 'record_request_by_contact', '500 500 1 1 1'),
  ('record_request', 'record_request_open', '20 20 1 1'),
  ('processing_purpose', 'sqlite_autoindex_processing_purpose_1', '20 20 1'),
  ('processing_purpose', 'processing_purpose_unique_name', '20 20 1'),
  ('note_access', 'note_access_asked', '5 5 1')
--;
