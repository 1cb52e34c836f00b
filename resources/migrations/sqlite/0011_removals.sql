-- One workflow for the end of a record's retention, of whatever kind: it was the recordings' alone.
CREATE TABLE removal (
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
  kind TEXT NOT NULL,
  recording_id BLOB,
  document_id BLOB,
  contact_id BLOB NOT NULL,
  request_id BLOB,
  status TEXT,
  why TEXT NOT NULL,
  due_since TEXT,
  asked_by BLOB NOT NULL,
  decided_by BLOB,
  decided_at INTEGER,
  decided_why TEXT,
  not_before INTEGER,
  done_at INTEGER,
  certificate TEXT,
  destroyed TEXT,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, recording_id) REFERENCES recording (organization_id, id),
  FOREIGN KEY (organization_id, document_id) REFERENCES document (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, request_id) REFERENCES record_request (organization_id, id),
  FOREIGN KEY (organization_id, asked_by) REFERENCES app_user (organization_id, id),
  FOREIGN KEY (organization_id, decided_by) REFERENCES app_user (organization_id, id)
) STRICT
--;
INSERT INTO removal (id, organization_id, created_at, created_by, updated_at, updated_by, is_deleted, deleted_at, deleted_by, version, kind, recording_id, document_id, contact_id, request_id, status, why, due_since, asked_by, decided_by, decided_at, decided_why, not_before, done_at, certificate, destroyed)
SELECT id, organization_id, created_at, created_by, updated_at, updated_by, is_deleted, deleted_at, deleted_by, version, 'recording', recording_id, NULL, contact_id, NULL, status, why, due_since, asked_by, decided_by, decided_at, decided_why, not_before, done_at, certificate, destroyed FROM recording_removal
--;
DROP TABLE recording_removal
--;
CREATE INDEX removal_by_recording ON removal (organization_id, recording_id) WHERE recording_id IS NOT NULL
--;
CREATE INDEX removal_by_document ON removal (organization_id, document_id) WHERE document_id IS NOT NULL
--;
CREATE INDEX removal_by_request ON removal (organization_id, request_id) WHERE request_id IS NOT NULL
--;
CREATE INDEX removal_open ON removal (organization_id, status, not_before) WHERE status IN ('asked', 'approved')
--;
-- What newer definitions found in a document that is kept.
ALTER TABLE document_version ADD COLUMN scan_found TEXT
--;
-- The second of two people, where a document takes two.
ALTER TABLE document_access ADD COLUMN allowed_by BLOB
--;
ALTER TABLE document_access ADD COLUMN refused_at INTEGER
--;
-- As in the first migration: what a large practice looks like.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('removal', 'sqlite_autoindex_removal_1', '10000 10000 1'),
  ('removal', 'removal_by_recording', '5000 5000 1'),
  ('removal', 'removal_by_document', '5000 5000 1'),
  ('removal', 'removal_by_request', '500 500 10'),
  ('removal', 'removal_open', '200 200 100 1')
--;
