CREATE TABLE ledger_entry (
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
  payer_id BLOB NOT NULL,
  appointment_id BLOB,
  practitioner_id BLOB,
  kind TEXT,
  status TEXT,
  status_at INTEGER,
  method TEXT,
  currency TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  net_minor INTEGER NOT NULL,
  tax_minor INTEGER NOT NULL,
  booked_on TEXT NOT NULL,
  due_on TEXT,
  period_from TEXT,
  period_until TEXT,
  invoice_number TEXT,
  billing_code TEXT,
  description TEXT,
  reference TEXT,
  why TEXT,
  of_id BLOB,
  reverses BLOB,
  receipt_wanted INTEGER NOT NULL,
  receipt_sent_at INTEGER,
  approved_by BLOB,
  approved_at INTEGER,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, payer_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, appointment_id) REFERENCES appointment (organization_id, id),
  FOREIGN KEY (organization_id, practitioner_id) REFERENCES practitioner (organization_id, id),
  FOREIGN KEY (organization_id, of_id) REFERENCES ledger_entry (organization_id, id),
  FOREIGN KEY (organization_id, reverses) REFERENCES ledger_entry (organization_id, id),
  FOREIGN KEY (organization_id, approved_by) REFERENCES app_user (organization_id, id),
  CHECK (NOT is_deleted),
  CHECK (amount_minor <> 0),
  CHECK (amount_minor = net_minor + tax_minor),
  CHECK (tax_minor = 0 OR ((tax_minor > 0) = (amount_minor > 0) AND abs(tax_minor) <= abs(amount_minor))),
  CHECK ((kind IN ('payment', 'refund')) = (method <> 'none')),
  CHECK (kind NOT IN ('payment', 'refund') OR tax_minor = 0),
  CHECK (kind = 'adjustment' OR (amount_minor < 0) = ((kind IN ('payment', 'write_off')) <> (reverses IS NOT NULL))),
  CHECK (kind IN ('charge', 'payment', 'refund', 'adjustment', 'fee', 'subscription', 'write_off')),
  CHECK (status IN ('pending', 'processing', 'completed', 'failed', 'cancelled', 'refunded'))
) STRICT
--;
CREATE TABLE allocation (
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
  payer_id BLOB NOT NULL,
  credit_id BLOB NOT NULL,
  charge_id BLOB NOT NULL,
  amount_minor INTEGER NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, payer_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, credit_id) REFERENCES ledger_entry (organization_id, id),
  FOREIGN KEY (organization_id, charge_id) REFERENCES ledger_entry (organization_id, id),
  CHECK (amount_minor > 0)
) STRICT
--;
CREATE TABLE message_service (
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
  channel TEXT,
  host TEXT,
  port INTEGER NOT NULL,
  tls_first INTEGER NOT NULL,
  account TEXT,
  sender TEXT NOT NULL,
  sender_name TEXT,
  sealed_secret TEXT,
  is_active INTEGER NOT NULL,
  PRIMARY KEY (organization_id, id)
) STRICT
--;
ALTER TABLE organization ADD COLUMN correction_limit_minor INTEGER NOT NULL DEFAULT 50000
--;
ALTER TABLE message ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE message ADD COLUMN next_attempt_at INTEGER
--;
ALTER TABLE message ADD COLUMN sending_since INTEGER
--;
ALTER TABLE message ADD COLUMN sent_at INTEGER
--;
ALTER TABLE message ADD COLUMN problem TEXT
--;
ALTER TABLE message ADD COLUMN provider_id TEXT
--;
CREATE UNIQUE INDEX ledger_entry_unique_reverses ON ledger_entry (organization_id, reverses) WHERE reverses IS NOT NULL AND NOT is_deleted
--;
CREATE INDEX ledger_entry_by_payer ON ledger_entry (organization_id, payer_id, booked_on, id)
--;
CREATE INDEX ledger_entry_by_contact ON ledger_entry (organization_id, contact_id, booked_on, id)
--;
CREATE INDEX ledger_entry_by_appointment ON ledger_entry (organization_id, appointment_id) WHERE appointment_id IS NOT NULL
--;
CREATE INDEX ledger_entry_by_practitioner ON ledger_entry (organization_id, practitioner_id, booked_on, id) WHERE practitioner_id IS NOT NULL
--;
CREATE INDEX ledger_entry_by_day ON ledger_entry (organization_id, booked_on, id)
--;
CREATE INDEX ledger_entry_by_amount ON ledger_entry (organization_id, amount_minor, id)
--;
CREATE INDEX ledger_entry_waiting ON ledger_entry (organization_id, booked_on, id) WHERE status IN ('pending', 'processing')
--;
CREATE INDEX ledger_entry_of ON ledger_entry (organization_id, of_id) WHERE of_id IS NOT NULL
--;
CREATE INDEX allocation_by_payer ON allocation (organization_id, payer_id)
--;
CREATE INDEX allocation_by_credit ON allocation (organization_id, credit_id)
--;
CREATE INDEX allocation_by_charge ON allocation (organization_id, charge_id)
--;
CREATE INDEX message_to_send ON message (organization_id, next_attempt_at, id) WHERE status IN ('ready', 'sending')
--;
CREATE UNIQUE INDEX message_service_of_channel ON message_service (organization_id, channel) WHERE NOT is_deleted
--;
-- What was entered stays as it was entered, whoever writes to the file. A status may take its steps, a number and an approval may come once.
CREATE TRIGGER ledger_entry_is_never_changed BEFORE UPDATE ON ledger_entry
WHEN (
    OLD.id, OLD.organization_id, OLD.created_at, OLD.created_by, OLD.is_deleted, OLD.deleted_at, OLD.deleted_by, OLD.contact_id,
    OLD.payer_id, OLD.appointment_id, OLD.practitioner_id, OLD.kind, OLD.method, OLD.currency, OLD.amount_minor, OLD.net_minor,
    OLD.tax_minor, OLD.booked_on, OLD.due_on, OLD.period_from, OLD.period_until, OLD.billing_code, OLD.description,
    OLD.reference, OLD.why, OLD.of_id, OLD.reverses)
  IS NOT (
    NEW.id, NEW.organization_id, NEW.created_at, NEW.created_by, NEW.is_deleted, NEW.deleted_at, NEW.deleted_by, NEW.contact_id,
    NEW.payer_id, NEW.appointment_id, NEW.practitioner_id, NEW.kind, NEW.method, NEW.currency, NEW.amount_minor, NEW.net_minor,
    NEW.tax_minor, NEW.booked_on, NEW.due_on, NEW.period_from, NEW.period_until, NEW.billing_code, NEW.description,
    NEW.reference, NEW.why, NEW.of_id, NEW.reverses)
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END
--;
CREATE TRIGGER ledger_entry_takes_its_steps BEFORE UPDATE ON ledger_entry
WHEN OLD.status <> NEW.status AND NOT ((OLD.status = 'pending' AND NEW.status IN ('processing', 'completed', 'failed', 'cancelled'))
  OR (OLD.status = 'processing' AND NEW.status IN ('completed', 'failed', 'cancelled'))
  OR (OLD.status = 'completed' AND NEW.status = 'refunded')
  OR (OLD.status = 'refunded' AND NEW.status = 'completed'))
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END
--;
CREATE TRIGGER ledger_entry_is_numbered_once BEFORE UPDATE ON ledger_entry
WHEN (OLD.invoice_number IS NOT NULL AND OLD.invoice_number IS NOT NEW.invoice_number)
  OR (OLD.approved_at IS NOT NULL AND (OLD.approved_at, OLD.approved_by) IS NOT (NEW.approved_at, NEW.approved_by))
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END
--;
CREATE TRIGGER ledger_entry_is_never_removed BEFORE DELETE ON ledger_entry
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END
--;
-- REPLACE removes the row that is in its way without asking the trigger above.
CREATE TRIGGER ledger_entry_is_never_replaced BEFORE INSERT ON ledger_entry
WHEN EXISTS (SELECT 1 FROM ledger_entry e WHERE (e.organization_id = NEW.organization_id AND e.id = NEW.id) OR e.rowid = NEW.rowid)
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END
--;
CREATE TRIGGER ledger_entry_keeps_its_place BEFORE UPDATE ON ledger_entry WHEN OLD.rowid IS NOT NEW.rowid
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END
--;
-- What reverses an entry is its mirror, to the last unit.
CREATE TRIGGER ledger_entry_is_reversed_whole BEFORE INSERT ON ledger_entry
WHEN NEW.reverses IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.organization_id = NEW.organization_id AND e.id = NEW.reverses
  AND e.reverses IS NULL AND e.status IN ('completed', 'refunded') AND NEW.status = 'completed' AND e.kind = NEW.kind AND e.method = NEW.method
  AND e.payer_id = NEW.payer_id AND e.contact_id = NEW.contact_id AND e.currency = NEW.currency
  AND e.amount_minor = -NEW.amount_minor AND e.tax_minor = -NEW.tax_minor)
