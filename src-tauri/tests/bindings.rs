//! The generated bindings are committed; this test writes them and fails where they had changed.

use std::path::PathBuf;

use specta_typescript::Typescript;

#[test]
fn bindings_are_current() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../ui/src/ipc/bindings.ts");
    let before = std::fs::read_to_string(&path).unwrap_or_default();
    faultline_desktop::bridge()
        .export(Typescript::default(), &path)
        .expect("the bindings can be written");
    let after = std::fs::read_to_string(&path).expect("the bindings can be read");
    assert!(
        before == after,
        "ui/src/ipc/bindings.ts was stale and has been written anew; commit it"
    );
}
