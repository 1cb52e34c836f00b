-- Which provider of video rooms a practice has an account with.
CREATE TABLE video_service (
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
  provider text COLLATE "C" NOT NULL,
  account text COLLATE "C",
  key_id text COLLATE "C",
  domain text COLLATE "C",
  sealed_secret text COLLATE "C",
  sealed_check text COLLATE "C",
  is_active boolean NOT NULL,
  records boolean NOT NULL,
  mixes boolean NOT NULL,
  removes_there boolean NOT NULL,
  PRIMARY KEY (organization_id, id)
)
--;
-- A room of one appointment: of its own, and never used again.
CREATE TABLE meeting_room (
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
  video_service_id uuid,
  provider text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  provider_id text COLLATE "C",
  opens_at bigint NOT NULL,
  closes_at bigint NOT NULL,
  opened_at bigint,
  closed_at bigint,
  closed_why text COLLATE "C",
  recorded boolean NOT NULL,
  PRIMARY KEY (organization_id, id)
)
--;
ALTER TABLE meeting_room ADD FOREIGN KEY (organization_id, appointment_id) REFERENCES appointment (organization_id, id)
--;
ALTER TABLE meeting_room ADD FOREIGN KEY (organization_id, video_service_id) REFERENCES video_service (organization_id, id)
--;
-- A standing address of a practitioner with somebody else's video service.
CREATE TABLE meeting_link (
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
  practitioner_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  host text COLLATE "C" NOT NULL,
  sealed_address text COLLATE "C" NOT NULL,
  address_mark text COLLATE "C" NOT NULL,
  note text COLLATE "C",
  is_active boolean NOT NULL,
  expires_at bigint,
  used_count bigint NOT NULL,
  last_used_at bigint,
  PRIMARY KEY (organization_id, id)
)
--;
ALTER TABLE meeting_link ADD FOREIGN KEY (organization_id, practitioner_id) REFERENCES practitioner (organization_id, id)
--;
-- Video that is to be switched on or off later.
CREATE TABLE video_change (
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
  practitioner_id uuid,
  enabled boolean NOT NULL,
  due_at bigint NOT NULL,
  done_at bigint,
  outcome text COLLATE "C",
  PRIMARY KEY (organization_id, id)
)
--;
ALTER TABLE video_change ADD FOREIGN KEY (organization_id, practitioner_id) REFERENCES practitioner (organization_id, id)
--;
-- What a provider said, as it came, before anything was made of it.
CREATE TABLE provider_event (
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
  provider text COLLATE "C" NOT NULL,
  event_key text COLLATE "C" NOT NULL,
  said_at bigint,
  sealed_body text COLLATE "C" NOT NULL,
  applied_at bigint,
  problem text COLLATE "C",
  PRIMARY KEY (organization_id, id)
)
--;
-- A recorded track while it is with the provider.
CREATE TABLE provider_track (
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
  meeting_room_id uuid,
  provider text COLLATE "C" NOT NULL,
  provider_id text COLLATE "C" NOT NULL,
  is_mix boolean NOT NULL,
  status text COLLATE "C",
  said_at bigint,
  identity text COLLATE "C",
  label text COLLATE "C",
  kind text COLLATE "C",
  container text COLLATE "C",
  codec text COLLATE "C",
  offset_ms bigint NOT NULL,
  duration_ms bigint NOT NULL,
  size_bytes bigint NOT NULL,
  started_at bigint,
  failure text COLLATE "C",
  track_id uuid,
  PRIMARY KEY (organization_id, id)
)
--;
ALTER TABLE provider_track ADD FOREIGN KEY (organization_id, recording_id) REFERENCES recording (organization_id, id)
--;
ALTER TABLE provider_track ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE provider_track ADD FOREIGN KEY (organization_id, meeting_room_id) REFERENCES meeting_room (organization_id, id)
--;
ALTER TABLE provider_track ADD FOREIGN KEY (organization_id, track_id) REFERENCES recording_track (organization_id, id)
--;
-- What is to be done without anybody pressing anything. A row is taken by one runner at a time, until a moment.
CREATE TABLE job (
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  lane text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  job_key text COLLATE "C" NOT NULL,
  payload text COLLATE "C" NOT NULL,
  created_at bigint NOT NULL,
  run_at bigint NOT NULL,
  attempts bigint NOT NULL,
  taken_by uuid,
  taken_until bigint,
  problem text COLLATE "C",
  is_dead boolean NOT NULL,
  PRIMARY KEY (organization_id, id)
)
--;
ALTER TABLE organization ADD COLUMN join_before_minutes bigint NOT NULL DEFAULT 10
--;
ALTER TABLE organization ADD COLUMN join_after_minutes bigint NOT NULL DEFAULT 30
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
ALTER TABLE video_service ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE video_service FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON video_service USING (organization_id = (SELECT praxis_organization()))
--;
ALTER TABLE meeting_room ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE meeting_room FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON meeting_room USING (organization_id = (SELECT praxis_organization()))
--;
ALTER TABLE meeting_link ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE meeting_link FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON meeting_link USING (organization_id = (SELECT praxis_organization()))
--;
ALTER TABLE video_change ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE video_change FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON video_change USING (organization_id = (SELECT praxis_organization()))
--;
ALTER TABLE provider_event ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE provider_event FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON provider_event USING (organization_id = (SELECT praxis_organization()))
--;
ALTER TABLE provider_track ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE provider_track FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON provider_track USING (organization_id = (SELECT praxis_organization()))
--;
ALTER TABLE job ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE job FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON job USING (organization_id = (SELECT praxis_organization()))
--;
-- A runner asks which organisations have something due, and then works as one of them.
CREATE POLICY runner ON job FOR SELECT USING ((SELECT praxis_identity()))
--;
GRANT SELECT, INSERT, UPDATE ON video_service, meeting_room, meeting_link, video_change, provider_event, provider_track TO praxis_app
--;
GRANT SELECT, INSERT, UPDATE, DELETE ON job TO praxis_app
--;
GRANT SELECT ON video_service, meeting_room, meeting_link, video_change, provider_event, provider_track, job TO praxis_backup
--;
