-- One workflow for the end of a record's retention, of whatever kind: it was the recordings' alone.
CREATE TABLE removal (
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
  kind text COLLATE "C" NOT NULL,
  recording_id uuid,
  document_id uuid,
  contact_id uuid NOT NULL,
  request_id uuid,
  status text COLLATE "C",
  why text COLLATE "C" NOT NULL,
  due_since text COLLATE "C",
  asked_by uuid NOT NULL,
  decided_by uuid,
  decided_at bigint,
  decided_why text COLLATE "C",
  not_before bigint,
  done_at bigint,
  certificate text COLLATE "C",
  destroyed text COLLATE "C",
  PRIMARY KEY (organization_id, id)
)
--;
ALTER TABLE removal ADD FOREIGN KEY (organization_id, recording_id) REFERENCES recording (organization_id, id)
--;
ALTER TABLE removal ADD FOREIGN KEY (organization_id, document_id) REFERENCES document (organization_id, id)
--;
ALTER TABLE removal ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE removal ADD FOREIGN KEY (organization_id, request_id) REFERENCES record_request (organization_id, id)
--;
ALTER TABLE removal ADD FOREIGN KEY (organization_id, asked_by) REFERENCES app_user (organization_id, id)
--;
ALTER TABLE removal ADD FOREIGN KEY (organization_id, decided_by) REFERENCES app_user (organization_id, id)
--;
ALTER TABLE removal ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE removal FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON removal USING (organization_id = (SELECT praxis_organization()))
--;
GRANT SELECT, INSERT, UPDATE ON removal TO praxis_app
--;
GRANT SELECT ON removal TO praxis_backup
--;
-- Row-level security holds for who migrates too.
ALTER TABLE removal NO FORCE ROW LEVEL SECURITY
--;
ALTER TABLE recording_removal NO FORCE ROW LEVEL SECURITY
--;
INSERT INTO removal (id, organization_id, created_at, created_by, updated_at, updated_by, is_deleted, deleted_at, deleted_by, version, kind, recording_id, document_id, contact_id, request_id, status, why, due_since, asked_by, decided_by, decided_at, decided_why, not_before, done_at, certificate, destroyed)
SELECT id, organization_id, created_at, created_by, updated_at, updated_by, is_deleted, deleted_at, deleted_by, version, 'recording', recording_id, NULL::uuid, contact_id, NULL::uuid, status, why, due_since, asked_by, decided_by, decided_at, decided_why, not_before, done_at, certificate, destroyed FROM recording_removal
--;
ALTER TABLE removal FORCE ROW LEVEL SECURITY
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
ALTER TABLE document_version ADD COLUMN scan_found text COLLATE "C"
--;
-- The second of two people, where a document takes two.
ALTER TABLE document_access ADD COLUMN allowed_by uuid
--;
ALTER TABLE document_access ADD COLUMN refused_at bigint
--;
ALTER TABLE document_access ADD FOREIGN KEY (organization_id, allowed_by) REFERENCES app_user (organization_id, id)
--;
