//! What a file of policies says, and everything that can be wrong with it.

use crate::health::policy::{EXAMPLE, Rule, Severity, read};

/// The faults of a text, one a line.
fn faults(text: &str) -> Vec<String> {
    let faults = read(text).expect_err("something is wrong");
    faults.0.iter().map(ToString::to_string).collect()
}

#[test]
fn the_example_is_read() {
    let policies = read(EXAMPLE).expect("sound");
    assert_eq!(policies.len(), 6);
    assert_eq!(policies[0].severity, Severity::High);
    assert_eq!(policies[3].rules, [Rule::NoSinglePoints]);
    assert_eq!(policies[5].rules, [Rule::MaximumCount(0)]);
    let about = policies[2].about.as_ref().expect("stated");
    assert_eq!(about.line, 20, "{about:?}");
}

#[test]
fn every_fault_is_told_with_line_value_and_remedy() {
    let text = "[[policy]]
name = \"one\"
severity = \"hgih\"
musst = \"has:owner\"
max_count = -1

[[policy]]
must = 3

[[policy]]
name = \"one\"
no_single_points = true

[[policy]]
name = \"two\"
";
    assert_eq!(
        faults(text),
        [
            "Line 3, policy \"one\": \"hgih\" is no severity. Write critical, high, medium or low.",
            "Line 4, policy \"one\": there is no field \"musst\". Did you mean must? The fields are name, severity, because, for, any_status, must, must_not, no_single_points, min_count, max_count.",
            "Line 5, policy \"one\": max_count is -1. Write a whole number from 0 to 4294967295.",
            "Line 8: must is 3. Write a query in quotes, such as \"class:server\".",
            "Line 10, policy \"one\": line 1 has a policy of that name already. Give it another name.",
            "Line 14, policy \"two\": nothing has to hold. Add must, must_not, no_single_points = true, min_count or max_count.",
        ]
    );
}

#[test]
fn what_is_no_list_of_policies_is_said_so() {
    assert_eq!(
        faults("# nothing"),
        ["Line 1: there is no policy. Begin each with a line [[policy]]."]
    );
    assert_eq!(
        faults("policy = 3"),
        ["Line 1: 3 is no policy. Begin each with a line [[policy]]."]
    );
    assert_eq!(
        faults("[[policies]]\nname = \"x\""),
        ["Line 1: there is no field \"policies\". The fields are policy."]
    );
    let told = faults("[[policy]]\nname = x\n");
    assert!(told[0].starts_with("Line 2: this is no TOML: "), "{told:?}");
    assert_eq!(
        faults("[[policy]]\nmin_count = 1\n"),
        ["Line 1: the policy has no name. Add name = \"…\", by which its violations are told."]
    );
}
