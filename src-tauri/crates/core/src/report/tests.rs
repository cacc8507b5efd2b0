//! Every section of each report, the same bytes again, and what is refused.

mod german;
mod pictures;
mod sections;

use std::path::Path;

use faultline_exchange::document::{Block, Document};

use super::{Language, ReportFault, ReportQuestion, report, write_report};
use crate::changes::cab::{CabMeeting, save_cab_meeting};
use crate::context::Context;
use crate::task::TaskContext;
use crate::workspace::Workspace;

fn context() -> Context {
    crate::edit::tests::context()
}

/// The demonstration estate with its records.
fn demonstration(folder: &Path) -> Workspace {
    let path = folder.join("demo.faultline");
    Workspace::create_demonstration(&path, &context()).expect("made")
}

fn of(records: &[&str]) -> ReportQuestion {
    ReportQuestion {
        meeting: None,
        records: records.iter().map(|&number| number.to_owned()).collect(),
        language: Language::English,
    }
}

fn told(workspace: &Workspace, question: &ReportQuestion) -> Result<Document, ReportFault> {
    report(&TaskContext::unattended(), workspace, question)
}

/// The headings down to a level.
fn headings(document: &Document, down_to: u8) -> Vec<&str> {
    let heading = |block| match block {
        &Block::Heading { level, ref text } if level <= down_to => Some(text.as_str()),
        _ => None,
    };
    document.blocks.iter().filter_map(heading).collect()
}

#[test]
fn the_same_records_give_the_same_bytes() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = demonstration(folder.path());
    let forms = Language::ALL.map(|language| [("html", language), ("pdf", language)]);
    for (ending, language) in forms.concat() {
        let [first, second] = [1, 2].map(|number| {
            let target = folder.path().join(format!("{number}.{ending}"));
            // Opened anew: nothing may lean on what is remembered.
            let again = Workspace::open(workspace.path()).expect("opened");
            let task = TaskContext::unattended();
            let question = ReportQuestion {
                language,
                ..of(&["CHG-65", "PRB-1"])
            };
            write_report(&task, &again, &question, &target).expect("written");
            std::fs::read(&target).expect("readable")
        });
        assert!(first == second, "{ending}");
    }
}

#[test]
fn what_cannot_be_told_is_refused_and_leaves_no_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = demonstration(folder.path());
    let write = |records: &[&str], target: &Path| {
        let written = write_report(&TaskContext::unattended(), &workspace, &of(records), target);
        written.expect_err("refused").to_string()
    };
    let place = |name: &str| folder.path().join(name);
    for (records, name, expected) in [
        (
            &["CHG-65"][..],
            "a.docx",
            "A report is written as html or pdf.",
        ),
        (&["CHG-65"], "a", "A report is written as html or pdf."),
        (&[], "a.pdf", "The report has no subject."),
        (
            &["CHG-9999"],
            "a.pdf",
            "There is no CHG-9999. The latest change is",
        ),
        (&["nonsense"], "a.pdf", "\"nonsense\""),
        (&["CHG-65"], "missing/a.pdf", "does not exist"),
    ] {
        let said = write(records, &place(name));
        assert!(said.contains(expected), "{records:?} {name}: {said}");
        assert!(!place(name).exists(), "{name}");
    }
    let disguised = place("estate.pdf");
    std::fs::copy(workspace.path(), &disguised).expect("copied");
    let said = write(&["CHG-65"], &disguised);
    assert!(said.contains("is a Faultline workspace"), "{said}");
}

#[test]
fn a_meeting_comes_with_its_changes_in_the_order_of_the_agenda() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = demonstration(folder.path());
    let meeting = CabMeeting {
        name: "CAB of Tuesday".to_owned(),
        at: context().now,
        attendees: vec!["Ann".to_owned(), "Bo".to_owned()],
        agenda: ["CHG-66", "CHG-65"]
            .map(|number| number.parse().expect("a number"))
            .to_vec(),
        decisions: Vec::new(),
        notes: "Bring the plans.".to_owned(),
    };
    save_cab_meeting(&workspace, &context(), None, &meeting).expect("saved");
    let question = ReportQuestion {
        meeting: Some("CAB of Tuesday".to_owned()),
        records: vec!["PRB-1".to_owned(), "CHG-65".to_owned()],
        language: Language::English,
    };
    let document = told(&workspace, &question).expect("told");
    let first = headings(&document, 1);
    let begins: Vec<&str> = first
        .iter()
        .map(|text| text.split(' ').next().unwrap_or(""))
        .collect();
    assert_eq!(begins, ["CAB", "CHG-66", "CHG-65", "PRB-1"]);
    assert_eq!(document.title, "CAB of Tuesday");
    assert!(
        document
            .blocks
            .contains(&Block::paragraph("Bring the plans."))
    );
}
