-- The newest lines of the trail, until some hundreds of them move into `audit` together: a line then costs its deed one page of the log,
-- where the indexes of `audit` cost it seven more.
CREATE TABLE audit_tail (
  organization_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  previous BLOB NOT NULL,
  hash BLOB NOT NULL,
  body BLOB NOT NULL,
  at INTEGER NOT NULL,
  user_id BLOB,
  record_id BLOB,
  action TEXT NOT NULL,
  outcome TEXT NOT NULL
) STRICT
--;
CREATE TRIGGER audit_tail_is_never_changed BEFORE UPDATE ON audit_tail BEGIN SELECT raise(ABORT, 'audit is append-only'); END
--;
CREATE TRIGGER audit_tail_is_never_cut BEFORE DELETE ON audit_tail
WHEN NOT EXISTS (SELECT 1 FROM audit a WHERE a.organization_id = OLD.organization_id AND a.number = OLD.number AND a.hash = OLD.hash AND a.body = OLD.body)
BEGIN SELECT raise(ABORT, 'audit is append-only'); END
--;
