//! An export of an import equals the import, whatever the texts.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::Shop;
use crate::import::ImportOutcome;

/// Texts that have hurt spreadsheets, parsers and screens.
fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-c=+@'\";,é\u{202e}\u{feff}<>-]{1,8}",
        1 => Just("=cmd()".to_owned()),
        1 => Just("'-".to_owned()),
        1 => Just("<img onerror>".to_owned()),
        1 => Just("x".repeat(10_000)),
    ]
}

/// Texts of several lines for a description.
fn lines() -> impl Strategy<Value = String> {
    "[a-b='\"\r\n\t,;-]{0,8}"
}

fn cell(text: &str) -> String {
    let guarded = faultline_exchange::csv::formula::neutralise(text);
    format!("\"{}\"", guarded.replace('"', "\"\""))
}

#[derive(Debug, Clone)]
struct Link {
    source: usize,
    target: usize,
    kind: usize,
    group: Option<String>,
    strength: usize,
    probability: usize,
}

fn links() -> impl Strategy<Value = Vec<Link>> {
    let group = prop_oneof![
        Just(None),
        Just(Some("-".to_owned())),
        hostile().prop_map(Some)
    ];
    let link = (
        0_usize..5,
        0_usize..5,
        0_usize..3,
        group,
        0_usize..3,
        0_usize..3,
    );
    let link = link.prop_map(
        |(source, target, kind, group, strength, probability)| Link {
            source,
            target,
            kind,
            group,
            strength,
            probability,
        },
    );
    prop::collection::vec(link, 0..8)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, ..ProptestConfig::default() })]
    #[test]
    fn an_export_of_an_import_is_imported_the_same(
        rows in prop::collection::vec((hostile(), hostile(), lines(), hostile(), hostile()), 1..6),
        links in links(),
        crlf in any::<bool>(),
    ) {
        let end = if crlf { "\r\n" } else { "\n" };
        let keys: Vec<String> = rows.iter().enumerate().map(|(number, row)| format!("{}{number}", row.0)).collect();
        let mut cis = format!("key,class,name,description,owner,=extra \"one\"{end}").replace("=extra \"one\"", "\"=extra \"\"one\"\"\"");
        for (key, (_, name, description, owner, extra)) in keys.iter().zip(&rows) {
            let cells = [key, "server", name, description, owner, extra].map(cell);
            cis.push_str(&cells.join(","));
            cis.push_str(end);
        }
        let mut relations = format!("source,type,target,group,strength,probability,needs{end}");
        let mut seen = BTreeSet::new();
        for link in &links {
            let kind = ["runs_on", "has_member", "part_of"][link.kind];
            let (source, target) = (&keys[link.source % keys.len()], &keys[link.target % keys.len()]);
            let group = link.group.clone().unwrap_or_default();
            if !seen.insert((source, kind, target, group.clone())) {
                continue;
            }
            let needs = if group == "-" || (group.is_empty() && kind != "has_member") { "" } else { "33.3%" };
            let group = if group == "-" { group } else { cell(&group) };
            let strength = ["", "hard", "soft"][link.strength];
            let probability = ["", "0.10", "1"][link.probability];
            let row = [cell(source), kind.to_owned(), cell(target), group, strength.to_owned(), probability.to_owned(), needs.to_owned()];
            relations.push_str(&row.join(","));
            relations.push_str(end);
        }
        let mut shop = Shop::new();
        let report = shop.import(&[("cis.csv", &cis), ("relations.csv", &relations)]);
        prop_assert_eq!(super::issues(&report), Vec::<String>::new());
        let exported = shop.export();
        let mut other = Shop::new();
        let report = other.import(&[("cis.csv", &exported.0), ("relations.csv", &exported.1)]);
        prop_assert_eq!(super::issues(&report), Vec::<String>::new());
        prop_assert_eq!(&other.export(), &exported);
        let again = shop.import(&[("cis.csv", &cis), ("relations.csv", &relations)]);
        prop_assert_eq!(again.outcome, ImportOutcome::Unchanged);
        let again = shop.import(&[("copy-cis.csv", &exported.0), ("copy-relations.csv", &exported.1)]);
        prop_assert_eq!(again.outcome, ImportOutcome::Unchanged);
        for (key, row) in keys.iter().zip(&rows) {
            let reader = shop.workspace.read().expect("a reader");
            let ci = reader.view().ci_by_key(key).expect("readable").expect("there");
            prop_assert_eq!(&ci.name, &row.1);
            let description = (!row.2.is_empty()).then(|| row.2.clone());
            prop_assert_eq!(ci.attributes.get("description").map(String::from), description);
            prop_assert_eq!(ci.attributes.get("+=extra \"one\"").map(String::from), Some(row.4.clone()));
        }
    }
}
