//! Files that are no sound workspace are refused in one sentence and left untouched.

use super::harness::Estate;

/// Every reading command says no, and the folder is as before.
fn assert_refused(estate: &Estate, what: &str) {
    let before = estate.read("estate.faultline");
    let files = estate.files();
    for arguments in [
        ["list", "estate.faultline"].as_slice(),
        &["history", "estate.faultline"],
        &["import", "estate.faultline", "cis.csv"],
    ] {
        let refused = estate.run(arguments).expect_status(1);
        assert_eq!(refused.output, "", "{what}");
        assert_eq!(
            refused.errors.trim().lines().count(),
            1,
            "{what}: {}",
            refused.errors
        );
        assert!(
            !refused.errors.contains("panicked"),
            "{what}: {}",
            refused.errors
        );
    }
    assert_eq!(before, estate.read("estate.faultline"), "{what}");
    assert_eq!(files, estate.files(), "{what}");
}

fn workspace() -> Estate {
    let estate = Estate::of("key,class\na,server\n", "source,type,target\n");
    estate.write("relations.csv", "");
    estate
}

#[test]
fn a_truncated_file() {
    let estate = workspace();
    let whole = estate.read("estate.faultline");
    for part in [whole.len() / 2, whole.len() - 4096, 50] {
        estate.write("estate.faultline", &whole[..part]);
        assert_refused(&estate, &format!("{part} bytes of {}", whole.len()));
    }
}

#[test]
fn a_file_of_another_program() {
    let estate = workspace();
    estate.write("estate.faultline", "key,class\nthis is,a spreadsheet\n");
    assert_refused(&estate, "text");
    std::fs::remove_file(estate.path("estate.faultline")).unwrap();
    let other = rusqlite::Connection::open(estate.path("estate.faultline")).unwrap();
    other
        .execute_batch("CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES ('x')")
        .unwrap();
    drop(other);
    assert_refused(&estate, "another database");
}

#[test]
fn a_workspace_of_a_newer_version() {
    let estate = workspace();
    let database = rusqlite::Connection::open(estate.path("estate.faultline")).unwrap();
    database
        .pragma_update(None, "journal_mode", "DELETE")
        .unwrap();
    database.pragma_update(None, "user_version", 9_999).unwrap();
    drop(database);
    assert_refused(&estate, "newer");
}

#[test]
fn no_file_at_all() {
    let estate = Estate::without_workspace();
    let missing = estate.run(&["list", "estate.faultline"]).expect_status(1);
    assert!(
        missing.errors.contains("estate.faultline"),
        "{}",
        missing.errors
    );
    assert_eq!(estate.files(), Vec::<String>::new());
}

#[test]
fn a_workspace_is_never_made_over_a_file() {
    let estate = Estate::without_workspace();
    estate.write("estate.faultline", "precious");
    estate.run(&["new", "estate.faultline"]).expect_status(1);
    assert_eq!(estate.read("estate.faultline"), b"precious");
}
