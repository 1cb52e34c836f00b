-- Who signs in to a hosted backend. None of it belongs to one organisation: an account may be a member of several.
CREATE TABLE account (
  id BLOB NOT NULL PRIMARY KEY,
  login_key TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  password_changed_at INTEGER NOT NULL,
  one_time_secret BLOB,
  one_time_step INTEGER NOT NULL DEFAULT -1,
  is_active INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL
) WITHOUT ROWID
--;
CREATE UNIQUE INDEX account_login_key ON account (login_key)
--;
CREATE TABLE recovery_code (
  account_id BLOB NOT NULL REFERENCES account (id),
  code_hash BLOB NOT NULL,
  used_at INTEGER,
  PRIMARY KEY (account_id, code_hash)
) WITHOUT ROWID
--;
CREATE TABLE membership (
  account_id BLOB NOT NULL REFERENCES account (id),
  organization_id BLOB NOT NULL,
  user_id BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, organization_id),
  FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
) WITHOUT ROWID
--;
CREATE UNIQUE INDEX membership_user ON membership (organization_id, user_id)
--;
-- One who is signed in, on one device. A refresh token names its generation; only the newest counts, and nothing secret of it is kept.
CREATE TABLE sign_in (
  id BLOB NOT NULL PRIMARY KEY,
  account_id BLOB NOT NULL REFERENCES account (id),
  organization_id BLOB NOT NULL,
  user_id BLOB NOT NULL,
  generation INTEGER NOT NULL,
  rotated_at INTEGER,
  created_at INTEGER NOT NULL,
  used_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  ended_at INTEGER,
  ended_why TEXT,
  device TEXT,
  address TEXT,
  agent TEXT
) WITHOUT ROWID
--;
CREATE INDEX sign_in_account ON sign_in (account_id, created_at)
--;
-- Between the password and the second factor; an invitation to set a password. Each is kept as its SHA-256 only.
CREATE TABLE ticket (
  token_hash BLOB NOT NULL PRIMARY KEY,
  purpose TEXT NOT NULL,
  login_key TEXT,
  account_id BLOB,
  organization_id BLOB,
  user_id BLOB,
  failures INTEGER NOT NULL DEFAULT 0,
  ends_at INTEGER NOT NULL,
  used_at INTEGER
) WITHOUT ROWID
--;
CREATE INDEX ticket_ends ON ticket (ends_at)
--;
-- Wrong passwords by name and where they came from: nobody is locked out by somebody elsewhere.
CREATE TABLE sign_in_failure (
  login_key TEXT NOT NULL,
  address TEXT NOT NULL,
  failures INTEGER NOT NULL,
  untold INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  PRIMARY KEY (login_key, address)
) WITHOUT ROWID
--;
CREATE INDEX sign_in_failure_address ON sign_in_failure (address, last_at)
--;
-- The data key and the signing seed of each organisation, under the server's master key.
CREATE TABLE organization_key (
  organization_id BLOB NOT NULL PRIMARY KEY,
  wrapped BLOB NOT NULL,
  created_at INTEGER NOT NULL
) WITHOUT ROWID
--;
-- What was answered to a request that its sender may send again.
CREATE TABLE kept_answer (
  organization_id BLOB NOT NULL,
  user_id BLOB NOT NULL,
  request_key TEXT NOT NULL,
  request_hash BLOB NOT NULL,
  answer TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (organization_id, user_id, request_key)
) WITHOUT ROWID
--;
CREATE INDEX kept_answer_created ON kept_answer (organization_id, created_at)
--;
