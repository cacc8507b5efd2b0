//! Every sentence that the core can say, as a list that the window's German texts are typed by.
//!
//! The core speaks English; the window says its sentences in its own language, with the English one
//! as the key. The list is committed; the test fails where it is stale, and writes it anew where
//! `FAULTLINE_WRITE_BINDINGS` is set (`cargo xtask bindings`). TypeScript then names each sentence
//! that has no German text yet, and each text whose sentence is gone.

mod literals;
mod template;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use literals::{Found, Place, literals};
use template::template;

/// Where the sentences come from: the crates whose words reach the window.
const CRATES: &[&str] = &["api", "core", "exchange", "graph", "model", "store"];

/// Files whose texts, but for errors, are no sentences that the window shows, and why.
const OTHER_TEXTS: &[(&str, &str)] = &[
    (
        "core/src/records/import/cell_words.rs",
        "words of foreign files",
    ),
    (
        "core/src/records/import/mapping.rs",
        "names of columns in foreign files",
    ),
    (
        "core/src/records/import/table.rs",
        "names of columns and endings of files",
    ),
    (
        "core/src/changes/windows/recurrence_words.rs",
        "rules as they are written",
    ),
    (
        "core/src/records/import/column_names.rs",
        "names of columns in foreign files",
    ),
    (
        "core/src/records/import/kind_of_table.rs",
        "names of columns in foreign files",
    ),
    (
        "core/src/records/import/state_words.rs",
        "words of foreign files",
    ),
    (
        "core/src/query/explain.rs",
        "said by the command line alone",
    ),
    (
        "api/src/file_kinds.rs",
        "names that stand until the page has told its own",
    ),
    (
        "core/src/changes/risk/factor_value.rs",
        "said by the command line alone",
    ),
    ("api/src/workspace.rs", "names of the demonstration estate"),
    ("core/src/cfia/write.rs", "a file of cells"),
    (
        "core/src/changes/cab/minutes.rs",
        "minutes, which are a report",
    ),
    (
        "core/src/changes/collisions/sentence.rs",
        "said by the command line and reports",
    ),
    ("core/src/changes/calendar/export.rs", "a calendar file"),
    (
        "core/src/demo",
        "names and records of the demonstration estate",
    ),
    ("core/src/export", "names of formats"),
    (
        "core/src/health/check.rs",
        "names of lists, which the command line alone says",
    ),
    (
        "core/src/health/policy/definition.rs",
        "fields of policy files",
    ),
    ("core/src/health/policy/help.rs", "help of the command line"),
    ("core/src/health/query.rs", "queries"),
    (
        "core/src/health/sentence.rs",
        "said by the command line alone",
    ),
    ("core/src/query/value_of_attribute.rs", "parts of queries"),
    ("core/src/records/history.rs", "stands where a key is lost"),
    (
        "core/src/records/words.rs",
        "said by the command line alone",
    ),
    ("core/src/report", "reports have a catalogue of their own"),
    ("core/src/table_file.rs", "endings of files"),
    ("exchange/src/csv", "names of columns"),
    ("exchange/src/document", "drawing"),
    ("exchange/src/dot.rs", "a file"),
    (
        "exchange/src/evidence/alertmanager.rs",
        "what an alert says",
    ),
    ("exchange/src/evidence/icinga.rs", "what an alert says"),
    (
        "exchange/src/evidence/read.rs",
        "names of columns in foreign files",
    ),
    ("exchange/src/evidence/status_file.rs", "what an alert says"),
    (
        "exchange/src/evidence/table.rs",
        "names of columns in foreign files",
    ),
    ("exchange/src/evidence/words.rs", "words of foreign files"),
    ("exchange/src/graphml.rs", "a file"),
    ("exchange/src/icalendar", "a file"),
    (
        "model/src/changeset.rs",
        "how a hash is written for programmers",
    ),
    ("model/src/record/life_cycle.rs", "arrows between states"),
    ("model/src/record/setting.rs", "names in the file"),
    ("model/src/saved_view.rs", "names in the file"),
    (
        "model/src/shipped",
        "labels of the model, which are translated as such",
    ),
    ("store/src/drafts", "SQL"),
    ("store/src/file", "SQL"),
    ("store/src/moment", "SQL"),
    ("store/src/provenance", "SQL"),
    ("store/src/read", "SQL"),
    (
        "store/src/rows.rs",
        "the cause of a damaged row, for whoever repairs it",
    ),
    ("store/src/table.rs", "SQL"),
    ("store/src/verify/derived.rs", "SQL"),
    (
        "store/src/write",
        "the cause of a damaged row, for whoever repairs it",
    ),
];

