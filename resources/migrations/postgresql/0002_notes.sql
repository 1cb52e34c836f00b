CREATE TABLE note_template (
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
  sections text COLLATE "C",
  sort_order bigint NOT NULL,
  is_active boolean NOT NULL,
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE note (
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
  appointment_id uuid,
  author_id uuid NOT NULL,
  kind text COLLATE "C",
  template_id uuid,
  event_at bigint,
  status text COLLATE "C",
  visibility text COLLATE "C",
  supervisor_id uuid,
  addendum_to uuid,
  sealed_text text COLLATE "C",
  signed_at bigint,
  signed_by uuid,
  signed_digest text COLLATE "C",
  cosigned_at bigint,
  cosigned_by uuid,
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE note_access (
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
  note_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  user_id uuid NOT NULL,
  why text COLLATE "C" NOT NULL,
  until_at bigint,
  seen_at bigint,
  PRIMARY KEY (organization_id, id)
)
--;
ALTER TABLE note ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE note ADD FOREIGN KEY (organization_id, appointment_id) REFERENCES appointment (organization_id, id)
--;
ALTER TABLE note ADD FOREIGN KEY (organization_id, author_id) REFERENCES practitioner (organization_id, id)
--;
ALTER TABLE note ADD FOREIGN KEY (organization_id, template_id) REFERENCES note_template (organization_id, id)
--;
ALTER TABLE note ADD FOREIGN KEY (organization_id, supervisor_id) REFERENCES practitioner (organization_id, id)
--;
ALTER TABLE note ADD FOREIGN KEY (organization_id, addendum_to) REFERENCES note (organization_id, id)
--;
ALTER TABLE note ADD FOREIGN KEY (organization_id, signed_by) REFERENCES app_user (organization_id, id)
--;
ALTER TABLE note ADD FOREIGN KEY (organization_id, cosigned_by) REFERENCES app_user (organization_id, id)
--;
ALTER TABLE note_access ADD FOREIGN KEY (organization_id, note_id) REFERENCES note (organization_id, id)
--;
ALTER TABLE note_access ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE note_access ADD FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
--;
CREATE UNIQUE INDEX note_template_unique_name ON note_template (organization_id, name) WHERE name IS NOT NULL AND NOT is_deleted
--;
CREATE INDEX note_by_contact ON note (organization_id, contact_id, event_at, id)
--;
CREATE INDEX note_by_author ON note (organization_id, author_id, event_at, id)
--;
CREATE INDEX note_by_appointment ON note (organization_id, appointment_id) WHERE appointment_id IS NOT NULL
--;
CREATE INDEX note_by_addendum ON note (organization_id, addendum_to) WHERE addendum_to IS NOT NULL
--;
CREATE INDEX note_drafts ON note (organization_id, author_id, event_at, id) WHERE status = 'draft' AND NOT is_deleted
--;
CREATE INDEX note_to_cosign ON note (organization_id, supervisor_id, event_at, id) WHERE supervisor_id IS NOT NULL AND cosigned_at IS NULL AND NOT is_deleted
--;
CREATE INDEX note_access_by_note ON note_access (organization_id, note_id, user_id)
--;
CREATE INDEX note_access_unseen ON note_access (organization_id, created_at) WHERE seen_at IS NULL
--;
-- What was signed stays as it was signed, whoever writes to the table. Who may read it and the one co-signature may still come.
CREATE FUNCTION praxis_keep_signed_note() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  loose text[] := ARRAY['visibility', 'updated_at', 'updated_by', 'version'];
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.cosigned_at IS NULL THEN
    loose := loose || ARRAY['supervisor_id', 'cosigned_at', 'cosigned_by'];
  END IF;
  IF OLD.status = 'signed' AND (TG_OP = 'DELETE' OR (to_jsonb(OLD) - loose) IS DISTINCT FROM (to_jsonb(NEW) - loose)) THEN
    RAISE EXCEPTION 'a signed note is never changed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END $$
--;
CREATE FUNCTION praxis_keep_notes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a signed note is never changed' USING ERRCODE = 'integrity_constraint_violation';
END $$
--;
CREATE TRIGGER signed_note_is_never_changed BEFORE UPDATE OR DELETE ON note FOR EACH ROW EXECUTE FUNCTION praxis_keep_signed_note()
--;
CREATE TRIGGER signed_note_is_never_cut BEFORE TRUNCATE ON note FOR EACH STATEMENT EXECUTE FUNCTION praxis_keep_notes()
--;
ALTER TABLE note_template ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE note_template FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON note_template USING (organization_id = (SELECT praxis_organization()))
--;
ALTER TABLE note ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE note FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON note USING (organization_id = (SELECT praxis_organization()))
--;
ALTER TABLE note_access ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE note_access FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON note_access USING (organization_id = (SELECT praxis_organization()))
--;
GRANT SELECT, INSERT, UPDATE ON note_template, note, note_access TO praxis_app
--;
GRANT SELECT ON note_template, note, note_access TO praxis_backup
--;
