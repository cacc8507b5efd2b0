//! The generated bindings are committed; this test fails where they are stale, and writes them
//! anew where `FAULTLINE_WRITE_BINDINGS` is set (`cargo xtask bindings`).

use std::path::Path;

use specta_typescript::Typescript;

#[test]
fn bindings_are_current() {
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/ipc/bindings.ts");
    if std::env::var_os("FAULTLINE_WRITE_BINDINGS").is_some() {
        write(&committed);
        return;
    }
    let folder = tempfile::tempdir().expect("a folder for the fresh bindings");
    let fresh = folder.path().join("bindings.ts");
    write(&fresh);
    let read = |path: &Path| std::fs::read_to_string(path).expect("the bindings can be read");
    assert!(
        read(&committed).replace("\r\n", "\n") == read(&fresh).replace("\r\n", "\n"),
        "ui/src/ipc/bindings.ts is stale: run `cargo xtask bindings` and commit it"
    );
}

fn write(path: &Path) {
    faultline_desktop::bridge()
        .export(Typescript::default(), path)
        .expect("the bindings can be written");
}
