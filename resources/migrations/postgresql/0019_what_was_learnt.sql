-- By whose clock somebody lives who lives elsewhere: messages tell their time beside the practice's.
ALTER TABLE contact ADD COLUMN zone text COLLATE "C"
--;
-- The role that makes backups reads all there is, whatever is added later: the keys of organisations (wrapped, as everywhere) and where the
-- numbers of rows stand were left out.
GRANT SELECT ON ALL TABLES IN SCHEMA praxis TO praxis_backup
--;
GRANT SELECT ON ALL SEQUENCES IN SCHEMA praxis TO praxis_backup
--;
ALTER DEFAULT PRIVILEGES IN SCHEMA praxis GRANT SELECT ON TABLES TO praxis_backup
--;
ALTER DEFAULT PRIVILEGES IN SCHEMA praxis GRANT SELECT ON SEQUENCES TO praxis_backup
--;
-- A step of undo has an index by number once it was taken back; until then it is found by who may: each change writes to one index less.
DROP INDEX undo_step_by_number
--;
CREATE INDEX undo_step_used ON undo_step (organization_id, number) WHERE used_at IS NOT NULL
--;