/// Files that are tables of words, where a single word is said, too.
const TABLES_OF_WORDS: &[&str] = &[
    "core/src/root_cause/settings/definitions.rs",
    "model/src/record/fields.rs",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_path_buf()
}

/// Rust files below a folder, sorted; those of tests are left out.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        let stem = path.file_stem().unwrap().to_str().unwrap();
        if stem.ends_with("tests") || stem == "testing" {
            continue;
        }
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The sentences of each part: a crate, or a module of the core. What two parts say stands in the first.
fn sentences() -> BTreeMap<String, BTreeSet<String>> {
    let crates = root().join("src-tauri/crates");
    let mut seen = BTreeSet::new();
    let mut parts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for name in CRATES {
        let source = crates.join(name).join("src");
        let mut paths = Vec::new();
        files(&source, &mut paths);
        for path in paths {
            let part = match *name {
                "core" => {
                    let module = path.strip_prefix(&source).unwrap().iter().next().unwrap();
                    let module = Path::new(module).file_stem().unwrap().to_str().unwrap();
                    format!("core_{module}")
                }
                name => name.to_owned(),
            };
            let own = of_file(path.strip_prefix(&crates).unwrap(), &path);
            let own = own.into_iter().filter(|one| seen.insert(one.clone()));
            parts.entry(part).or_default().extend(own);
        }
    }
    parts.retain(|_, own| !own.is_empty());
    parts
}

/// The sentences of a file, whose path within the crates is told as well.
fn of_file(within: &Path, path: &Path) -> Vec<String> {
    let is_other = |(folder, _): &(&str, &str)| within.starts_with(folder);
    let has_other_texts = OTHER_TEXTS.iter().any(is_other);
    let is_table = TABLES_OF_WORDS
        .iter()
        .any(|table| within == Path::new(table));
    let said = |one: Found| match one.place {
        Place::Code if is_table && is_name(&one.text) => template(&one.text, Place::Word),
        Place::Code | Place::Word if has_other_texts => None,
        place => template(&one.text, place),
    };
    let source = std::fs::read_to_string(path).unwrap();
    literals(&source).into_iter().filter_map(said).collect()
}

/// Whether a single word is what something is called, and no id.
fn is_name(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && !text.contains(". ")
}

/// The list as a module of the window.
fn module() -> String {
    let mut text = String::from(
        "/* Generated from the sources of the core by `cargo xtask bindings`. Do not edit. */\n\n\
         /** Every sentence that the core can say, by the part that says it. */\n\
         export const coreSentences = {\n",
    );
    for (part, sentences) in sentences() {
        text.push_str(&format!("  {part}: [\n"));
        for one in sentences {
            text.push_str(&format!("    {},\n", serde_json::to_string(&one).unwrap()));
        }
        text.push_str("  ],\n");
    }
    text.push_str("} as const;\n");
    text
}

#[test]
fn the_list_of_sentences_is_current() {
    let committed = root().join("ui/src/locales/core-sentences.ts");
    let fresh = module();
    if std::env::var_os("FAULTLINE_WRITE_BINDINGS").is_some() {
        std::fs::write(&committed, fresh).unwrap();
        return;
    }
    let read = std::fs::read_to_string(&committed).unwrap_or_default();
    assert!(
        read.replace("\r\n", "\n") == fresh,
        "ui/src/locales/core-sentences.ts is stale: run `cargo xtask bindings`, commit it, and give \
         each new sentence its German text where `npx tsc --noEmit` says so"
    );
}

#[test]
fn every_exclusion_still_names_files() {
    let crates = root().join("src-tauri/crates");
    for (path, reason) in OTHER_TEXTS {
        assert!(crates.join(path).exists(), "{path} ({reason}) is gone");
    }
}
