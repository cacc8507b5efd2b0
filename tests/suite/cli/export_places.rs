//! Where `export` cannot write, it says why in one sentence and leaves everything as it was.

use super::harness::Estate;

#[test]
fn an_ending_of_no_format_is_wrong_usage() {
    let estate = Estate::empty();
    let before = estate.files();
    for name in ["out.ods", "out.foo", "out.d/"] {
        let refused = estate
            .run(&["export", "estate.faultline", name])
            .expect_status(2);
        for part in [name, "csv, json, xlsx, graphml", "dot"] {
            assert!(
                refused.errors.contains(part),
                "{part} in {}",
                refused.errors
            );
        }
        assert_eq!(refused.output, "");
    }
    assert_eq!(estate.files(), before);
    estate
        .run(&["export", "estate.faultline", "out.foo", "--format", "json"])
        .expect_status(0);
    assert!(estate.read("out.foo").starts_with(b"{"));
}

#[test]
fn a_place_that_cannot_be_written_is_named() {
    let estate = Estate::empty();
    estate.write("there", "precious");
    std::fs::create_dir(estate.path("folder.json")).unwrap();
    let before = estate.files();
    for (target, part) in [
        ("missing/out.json", "The folder missing does not exist."),
        ("missing/out", "The folder missing does not exist."),
        ("there", "There is a file of this name"),
        ("there/out.dot", "The folder there does not exist."),
        ("folder.json", "There is a folder of this name"),
        ("estate.faultline", "no such export format"),
    ] {
        let refused = estate.run(&["export", "estate.faultline", target]);
        assert_ne!(refused.status, 0, "{target}");
        let errors = refused.errors;
        assert!(errors.contains(part) && errors.contains(target), "{errors}");
        assert_eq!(errors.lines().count(), 1, "{errors}");
        for noise in ["os error", ".faultline-export"] {
            assert!(!errors.contains(noise), "{errors}");
        }
    }
    assert_eq!(estate.files(), before);
    assert_eq!(estate.read("there"), b"precious");
}
