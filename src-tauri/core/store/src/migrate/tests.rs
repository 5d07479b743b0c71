use super::*;
use crate::journal::{TABLES, UNRECORDED};
use crate::library::connection;
use rusqlite::Connection;
use std::cell::Cell;

/// This program's migrations, and what a later one might add.
fn and(later: &[Migration]) -> Vec<Migration> {
    [MIGRATIONS, later].concat()
}

fn of(migrations: &[Migration]) -> Connection {
    let conn = Connection::open_in_memory().expect("memory");
    connection::configure(&conn).expect("configured");
    migrate(&conn, migrations, 0, |_| Ok(())).expect("migrated");
    conn
}

const SECOND: Migration =
    Migration { sql: "ALTER TABLE issue ADD COLUMN motto TEXT NOT NULL DEFAULT ''", ends_undo: false };
const REBUILD: Migration = Migration {
    sql: "CREATE TABLE newer (id BLOB NOT NULL PRIMARY KEY, version INTEGER NOT NULL, label TEXT NOT NULL) STRICT;
          INSERT INTO newer SELECT id, version, name FROM contributor;
          DROP TABLE contributor;
          ALTER TABLE newer RENAME TO contributor",
    ends_undo: true,
};
const FAILS_HALF_WAY: Migration =
    Migration { sql: "CREATE TABLE half (id); INSERT INTO nowhere VALUES (1)", ends_undo: false };

#[test]
fn content_tables_are_strict_have_keys_cascade_nothing_and_are_all_recorded() {
    let conn = of(MIGRATIONS);
    let mut query = conn
        .prepare(
            "SELECT name, strict FROM pragma_table_list
             WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
        )
        .expect("a query");
    let found: Vec<(String, bool)> = query
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .expect("rows")
        .collect::<Result<_, _>>()
        .expect("rows");
    assert!(found.iter().all(|(_, strict)| *strict), "{found:?}");
    let mut recorded: Vec<&str> = TABLES.iter().map(|table| table.name).collect();
    recorded.push("journal");
    recorded.extend(UNRECORDED);
    recorded.sort();
    assert_eq!(found.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), recorded);
    for table in &TABLES {
        let count =
            |sql: &str| -> i64 { conn.query_row(sql, [table.name], |row| row.get(0)).expect("a count") };
        assert!(count("SELECT count(*) FROM pragma_table_info(?1) WHERE pk > 0 AND \"notnull\"") > 0);
        assert_eq!(
            count("SELECT count(*) FROM pragma_foreign_key_list(?1) WHERE on_delete <> 'NO ACTION'"),
            0
        );
    }
}

#[test]
fn triggers_write_search_tables_only() {
    let conn = of(MIGRATIONS);
    let mut query = conn.prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger'").expect("a query");
    let triggers: Vec<String> =
        query.query_map([], |row| row.get(0)).expect("rows").collect::<Result<_, _>>().expect("rows");
    assert_eq!(triggers.len(), 12);
    for sql in triggers {
        let body = &sql[sql.find("BEGIN").expect("a body")..];
        assert!(!body.contains("UPDATE "), "{sql}");
        for verb in ["INSERT INTO ", "DELETE FROM "] {
            for written in body.split(verb).skip(1) {
                let table = written.split_whitespace().next().expect("a table");
                assert!(table.ends_with("_search"), "{table} in {sql}");
            }
        }
    }
}

#[test]
fn a_library_is_brought_forward_once_and_asked_for_a_backup_before() {
    let conn = of(MIGRATIONS);
    let asked = Cell::new(None);
    let forward = |conn: &Connection| {
        migrate(conn, &and(&[SECOND]), 0, |schema| {
            asked.set(Some(schema));
            Ok(())
        })
    };
    forward(&conn).expect("migrated");
    assert_eq!((asked.take(), schema_of(&conn).expect("read")), (Some(SCHEMA), SCHEMA + 1));
    verify(&conn, &and(&[SECOND])).expect("as it should be");
    verify(&conn, MIGRATIONS).expect_err("not as it was");
    forward(&conn).expect("nothing to do");
    assert_eq!(asked.take(), None);
}

