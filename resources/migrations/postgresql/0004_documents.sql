CREATE TABLE document (
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
  contact_id uuid,
  appointment_id uuid,
  author_id uuid NOT NULL,
  title text COLLATE "C" NOT NULL,
  kind text COLLATE "C",
  privacy text COLLATE "C",
  readers text COLLATE "C",
  tags text COLLATE "C",
  status text COLLATE "C",
  decided_by uuid,
  decided_at bigint,
  decided_why text COLLATE "C",
  released_at bigint,
  released_by uuid,
  current_id uuid,
  versions bigint NOT NULL,
  media_type text COLLATE "C",
  size_bytes bigint NOT NULL,
  retain_until text COLLATE "C",
  on_hold boolean NOT NULL,
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE document_version (
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
  number bigint NOT NULL,
  parent_id uuid,
  file_name text COLLATE "C" NOT NULL,
  media_type text COLLATE "C" NOT NULL,
  note text COLLATE "C",
  size_bytes bigint NOT NULL,
  sha256 text COLLATE "C",
  object_id uuid,
  key_holder uuid,
  blob text COLLATE "C",
  age_header text COLLATE "C",
  sealed_key text COLLATE "C",
  PRIMARY KEY (organization_id, id)
)
--;
ALTER TABLE document ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE document ADD FOREIGN KEY (organization_id, appointment_id) REFERENCES appointment (organization_id, id)
--;
ALTER TABLE document ADD FOREIGN KEY (organization_id, author_id) REFERENCES app_user (organization_id, id)
--;
ALTER TABLE document ADD FOREIGN KEY (organization_id, decided_by) REFERENCES app_user (organization_id, id)
--;
ALTER TABLE document ADD FOREIGN KEY (organization_id, released_by) REFERENCES app_user (organization_id, id)
--;
ALTER TABLE document_version ADD FOREIGN KEY (organization_id, document_id) REFERENCES document (organization_id, id)
--;
ALTER TABLE document_version ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE document_version ADD FOREIGN KEY (organization_id, parent_id) REFERENCES document_version (organization_id, id)
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
ALTER TABLE document ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE document FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON document USING (organization_id = (SELECT praxis_organization()))
--;
ALTER TABLE document_version ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE document_version FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON document_version USING (organization_id = (SELECT praxis_organization()))
--;
GRANT SELECT, INSERT, UPDATE ON document, document_version TO praxis_app
--;
GRANT SELECT ON document, document_version TO praxis_backup
--;
