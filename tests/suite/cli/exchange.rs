//! import and export.

use serde_json::Value;

use super::harness::Estate;

const CIS: &str = "key,name,class,status,owner\n\
    a,A,application_component,live,Ada\n\
    b,B,server,live,\n\
    c,C,server,retired,Ben\n";
const RELATIONSHIPS: &str = "source,type,target,strength,group,needs,group_strength,probability\n\
    a,runs_on,b,,pair,1,,\n\
    a,runs_on,c,,pair,1,,\n";

#[test]
fn the_same_files_again_make_no_changeset() {
    let estate = Estate::of(CIS, RELATIONSHIPS);
    let before = estate.ask(&["history", "estate.faultline"]);
    estate
        .run(&["import", "estate.faultline", "cis.csv", "relations.csv"])
        .expect_status(0);
    assert_eq!(estate.ask(&["history", "estate.faultline"]), before);
}

#[test]
fn an_export_gives_back_what_was_imported() {
    let estate = Estate::of(CIS, RELATIONSHIPS);
    estate
        .run(&["export", "estate.faultline", "out", "--format", "csv"])
        .expect_status(0);
    estate.run(&["new", "copy.faultline"]).expect_status(0);
    estate
        .run(&[
            "import",
            "copy.faultline",
            "out/relations.csv",
            "out/cis.csv",
        ])
        .expect_status(0);
    estate
        .run(&["export", "copy.faultline", "again", "--format", "csv"])
        .expect_status(0);
    for name in ["cis.csv", "relations.csv"] {
        let once = estate.read(&format!("out/{name}"));
        assert_eq!(once, estate.read(&format!("again/{name}")), "{name}");
        assert!(!once.is_empty());
    }
    let roots = ["impact", "copy.faultline", "--ci", "b"];
    assert_eq!(estate.ask(&roots)["summary"]["down"], 2);
}

#[test]
fn other_formats_are_written_whole() {
    let estate = Estate::of(CIS, RELATIONSHIPS);
    for (name, begins) in [
        ("out.json", "{"),
        ("out.graphml", "<?xml"),
        ("out.dot", "digraph"),
    ] {
        estate
            .run(&["export", "estate.faultline", name])
            .expect_status(0);
        let text = String::from_utf8(estate.read(name)).unwrap();
        assert!(text.starts_with(begins), "{name}: {text}");
        assert!(
            text.contains("runs_on") || name == "out.dot",
            "{name}: {text}"
        );
    }
    let document: Value = serde_json::from_slice(&estate.read("out.json")).unwrap();
    assert_eq!(document["cis"].as_array().unwrap().len(), 3);
}

#[test]
fn all_bad_rows_are_told_and_nothing_is_changed() {
    let estate = Estate::empty();
    estate.write(
        "cis.csv",
        "key,class,status\na,server,live\nb,servr,live\nc,server,alive\n",
    );
    let before = estate.read("estate.faultline");
    let refused = estate
        .run(&["import", "estate.faultline", "cis.csv"])
        .expect_status(1);
    for part in ["line 3", "servr", "server", "line 4", "alive", "status"] {
        assert!(
            refused.errors.contains(part),
            "{part} in {}",
            refused.errors
        );
    }
    assert_eq!(estate.ask(&["list", "estate.faultline"])["total"], 0);
    assert_eq!(before, estate.read("estate.faultline"));
    estate
        .run(&["import", "estate.faultline", "cis.csv", "--skip-bad-rows"])
        .expect_status(0);
    assert_eq!(estate.ask(&["list", "estate.faultline"])["total"], 1);
}

#[test]
fn a_dry_run_changes_nothing() {
    let estate = Estate::empty();
    estate.write("cis.csv", "key,class\na,server\n");
    let told = estate
        .run(&["import", "estate.faultline", "cis.csv", "--dry-run"])
        .expect_status(0);
    assert!(told.output.contains('1'), "{}", told.output);
    assert_eq!(estate.ask(&["list", "estate.faultline"])["total"], 0);
}

#[test]
fn unknown_classes_and_columns_can_be_allowed_or_refused() {
    let estate = Estate::empty();
    estate.write("cis.csv", "key,class,colour\na,toaster,red\n");
    estate
        .run(&["import", "estate.faultline", "cis.csv"])
        .expect_status(1);
    estate
        .run(&[
            "import",
            "estate.faultline",
            "cis.csv",
            "--create-classes",
            "--strict",
        ])
        .expect_status(1);
    let kept = estate
        .run(&["import", "estate.faultline", "cis.csv", "--create-classes"])
        .expect_status(0);
    assert!(
        format!("{}{}", kept.output, kept.errors).contains("colour"),
        "{} {}",
        kept.output,
        kept.errors
    );
    let shown = estate.ask(&["show", "estate.faultline", "a"]);
    assert_eq!(shown["class"], "toaster");
}