#[test]
fn a_migration_that_fails_leaves_the_step_before() {
    let conn = of(MIGRATIONS);
    let failed = migrate(&conn, &and(&[SECOND, FAILS_HALF_WAY]), 0, |_| Ok(()));
    assert!(failed.is_err());
    assert_eq!(schema_of(&conn).expect("read"), SCHEMA + 1, "the second was whole");
    verify(&conn, &and(&[SECOND])).expect("and nothing of the third is there");
    let on: bool = conn.query_row("PRAGMA foreign_keys", [], |row| row.get(0)).expect("read");
    assert!(on, "references are watched again");
    migrate(&conn, &and(&[SECOND, SECOND_AGAIN]), 0, |_| Ok(())).expect("it goes on from there");
    assert_eq!(schema_of(&conn).expect("read"), SCHEMA + 2);
}

const SECOND_AGAIN: Migration = Migration { sql: "CREATE TABLE third (id)", ends_undo: false };

#[test]
fn no_backup_no_migration() {
    let conn = of(MIGRATIONS);
    let refused = migrate(&conn, &and(&[SECOND]), 0, |_| Err(crate::StoreError::DiskFull));
    assert_eq!(refused.expect_err("no room").code(), "library.disk_full");
    verify(&conn, MIGRATIONS).expect("as it was");
}

#[test]
fn a_migration_that_rebuilds_ends_what_can_be_undone() {
    let conn = of(MIGRATIONS);
    conn.execute_batch(
        "INSERT INTO journal (kind, state, at_ms, origin, label, size_bytes, changeset)
         VALUES ('step', 'done', 0, 'window', 'Before', 0, x'')",
    )
    .expect("a step");
    let read = crate::read::Read::on(&conn);
    assert_eq!(read.next_undo().expect("read").as_deref(), Some("Before"));
    migrate(&conn, &and(&[REBUILD]), 7, |_| Ok(())).expect("migrated");
    assert_eq!(read.next_undo().expect("read"), None);
    let history = read.history(9).expect("read");
    assert_eq!(history[0].label, "Before", "older steps stay readable");
    let entries = read.changes_after(1).expect("read");
    assert_eq!(entries[0].kind, crate::EntryKind::Barrier);
}

#[test]
fn a_new_library_has_nothing_behind_it_that_can_not_be_undone() {
    let conn = of(&and(&[REBUILD]));
    let rows: i64 = conn.query_row("SELECT count(*) FROM journal", [], |row| row.get(0)).expect("a count");
    assert_eq!(rows, 0, "no barrier");
}

#[test]
fn articles_from_before_links_were_kept_are_found_by_theirs() {
    let conn = of(&MIGRATIONS[..1]);
    let body = |href: &str| {
        let link = serde_json::json!({"type": "link", "attrs": {"href": href}});
        let text = serde_json::json!({"type": "text", "text": "the kiln", "marks": [link]});
        serde_json::json!({"type": "doc", "content": [{"type": "paragraph", "content": [text]}]}).to_string()
    };
    let articles = [
        ("https://www.kiln.example/fire?utm_source=letter", body("http://clay.example/a/#top")),
        ("", body("mailto:potter@kiln.example")),
        ("https://kiln.example/rain", "no document".to_owned()),
    ];
    let call = model::CallToAction { href: "https://kiln.example/fire".into(), ..Default::default() };
    let call = serde_json::to_string(&call).expect("json");
    for (at, (link, body)) in (1_u8..).zip(&articles) {
        conn.execute(
            "INSERT INTO article VALUES (?1, 1, ?2, 'draft', 'en', NULL, 0, 0, 0, 0, '', '', '', ?3, '', '', ?4, NULL, ?5)",
            rusqlite::params![[at; 16], at, link, call, body],
        )
        .expect("an article");
    }
    migrate(&conn, MIGRATIONS, 0, |_| Ok(())).expect("migrated");
    let mut query =
        conn.prepare("SELECT article, position, key FROM article_link ORDER BY 1, 2").expect("a query");
    let found: Vec<(u8, i64, String)> = query
        .query_map([], |row| Ok((row.get::<_, [u8; 16]>(0)?[0], row.get(1)?, row.get(2)?)))
        .expect("rows")
        .collect::<Result<_, _>>()
        .expect("rows");
    let expected = [
        (1, 0, "kiln.example/fire"),
        (1, 1, "clay.example/a"),
        (1, 2, "kiln.example/fire"),
        (2, 2, "kiln.example/fire"),
        (3, 0, "kiln.example/rain"),
        (3, 1, "kiln.example/fire"),
    ];
    assert_eq!(found, expected.map(|(article, position, key)| (article, position, key.to_owned())));
    let pages = ["kiln.example/fire".to_owned()];
    let own = crate::read::Read::on(&conn).linked_in(&pages).expect("read");
    assert_eq!(own.iter().filter(|linked| linked.own).count(), 1);
}
