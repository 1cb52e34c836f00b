CREATE TABLE document_access (
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
  user_id BLOB NOT NULL,
  why TEXT NOT NULL,
  until_at INTEGER,
  seen_at INTEGER,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, document_id) REFERENCES document (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
) STRICT
--;
ALTER TABLE document ADD COLUMN held_by BLOB
--;
ALTER TABLE document ADD COLUMN hold_why TEXT
--;
ALTER TABLE document_version ADD COLUMN scan_state TEXT
--;
ALTER TABLE document_version ADD COLUMN scanned_by TEXT
--;
CREATE INDEX document_access_by_document ON document_access (organization_id, document_id, user_id)
--;
CREATE INDEX document_access_unseen ON document_access (organization_id, created_at) WHERE seen_at IS NULL
--;
