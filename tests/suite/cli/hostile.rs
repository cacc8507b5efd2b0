//! Names that were made to do harm are text, everywhere.

use super::harness::Estate;

#[test]
fn names_are_data_and_exports_are_neutral() {
    let long = "x".repeat(10_000);
    let names = [
        "<img src=x onerror=alert(1)>",
        "\u{202e}gnp.exe",
        "=cmd|' /C calc'!A0",
        "'=already quoted",
        "name with \"quotes\", commas and ; semicolons",
        long.as_str(),
    ];
    let mut rows = String::from("key,name,class\n");
    for (number, name) in names.iter().enumerate() {
        // What a spreadsheet would take for a formula arrives with the mark against it.
        let marked = match name.chars().next() {
            Some('=') => format!("'{name}"),
            Some('\'') => format!("'{name}"),
            _ => (*name).to_owned(),
        };
        rows.push_str(&format!(
            "ci-{number},\"{}\",server\n",
            marked.replace('"', "\"\"")
        ));
    }
    let estate = Estate::of(&rows, "source,type,target\n");
    let answer = estate.ask(&["list", "estate.faultline", "--limit", "0"]);
    let listed: Vec<&str> = answer["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["name"].as_str().unwrap())
        .collect();
    assert_eq!(listed, names);
    let human = estate
        .run(&["list", "estate.faultline", "--limit", "0"])
        .expect_status(0);
    assert!(
        !human.output.contains('\u{1b}'),
        "an escape sequence reached the terminal"
    );
    assert!(
        !human.output.contains('\u{202e}'),
        "a direction mark reached the terminal"
    );
    estate
        .run(&["export", "estate.faultline", "out", "--format", "csv"])
        .expect_status(0);
    let exported = String::from_utf8(estate.read("out/cis.csv")).unwrap();
    assert!(exported.contains("'=cmd|"), "{exported}");
    estate.run(&["new", "copy.faultline"]).expect_status(0);
    estate
        .run(&["import", "copy.faultline", "out/cis.csv"])
        .expect_status(0);
    assert_eq!(
        estate.ask(&["list", "copy.faultline", "--limit", "0"]),
        answer
    );
}
