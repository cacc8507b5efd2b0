//! What people read: units, verbs, order, alignment and times.

use serde_json::json;

use super::harness::Estate;

fn shop() -> Estate {
    Estate::of(
        "key,name,class,rto\n\
         shop,Shop,business_service,0.25\n\
         cap,Selling,business_capability,\n\
         app,販売アプリ,application_component,\n\
         doc,Runbook,document,\n",
        "source,type,target,strength\n\
         shop,realized_by,app,\n\
         cap,realized_by,shop,\n\
         shop,documented_by,doc,\n",
    )
}

/// The words of the line that holds `part`.
fn line<'t>(text: &'t str, part: &str) -> Vec<&'t str> {
    let line = text.lines().find(|line| line.contains(part));
    line.unwrap_or_else(|| panic!("{part} in {text}"))
        .split("  ")
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .collect()
}

#[test]
fn numbers_have_units_and_verbs_read_from_the_ci_shown() {
    let estate = shop();
    let told = estate
        .run(&["show", "estate.faultline", "shop"])
        .expect_status(0)
        .output;
    assert_eq!(line(&told, "rto"), ["rto", "0.25 hours"]);
    assert_eq!(line(&told, "cap"), ["realizes", "cap", "Selling", "hard"]);
    assert_eq!(line(&told, "app")[..2], ["realized by", "app"]);
    assert_eq!(line(&told, "doc"), ["documented by", "doc", "Runbook"]);
    let document = estate.ask(&["show", "estate.faultline", "shop"]);
    assert_eq!(document["attributes"]["rto"], "0.25");
    assert_eq!(document["needs"][0]["strength"], "hard");
    assert_eq!(document["used_by"][0]["type"], "realized_by");
    assert_eq!(document["others"][0]["strength"], json!(null));
}

#[test]
fn impact_tells_counts_first_and_services_before_all_others() {
    let estate = shop();
    let told = estate
        .run(&["impact", "estate.faultline", "--ci", "app"])
        .expect_status(0)
        .output;
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(
        lines[0],
        "3 down, 0 degraded, 0 at risk; 1 of them a service"
    );
    let place = |begin: &str| {
        let found = lines.iter().position(|line| line.starts_with(begin));
        found.unwrap_or_else(|| panic!("{begin} in {told}"))
    };
    let (services, others) = (place("Services 1"), place("Other CIs 2"));
    assert!(services < others, "{told}");
    assert!(
        lines[services..others]
            .iter()
            .any(|line| line.contains("Shop"))
    );
    assert!(!lines[others..].iter().any(|line| line.contains("Shop")));
}

#[test]
fn wide_signs_keep_columns_below_each_other() {
    let told = shop()
        .run(&["list", "estate.faultline"])
        .expect_status(0)
        .output;
    let columns = |line: &str| {
        let before = line.split("application_component").next().unwrap_or(line);
        before
            .chars()
            .map(|sign| 1 + usize::from(sign > '\u{2e80}'))
            .sum::<usize>()
    };
    let row = told.lines().find(|line| line.starts_with("app")).unwrap();
    let head = told.lines().next().unwrap();
    assert_eq!(Some(columns(row)), head.find("CLASS"), "{told}");
}

#[test]
fn times_are_told_to_the_second() {
    let estate = shop();
    let second = |text: &str| {
        let word = text
            .split_whitespace()
            .find(|word| word.contains('T') && word.ends_with('Z'));
        word.unwrap_or_else(|| panic!("a time in {text}")).len()
    };
    for arguments in [
        ["history", "estate.faultline"].as_slice(),
        &["history", "estate.faultline", "shop"],
        &["show", "estate.faultline", "shop"],
    ] {
        let told = estate.run(arguments).expect_status(0).output;
        assert_eq!(second(&told), "2026-11-21T04:34:41Z".len(), "{told}");
    }
    let head = estate.run(&["history", "estate.faultline"]).output;
    assert!(!head.contains("CHANGES"), "{head}");
}
