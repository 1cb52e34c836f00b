ALTER TABLE participant ADD COLUMN ended_by text COLLATE "C"
--;
ALTER TABLE participant ADD COLUMN ended_why text COLLATE "C"
--;
ALTER TABLE participant ADD COLUMN fee_minor bigint NOT NULL DEFAULT 0
--;
ALTER TABLE organization ADD COLUMN reminder_hours bigint NOT NULL DEFAULT 24
--;
CREATE INDEX appointment_to_follow_up ON appointment (organization_id, follow_up_by) WHERE follow_up_by IS NOT NULL
--;
