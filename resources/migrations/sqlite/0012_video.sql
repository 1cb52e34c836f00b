-- Which provider of video rooms a practice has an account with.
CREATE TABLE video_service (
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
  provider TEXT NOT NULL,
  account TEXT,
  key_id TEXT,
  domain TEXT,
  sealed_secret TEXT,
  sealed_check TEXT,
  is_active INTEGER NOT NULL,
  records INTEGER NOT NULL,
  mixes INTEGER NOT NULL,
  removes_there INTEGER NOT NULL,
  PRIMARY KEY (organization_id, id)
) STRICT
--;
-- A room of one appointment: of its own, and never used again.
CREATE TABLE meeting_room (
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
  video_service_id BLOB,
  provider TEXT NOT NULL,
  name TEXT NOT NULL,
  provider_id TEXT,
  opens_at INTEGER NOT NULL,
  closes_at INTEGER NOT NULL,
  opened_at INTEGER,
  closed_at INTEGER,
  closed_why TEXT,
  recorded INTEGER NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, appointment_id) REFERENCES appointment (organization_id, id),
  FOREIGN KEY (organization_id, video_service_id) REFERENCES video_service (organization_id, id)
) STRICT
--;
-- A standing address of a practitioner with somebody else's video service.
CREATE TABLE meeting_link (
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
  practitioner_id BLOB NOT NULL,
  kind TEXT NOT NULL,
  host TEXT NOT NULL,
  sealed_address TEXT NOT NULL,
  address_mark TEXT NOT NULL,
  note TEXT,
  is_active INTEGER NOT NULL,
  expires_at INTEGER,
  used_count INTEGER NOT NULL,
  last_used_at INTEGER,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, practitioner_id) REFERENCES practitioner (organization_id, id)
) STRICT
--;
-- Video that is to be switched on or off later.
CREATE TABLE video_change (
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
  practitioner_id BLOB,
  enabled INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  done_at INTEGER,
  outcome TEXT,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, practitioner_id) REFERENCES practitioner (organization_id, id)
) STRICT
--;
-- What a provider said, as it came, before anything was made of it.
CREATE TABLE provider_event (
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
  provider TEXT NOT NULL,
  event_key TEXT NOT NULL,
  said_at INTEGER,
  sealed_body TEXT NOT NULL,
  applied_at INTEGER,
  problem TEXT,
  PRIMARY KEY (organization_id, id)
) STRICT
--;
-- A recorded track while it is with the provider.
CREATE TABLE provider_track (
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
  meeting_room_id BLOB,
  provider TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  is_mix INTEGER NOT NULL,
  status TEXT,
  said_at INTEGER,
  identity TEXT,
  label TEXT,
  kind TEXT,
  container TEXT,
  codec TEXT,
  offset_ms INTEGER NOT NULL,
  duration_ms INTEGER NOT NULL,
  size_bytes INTEGER NOT NULL,
  started_at INTEGER,
  failure TEXT,
  track_id BLOB,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, recording_id) REFERENCES recording (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, meeting_room_id) REFERENCES meeting_room (organization_id, id),
  FOREIGN KEY (organization_id, track_id) REFERENCES recording_track (organization_id, id)
) STRICT
--;
-- What is to be done without anybody pressing anything. A row is taken by one runner at a time, until a moment.
CREATE TABLE job (
  id BLOB NOT NULL,
  organization_id BLOB NOT NULL,
  lane TEXT NOT NULL,
  kind TEXT NOT NULL,
  job_key TEXT NOT NULL,
  payload TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  run_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  taken_by BLOB,
  taken_until INTEGER,
  problem TEXT,
  is_dead INTEGER NOT NULL,
  PRIMARY KEY (organization_id, id)
) STRICT
--;
ALTER TABLE organization ADD COLUMN join_before_minutes INTEGER NOT NULL DEFAULT 10
--;
ALTER TABLE organization ADD COLUMN join_after_minutes INTEGER NOT NULL DEFAULT 30
--;
CREATE UNIQUE INDEX video_service_of_provider ON video_service (organization_id, provider) WHERE NOT is_deleted
--;
-- Two who press Join at once get one room.
CREATE UNIQUE INDEX meeting_room_open ON meeting_room (organization_id, appointment_id) WHERE closed_at IS NULL AND NOT is_deleted
--;
CREATE INDEX meeting_room_provider ON meeting_room (organization_id, provider_id) WHERE provider_id IS NOT NULL
--;
CREATE UNIQUE INDEX meeting_room_unique_name ON meeting_room (organization_id, name)
--;
CREATE INDEX meeting_room_to_close ON meeting_room (organization_id, closes_at) WHERE closed_at IS NULL AND NOT is_deleted
--;
CREATE INDEX meeting_link_practitioner ON meeting_link (organization_id, practitioner_id)
--;
CREATE INDEX video_change_due ON video_change (organization_id, due_at) WHERE done_at IS NULL
--;
CREATE UNIQUE INDEX provider_event_key ON provider_event (organization_id, provider, event_key)
--;
CREATE UNIQUE INDEX provider_track_provider_id ON provider_track (organization_id, provider, provider_id)
--;
CREATE INDEX provider_track_recording ON provider_track (organization_id, recording_id)
--;
CREATE INDEX recording_room ON recording (organization_id, room_sid) WHERE room_sid IS NOT NULL
--;
-- One of a kind about one thing.
CREATE UNIQUE INDEX job_key ON job (organization_id, kind, job_key)
--;
CREATE INDEX job_due ON job (organization_id, lane, run_at) WHERE NOT is_dead
--;
-- As in the first migration: what a large practice looks like.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('video_service', 'sqlite_autoindex_video_service_1', '10000 10000 1'),
  ('meeting_room', 'sqlite_autoindex_meeting_room_1', '10000 10000 1'),
  ('meeting_link', 'sqlite_autoindex_meeting_link_1', '10000 10000 1'),
  ('video_change', 'sqlite_autoindex_video_change_1', '10000 10000 1'),
  ('provider_event', 'sqlite_autoindex_provider_event_1', '10000 10000 1'),
  ('provider_track', 'sqlite_autoindex_provider_track_1', '10000 10000 1'),
  ('meeting_room', 'meeting_room_open', '100 100 1'),
  ('meeting_room', 'meeting_room_provider', '10000 10000 1'),
  ('meeting_room', 'meeting_room_unique_name', '10000 10000 1'),
  ('meeting_room', 'meeting_room_to_close', '100 100 1'),
  ('meeting_link', 'meeting_link_practitioner', '30 30 2'),
  ('video_change', 'video_change_due', '5 5 1'),
  ('provider_event', 'provider_event_key', '50000 50000 50000 1'),
  ('provider_track', 'provider_track_provider_id', '20000 20000 20000 1'),
  ('provider_track', 'provider_track_recording', '20000 20000 4'),
  ('recording', 'recording_room', '20000 20000 1'),
  ('job', 'sqlite_autoindex_job_1', '200 200 1'),
  ('job', 'job_key', '200 200 20 1'),
  ('job', 'job_due', '200 200 100 1')
--;
