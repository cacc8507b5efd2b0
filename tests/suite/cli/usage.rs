//! Exit statuses and the two output streams.

use super::harness::Estate;

#[test]
fn wrong_usage_ends_with_2() {
    let estate = Estate::without_workspace();
    for arguments in [
        ["fly"].as_slice(),
        &["impact", "estate.faultline"],
        &["list"],
        &["import", "estate.faultline"],
        &["path", "estate.faultline", "a", "b", "--all", "0"],
        &["import", "estate.faultline", "a.csv", "--source", ""],
        &["import", "estate.faultline", "a.csv", "--format", "xlsx"],
        &["export", "estate.faultline", "out", "--format", "ods"],
    ] {
        let refused = estate.run(arguments).expect_status(2);
        assert_eq!(refused.output, "", "{arguments:?}");
    }
    assert_eq!(estate.files(), Vec::<String>::new());
}

#[test]
fn a_query_that_asks_for_nothing_is_wrong_usage() {
    let estate = Estate::of("key,class\na,server\n", "source,type,target\n");
    for query in ["%", "\"", "( )", "class:", "a class:"] {
        let refused = estate
            .run(&["list", "estate.faultline", query])
            .expect_status(2);
        assert_eq!(refused.output, "", "{query}");
    }
    for query in ["", " "] {
        assert_eq!(estate.ask(&["list", "estate.faultline", query])["total"], 1);
    }
}

#[test]
fn help_and_version_succeed() {
    let estate = Estate::without_workspace();
    for arguments in [["--help"], ["--version"]] {
        let told = estate.run(&arguments).expect_status(0);
        assert!(told.output.contains("faultline") || told.output.contains("Usage"));
    }
}

#[test]
fn json_is_alone_on_standard_output() {
    let estate = Estate::of("key,class\na,server\n", "source,type,target\n");
    for arguments in [
        ["list", "estate.faultline", "--json"].as_slice(),
        &["show", "estate.faultline", "a", "--json"],
        &["impact", "estate.faultline", "--ci", "a", "--json"],
        &["history", "estate.faultline", "--json"],
        &["verify", "estate.faultline", "--json"],
    ] {
        let answer = estate.run(arguments).expect_status(0);
        assert!(answer.json().is_object(), "{arguments:?}");
        assert!(!answer.output.contains('\u{1b}'), "{arguments:?}");
        assert_eq!(answer.errors, "", "{arguments:?}");
    }
}
