//! Who may use whom: what `cargo metadata` says must be what ARCHITECTURE.md allows.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Package, the packages of ours that it may use, and crates of others that would
/// break its promise.
const RULES: &[(&str, &[&str], &[&str])] = &[
    (
        "faultline-model",
        &[],
        &["rusqlite", "tauri", "specta", "clap"],
    ),
    (
        "faultline-graph",
        &[],
        &[
            "rusqlite",
            "serde",
            "serde_json",
            "jiff",
            "tauri",
            "specta",
            "clap",
        ],
    ),
    (
        "faultline-exchange",
        &["faultline-model"],
        &["rusqlite", "tauri", "specta", "clap"],
    ),
    (
        "faultline-store",
        &["faultline-model"],
        &["tauri", "specta", "clap"],
    ),
    (
        "faultline-core",
        &[
            "faultline-model",
            "faultline-graph",
            "faultline-store",
            "faultline-exchange",
        ],
        &["rusqlite", "tauri", "specta", "clap", "indicatif"],
    ),
    (
        "faultline-api",
        &["faultline-core", "faultline-model"],
        &["rusqlite", "tauri", "clap"],
    ),
    (
        "faultline-cli",
        &["faultline-core", "faultline-api"],
        &["rusqlite", "tauri"],
    ),
    (
        "faultline-desktop",
        &["faultline-api"],
        &["rusqlite", "clap"],
    ),
    (
        "faultline-testkit",
        &["faultline-graph", "faultline-model"],
        &["tauri"],
    ),
    ("xtask", &[], &["tauri", "clap", "serde", "serde_json"]),
];

/// Used by tests and benches only.
const TESTS_ONLY: [&str; 2] = ["faultline-testkit", "faultline-tests"];

fn packages() -> Vec<Value> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--format-version",
            "1",
            "--no-deps",
            "--offline",
        ])
        .current_dir(root)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

/// The names of a package's dependencies, without those of its tests.
fn used_by(package: &Value) -> BTreeSet<&str> {
    package["dependencies"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|dependency| dependency["kind"] != "dev")
        .map(|dependency| dependency["name"].as_str().unwrap())
        .collect()
}

#[test]
fn every_package_uses_only_what_its_place_allows() {
    let packages = packages();
    let ours: BTreeSet<&str> = packages
        .iter()
        .map(|package| package["name"].as_str().unwrap())
        .collect();
    let mut faults = Vec::new();
    for package in &packages {
        let name = package["name"].as_str().unwrap();
        let used = used_by(package);
        if name == "faultline-tests" {
            continue;
        }
        let Some((_, allowed, barred)) = RULES.iter().find(|(of, ..)| *of == name) else {
            faults.push(format!(
                "{name} has no place in the house; add it to the rules"
            ));
            continue;
        };
        for other in used
            .intersection(&ours)
            .filter(|other| !allowed.contains(other))
        {
            faults.push(format!("{name} uses {other}"));
        }
        for other in used.iter().filter(|other| barred.contains(other)) {
            faults.push(format!("{name} uses {other}"));
        }
        for other in TESTS_ONLY.iter().filter(|other| used.contains(**other)) {
            faults.push(format!("{name} uses {other}, which is for tests only"));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_rule_is_about_a_package_that_exists() {
    let packages = packages();
    for (name, ..) in RULES {
        assert!(
            packages.iter().any(|package| package["name"] == *name),
            "{name}"
        );
    }
}
