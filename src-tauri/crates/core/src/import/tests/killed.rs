//! An import that is killed leaves the workspace as it was.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{Shop, context};
use crate::import::{ImportOptions, Input, import};
use crate::task::{Cancellation, TaskContext};
use crate::workspace::Workspace;

/// Tells the child in which folder to import.
const FOLDER: &str = "FAULTLINE_TEST_KILLED_IMPORT";

/// Imports and stops for ever in the middle, once rows were written.
fn import_half(folder: &Path) {
    let reports = Cell::new(0);
    let stop = |done, _| {
        reports.set(reports.get() + 1);
        if reports.get() > 1 && done > 0 {
            std::fs::write(folder.join("half"), "").expect("written");
            loop {
                std::thread::park();
            }
        }
    };
    let task = TaskContext::new(Cancellation::default(), &stop);
    let workspace = Workspace::open(&folder.join("shop.faultline")).expect("opened");
    let inputs = [Input {
        path: folder.join("many.csv"),
    }];
    let result = import(
        &task,
        &workspace,
        &inputs,
        &ImportOptions::default(),
        &context(9),
    );
    panic!("the import must not end: {result:?}");
}

#[test]
fn a_killed_import_leaves_the_workspace_as_before() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        return import_half(&PathBuf::from(folder));
    }
    let mut shop = Shop::new();
    shop.import(&[("cis.csv", "key,class\na,server\n")]);
    let before = (shop.export(), shop.head(), shop.runs());
    let Shop {
        folder, workspace, ..
    } = shop;
    drop(workspace);
    let mut rows = String::from("key,class,owner\n");
    for number in 0..200_000 {
        rows.push_str(&format!("vm-{number},virtual_machine,Ann\n"));
    }
    std::fs::write(folder.path().join("many.csv"), rows).expect("written");
    let mut child = Command::new(std::env::current_exe().expect("a test program"))
        .args([
            "--exact",
            "import::tests::killed::a_killed_import_leaves_the_workspace_as_before",
        ])
        .env(FOLDER, folder.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("started");
    while !folder.path().join("half").exists() {
        assert!(
            child.try_wait().expect("a child").is_none(),
            "the import ended by itself"
        );
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    child.kill().expect("killed");
    child.wait().expect("ended");
    let shop = Shop {
        workspace: Workspace::open(&folder.path().join("shop.faultline")).expect("opened"),
        folder,
        seconds: 10,
    };
    assert_eq!((shop.export(), shop.head(), shop.runs()), before);
}
