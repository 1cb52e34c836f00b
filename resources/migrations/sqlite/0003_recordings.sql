CREATE TABLE consent (
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
  form_version TEXT,
  given_at INTEGER,
  how TEXT,
  guardian_id BLOB,
  expires_on TEXT,
  emergency_contact TEXT,
  emergency_plan TEXT,
  note TEXT,
  withdrawn_at INTEGER,
  withdrawn_by BLOB,
  withdrawn_why TEXT,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, guardian_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, withdrawn_by) REFERENCES app_user (organization_id, id)
) STRICT
--;
CREATE TABLE recording (
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
  appointment_id BLOB NOT NULL,
  contact_id BLOB NOT NULL,
  practitioner_id BLOB NOT NULL,
  provider TEXT NOT NULL,
  recording_sid TEXT,
  room_sid TEXT,
  composition_sid TEXT,
  status TEXT,
  failure TEXT,
  started_at INTEGER,
  completed_at INTEGER,
  duration_ms INTEGER NOT NULL,
  size_bytes INTEGER NOT NULL,
  location TEXT,
  consent_id BLOB,
  retain_until TEXT,
  on_hold INTEGER NOT NULL,
  hold_why TEXT,
  held_by BLOB,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, appointment_id) REFERENCES appointment (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, practitioner_id) REFERENCES practitioner (organization_id, id),
  FOREIGN KEY (organization_id, consent_id) REFERENCES consent (organization_id, id),
  FOREIGN KEY (organization_id, held_by) REFERENCES app_user (organization_id, id)
) STRICT
--;
CREATE TABLE recording_track (
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
  recording_id BLOB NOT NULL,
  contact_id BLOB NOT NULL,
  label TEXT,
  kind TEXT,
  container TEXT,
  codec TEXT,
  offset_ms INTEGER NOT NULL,
  duration_ms INTEGER NOT NULL,
  size_bytes INTEGER NOT NULL,
  sha256 TEXT,
  object_id BLOB,
  key_holder BLOB,
  blob TEXT,
  age_header TEXT,
  sealed_key TEXT,
  sealed_shape TEXT,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, recording_id) REFERENCES recording (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
) STRICT
--;
CREATE TABLE recording_marker (
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
  recording_id BLOB NOT NULL,
  contact_id BLOB NOT NULL,
  author_id BLOB NOT NULL,
  position_ms INTEGER NOT NULL,
  colour INTEGER NOT NULL,
  shared INTEGER NOT NULL,
  sealed_note TEXT,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, recording_id) REFERENCES recording (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, author_id) REFERENCES app_user (organization_id, id)
) STRICT
--;
CREATE TABLE recording_place (
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
  recording_id BLOB NOT NULL,
  contact_id BLOB NOT NULL,
  user_id BLOB NOT NULL,
  position_ms INTEGER NOT NULL,
  watched_at INTEGER,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, recording_id) REFERENCES recording (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
) STRICT
--;
CREATE TABLE recording_share (
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
  recording_id BLOB NOT NULL,
  contact_id BLOB NOT NULL,
  user_id BLOB NOT NULL,
  shared_by BLOB NOT NULL,
  from_ms INTEGER NOT NULL,
  until_ms INTEGER NOT NULL,
  expires_at INTEGER,
  question TEXT,
  ended_at INTEGER,
  reviewed_at INTEGER,
  answer TEXT,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, recording_id) REFERENCES recording (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id),
  FOREIGN KEY (organization_id, shared_by) REFERENCES app_user (organization_id, id)
) STRICT
--;
CREATE TABLE recording_removal (
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
  recording_id BLOB NOT NULL,
  contact_id BLOB NOT NULL,
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
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, asked_by) REFERENCES app_user (organization_id, id),
  FOREIGN KEY (organization_id, decided_by) REFERENCES app_user (organization_id, id)
) STRICT
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
-- As in the first migration: what a large practice looks like.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('consent', 'sqlite_autoindex_consent_1', '150000 150000 1'),
  ('consent', 'consent_by_contact', '150000 150000 3 1 1'),
  ('consent', 'consent_withdrawn', '5000 5000 1'),
  ('practitioner', 'practitioner_by_name', '500 500 1 1'),
  ('recording', 'recording_of_practitioner', '100000 100000 5000 1'),
  ('recording', 'sqlite_autoindex_recording_1', '100000 100000 1'),
  ('recording', 'recording_by_started', '100000 100000 1 1'),
  ('recording', 'recording_by_practitioner', '100000 100000 5000 1 1'),
  ('recording', 'recording_by_contact', '100000 100000 8 1 1'),
  ('recording', 'recording_by_appointment', '100000 100000 1'),
  ('recording', 'recording_by_duration', '100000 100000 1 1'),
  ('recording', 'recording_by_size', '100000 100000 1 1'),
  ('recording', 'recording_by_status', '100000 100000 20000 1 1'),
  ('recording_track', 'sqlite_autoindex_recording_track_1', '150000 150000 1'),
  ('recording_track', 'recording_track_unique_blob', '150000 150000 1'),
  ('recording_track', 'recording_track_by_recording', '150000 150000 2'),
  ('recording_marker', 'sqlite_autoindex_recording_marker_1', '200000 200000 1'),
  ('recording_marker', 'recording_marker_by_recording', '200000 200000 4 1'),
  ('recording_place', 'sqlite_autoindex_recording_place_1', '100000 100000 1'),
  ('recording_place', 'recording_place_of_user', '100000 100000 2000 1'),
  ('recording_place', 'recording_place_by_recording', '100000 100000 1'),
  ('recording_share', 'sqlite_autoindex_recording_share_1', '5000 5000 1'),
  ('recording_share', 'recording_share_by_recording', '5000 5000 1'),
  ('recording_share', 'recording_share_by_user', '5000 5000 100 1'),
  ('recording_removal', 'sqlite_autoindex_recording_removal_1', '5000 5000 1'),
  ('recording_removal', 'recording_removal_by_recording', '5000 5000 1'),
  ('recording_removal', 'recording_removal_open', '200 200 100 1')
--;
