CREATE TABLE ledger_entry (
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
  payer_id uuid NOT NULL,
  appointment_id uuid,
  practitioner_id uuid,
  kind text COLLATE "C",
  status text COLLATE "C",
  status_at bigint,
  method text COLLATE "C",
  currency text COLLATE "C" NOT NULL,
  amount_minor bigint NOT NULL,
  net_minor bigint NOT NULL,
  tax_minor bigint NOT NULL,
  booked_on text COLLATE "C" NOT NULL,
  due_on text COLLATE "C",
  period_from text COLLATE "C",
  period_until text COLLATE "C",
  invoice_number text COLLATE "C",
  billing_code text COLLATE "C",
  description text COLLATE "C",
  reference text COLLATE "C",
  why text COLLATE "C",
  of_id uuid,
  reverses uuid,
  receipt_wanted boolean NOT NULL,
  receipt_sent_at bigint,
  approved_by uuid,
  approved_at bigint,
  PRIMARY KEY (organization_id, id),
  CHECK (NOT is_deleted),
  CHECK (amount_minor <> 0),
  CHECK (amount_minor = net_minor + tax_minor),
  CHECK (tax_minor = 0 OR ((tax_minor > 0) = (amount_minor > 0) AND abs(tax_minor) <= abs(amount_minor))),
  CHECK ((kind IN ('payment', 'refund')) = (method <> 'none')),
  CHECK (kind NOT IN ('payment', 'refund') OR tax_minor = 0),
  CHECK (kind = 'adjustment' OR (amount_minor < 0) = ((kind IN ('payment', 'write_off')) <> (reverses IS NOT NULL))),
  CHECK (kind IN ('charge', 'payment', 'refund', 'adjustment', 'fee', 'subscription', 'write_off')),
  CHECK (status IN ('pending', 'processing', 'completed', 'failed', 'cancelled', 'refunded'))
)
--;
CREATE TABLE allocation (
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
  payer_id uuid NOT NULL,
  credit_id uuid NOT NULL,
  charge_id uuid NOT NULL,
  amount_minor bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  CHECK (amount_minor > 0)
)
--;
CREATE TABLE message_service (
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
  channel text COLLATE "C",
  host text COLLATE "C",
  port bigint NOT NULL,
  tls_first boolean NOT NULL,
  account text COLLATE "C",
  sender text COLLATE "C" NOT NULL,
  sender_name text COLLATE "C",
  sealed_secret text COLLATE "C",
  is_active boolean NOT NULL,
  PRIMARY KEY (organization_id, id)
)
--;
ALTER TABLE ledger_entry ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE ledger_entry ADD FOREIGN KEY (organization_id, payer_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE ledger_entry ADD FOREIGN KEY (organization_id, appointment_id) REFERENCES appointment (organization_id, id)
--;
ALTER TABLE ledger_entry ADD FOREIGN KEY (organization_id, practitioner_id) REFERENCES practitioner (organization_id, id)
--;
ALTER TABLE ledger_entry ADD FOREIGN KEY (organization_id, of_id) REFERENCES ledger_entry (organization_id, id)
--;
ALTER TABLE ledger_entry ADD FOREIGN KEY (organization_id, reverses) REFERENCES ledger_entry (organization_id, id)
--;
ALTER TABLE ledger_entry ADD FOREIGN KEY (organization_id, approved_by) REFERENCES app_user (organization_id, id)
--;
ALTER TABLE allocation ADD FOREIGN KEY (organization_id, payer_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE allocation ADD FOREIGN KEY (organization_id, credit_id) REFERENCES ledger_entry (organization_id, id)
--;
ALTER TABLE allocation ADD FOREIGN KEY (organization_id, charge_id) REFERENCES ledger_entry (organization_id, id)
--;
ALTER TABLE organization ADD COLUMN correction_limit_minor bigint NOT NULL DEFAULT 50000
--;
ALTER TABLE message ADD COLUMN attempts bigint NOT NULL DEFAULT 0
--;
ALTER TABLE message ADD COLUMN next_attempt_at bigint
--;
ALTER TABLE message ADD COLUMN sending_since bigint
--;
ALTER TABLE message ADD COLUMN sent_at bigint
--;
ALTER TABLE message ADD COLUMN problem text COLLATE "C"
--;
ALTER TABLE message ADD COLUMN provider_id text COLLATE "C"
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
-- What was entered stays as it was entered, whoever writes to the table. A status may take its steps, a number and an approval may come once.
CREATE FUNCTION praxis_keep_ledger_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  loose text[] := ARRAY['status', 'status_at', 'receipt_wanted', 'receipt_sent_at', 'updated_at', 'updated_by', 'version'];
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.invoice_number IS NULL THEN
    loose := loose || ARRAY['invoice_number'];
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.approved_at IS NULL THEN
    loose := loose || ARRAY['approved_by', 'approved_at'];
  END IF;
  IF TG_OP <> 'UPDATE' OR (to_jsonb(OLD) - loose) IS DISTINCT FROM (to_jsonb(NEW) - loose) OR (OLD.status <> NEW.status AND NOT (
  (OLD.status = 'pending' AND NEW.status IN ('processing', 'completed', 'failed', 'cancelled'))
    OR (OLD.status = 'processing' AND NEW.status IN ('completed', 'failed', 'cancelled'))
    OR (OLD.status = 'completed' AND NEW.status = 'refunded')
    OR (OLD.status = 'refunded' AND NEW.status = 'completed'))) THEN
    RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$
--;
CREATE FUNCTION praxis_keep_allocation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  loose text[] := ARRAY['is_deleted', 'deleted_at', 'deleted_by', 'updated_at', 'updated_by', 'version'];
BEGIN
  IF TG_OP <> 'UPDATE' OR (to_jsonb(OLD) - loose) IS DISTINCT FROM (to_jsonb(NEW) - loose) THEN
    RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$
--;
CREATE FUNCTION praxis_keep_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$
--;
-- What reverses an entry is its mirror, to the last unit.
CREATE FUNCTION praxis_reverse_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.reverses IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.organization_id = NEW.organization_id AND e.id = NEW.reverses
  AND e.reverses IS NULL AND e.status IN ('completed', 'refunded') AND NEW.status = 'completed' AND e.kind = NEW.kind AND e.method = NEW.method
  AND e.payer_id = NEW.payer_id AND e.contact_id = NEW.contact_id AND e.currency = NEW.currency
  AND e.amount_minor = -NEW.amount_minor AND e.tax_minor = -NEW.tax_minor) THEN
    RAISE EXCEPTION 'the ledger does not balance' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$
--;
-- One payer, one currency, and never more than there is of either.
CREATE FUNCTION praxis_allocation_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT NEW.is_deleted AND NOT EXISTS (SELECT 1 FROM ledger_entry c JOIN ledger_entry d ON d.organization_id = c.organization_id
  WHERE c.organization_id = NEW.organization_id AND c.id = NEW.credit_id AND d.id = NEW.charge_id AND c.currency = d.currency
  AND c.payer_id = NEW.payer_id AND d.payer_id = NEW.payer_id AND c.status IN ('completed', 'refunded') AND d.status = 'completed'
  AND c.amount_minor < 0 AND d.amount_minor > 0 AND d.kind <> 'refund' AND c.reverses IS NULL AND d.reverses IS NULL
  AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.organization_id = c.organization_id AND r.reverses IN (c.id, d.id))
  AND NEW.amount_minor + coalesce((SELECT sum(a.amount_minor) FROM allocation a WHERE a.organization_id = NEW.organization_id
    AND a.charge_id = NEW.charge_id AND NOT a.is_deleted AND a.id <> NEW.id), 0) <= d.amount_minor
  AND NEW.amount_minor + coalesce((SELECT sum(a.amount_minor) FROM allocation a WHERE a.organization_id = NEW.organization_id
    AND a.credit_id = NEW.credit_id AND NOT a.is_deleted AND a.id <> NEW.id), 0)
    + coalesce((SELECT sum(r.amount_minor) FROM ledger_entry r WHERE r.organization_id = NEW.organization_id AND r.of_id = NEW.credit_id
      AND r.kind = 'refund' AND r.status IN ('completed', 'refunded')), 0) <= -c.amount_minor) THEN
    RAISE EXCEPTION 'the ledger does not balance' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER ledger_entry_is_never_changed BEFORE UPDATE OR DELETE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION praxis_keep_ledger_entry()
