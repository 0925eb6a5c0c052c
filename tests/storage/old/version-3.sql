BEGIN TRANSACTION;
CREATE TABLE edit (
            take_id TEXT PRIMARY KEY REFERENCES take (id) ON DELETE CASCADE,
            edited_text TEXT NOT NULL
        , sum INTEGER);
INSERT INTO "edit" VALUES('s1-001','We measured it.',1217142908);
CREATE TABLE gave_up (
            take_id TEXT PRIMARY KEY REFERENCES take (id) ON DELETE CASCADE
        );
CREATE TABLE offer (
            take_id TEXT PRIMARY KEY REFERENCES take (id) ON DELETE CASCADE
        );
INSERT INTO "offer" VALUES('s1-002');
CREATE TABLE session (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            bank_id TEXT NOT NULL,
            bank_title TEXT NOT NULL,
            mode TEXT NOT NULL,
            started_at TEXT NOT NULL
        , sum INTEGER);
INSERT INTO "session" VALUES(1,'s1','devops-python','Python and DevOps','pressure','2025-11-23T14:32:05+01:00',2814901186);
CREATE TABLE take (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
            question_id TEXT NOT NULL,
            follow_up_id TEXT NOT NULL,
            number INTEGER NOT NULL,
            audio TEXT NOT NULL,
            duration_s REAL NOT NULL,
            laps TEXT NOT NULL,
            started_at TEXT NOT NULL,
            preroll_s REAL NOT NULL,
            device TEXT NOT NULL,
            lost_s REAL NOT NULL,
            problem TEXT NOT NULL,
            question TEXT NOT NULL
        , gaps TEXT NOT NULL DEFAULT '[]', sum INTEGER);
INSERT INTO "take" VALUES(1,'s1-001','s1','gate','',1,'s1/s1-001.wav',61.5,'[["task",10.1]]','2025-11-23T14:33:00+01:00',0.25,'USB',0.02,'','{"id":"gate","category":"behavioral","prompt":"Tell me about a gate.","title":"","spoken":"","star":true,"think_s":30.0,"limit_s":120.0,"follow_ups":[{"id":"f1","prompt":"And then?","spoken":""}],"key_points":[{"id":"k1","text":"Measured it","phrases":["measured"],"probe":""}],"vocabulary":["Snyk"],"tags":[],"difficulty":2}','[[7.5,0.02,"dropped"]]',797801836);
INSERT INTO "take" VALUES(2,'s1-002','s1','gate','f1',1,'s1/s1-002.wav',5.0,'[]','2025-11-23T14:35:00+01:00',0.0,'',0.0,'','{"id":"gate","category":"behavioral","prompt":"Tell me about a gate.","title":"","spoken":"","star":true,"think_s":30.0,"limit_s":120.0,"follow_ups":[{"id":"f1","prompt":"And then?","spoken":""}],"key_points":[{"id":"k1","text":"Measured it","phrases":["measured"],"probe":""}],"vocabulary":["Snyk"],"tags":[],"difficulty":2}','[]',2419621176);
CREATE TABLE transcript (
            take_id TEXT PRIMARY KEY REFERENCES take (id) ON DELETE CASCADE,
            words TEXT NOT NULL,
            speech TEXT NOT NULL,
            model TEXT NOT NULL,
            language TEXT NOT NULL,
            finish_to_transcript_s REAL
        , corrections TEXT NOT NULL DEFAULT '[]', sum INTEGER);
INSERT INTO "transcript" VALUES('s1-001','[["We",0.1,0.3,0.98],["measured",0.4,0.9,0.5]]','[[0.05,1.0]]','base','en',0.4,'[]',2422068958);
CREATE INDEX take_of_session ON take (session_id, duration_s);
COMMIT;
PRAGMA user_version = 3;
