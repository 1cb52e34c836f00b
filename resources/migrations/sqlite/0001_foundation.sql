CREATE TABLE organization (
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
  name TEXT NOT NULL,
  legal_name TEXT,
  registration TEXT,
  country TEXT NOT NULL,
  currency TEXT NOT NULL,
  zone TEXT NOT NULL,
  language TEXT,
  email TEXT,
  phone TEXT,
  address TEXT,
  record_number_prefix TEXT,
  next_record_number INTEGER NOT NULL,
  message_hold_seconds INTEGER NOT NULL,
  idle_lock_minutes INTEGER NOT NULL,
  slot_minutes INTEGER NOT NULL,
  platform_controlled INTEGER NOT NULL,
  video_enabled INTEGER NOT NULL,
  PRIMARY KEY (organization_id, id)
) STRICT
--;
CREATE TABLE app_user (
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
  login TEXT NOT NULL,
  login_key TEXT,
  display_name TEXT NOT NULL,
  role TEXT,
  is_active INTEGER NOT NULL,
  practitioner_id BLOB,
  contact_id BLOB,
  language TEXT,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, practitioner_id) REFERENCES practitioner (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
) STRICT
--;
CREATE UNIQUE INDEX app_user_unique_login_key ON app_user (organization_id, login_key) WHERE login_key IS NOT NULL AND NOT is_deleted
--;
CREATE TABLE practitioner (
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
  display_name TEXT NOT NULL,
  title TEXT,
  profession TEXT,
  provider_number TEXT,
  email TEXT,
  phone TEXT,
  colour TEXT,
  default_location_id BLOB,
  default_room_id BLOB,
  sort_order INTEGER NOT NULL,
  is_active INTEGER NOT NULL,
  video_enabled INTEGER NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, default_location_id) REFERENCES location (organization_id, id),
  FOREIGN KEY (organization_id, default_room_id) REFERENCES room (organization_id, id)
) STRICT
--;
CREATE TABLE location (
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
  name TEXT NOT NULL,
  address_line1 TEXT,
  address_line2 TEXT,
  city TEXT,
  state TEXT,
  postcode TEXT,
  country TEXT,
  phone TEXT,
  zone TEXT NOT NULL,
  sort_order INTEGER NOT NULL,
  is_active INTEGER NOT NULL,
  PRIMARY KEY (organization_id, id)
) STRICT
--;
CREATE TABLE room (
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
  name TEXT NOT NULL,
  location_id BLOB NOT NULL,
  capacity INTEGER NOT NULL,
  sort_order INTEGER NOT NULL,
  is_active INTEGER NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, location_id) REFERENCES location (organization_id, id)
) STRICT
--;
CREATE TABLE equipment (
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
  name TEXT NOT NULL,
  location_id BLOB,
  is_active INTEGER NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, location_id) REFERENCES location (organization_id, id)
) STRICT
--;
CREATE TABLE service (
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
  name TEXT NOT NULL,
  kind TEXT,
  duration_minutes INTEGER NOT NULL,
  buffer_before_minutes INTEGER NOT NULL,
  buffer_after_minutes INTEGER NOT NULL,
  price_minor INTEGER NOT NULL,
  currency TEXT,
  billing_code TEXT,
  colour TEXT,
  is_video INTEGER NOT NULL,
  needs_room INTEGER NOT NULL,
  sort_order INTEGER NOT NULL,
  is_active INTEGER NOT NULL,
  PRIMARY KEY (organization_id, id)
) STRICT
--;
CREATE TABLE working_hours (
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
  location_id BLOB,
  weekday INTEGER NOT NULL,
  start_minute INTEGER NOT NULL,
  end_minute INTEGER NOT NULL,
  valid_from TEXT,
  valid_until TEXT,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, practitioner_id) REFERENCES practitioner (organization_id, id),
  FOREIGN KEY (organization_id, location_id) REFERENCES location (organization_id, id)
) STRICT
--;
CREATE TABLE hours_exception (
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
  location_id BLOB,
  from_date TEXT NOT NULL,
  until_date TEXT NOT NULL,
  start_minute INTEGER NOT NULL,
  end_minute INTEGER NOT NULL,
  is_open INTEGER NOT NULL,
  reason TEXT,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, practitioner_id) REFERENCES practitioner (organization_id, id),
  FOREIGN KEY (organization_id, location_id) REFERENCES location (organization_id, id)
) STRICT
--;
CREATE TABLE contact (
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
  kinds TEXT,
  title TEXT,
  given_name TEXT,
  middle_name TEXT,
  family_name TEXT,
  preferred_name TEXT,
  pronouns TEXT,
  sort_name TEXT,
  birth_date TEXT,
  mobile_phone TEXT,
  home_phone TEXT,
  work_phone TEXT,
  email TEXT,
  address_line1 TEXT,
  address_line2 TEXT,
  city TEXT,
  state TEXT,
  postcode TEXT,
  country TEXT,
  record_number TEXT,
  insurer TEXT,
  insurance_number TEXT,
  medicare_number TEXT,
  company TEXT,
  job_title TEXT,
  language TEXT,
  contact_by TEXT,
  phone_allowed INTEGER NOT NULL,
  sms_allowed INTEGER NOT NULL,
  email_allowed INTEGER NOT NULL,
  post_allowed INTEGER NOT NULL,
  emergency_contacts TEXT,
  usual_practitioner_id BLOB,
  payer_id BLOB,
  alerts TEXT,
  tags TEXT,
  note TEXT,
  clinical_note TEXT,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, usual_practitioner_id) REFERENCES practitioner (organization_id, id),
  FOREIGN KEY (organization_id, payer_id) REFERENCES contact (organization_id, id)
) STRICT
--;
CREATE UNIQUE INDEX contact_unique_record_number ON contact (organization_id, record_number) WHERE record_number IS NOT NULL AND NOT is_deleted
--;
CREATE TABLE contact_relation (
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
  other_id BLOB NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, other_id) REFERENCES contact (organization_id, id)
) STRICT
--;
CREATE TABLE authorisation (
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
  name TEXT NOT NULL,
  number TEXT,
  payer TEXT,
  sessions INTEGER NOT NULL,
  valid_from TEXT,
  valid_until TEXT,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
) STRICT
--;
CREATE TABLE series (
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
  rule TEXT NOT NULL,
  start_wall TEXT NOT NULL,
  zone TEXT NOT NULL,
  PRIMARY KEY (organization_id, id)
) STRICT
--;
CREATE TABLE appointment (
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
  kind TEXT,
  service_id BLOB,
  title TEXT,
  practitioner_id BLOB,
  other_staff TEXT,
  location_id BLOB,
  room_id BLOB,
  equipment TEXT,
  start_wall TEXT NOT NULL,
  zone TEXT NOT NULL,
  duration_minutes INTEGER NOT NULL,
  buffer_before_minutes INTEGER NOT NULL,
  buffer_after_minutes INTEGER NOT NULL,
  start_at INTEGER,
  end_at INTEGER,
  status TEXT,
  status_at INTEGER,
  ended_by TEXT,
  ended_why TEXT,
  fee_minor INTEGER NOT NULL,
  rescheduled_to BLOB,
  rescheduled_from BLOB,
  despite_clash TEXT,
  priority INTEGER NOT NULL,
  price_minor INTEGER NOT NULL,
  currency TEXT,
  billing_code TEXT,
  authorisation_id BLOB,
  is_video INTEGER NOT NULL,
  reminder_wanted INTEGER NOT NULL,
  confirmed_at INTEGER,
  note TEXT,
  preparation_note TEXT,
  after_note TEXT,
  follow_up_by TEXT,
  series_id BLOB,
  uid TEXT,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, service_id) REFERENCES service (organization_id, id),
  FOREIGN KEY (organization_id, practitioner_id) REFERENCES practitioner (organization_id, id),
  FOREIGN KEY (organization_id, location_id) REFERENCES location (organization_id, id),
  FOREIGN KEY (organization_id, room_id) REFERENCES room (organization_id, id),
  FOREIGN KEY (organization_id, rescheduled_to) REFERENCES appointment (organization_id, id),
  FOREIGN KEY (organization_id, rescheduled_from) REFERENCES appointment (organization_id, id),
  FOREIGN KEY (organization_id, authorisation_id) REFERENCES authorisation (organization_id, id),
  FOREIGN KEY (organization_id, series_id) REFERENCES series (organization_id, id)
) STRICT
--;
CREATE TABLE participant (
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
  status TEXT,
  payer_id BLOB,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, appointment_id) REFERENCES appointment (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, payer_id) REFERENCES contact (organization_id, id)
) WITHOUT ROWID, STRICT
--;
CREATE TABLE message (
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
  appointment_id BLOB,
  channel TEXT,
  template_name TEXT NOT NULL,
  held_until INTEGER,
  status TEXT,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, appointment_id) REFERENCES appointment (organization_id, id)
) STRICT
--;
CREATE TABLE import_mapping (
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
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  mapping TEXT,
  PRIMARY KEY (organization_id, id)
) STRICT
--;
CREATE UNIQUE INDEX import_mapping_unique_name ON import_mapping (organization_id, name) WHERE name IS NOT NULL AND NOT is_deleted
--;
CREATE TABLE preference (
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
  user_id BLOB NOT NULL,
  name TEXT NOT NULL,
  value TEXT,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
) STRICT
--;
CREATE TABLE undo_step (
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
  user_id BLOB NOT NULL,
  command TEXT NOT NULL,
  summary TEXT,
  rows TEXT,
  used_at INTEGER,
  number INTEGER NOT NULL,
  redoes INTEGER NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
) STRICT
--;
CREATE INDEX contact_by_name ON contact (organization_id, sort_name, id) WHERE NOT is_deleted
--;
CREATE INDEX contact_by_practitioner ON contact (organization_id, usual_practitioner_id, id) WHERE usual_practitioner_id IS NOT NULL
--;
CREATE INDEX contact_by_email ON contact (organization_id, email) WHERE email IS NOT NULL
--;
CREATE INDEX contact_relation_by_contact ON contact_relation (organization_id, contact_id)
--;
CREATE INDEX contact_relation_by_other ON contact_relation (organization_id, other_id)
--;
CREATE INDEX authorisation_by_contact ON authorisation (organization_id, contact_id)
--;
CREATE INDEX appointment_by_series ON appointment (organization_id, series_id) WHERE series_id IS NOT NULL
--;
CREATE INDEX appointment_by_uid ON appointment (organization_id, uid) WHERE uid IS NOT NULL
--;
CREATE INDEX appointment_by_authorisation ON appointment (organization_id, authorisation_id) WHERE authorisation_id IS NOT NULL
--;
CREATE INDEX participant_by_contact ON participant (organization_id, contact_id, appointment_id)
--;
CREATE INDEX participant_by_appointment ON participant (organization_id, appointment_id)
--;
CREATE INDEX message_by_status ON message (organization_id, status, held_until)
--;
CREATE INDEX message_by_appointment ON message (organization_id, appointment_id) WHERE appointment_id IS NOT NULL
--;
CREATE INDEX undo_step_open ON undo_step (organization_id, user_id, redoes, number) WHERE used_at IS NULL
--;
CREATE INDEX working_hours_by_practitioner ON working_hours (organization_id, practitioner_id)
--;
CREATE INDEX hours_exception_by_end ON hours_exception (organization_id, until_date, from_date)
--;
CREATE INDEX preference_by_user ON preference (organization_id, user_id, name)
--;
CREATE TABLE tenant (
  organization_id BLOB NOT NULL PRIMARY KEY
) STRICT
--;
CREATE TABLE counter (
  organization_id BLOB NOT NULL PRIMARY KEY,
  change_number INTEGER NOT NULL DEFAULT 0,
  audit_number INTEGER NOT NULL DEFAULT 0,
  audit_hash BLOB NOT NULL
) STRICT
--;
CREATE TABLE change_log (
  organization_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  type TEXT NOT NULL,
  record_id BLOB NOT NULL,
  PRIMARY KEY (organization_id, number)
) WITHOUT ROWID, STRICT
--;
-- What follows from other tables names them without FOREIGN KEY: the same transaction writes both, `verify database` compares
-- them, and an import would look up each parent a second time.
CREATE TABLE occupation (
  organization_id BLOB NOT NULL,
  kind TEXT NOT NULL,
  occupant BLOB NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  appointment_id BLOB NOT NULL,
  PRIMARY KEY (organization_id, occupant, start_at, appointment_id)
) WITHOUT ROWID, STRICT
--;
CREATE INDEX occupation_by_appointment ON occupation (organization_id, appointment_id)
--;
CREATE INDEX occupation_long ON occupation (organization_id, occupant, end_at) WHERE end_at - start_at > 86400000
--;
CREATE TABLE caseload (
  organization_id BLOB NOT NULL,
  practitioner_id BLOB NOT NULL,
  contact_id BLOB NOT NULL,
  PRIMARY KEY (organization_id, practitioner_id, contact_id)
) WITHOUT ROWID, STRICT
--;
CREATE TABLE agenda (
  organization_id BLOB NOT NULL,
  start_at INTEGER NOT NULL,
  appointment_id BLOB NOT NULL,
  end_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  practitioner_id BLOB,
  other_staff TEXT,
  room_id BLOB,
  location_id BLOB,
  service_id BLOB,
  series_id BLOB,
  start_wall TEXT NOT NULL,
  duration_minutes INTEGER NOT NULL,
  zone TEXT NOT NULL,
  kind TEXT,
  status TEXT,
  title TEXT,
  is_video INTEGER NOT NULL,
  has_note INTEGER NOT NULL,
  priority INTEGER NOT NULL,
  people TEXT,
  PRIMARY KEY (organization_id, start_at, appointment_id)
) WITHOUT ROWID, STRICT
--;
CREATE INDEX agenda_long ON agenda (organization_id, end_at) WHERE end_at - start_at > 86400000
--;
CREATE TABLE audit (
  organization_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  previous BLOB NOT NULL,
  hash BLOB NOT NULL,
  body BLOB NOT NULL,
  at INTEGER NOT NULL,
  user_id BLOB,
  record_id BLOB,
  action TEXT NOT NULL,
  outcome TEXT NOT NULL,
  PRIMARY KEY (organization_id, number)
) STRICT
--;
CREATE INDEX audit_by_user ON audit (organization_id, user_id, action, number)
--;
CREATE INDEX audit_by_record ON audit (organization_id, record_id, number) WHERE record_id IS NOT NULL
--;
CREATE TABLE audit_person (
  organization_id BLOB NOT NULL,
  person BLOB NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (organization_id, person, number)
) WITHOUT ROWID, STRICT
--;
CREATE TABLE audit_head (
  organization_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  hash BLOB NOT NULL,
  at INTEGER NOT NULL,
  signature BLOB NOT NULL,
  PRIMARY KEY (organization_id, number)
) STRICT
--;
CREATE TABLE person_key (
  organization_id BLOB NOT NULL,
  person BLOB NOT NULL,
  wrapped BLOB NOT NULL,
  PRIMARY KEY (organization_id, person)
) STRICT
--;
CREATE TABLE person_search (
  number INTEGER PRIMARY KEY,
  organization_id BLOB NOT NULL,
  contact_id BLOB NOT NULL,
  sort_name TEXT NOT NULL,
  words TEXT NOT NULL,
  UNIQUE (organization_id, contact_id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
) STRICT
--;
CREATE INDEX person_search_by_name ON person_search (organization_id, sort_name, contact_id)
--;
CREATE VIRTUAL TABLE person_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')
--;
CREATE VIRTUAL TABLE person_trigrams USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'trigram')
--;
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'audit is append-only'); END
--;
CREATE TRIGGER audit_is_never_cut BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'audit is append-only'); END
--;
CREATE TRIGGER audit_head_is_never_changed BEFORE UPDATE ON audit_head BEGIN SELECT raise(ABORT, 'audit is append-only'); END
--;
CREATE TRIGGER audit_head_is_never_cut BEFORE DELETE ON audit_head BEGIN SELECT raise(ABORT, 'audit is append-only'); END
--;
-- What the planner is to believe: a large practice, so that plans are the same on the first day and in the tenth year.
ANALYZE
--;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('organization', 'sqlite_autoindex_organization_1', '1 1 1'),
  ('app_user', 'sqlite_autoindex_app_user_1', '500 500 1'),
  ('practitioner', 'sqlite_autoindex_practitioner_1', '500 500 1'),
  ('location', 'sqlite_autoindex_location_1', '500 500 1'),
  ('room', 'sqlite_autoindex_room_1', '500 500 1'),
  ('equipment', 'sqlite_autoindex_equipment_1', '500 500 1'),
  ('service', 'sqlite_autoindex_service_1', '500 500 1'),
  ('working_hours', 'sqlite_autoindex_working_hours_1', '500 500 1'),
  ('hours_exception', 'sqlite_autoindex_hours_exception_1', '500 500 1'),
  ('working_hours', 'working_hours_by_practitioner', '500 500 10'),
  ('hours_exception', 'hours_exception_by_end', '500 500 2 1'),
  ('contact', 'sqlite_autoindex_contact_1', '50000 50000 1'),
  ('contact_relation', 'sqlite_autoindex_contact_relation_1', '20000 20000 1'),
  ('authorisation', 'sqlite_autoindex_authorisation_1', '10000 10000 1'),
  ('series', 'sqlite_autoindex_series_1', '20000 20000 1'),
  ('appointment', 'sqlite_autoindex_appointment_1', '500000 500000 1'),
  ('participant', 'participant', '500000 500000 1'),
  ('message', 'sqlite_autoindex_message_1', '500000 500000 1'),
  ('import_mapping', 'sqlite_autoindex_import_mapping_1', '500 500 1'),
  ('preference', 'sqlite_autoindex_preference_1', '500 500 1'),
  ('undo_step', 'sqlite_autoindex_undo_step_1', '100000 100000 1'),
  ('app_user', 'app_user_unique_login_key', '500 500 1'),
  ('contact', 'contact_unique_record_number', '50000 50000 1'),
  ('import_mapping', 'import_mapping_unique_name', '500 500 1'),
  ('contact', 'contact_by_name', '50000 50000 2 1'),
  ('contact', 'contact_by_practitioner', '40000 40000 3000 1'),
  ('contact', 'contact_by_email', '40000 40000 2'),
  ('contact_relation', 'contact_relation_by_contact', '20000 20000 2'),
  ('contact_relation', 'contact_relation_by_other', '20000 20000 2'),
  ('authorisation', 'authorisation_by_contact', '10000 10000 2'),
  ('appointment', 'appointment_by_series', '100000 100000 10'),
  ('appointment', 'appointment_by_uid', '100000 100000 2'),
  ('appointment', 'appointment_by_authorisation', '50000 50000 6'),
  ('participant', 'participant_by_contact', '500000 500000 10 1'),
  ('participant', 'participant_by_appointment', '500000 500000 2'),
  ('message', 'message_by_status', '500000 500000 100000 1'),
  ('message', 'message_by_appointment', '500000 500000 2'),
  ('undo_step', 'undo_step_open', '100000 100000 5000 2500 1'),
  ('preference', 'preference_by_user', '500 500 20 1'),
  ('counter', 'sqlite_autoindex_counter_1', '1 1'),
  ('tenant', 'sqlite_autoindex_tenant_1', '1 1'),
  ('change_log', 'change_log', '1500000 1500000 1'),
  ('occupation', 'occupation', '1500000 1500000 100 2 1'),
  ('occupation', 'occupation_by_appointment', '1500000 1500000 3'),
  ('occupation', 'occupation_long', '300 300 3 1'),
  ('caseload', 'caseload', '100000 100000 7000 1'),
  ('agenda', 'agenda', '500000 500000 15 1'),
  ('agenda', 'agenda_long', '100 100 1'),
  ('audit', 'sqlite_autoindex_audit_1', '1000000 1000000 1'),
  ('audit', 'audit_by_user', '1000000 1000000 50000 10000 1'),
  ('audit', 'audit_by_record', '900000 900000 5 1'),
  ('audit_person', 'audit_person', '800000 800000 20 1'),
  ('audit_head', 'sqlite_autoindex_audit_head_1', '1000 1000 1'),
  ('person_key', 'sqlite_autoindex_person_key_1', '50000 50000 1'),
  ('person_search', 'sqlite_autoindex_person_search_1', '50000 50000 1'),
  ('person_search', 'person_search_by_name', '50000 50000 2 1')
--;
