CREATE TABLE consent (
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
  form_version text COLLATE "C",
  given_at bigint,
  how text COLLATE "C",
  guardian_id uuid,
  expires_on text COLLATE "C",
  emergency_contact text COLLATE "C",
  emergency_plan text COLLATE "C",
  note text COLLATE "C",
  withdrawn_at bigint,
  withdrawn_by uuid,
  withdrawn_why text COLLATE "C",
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE recording (
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
  appointment_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  practitioner_id uuid NOT NULL,
  provider text COLLATE "C" NOT NULL,
  recording_sid text COLLATE "C",
  room_sid text COLLATE "C",
  composition_sid text COLLATE "C",
  status text COLLATE "C",
  failure text COLLATE "C",
  started_at bigint,
  completed_at bigint,
  duration_ms bigint NOT NULL,
  size_bytes bigint NOT NULL,
  location text COLLATE "C",
  consent_id uuid,
  retain_until text COLLATE "C",
  on_hold boolean NOT NULL,
  hold_why text COLLATE "C",
  held_by uuid,
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE recording_track (
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
  recording_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  label text COLLATE "C",
  kind text COLLATE "C",
  container text COLLATE "C",
  codec text COLLATE "C",
  offset_ms bigint NOT NULL,
  duration_ms bigint NOT NULL,
  size_bytes bigint NOT NULL,
  sha256 text COLLATE "C",
  object_id uuid,
  key_holder uuid,
  blob text COLLATE "C",
  age_header text COLLATE "C",
  sealed_key text COLLATE "C",
  sealed_shape text COLLATE "C",
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE recording_marker (
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
  recording_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  author_id uuid NOT NULL,
  position_ms bigint NOT NULL,
  colour bigint NOT NULL,
  shared boolean NOT NULL,
  sealed_note text COLLATE "C",
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE recording_place (
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
  recording_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  user_id uuid NOT NULL,
  position_ms bigint NOT NULL,
  watched_at bigint,
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE recording_share (
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
  recording_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  user_id uuid NOT NULL,
  shared_by uuid NOT NULL,
  from_ms bigint NOT NULL,
  until_ms bigint NOT NULL,
  expires_at bigint,
  question text COLLATE "C",
  ended_at bigint,
  reviewed_at bigint,
  answer text COLLATE "C",
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE recording_removal (
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
  recording_id uuid NOT NULL,
  contact_id uuid NOT NULL,
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
ALTER TABLE consent ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE consent ADD FOREIGN KEY (organization_id, guardian_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE consent ADD FOREIGN KEY (organization_id, withdrawn_by) REFERENCES app_user (organization_id, id)
--;
ALTER TABLE recording ADD FOREIGN KEY (organization_id, appointment_id) REFERENCES appointment (organization_id, id)
--;
ALTER TABLE recording ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE recording ADD FOREIGN KEY (organization_id, practitioner_id) REFERENCES practitioner (organization_id, id)
--;
ALTER TABLE recording ADD FOREIGN KEY (organization_id, consent_id) REFERENCES consent (organization_id, id)
--;
ALTER TABLE recording ADD FOREIGN KEY (organization_id, held_by) REFERENCES app_user (organization_id, id)
--;
ALTER TABLE recording_track ADD FOREIGN KEY (organization_id, recording_id) REFERENCES recording (organization_id, id)
--;
ALTER TABLE recording_track ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE recording_marker ADD FOREIGN KEY (organization_id, recording_id) REFERENCES recording (organization_id, id)
--;
ALTER TABLE recording_marker ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE recording_marker ADD FOREIGN KEY (organization_id, author_id) REFERENCES app_user (organization_id, id)
--;
ALTER TABLE recording_place ADD FOREIGN KEY (organization_id, recording_id) REFERENCES recording (organization_id, id)
--;
ALTER TABLE recording_place ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE recording_place ADD FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
--;
ALTER TABLE recording_share ADD FOREIGN KEY (organization_id, recording_id) REFERENCES recording (organization_id, id)
--;
ALTER TABLE recording_share ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE recording_share ADD FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
--;
ALTER TABLE recording_share ADD FOREIGN KEY (organization_id, shared_by) REFERENCES app_user (organization_id, id)
--;
ALTER TABLE recording_removal ADD FOREIGN KEY (organization_id, recording_id) REFERENCES recording (organization_id, id)
--;
ALTER TABLE recording_removal ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE recording_removal ADD FOREIGN KEY (organization_id, asked_by) REFERENCES app_user (organization_id, id)
--;
ALTER TABLE recording_removal ADD FOREIGN KEY (organization_id, decided_by) REFERENCES app_user (organization_id, id)
--;
CREATE UNIQUE INDEX recording_track_unique_blob ON recording_track (organization_id, blob) WHERE blob IS NOT NULL AND NOT is_deleted
--;
CREATE INDEX consent_by_contact ON consent (organization_id, contact_id, kind, given_at)
--;
CREATE INDEX consent_withdrawn ON consent (organization_id, contact_id) WHERE withdrawn_at IS NOT NULL
--;
CREATE INDEX practitioner_by_name ON practitioner (organization_id, display_name, id)
--;
CREATE INDEX recording_of_practitioner ON recording (organization_id, practitioner_id, id)
--;
CREATE INDEX recording_by_started ON recording (organization_id, started_at, id)
--;
CREATE INDEX recording_by_practitioner ON recording (organization_id, practitioner_id, started_at, id)
--;
CREATE INDEX recording_by_contact ON recording (organization_id, contact_id, started_at, id)
--;
CREATE INDEX recording_by_appointment ON recording (organization_id, appointment_id)
--;
CREATE INDEX recording_by_duration ON recording (organization_id, duration_ms, id)
--;
CREATE INDEX recording_by_size ON recording (organization_id, size_bytes, id)
--;
CREATE INDEX recording_by_status ON recording (organization_id, status, started_at, id)
--;
CREATE INDEX recording_track_by_recording ON recording_track (organization_id, recording_id)
--;
CREATE INDEX recording_marker_by_recording ON recording_marker (organization_id, recording_id, position_ms)
--;
CREATE UNIQUE INDEX recording_place_of_user ON recording_place (organization_id, user_id, recording_id)
--;
CREATE INDEX recording_place_by_recording ON recording_place (organization_id, recording_id)
--;
CREATE INDEX recording_share_by_recording ON recording_share (organization_id, recording_id)
--;
CREATE INDEX recording_share_by_user ON recording_share (organization_id, user_id, expires_at)
--;
CREATE INDEX recording_removal_by_recording ON recording_removal (organization_id, recording_id)
--;
CREATE INDEX recording_removal_open ON recording_removal (organization_id, status, not_before) WHERE status IN ('asked', 'approved')
--;
ALTER TABLE consent ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE consent FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON consent USING (organization_id = (SELECT praxis_organization()))
--;
ALTER TABLE recording ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE recording FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON recording USING (organization_id = (SELECT praxis_organization()))
--;
ALTER TABLE recording_track ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE recording_track FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON recording_track USING (organization_id = (SELECT praxis_organization()))
--;
ALTER TABLE recording_marker ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE recording_marker FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON recording_marker USING (organization_id = (SELECT praxis_organization()))
--;
ALTER TABLE recording_place ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE recording_place FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON recording_place USING (organization_id = (SELECT praxis_organization()))
--;
ALTER TABLE recording_share ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE recording_share FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON recording_share USING (organization_id = (SELECT praxis_organization()))
--;
ALTER TABLE recording_removal ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE recording_removal FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON recording_removal USING (organization_id = (SELECT praxis_organization()))
--;
GRANT SELECT, INSERT, UPDATE ON consent, recording, recording_track, recording_marker, recording_place, recording_share, recording_removal TO praxis_app
--;
GRANT SELECT ON consent, recording, recording_track, recording_marker, recording_place, recording_share, recording_removal TO praxis_backup
--;
