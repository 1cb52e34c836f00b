CREATE TABLE letter_template (
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
  name text COLLATE "C" NOT NULL,
  language text COLLATE "C" NOT NULL,
  kind text COLLATE "C",
  body text COLLATE "C" NOT NULL,
  standard_key text COLLATE "C",
  is_active boolean NOT NULL,
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE letterhead (
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
  logo text COLLATE "C",
  footer text COLLATE "C",
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE record_request (
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
  contact_id uuid NOT NULL,
  kind text COLLATE "C",
  status text COLLATE "C",
  received_on text COLLATE "C" NOT NULL,
  due_on text COLLATE "C" NOT NULL,
  asked_by text COLLATE "C",
  asked text COLLATE "C",
  decision text COLLATE "C",
  ground text COLLATE "C",
  decided_why text COLLATE "C",
  decided_by uuid,
  decided_at bigint,
  answer text COLLATE "C",
  statement text COLLATE "C",
  answered_by uuid,
  answered_at bigint,
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE processing_purpose (
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
  name text COLLATE "C" NOT NULL,
  purpose text COLLATE "C" NOT NULL,
  legal_basis text COLLATE "C",
  people text COLLATE "C",
  data_kinds text COLLATE "C",
  recipients text COLLATE "C",
  transfers text COLLATE "C",
  kept_for text COLLATE "C",
  measures text COLLATE "C",
  sort_order bigint NOT NULL,
  is_active boolean NOT NULL,
  PRIMARY KEY (organization_id, id)
)
--;
ALTER TABLE record_request ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE record_request ADD FOREIGN KEY (organization_id, decided_by) REFERENCES app_user (organization_id, id)
--;
ALTER TABLE record_request ADD FOREIGN KEY (organization_id, answered_by) REFERENCES app_user (organization_id, id)
--;
CREATE UNIQUE INDEX processing_purpose_unique_name ON processing_purpose (organization_id, name) WHERE name IS NOT NULL AND NOT is_deleted
--;
CREATE INDEX record_request_by_contact ON record_request (organization_id, contact_id, received_on, id)
--;
CREATE INDEX record_request_open ON record_request (organization_id, due_on, id) WHERE status IN ('received', 'decided')
--;
ALTER TABLE note_access ADD COLUMN allowed_by uuid
--;
ALTER TABLE note_access ADD COLUMN refused_at bigint
--;
CREATE INDEX note_access_asked ON note_access (organization_id, created_at) WHERE until_at IS NULL AND refused_at IS NULL
--;
ALTER TABLE note_access ADD FOREIGN KEY (organization_id, allowed_by) REFERENCES app_user (organization_id, id)
--;
ALTER TABLE letter_template ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE letter_template FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON letter_template USING (organization_id = (SELECT praxis_organization()))
--;
ALTER TABLE letterhead ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE letterhead FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON letterhead USING (organization_id = (SELECT praxis_organization()))
--;
ALTER TABLE record_request ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE record_request FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON record_request USING (organization_id = (SELECT praxis_organization()))
--;
ALTER TABLE processing_purpose ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE processing_purpose FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON processing_purpose USING (organization_id = (SELECT praxis_organization()))
--;
GRANT SELECT, INSERT, UPDATE ON letter_template, letterhead, record_request, processing_purpose TO praxis_app
--;
GRANT SELECT ON letter_template, letterhead, record_request, processing_purpose TO praxis_backup
--;
