CREATE TABLE document_access (
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  created_at bigint,
  created_by uuid,
  updated_at bigint,
  updated_by uuid,
  is_deleted boolean NOT NULL,
  deleted_at bigint,
  deleted_by uuid,
  version bigint NOT NULL,
  document_id uuid NOT NULL,
  contact_id uuid,
  user_id uuid NOT NULL,
  why text COLLATE "C" NOT NULL,
  until_at bigint,
  seen_at bigint,
  PRIMARY KEY (organization_id, id)
)
--;
ALTER TABLE document_access ADD FOREIGN KEY (organization_id, document_id) REFERENCES document (organization_id, id)
--;
ALTER TABLE document_access ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE document_access ADD FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
--;
ALTER TABLE document ADD COLUMN held_by uuid
--;
ALTER TABLE document ADD COLUMN hold_why text COLLATE "C"
--;
ALTER TABLE document ADD FOREIGN KEY (organization_id, held_by) REFERENCES app_user (organization_id, id)
--;
ALTER TABLE document_version ADD COLUMN scan_state text COLLATE "C"
--;
ALTER TABLE document_version ADD COLUMN scanned_by text COLLATE "C"
--;
CREATE INDEX document_access_by_document ON document_access (organization_id, document_id, user_id)
--;
CREATE INDEX document_access_unseen ON document_access (organization_id, created_at) WHERE seen_at IS NULL
--;
ALTER TABLE document_access ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE document_access FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON document_access USING (organization_id = (SELECT praxis_organization()))
--;
GRANT SELECT, INSERT, UPDATE ON document_access TO praxis_app
--;
GRANT SELECT ON document_access TO praxis_backup
--;
