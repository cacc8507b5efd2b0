//! Files stay small enough to be read at one sitting.

use std::path::{Path, PathBuf};
use std::process::Command;

/// No file of source has more lines than this.
const LONGEST: usize = 500;

const ENDINGS: [&str; 5] = ["rs", "ts", "tsx", "css", "sql"];

/// Files that may be longer, and why.
const EXCEPTIONS: &[(&str, &str)] = &[
    (
        "ui/src/ipc/bindings.ts",
        "generated from the Rust types, and compared with them by a test",
    ),
    (
        "ui/src/locales/core-sentences.ts",
        "generated from the core's sources, and compared with them by a test",
    ),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_path_buf()
}

/// Source files that git tracks or would track.
fn sources() -> Vec<String> {
    let output = Command::new("git")
        .args([
            "ls-files",
            "--cached",
            "--others",
            "--exclude-standard",
            "-z",
        ])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout)
        .unwrap()
        .split_terminator('\0')
        .filter(|path| {
            let ending = Path::new(path)
                .extension()
                .and_then(|ending| ending.to_str());
            ending.is_some_and(|ending| ENDINGS.contains(&ending)) && root().join(path).is_file()
        })
        .map(str::to_owned)
        .collect()
}

fn lines(path: &str) -> usize {
    std::fs::read_to_string(root().join(path))
        .unwrap()
        .lines()
        .count()
}

#[test]
fn no_file_is_too_long() {
    let sources = sources();
    assert!(
        sources.len() > 100,
        "git listed only {} sources",
        sources.len()
    );
    let mut long: Vec<String> = sources
        .iter()
        .filter(|path| EXCEPTIONS.iter().all(|(exception, _)| exception != path))
        .map(|path| (path, lines(path)))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(path, lines)| format!("{path} has {lines} lines, {LONGEST} are allowed"))
        .collect();
    long.sort();
    assert!(long.is_empty(), "split these by purpose: {long:#?}");
}

#[test]
fn the_usual_file_is_short() {
    let mut sizes: Vec<usize> = sources().iter().map(|path| lines(path)).collect();
    sizes.sort_unstable();
    let median = sizes[sizes.len() / 2];
    assert!(median < 150, "the median file has {median} lines");
}

#[test]
fn every_exception_is_still_needed() {
    for (path, reason) in EXCEPTIONS {
        assert!(
            lines(path) > LONGEST,
            "{path} ({reason}) is short enough now"
        );
    }
}

#[test]
fn no_module_of_these_tests_is_forgotten() {
    let mut forgotten = Vec::new();
    for suite in ["suite", "e2e"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(suite);
        check_modules(&folder, &folder.join("main.rs"), &mut forgotten);
    }
    assert!(
        forgotten.is_empty(),
        "not named by any `mod`: {forgotten:#?}"
    );
}

/// Every file of a folder must be named by a `mod` in `parent`.
fn check_modules(folder: &Path, parent: &Path, forgotten: &mut Vec<PathBuf>) {
    let text = std::fs::read_to_string(parent).unwrap();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if path == parent || name == "mod" {
            continue;
        }
        if !text.contains(&format!("mod {name};")) {
            forgotten.push(path.clone());
        }
        if path.is_dir() {
            check_modules(&path, &path.join("mod.rs"), forgotten);
        }
    }
}