--;
CREATE TRIGGER ledger_entry_is_never_cut BEFORE TRUNCATE ON ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION praxis_keep_ledger()
--;
CREATE TRIGGER ledger_entry_is_reversed_whole BEFORE INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION praxis_reverse_whole()
--;
CREATE TRIGGER allocation_is_never_changed BEFORE UPDATE OR DELETE ON allocation FOR EACH ROW EXECUTE FUNCTION praxis_keep_allocation()
--;
CREATE TRIGGER allocation_is_never_cut BEFORE TRUNCATE ON allocation FOR EACH STATEMENT EXECUTE FUNCTION praxis_keep_ledger()
--;
CREATE TRIGGER allocation_fits BEFORE INSERT OR UPDATE ON allocation FOR EACH ROW EXECUTE FUNCTION praxis_allocation_fits()
--;
ALTER TABLE ledger_entry ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE ledger_entry FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON ledger_entry USING (organization_id = (SELECT praxis_organization()))
--;
ALTER TABLE allocation ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE allocation FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON allocation USING (organization_id = (SELECT praxis_organization()))
--;
ALTER TABLE message_service ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE message_service FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON message_service USING (organization_id = (SELECT praxis_organization()))
--;
GRANT SELECT, INSERT, UPDATE ON ledger_entry, allocation, message_service TO praxis_app
--;
GRANT SELECT ON ledger_entry, allocation, message_service TO praxis_backup
--;
