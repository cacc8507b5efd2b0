//! What is no query is told with its place.

use super::super::{Query, QueryFault};
use crate::edit::tests::workspace;
use crate::inventory::InventoryFault;

fn fault(text: &str) -> QueryFault {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let snapshot = workspace.snapshot().expect("a snapshot");
    let reader = workspace.read().expect("readable");
    let now = "2026-11-21T12:00[UTC]".parse().expect("a time");
    match Query::read(text, &snapshot.model, reader.view(), &now) {
        Err(InventoryFault::Query(fault)) => fault,
        other => panic!("{text:?} gave {other:?}"),
    }
}

#[test]
fn each_fault_has_a_place_and_a_sentence() {
    // The text that is marked, and a part of the sentence.
    let cases = [
        (
            "web class:servr",
            "servr",
            "no class \"servr\" (at character 11). Did you mean server",
        ),
        (
            "a ownr:x",
            "ownr",
            "no attribute \"ownr\" (at character 3). Did you mean owner",
        ),
        ("aa:bb:cc", "aa", "Put quotes around"),
        (
            "status:lve",
            "lve",
            "\"lve\" is no status (at character 8). Did you mean live",
        ),
        ("criticality>=hgh", "hgh", "Did you mean high"),
        ("ram>lots", "lots", "\"lots\" is no number (at character 5)"),
        ("users:12..x", "12..x", "no number"),
        ("updated<soon", "soon", "no date (at character 9)"),
        ("expires<2026-13-01", "2026-13-01", "no date"),
        ("expires<99999999999y", "99999999999y", "no date"),
        ("outage_cost>dear", "dear", "no amount of money"),
        ("on_call:perhaps", "perhaps", "yes or no"),
        ("class>server", "class", "no order"),
        (
            "ram>>64",
            ">",
            "Two signs stand together after ram (at character 5)",
        ),
        ("ram:>64", ">", "Two signs"),
        (
            "web depends_on(name:x)",
            "depends_on",
            "A colon is missing after depends_on (at character 5)",
        ),
        ("class:", "class", "missing after class:"),
        (
            "(owner:)",
            "owner",
            "A value is missing after owner: (at character 2)",
        ),
        ("a or", "or", "beside \"or\" (at character 3)"),
        ("or a", "or", "beside \"or\" (at character 1)"),
        ("a or or b", "or", "beside"),
        ("a not", "not", "after \"not\""),
        ("not or a", "not", "after \"not\""),
        ("a (b", "(", "(at character 3) is not closed"),
        (
            "(name:\"a b)",
            "\"",
            "The quote (at character 7) is not closed",
        ),
        ("a) b", ")", "(at character 2) closes nothing"),
        ("()", "()", "Nothing stands between"),
        ("depends_on:()", "()", "Nothing stands between"),
        ("within:0 depends_on:(a)", "0", "no number of steps"),
        ("within:1 a", "within", "stands before depends_on"),
        ("within:1 depends_on:", "within", "stands before depends_on"),
        ("depends_on:(class:x)", "x", "no class"),
        ("has:wings", "wings", "no attribute"),
        ("ä (ö", "(", "(at character 3)"),
    ];
    for (text, marked, sentence) in cases {
        let fault = fault(text);
        let letters: Vec<char> = text.chars().collect();
        let place: String = letters[fault.span.start..fault.span.end].iter().collect();
        assert_eq!(place, marked, "{text}: {fault}");
        let said = fault.to_string();
        assert!(said.contains(sentence), "{text}: {said}");
    }
}
