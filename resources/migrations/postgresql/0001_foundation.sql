CREATE TABLE organization (
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
  legal_name text COLLATE "C",
  registration text COLLATE "C",
  country text COLLATE "C" NOT NULL,
  currency text COLLATE "C" NOT NULL,
  zone text COLLATE "C" NOT NULL,
  language text COLLATE "C",
  email text COLLATE "C",
  phone text COLLATE "C",
  address text COLLATE "C",
  record_number_prefix text COLLATE "C",
  next_record_number bigint NOT NULL,
  message_hold_seconds bigint NOT NULL,
  idle_lock_minutes bigint NOT NULL,
  slot_minutes bigint NOT NULL,
  platform_controlled boolean NOT NULL,
  video_enabled boolean NOT NULL,
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE app_user (
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
  login text COLLATE "C" NOT NULL,
  login_key text COLLATE "C",
  display_name text COLLATE "C" NOT NULL,
  role text COLLATE "C",
  is_active boolean NOT NULL,
  practitioner_id uuid,
  contact_id uuid,
  language text COLLATE "C",
  PRIMARY KEY (organization_id, id)
)
--;
CREATE UNIQUE INDEX app_user_unique_login_key ON app_user (organization_id, login_key) WHERE login_key IS NOT NULL AND NOT is_deleted
--;
CREATE TABLE practitioner (
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
  display_name text COLLATE "C" NOT NULL,
  title text COLLATE "C",
  profession text COLLATE "C",
  provider_number text COLLATE "C",
  email text COLLATE "C",
  phone text COLLATE "C",
  colour text COLLATE "C",
  default_location_id uuid,
  default_room_id uuid,
  sort_order bigint NOT NULL,
  is_active boolean NOT NULL,
  video_enabled boolean NOT NULL,
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE location (
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
  address_line1 text COLLATE "C",
  address_line2 text COLLATE "C",
  city text COLLATE "C",
  state text COLLATE "C",
  postcode text COLLATE "C",
  country text COLLATE "C",
  phone text COLLATE "C",
  zone text COLLATE "C" NOT NULL,
  sort_order bigint NOT NULL,
  is_active boolean NOT NULL,
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE room (
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
  location_id uuid NOT NULL,
  capacity bigint NOT NULL,
  sort_order bigint NOT NULL,
  is_active boolean NOT NULL,
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE equipment (
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
  location_id uuid,
  is_active boolean NOT NULL,
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE service (
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
  kind text COLLATE "C",
  duration_minutes bigint NOT NULL,
  buffer_before_minutes bigint NOT NULL,
  buffer_after_minutes bigint NOT NULL,
  price_minor bigint NOT NULL,
  currency text COLLATE "C",
  billing_code text COLLATE "C",
  colour text COLLATE "C",
  is_video boolean NOT NULL,
  needs_room boolean NOT NULL,
  sort_order bigint NOT NULL,
  is_active boolean NOT NULL,
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE working_hours (
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
  location_id uuid,
  weekday bigint NOT NULL,
  start_minute bigint NOT NULL,
  end_minute bigint NOT NULL,
  valid_from text COLLATE "C",
  valid_until text COLLATE "C",
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE hours_exception (
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
  location_id uuid,
  from_date text COLLATE "C" NOT NULL,
  until_date text COLLATE "C" NOT NULL,
  start_minute bigint NOT NULL,
  end_minute bigint NOT NULL,
  is_open boolean NOT NULL,
  reason text COLLATE "C",
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE contact (
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
  kinds text COLLATE "C",
  title text COLLATE "C",
  given_name text COLLATE "C",
  middle_name text COLLATE "C",
  family_name text COLLATE "C",
  preferred_name text COLLATE "C",
  pronouns text COLLATE "C",
  sort_name text COLLATE "C",
  birth_date text COLLATE "C",
  mobile_phone text COLLATE "C",
  home_phone text COLLATE "C",
  work_phone text COLLATE "C",
  email text COLLATE "C",
  address_line1 text COLLATE "C",
  address_line2 text COLLATE "C",
  city text COLLATE "C",
  state text COLLATE "C",
  postcode text COLLATE "C",
  country text COLLATE "C",
  record_number text COLLATE "C",
  insurer text COLLATE "C",
  insurance_number text COLLATE "C",
  medicare_number text COLLATE "C",
  company text COLLATE "C",
  job_title text COLLATE "C",
  language text COLLATE "C",
  contact_by text COLLATE "C",
  phone_allowed boolean NOT NULL,
  sms_allowed boolean NOT NULL,
  email_allowed boolean NOT NULL,
  post_allowed boolean NOT NULL,
  emergency_contacts text COLLATE "C",
  usual_practitioner_id uuid,
  payer_id uuid,
  alerts text COLLATE "C",
  tags text COLLATE "C",
  note text COLLATE "C",
  clinical_note text COLLATE "C",
  PRIMARY KEY (organization_id, id)
)
--;
CREATE UNIQUE INDEX contact_unique_record_number ON contact (organization_id, record_number) WHERE record_number IS NOT NULL AND NOT is_deleted
--;
CREATE TABLE contact_relation (
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
  other_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE authorisation (
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
  name text COLLATE "C" NOT NULL,
  number text COLLATE "C",
  payer text COLLATE "C",
  sessions bigint NOT NULL,
  valid_from text COLLATE "C",
  valid_until text COLLATE "C",
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE series (
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
  rule text COLLATE "C" NOT NULL,
  start_wall text COLLATE "C" NOT NULL,
  zone text COLLATE "C" NOT NULL,
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE appointment (
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
  kind text COLLATE "C",
  service_id uuid,
  title text COLLATE "C",
  practitioner_id uuid,
  other_staff text COLLATE "C",
  location_id uuid,
  room_id uuid,
  equipment text COLLATE "C",
  start_wall text COLLATE "C" NOT NULL,
  zone text COLLATE "C" NOT NULL,
  duration_minutes bigint NOT NULL,
  buffer_before_minutes bigint NOT NULL,
  buffer_after_minutes bigint NOT NULL,
  start_at bigint,
  end_at bigint,
  status text COLLATE "C",
  status_at bigint,
  ended_by text COLLATE "C",
  ended_why text COLLATE "C",
  fee_minor bigint NOT NULL,
  rescheduled_to uuid,
  rescheduled_from uuid,
  despite_clash text COLLATE "C",
  priority bigint NOT NULL,
  price_minor bigint NOT NULL,
  currency text COLLATE "C",
  billing_code text COLLATE "C",
  authorisation_id uuid,
  is_video boolean NOT NULL,
  reminder_wanted boolean NOT NULL,
  confirmed_at bigint,
  note text COLLATE "C",
  preparation_note text COLLATE "C",
  after_note text COLLATE "C",
  follow_up_by text COLLATE "C",
  series_id uuid,
  uid text COLLATE "C",
  sequence bigint NOT NULL,
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE participant (
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
  status text COLLATE "C",
  payer_id uuid,
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE message (
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
  channel text COLLATE "C",
  template_name text COLLATE "C" NOT NULL,
  held_until bigint,
  status text COLLATE "C",
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE import_mapping (
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
  kind text COLLATE "C" NOT NULL,
  mapping text COLLATE "C",
  PRIMARY KEY (organization_id, id)
)
--;
CREATE UNIQUE INDEX import_mapping_unique_name ON import_mapping (organization_id, name) WHERE name IS NOT NULL AND NOT is_deleted
--;
CREATE TABLE preference (
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
  user_id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  value text COLLATE "C",
  PRIMARY KEY (organization_id, id)
)
--;
CREATE TABLE undo_step (
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
  user_id uuid NOT NULL,
  command text COLLATE "C" NOT NULL,
  summary text COLLATE "C",
  rows text COLLATE "C",
  used_at bigint,
  number bigint NOT NULL,
  redoes boolean NOT NULL,
  PRIMARY KEY (organization_id, id)
)
--;
ALTER TABLE app_user ADD FOREIGN KEY (organization_id, practitioner_id) REFERENCES practitioner (organization_id, id)
--;
ALTER TABLE app_user ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE practitioner ADD FOREIGN KEY (organization_id, default_location_id) REFERENCES location (organization_id, id)
--;
ALTER TABLE practitioner ADD FOREIGN KEY (organization_id, default_room_id) REFERENCES room (organization_id, id)
--;
ALTER TABLE room ADD FOREIGN KEY (organization_id, location_id) REFERENCES location (organization_id, id)
--;
ALTER TABLE equipment ADD FOREIGN KEY (organization_id, location_id) REFERENCES location (organization_id, id)
--;
ALTER TABLE working_hours ADD FOREIGN KEY (organization_id, practitioner_id) REFERENCES practitioner (organization_id, id)
--;
ALTER TABLE working_hours ADD FOREIGN KEY (organization_id, location_id) REFERENCES location (organization_id, id)
--;
ALTER TABLE hours_exception ADD FOREIGN KEY (organization_id, practitioner_id) REFERENCES practitioner (organization_id, id)
--;
ALTER TABLE hours_exception ADD FOREIGN KEY (organization_id, location_id) REFERENCES location (organization_id, id)
--;
ALTER TABLE contact ADD FOREIGN KEY (organization_id, usual_practitioner_id) REFERENCES practitioner (organization_id, id)
--;
ALTER TABLE contact ADD FOREIGN KEY (organization_id, payer_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE contact_relation ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE contact_relation ADD FOREIGN KEY (organization_id, other_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE authorisation ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE appointment ADD FOREIGN KEY (organization_id, service_id) REFERENCES service (organization_id, id)
--;
ALTER TABLE appointment ADD FOREIGN KEY (organization_id, practitioner_id) REFERENCES practitioner (organization_id, id)
--;
ALTER TABLE appointment ADD FOREIGN KEY (organization_id, location_id) REFERENCES location (organization_id, id)
--;
ALTER TABLE appointment ADD FOREIGN KEY (organization_id, room_id) REFERENCES room (organization_id, id)
--;
ALTER TABLE appointment ADD FOREIGN KEY (organization_id, rescheduled_to) REFERENCES appointment (organization_id, id)
--;
ALTER TABLE appointment ADD FOREIGN KEY (organization_id, rescheduled_from) REFERENCES appointment (organization_id, id)
--;
ALTER TABLE appointment ADD FOREIGN KEY (organization_id, authorisation_id) REFERENCES authorisation (organization_id, id)
--;
ALTER TABLE appointment ADD FOREIGN KEY (organization_id, series_id) REFERENCES series (organization_id, id)
--;
ALTER TABLE participant ADD FOREIGN KEY (organization_id, appointment_id) REFERENCES appointment (organization_id, id)
--;
ALTER TABLE participant ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE participant ADD FOREIGN KEY (organization_id, payer_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE message ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE message ADD FOREIGN KEY (organization_id, appointment_id) REFERENCES appointment (organization_id, id)
--;
ALTER TABLE preference ADD FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
--;
ALTER TABLE undo_step ADD FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
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
  organization_id uuid NOT NULL PRIMARY KEY
)
--;
CREATE TABLE counter (
  organization_id uuid NOT NULL PRIMARY KEY,
  change_number bigint NOT NULL DEFAULT 0,
  audit_number bigint NOT NULL DEFAULT 0,
  audit_hash bytea NOT NULL
)
--;
CREATE TABLE change_log (
  organization_id uuid NOT NULL,
  number bigint NOT NULL,
  type text COLLATE "C" NOT NULL,
  record_id uuid NOT NULL,
  PRIMARY KEY (organization_id, number)
)
--;
CREATE TABLE occupation (
  organization_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  occupant uuid NOT NULL,
  start_at bigint NOT NULL,
  end_at bigint NOT NULL,
  appointment_id uuid NOT NULL,
  PRIMARY KEY (organization_id, occupant, start_at, appointment_id),
  FOREIGN KEY (organization_id, appointment_id) REFERENCES appointment (organization_id, id)
)
--;
CREATE INDEX occupation_by_appointment ON occupation (organization_id, appointment_id)
--;
CREATE INDEX occupation_long ON occupation (organization_id, occupant, end_at) WHERE end_at - start_at > 86400000
--;
CREATE TABLE caseload (
  organization_id uuid NOT NULL,
  practitioner_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  PRIMARY KEY (organization_id, practitioner_id, contact_id),
  FOREIGN KEY (organization_id, practitioner_id) REFERENCES practitioner (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
)
--;
CREATE TABLE agenda (
  organization_id uuid NOT NULL,
  start_at bigint NOT NULL,
  appointment_id uuid NOT NULL,
  end_at bigint NOT NULL,
  version bigint NOT NULL,
  practitioner_id uuid,
  other_staff text COLLATE "C",
  room_id uuid,
  location_id uuid,
  service_id uuid,
  series_id uuid,
  start_wall text COLLATE "C" NOT NULL,
  duration_minutes bigint NOT NULL,
  zone text COLLATE "C" NOT NULL,
  kind text COLLATE "C",
  status text COLLATE "C",
  title text COLLATE "C",
  is_video boolean NOT NULL,
  has_note boolean NOT NULL,
  priority bigint NOT NULL,
  people text COLLATE "C",
  PRIMARY KEY (organization_id, start_at, appointment_id),
  FOREIGN KEY (organization_id, appointment_id) REFERENCES appointment (organization_id, id)
)
--;
CREATE INDEX agenda_long ON agenda (organization_id, end_at) WHERE end_at - start_at > 86400000
--;
CREATE TABLE audit (
  organization_id uuid NOT NULL,
  number bigint NOT NULL,
  previous bytea NOT NULL,
  hash bytea NOT NULL,
  body bytea NOT NULL,
  at bigint NOT NULL,
  user_id uuid,
  record_id uuid,
  action text COLLATE "C" NOT NULL,
  outcome text COLLATE "C" NOT NULL,
  PRIMARY KEY (organization_id, number)
)
--;
CREATE INDEX audit_by_user ON audit (organization_id, user_id, action, number)
--;
CREATE INDEX audit_by_record ON audit (organization_id, record_id, number) WHERE record_id IS NOT NULL
--;
CREATE TABLE audit_person (
  organization_id uuid NOT NULL,
  person uuid NOT NULL,
  number bigint NOT NULL,
  PRIMARY KEY (organization_id, person, number),
  FOREIGN KEY (organization_id, number) REFERENCES audit (organization_id, number)
)
--;
CREATE TABLE audit_head (
  organization_id uuid NOT NULL,
  number bigint NOT NULL,
  hash bytea NOT NULL,
  at bigint NOT NULL,
  signature bytea NOT NULL,
  PRIMARY KEY (organization_id, number)
)
--;
CREATE TABLE person_key (
  organization_id uuid NOT NULL,
  person uuid NOT NULL,
  wrapped bytea NOT NULL,
  PRIMARY KEY (organization_id, person)
)
--;
CREATE TABLE person_search (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organization_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  sort_name text COLLATE "C" NOT NULL,
  words text COLLATE "C" NOT NULL,
  UNIQUE (organization_id, contact_id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
)
--;
CREATE INDEX person_search_by_name ON person_search (organization_id, sort_name, contact_id)
--;
CREATE INDEX person_search_words ON person_search USING gin (words gin_trgm_ops)
--;
CREATE TABLE schema_version (
  number integer NOT NULL PRIMARY KEY
)
--;
CREATE FUNCTION praxis_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit is append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$
--;
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION praxis_refuse()
--;
CREATE TRIGGER audit_is_never_cut BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION praxis_refuse()
--;
CREATE TRIGGER audit_head_is_never_changed BEFORE UPDATE OR DELETE ON audit_head FOR EACH ROW EXECUTE FUNCTION praxis_refuse()
--;
CREATE TRIGGER audit_head_is_never_cut BEFORE TRUNCATE ON audit_head FOR EACH STATEMENT EXECUTE FUNCTION praxis_refuse()
--;
-- The organisation of this transaction. Nothing where it was forgotten, and a line in the server's log.
CREATE FUNCTION praxis_organization() RETURNS uuid LANGUAGE plpgsql STABLE AS $$
DECLARE
  setting text := current_setting('praxis.organization', true);
BEGIN
  IF setting IS NULL OR setting = '' THEN
    RAISE WARNING 'praxis: a statement ran without an organisation';
    RETURN NULL;
  END IF;
  RETURN setting::uuid;
END $$
--;
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN
    SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attname = 'organization_id' AND c.relname <> 'tenant'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY organization ON %I USING (organization_id = (SELECT praxis_organization()))', name);
  END LOOP;
END $$
--;
ALTER TABLE tenant ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE tenant FORCE ROW LEVEL SECURITY
--;
-- Which organisations there are is no secret of any of them; jobs run for each.
CREATE POLICY listing ON tenant FOR SELECT USING (true)
--;
CREATE POLICY joining ON tenant FOR INSERT WITH CHECK (organization_id = (SELECT praxis_organization()))
--;
ALTER TABLE schema_version ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE schema_version FORCE ROW LEVEL SECURITY
--;
CREATE POLICY everybody ON schema_version USING (true)
--;
GRANT USAGE ON SCHEMA praxis TO praxis_app, praxis_auditor, praxis_backup
--;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA praxis TO praxis_app
--;
GRANT DELETE ON occupation, caseload, agenda, person_search, person_key TO praxis_app
--;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA praxis TO praxis_app
--;
REVOKE UPDATE ON audit, audit_head, audit_person, tenant, schema_version FROM praxis_app
--;
REVOKE INSERT ON schema_version FROM praxis_app
--;
GRANT SELECT ON audit, audit_person, audit_head, counter, tenant, schema_version TO praxis_auditor
--;
GRANT SELECT ON ALL TABLES IN SCHEMA praxis TO praxis_backup
--;
