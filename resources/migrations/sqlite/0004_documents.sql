CREATE TABLE document (
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
  contact_id BLOB,
  appointment_id BLOB,
  author_id BLOB NOT NULL,
  title TEXT NOT NULL,
  kind TEXT,
  privacy TEXT,
  readers TEXT,
  tags TEXT,
  status TEXT,
  decided_by BLOB,
  decided_at INTEGER,
  decided_why TEXT,
  released_at INTEGER,
  released_by BLOB,
  current_id BLOB,
  versions INTEGER NOT NULL,
  media_type TEXT,
  size_bytes INTEGER NOT NULL,
  retain_until TEXT,
  on_hold INTEGER NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, appointment_id) REFERENCES appointment (organization_id, id),
  FOREIGN KEY (organization_id, author_id) REFERENCES app_user (organization_id, id),
  FOREIGN KEY (organization_id, decided_by) REFERENCES app_user (organization_id, id),
  FOREIGN KEY (organization_id, released_by) REFERENCES app_user (organization_id, id)
) STRICT
--;
CREATE TABLE document_version (
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
  document_id BLOB NOT NULL,
  contact_id BLOB,
  number INTEGER NOT NULL,
  parent_id BLOB,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  note TEXT,
  size_bytes INTEGER NOT NULL,
  sha256 TEXT,
  object_id BLOB,
  key_holder BLOB,
  blob TEXT,
  age_header TEXT,
  sealed_key TEXT,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, document_id) REFERENCES document (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, parent_id) REFERENCES document_version (organization_id, id)
) STRICT
--;
CREATE INDEX document_by_contact ON document (organization_id, contact_id, created_at, id)
--;
CREATE INDEX document_by_created ON document (organization_id, created_at, id)
--;
CREATE INDEX document_by_appointment ON document (organization_id, appointment_id) WHERE appointment_id IS NOT NULL
--;
CREATE INDEX document_to_approve ON document (organization_id, created_at, id) WHERE status = 'submitted'
--;
CREATE INDEX document_version_by_document ON document_version (organization_id, document_id, number)
--;
CREATE INDEX document_version_by_blob ON document_version (organization_id, blob)
--;
-- As in the first migration: what a large practice looks like.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('document', 'sqlite_autoindex_document_1', '200000 200000 1'),
  ('document', 'document_by_contact', '200000 200000 4 1 1'),
  ('document', 'document_by_created', '200000 200000 1 1'),
  ('document', 'document_by_appointment', '50000 50000 1'),
  ('document', 'document_to_approve', '50 50 1 1'),
  ('document_version', 'sqlite_autoindex_document_version_1', '250000 250000 1'),
  ('document_version', 'document_version_by_document', '250000 250000 2 1'),
  ('document_version', 'document_version_by_blob', '250000 250000 1')
--;
