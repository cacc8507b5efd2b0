//! Reading and printing, on texts of all kinds.

use proptest::prelude::*;

use super::super::parse;

/// What is read from a text, printed.
fn canonical(text: &str) -> String {
    parse(text).expect("a query").to_string()
}

#[test]
fn terms_bind_as_they_should() {
    let cases = [
        ("", ""),
        ("a b or c d", "(a b) or (c d)"),
        ("not a b", "not a b"),
        ("not (a b) or c", "not (a b) or c"),
        ("((a))", "a"),
        ("(a (b c)) d", "a b c d"),
        ("a AND owner:x And b", "a owner:x b"),
        ("research and development", "research \"and\" development"),
        ("and", "\"and\""),
        ("a OR not b", "a or not b"),
        ("\"or\" \"a b\"", "\"or\" \"a b\""),
        ("owner:\"team a\"", "owner:\"team a\""),
        ("\"support team\":x", "\"support team\":x"),
        ("name:\"say \"\"hi\"\"\"", "name:\"say \"\"hi\"\"\""),
        ("key:a:b", "key:\"a:b\""),
        ("key:foo(1)", "key:\"foo(1)\""),
        ("(key:foo(1))", "key:\"foo(1)\""),
        ("Exchange(2019)", "\"Exchange(2019)\""),
        ("ram > 64", "ram>64"),
        ("ram>=64 ram<=8", "ram>=64 ram<=8"),
        ("a > b", "a>b"),
        ("a->b", "a->b"),
        (
            "within:2 depends_on:(a or b)",
            "within:2 depends_on:(a or b)",
        ),
        ("Depends_On:(not a)", "depends_on:(not a)"),
        ("impacts:db-1", "impacts:(key:db-1 or name:db-1)"),
        ("foo\"bar baz\"qux", "\"foobar bazqux\""),
        ("\"open", "open"),
        ("name:ora*", "name:ora*"),
        ("größe:ÄÖÜ", "größe:ÄÖÜ"),
    ];
    for (text, expected) in cases {
        assert_eq!(canonical(text), expected, "{text}");
    }
}

#[test]
fn nesting_has_an_end() {
    for opening in ["(", "not ", "depends_on:(", "impacts:("] {
        let text = opening.repeat(100_000);
        assert!(parse(&text).is_err(), "{opening}");
    }
}

proptest! {
    #[test]
    fn no_text_is_too_odd(text in "\\PC{0,40}") {
        let _read = parse(&text);
    }

    #[test]
    fn what_is_printed_is_read_back(text in "(a|bc|or|not|and|owner:|ram[<>]=?|within:1|depends_on:|impacts:\\(|\"|\"\"|\\(|\\)|\\*|\\\\|ß| |:|x y){0,14}") {
        if let Ok(read) = parse(&text) {
            let printed = read.to_string();
            prop_assert_eq!(parse(&printed), Ok(read), "{}", printed);
        }
    }
}