BEGIN SELECT raise(ABORT, 'the ledger does not balance'); END
--;
CREATE TRIGGER allocation_is_never_changed BEFORE UPDATE ON allocation
WHEN (OLD.id, OLD.organization_id, OLD.created_at, OLD.created_by, OLD.payer_id, OLD.credit_id, OLD.charge_id, OLD.amount_minor)
  IS NOT (NEW.id, NEW.organization_id, NEW.created_at, NEW.created_by, NEW.payer_id, NEW.credit_id, NEW.charge_id, NEW.amount_minor)
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END
--;
CREATE TRIGGER allocation_is_never_removed BEFORE DELETE ON allocation
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END
--;
CREATE TRIGGER allocation_is_never_replaced BEFORE INSERT ON allocation
WHEN EXISTS (SELECT 1 FROM allocation a WHERE (a.organization_id = NEW.organization_id AND a.id = NEW.id) OR a.rowid = NEW.rowid)
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END
--;
-- One payer, one currency, and never more than there is of either.
CREATE TRIGGER allocation_fits BEFORE INSERT ON allocation
WHEN NOT NEW.is_deleted AND NOT EXISTS (SELECT 1 FROM ledger_entry c JOIN ledger_entry d ON d.organization_id = c.organization_id
  WHERE c.organization_id = NEW.organization_id AND c.id = NEW.credit_id AND d.id = NEW.charge_id AND c.currency = d.currency
  AND c.payer_id = NEW.payer_id AND d.payer_id = NEW.payer_id AND c.status IN ('completed', 'refunded') AND d.status = 'completed'
  AND c.amount_minor < 0 AND d.amount_minor > 0 AND d.kind <> 'refund' AND c.reverses IS NULL AND d.reverses IS NULL
  AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.organization_id = c.organization_id AND r.reverses IN (c.id, d.id))
  AND NEW.amount_minor + coalesce((SELECT sum(a.amount_minor) FROM allocation a WHERE a.organization_id = NEW.organization_id
    AND a.charge_id = NEW.charge_id AND NOT a.is_deleted AND a.id <> NEW.id), 0) <= d.amount_minor
  AND NEW.amount_minor + coalesce((SELECT sum(a.amount_minor) FROM allocation a WHERE a.organization_id = NEW.organization_id
    AND a.credit_id = NEW.credit_id AND NOT a.is_deleted AND a.id <> NEW.id), 0)
    + coalesce((SELECT sum(r.amount_minor) FROM ledger_entry r WHERE r.organization_id = NEW.organization_id AND r.of_id = NEW.credit_id
      AND r.kind = 'refund' AND r.status IN ('completed', 'refunded')), 0) <= -c.amount_minor)
