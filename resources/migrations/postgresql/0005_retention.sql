-- What lists of recordings are sorted and filtered by, in one table (services/store/Shelf). It replaces indexes that led to a part of it.
CREATE TABLE recording_shelf (
  organization_id uuid NOT NULL,
  recording_id uuid NOT NULL,
  started_at bigint NOT NULL,
  duration_ms bigint NOT NULL,
  size_bytes bigint NOT NULL,
  status text COLLATE "C" NOT NULL,
  location text COLLATE "C" NOT NULL,
  contact_id uuid NOT NULL,
  sort_name text COLLATE "C" NOT NULL,
  practitioner_id uuid NOT NULL,
  staff_name text COLLATE "C" NOT NULL,
  other_staff text COLLATE "C",
  appointment_id uuid NOT NULL,
  agreed_until text COLLATE "C" NOT NULL,
  unwithdrawn_until text COLLATE "C" NOT NULL,
  PRIMARY KEY (organization_id, recording_id)
)
--;
-- It is filled for every organisation at once: its owner sees all of them for as long as this takes.
ALTER TABLE recording NO FORCE ROW LEVEL SECURITY
--;
ALTER TABLE contact NO FORCE ROW LEVEL SECURITY
--;
ALTER TABLE practitioner NO FORCE ROW LEVEL SECURITY
--;
ALTER TABLE appointment NO FORCE ROW LEVEL SECURITY
--;
ALTER TABLE participant NO FORCE ROW LEVEL SECURITY
--;
ALTER TABLE consent NO FORCE ROW LEVEL SECURITY
--;
INSERT INTO recording_shelf (organization_id, recording_id, started_at, duration_ms, size_bytes, status, location, contact_id, sort_name,
  practitioner_id, staff_name, other_staff, appointment_id, agreed_until, unwithdrawn_until)
SELECT r.organization_id, r.id, coalesce(r.started_at, 0), r.duration_ms, r.size_bytes, coalesce(r.status, ''), coalesce(r.location, ''),
  r.contact_id, coalesce(c.sort_name, ''), r.practitioner_id, coalesce(d.display_name, ''), CASE WHEN a.is_deleted THEN NULL ELSE a.other_staff END,
  r.appointment_id,
  coalesce((SELECT min(coalesce((SELECT max(coalesce(k.expires_on, '9999-12-31')) FROM consent k WHERE k.organization_id = r.organization_id
    AND k.contact_id = q.contact_id AND k.kind IN ('recording', 'all') AND k.withdrawn_at IS NULL AND NOT k.is_deleted), ''))
    FROM (SELECT p.contact_id FROM participant p WHERE p.organization_id = r.organization_id AND p.appointment_id = r.appointment_id
      AND NOT p.is_deleted UNION SELECT r.contact_id) q), '9999-12-31'),
  coalesce((SELECT min(coalesce((SELECT max(coalesce(k.expires_on, '9999-12-31')) FROM consent k WHERE k.organization_id = r.organization_id
    AND k.contact_id = q.contact_id AND k.kind IN ('recording', 'all') AND k.withdrawn_at IS NULL AND NOT k.is_deleted), ''))
    FROM (SELECT p.contact_id FROM participant p WHERE p.organization_id = r.organization_id AND p.appointment_id = r.appointment_id
      AND NOT p.is_deleted UNION SELECT r.contact_id) q
    WHERE EXISTS (SELECT 1 FROM consent w WHERE w.organization_id = r.organization_id AND w.contact_id = q.contact_id
      AND w.kind IN ('recording', 'all') AND w.withdrawn_at IS NOT NULL AND NOT w.is_deleted)), '9999-12-31')
