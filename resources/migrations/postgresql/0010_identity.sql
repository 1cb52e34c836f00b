-- Who signs in to a hosted backend. None of it belongs to one organisation: an account may be a member of several.
CREATE TABLE account (
  id uuid NOT NULL PRIMARY KEY,
  login_key text NOT NULL,
  password_hash text NOT NULL,
  password_changed_at bigint NOT NULL,
  one_time_secret bytea,
  one_time_step bigint NOT NULL DEFAULT -1,
  is_active boolean NOT NULL DEFAULT true,
  created_at bigint NOT NULL
)
--;
CREATE UNIQUE INDEX account_login_key ON account (login_key)
--;
CREATE TABLE recovery_code (
  account_id uuid NOT NULL REFERENCES account (id),
  code_hash bytea NOT NULL,
  used_at bigint,
  PRIMARY KEY (account_id, code_hash)
)
--;
CREATE TABLE membership (
  account_id uuid NOT NULL REFERENCES account (id),
  organization_id uuid NOT NULL,
  user_id uuid NOT NULL,
  created_at bigint NOT NULL,
  PRIMARY KEY (account_id, organization_id),
  FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
)
--;
CREATE UNIQUE INDEX membership_user ON membership (organization_id, user_id)
--;
-- One who is signed in, on one device. A refresh token names its generation; only the newest counts, and nothing secret of it is kept.
CREATE TABLE sign_in (
  id uuid NOT NULL PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id),
  organization_id uuid NOT NULL,
  user_id uuid NOT NULL,
  generation bigint NOT NULL,
  rotated_at bigint,
  created_at bigint NOT NULL,
  used_at bigint NOT NULL,
  ends_at bigint NOT NULL,
  ended_at bigint,
  ended_why text,
  device text,
  address text,
  agent text
)
--;
CREATE INDEX sign_in_account ON sign_in (account_id, created_at)
--;
-- Between the password and the second factor; an invitation to set a password. Each is kept as its SHA-256 only.
CREATE TABLE ticket (
  token_hash bytea NOT NULL PRIMARY KEY,
  purpose text NOT NULL,
  login_key text,
  account_id uuid,
  organization_id uuid,
  user_id uuid,
  failures bigint NOT NULL DEFAULT 0,
  ends_at bigint NOT NULL,
  used_at bigint
)
--;
CREATE INDEX ticket_ends ON ticket (ends_at)
--;
-- Wrong passwords by name and where they came from: nobody is locked out by somebody elsewhere.
CREATE TABLE sign_in_failure (
  login_key text NOT NULL,
  address text NOT NULL,
  failures bigint NOT NULL,
  untold bigint NOT NULL,
  last_at bigint NOT NULL,
  PRIMARY KEY (login_key, address)
)
--;
CREATE INDEX sign_in_failure_address ON sign_in_failure (address, last_at)
--;
-- The data key and the signing seed of each organisation, under the server's master key.
CREATE TABLE organization_key (
  organization_id uuid NOT NULL PRIMARY KEY,
  wrapped bytea NOT NULL,
  created_at bigint NOT NULL
)
--;
-- What was answered to a request that its sender may send again.
CREATE TABLE kept_answer (
  organization_id uuid NOT NULL,
  user_id uuid NOT NULL,
  request_key text NOT NULL,
  request_hash bytea NOT NULL,
  answer text NOT NULL,
  created_at bigint NOT NULL,
  PRIMARY KEY (organization_id, user_id, request_key)
)
--;
CREATE INDEX kept_answer_created ON kept_answer (organization_id, created_at)
--;
-- Only a transaction that says so deals with identities; one of an organisation sees nothing of them, and the other way round.
CREATE FUNCTION praxis_identity() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('praxis.identity', true), '') = 'on'
$$
--;
ALTER TABLE account ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE account FORCE ROW LEVEL SECURITY
--;
CREATE POLICY identity ON account USING ((SELECT praxis_identity()))
--;
ALTER TABLE recovery_code ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE recovery_code FORCE ROW LEVEL SECURITY
--;
CREATE POLICY identity ON recovery_code USING ((SELECT praxis_identity()))
--;
ALTER TABLE membership ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE membership FORCE ROW LEVEL SECURITY
--;
CREATE POLICY identity ON membership USING ((SELECT praxis_identity()))
--;
ALTER TABLE sign_in ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE sign_in FORCE ROW LEVEL SECURITY
--;
CREATE POLICY identity ON sign_in USING ((SELECT praxis_identity()))
--;
ALTER TABLE ticket ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE ticket FORCE ROW LEVEL SECURITY
--;
CREATE POLICY identity ON ticket USING ((SELECT praxis_identity()))
--;
ALTER TABLE sign_in_failure ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE sign_in_failure FORCE ROW LEVEL SECURITY
--;
CREATE POLICY identity ON sign_in_failure USING ((SELECT praxis_identity()))
--;
ALTER TABLE organization_key ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE organization_key FORCE ROW LEVEL SECURITY
--;
CREATE POLICY identity ON organization_key USING ((SELECT praxis_identity()))
--;
ALTER TABLE kept_answer ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE kept_answer FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON kept_answer USING (organization_id = (SELECT praxis_organization()))
--;
GRANT SELECT, INSERT, UPDATE ON account, recovery_code, membership, sign_in, organization_key TO praxis_app
--;
GRANT DELETE ON recovery_code, sign_in TO praxis_app
--;
GRANT SELECT, INSERT, UPDATE, DELETE ON ticket, sign_in_failure, kept_answer TO praxis_app
--;
GRANT SELECT ON account, recovery_code, membership, sign_in, ticket, sign_in_failure, kept_answer TO praxis_backup
--;