BEGIN SELECT raise(ABORT, 'the ledger does not balance'); END
--;
CREATE TRIGGER allocation_fits_again BEFORE UPDATE ON allocation
WHEN OLD.is_deleted AND NOT NEW.is_deleted AND NOT EXISTS (SELECT 1 FROM ledger_entry c JOIN ledger_entry d ON d.organization_id = c.organization_id
  WHERE c.organization_id = NEW.organization_id AND c.id = NEW.credit_id AND d.id = NEW.charge_id AND c.currency = d.currency
  AND c.payer_id = NEW.payer_id AND d.payer_id = NEW.payer_id AND c.status IN ('completed', 'refunded') AND d.status = 'completed'
  AND c.amount_minor < 0 AND d.amount_minor > 0 AND d.kind <> 'refund' AND c.reverses IS NULL AND d.reverses IS NULL
  AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.organization_id = c.organization_id AND r.reverses IN (c.id, d.id))
  AND NEW.amount_minor + coalesce((SELECT sum(a.amount_minor) FROM allocation a WHERE a.organization_id = NEW.organization_id
    AND a.charge_id = NEW.charge_id AND NOT a.is_deleted AND a.id <> NEW.id), 0) <= d.amount_minor
  AND NEW.amount_minor + coalesce((SELECT sum(a.amount_minor) FROM allocation a WHERE a.organization_id = NEW.organization_id
    AND a.credit_id = NEW.credit_id AND NOT a.is_deleted AND a.id <> NEW.id), 0)
    + coalesce((SELECT sum(r.amount_minor) FROM ledger_entry r WHERE r.organization_id = NEW.organization_id AND r.of_id = NEW.credit_id
      AND r.kind = 'refund' AND r.status IN ('completed', 'refunded')), 0) <= -c.amount_minor)
BEGIN SELECT raise(ABORT, 'the ledger does not balance'); END
--;
-- As in the first migration: what a large practice looks like.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('ledger_entry', 'sqlite_autoindex_ledger_entry_1', '1000000 1000000 1'),
  ('ledger_entry', 'ledger_entry_unique_reverses', '10000 10000 1'),
  ('ledger_entry', 'ledger_entry_by_payer', '1000000 1000000 40 2 1'),
  ('ledger_entry', 'ledger_entry_by_contact', '1000000 1000000 40 2 1'),
  ('ledger_entry', 'ledger_entry_by_appointment', '900000 900000 2'),
  ('ledger_entry', 'ledger_entry_by_practitioner', '500000 500000 20000 15 1'),
  ('ledger_entry', 'ledger_entry_by_day', '1000000 1000000 400 1'),
  ('ledger_entry', 'ledger_entry_by_amount', '1000000 1000000 5000 1'),
  ('ledger_entry', 'ledger_entry_waiting', '200 200 20 1'),
  ('ledger_entry', 'ledger_entry_of', '10000 10000 1'),
  ('allocation', 'sqlite_autoindex_allocation_1', '500000 500000 1'),
  ('allocation', 'allocation_by_payer', '500000 500000 20'),
  ('allocation', 'allocation_by_credit', '500000 500000 1'),
  ('allocation', 'allocation_by_charge', '500000 500000 1'),
  ('message', 'message_to_send', '100 100 2 1'),
  ('message_service', 'message_service_of_channel', '2 2 1')
--;
