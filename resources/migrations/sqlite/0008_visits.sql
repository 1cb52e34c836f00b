ALTER TABLE participant ADD COLUMN ended_by TEXT
--;
ALTER TABLE participant ADD COLUMN ended_why TEXT
--;
ALTER TABLE participant ADD COLUMN fee_minor INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE organization ADD COLUMN reminder_hours INTEGER NOT NULL DEFAULT 24
--;
CREATE INDEX appointment_to_follow_up ON appointment (organization_id, follow_up_by) WHERE follow_up_by IS NOT NULL
--;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('appointment', 'appointment_to_follow_up', '20000 20000 4')
--;
