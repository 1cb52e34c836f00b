-- When somebody was last here is asked of every appointment they had: whose retention is over begins with it. All that is looked at stands in
-- this index, a part of the table.
CREATE INDEX appointment_seen ON appointment (organization_id, id, start_wall, status, is_deleted, deleted_at)
--;