FROM recording r JOIN contact c ON c.organization_id = r.organization_id AND c.id = r.contact_id AND NOT c.is_deleted
JOIN practitioner d ON d.organization_id = r.organization_id AND d.id = r.practitioner_id
JOIN appointment a ON a.organization_id = r.organization_id AND a.id = r.appointment_id
WHERE NOT r.is_deleted
--;
ALTER TABLE recording FORCE ROW LEVEL SECURITY
--;
ALTER TABLE contact FORCE ROW LEVEL SECURITY
--;
ALTER TABLE practitioner FORCE ROW LEVEL SECURITY
--;
ALTER TABLE appointment FORCE ROW LEVEL SECURITY
--;
ALTER TABLE participant FORCE ROW LEVEL SECURITY
--;
ALTER TABLE consent FORCE ROW LEVEL SECURITY
--;
ALTER TABLE recording_shelf ADD FOREIGN KEY (organization_id, recording_id) REFERENCES recording (organization_id, id)
--;
ALTER TABLE recording_shelf ADD FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
--;
ALTER TABLE recording_shelf ADD FOREIGN KEY (organization_id, practitioner_id) REFERENCES practitioner (organization_id, id)
--;
ALTER TABLE recording_shelf ADD FOREIGN KEY (organization_id, appointment_id) REFERENCES appointment (organization_id, id)
--;
CREATE INDEX recording_shelf_by_started ON recording_shelf (organization_id, started_at, recording_id)
--;
CREATE INDEX recording_shelf_by_person ON recording_shelf (organization_id, sort_name, recording_id)
--;
CREATE INDEX recording_shelf_by_staff_name ON recording_shelf (organization_id, staff_name, recording_id)
--;
CREATE INDEX recording_shelf_by_duration ON recording_shelf (organization_id, duration_ms, recording_id)
--;
CREATE INDEX recording_shelf_by_size ON recording_shelf (organization_id, size_bytes, recording_id)
--;
CREATE INDEX recording_shelf_by_status ON recording_shelf (organization_id, status, recording_id)
--;
CREATE INDEX recording_shelf_by_practitioner ON recording_shelf (organization_id, practitioner_id, started_at, recording_id, duration_ms, size_bytes)
--;
CREATE INDEX recording_shelf_by_contact ON recording_shelf (organization_id, contact_id, started_at)
--;
CREATE INDEX recording_shelf_by_appointment ON recording_shelf (organization_id, appointment_id)
--;
CREATE INDEX recording_shelf_by_agreed ON recording_shelf (organization_id, agreed_until) WHERE agreed_until < '9999-12-31'
--;
CREATE INDEX recording_shelf_by_unwithdrawn ON recording_shelf (organization_id, unwithdrawn_until) WHERE unwithdrawn_until < '9999-12-31'
--;
CREATE INDEX recording_shelf_by_other_staff ON recording_shelf (organization_id, other_staff) WHERE other_staff IS NOT NULL
--;
DROP INDEX recording_of_practitioner
--;
DROP INDEX recording_by_duration
--;
DROP INDEX recording_by_size
--;
DROP INDEX recording_by_status
--;
DROP INDEX practitioner_by_name
--;
ALTER TABLE recording_shelf ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE recording_shelf FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON recording_shelf USING (organization_id = (SELECT praxis_organization()))
--;
GRANT SELECT, INSERT, UPDATE, DELETE ON recording_shelf TO praxis_app
--;
GRANT SELECT ON recording_shelf TO praxis_backup
--;
-- How long the practice keeps its records where another law than Australia's holds.
CREATE TABLE retention_rule (
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
  kind text COLLATE "C" NOT NULL,
  jurisdiction text COLLATE "C" NOT NULL,
  years bigint NOT NULL,
  adult_at bigint NOT NULL,
  child_until bigint NOT NULL,
  notice_days bigint NOT NULL,
  basis text COLLATE "C",
  PRIMARY KEY (organization_id, id)
)
--;
CREATE UNIQUE INDEX retention_rule_unique_jurisdiction ON retention_rule (organization_id, kind, jurisdiction) WHERE NOT is_deleted
--;
ALTER TABLE retention_rule ENABLE ROW LEVEL SECURITY
--;
ALTER TABLE retention_rule FORCE ROW LEVEL SECURITY
--;
CREATE POLICY organization ON retention_rule USING (organization_id = (SELECT praxis_organization()))
--;
GRANT SELECT, INSERT, UPDATE ON retention_rule TO praxis_app
--;
GRANT SELECT ON retention_rule TO praxis_backup
--;
