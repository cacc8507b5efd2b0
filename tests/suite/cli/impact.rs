//! The worked examples of impact, through files in and JSON out.

use serde_json::{Value, json};

use super::harness::Estate;

/// Keys, relationships as "source,type,target,strength,group,needs".
struct Example {
    cis: &'static [&'static str],
    relationships: &'static [&'static str],
}

impl Example {
    fn estate(&self) -> Estate {
        let cis: String = self
            .cis
            .iter()
            .map(|key| format!("{key},application_component\n"))
            .collect();
        let relationships = self.relationships.join("\n");
        Estate::of(
            &format!("key,class\n{cis}"),
            &format!("source,type,target,strength,group,needs\n{relationships}\n"),
        )
    }

    /// "key state hops via" of every affected CI, in the order of the answer.
    fn affected(&self, roots: &[&str]) -> Vec<String> {
        let estate = self.estate();
        let mut arguments = vec!["impact", "estate.faultline"];
        for root in roots {
            arguments.extend(["--ci", root]);
        }
        lines(&estate.ask(&arguments))
    }
}

fn lines(answer: &Value) -> Vec<String> {
    answer["affected"]
        .as_array()
        .unwrap()
        .iter()
        .map(|ci| {
            let text = |name: &str| ci[name].as_str().unwrap_or("-").to_owned();
            format!(
                "{} {} {} {}",
                text("key"),
                text("state"),
                ci["hops"],
                text("via")
            )
        })
        .collect()
}

const CHAIN: Example = Example {
    cis: &["db", "app", "shop"],
    relationships: &["app,depends_on,db,,,", "shop,depends_on,app,,,"],
};

#[test]
fn example_1_a_chain() {
    assert_eq!(
        CHAIN.affected(&["db"]),
        ["db down 0 -", "app down 1 db", "shop down 2 app"]
    );
}

#[test]
fn example_2_a_soft_dependency() {
    let example = Example {
        cis: &["cache", "app", "shop"],
        relationships: &["app,depends_on,cache,soft,,", "shop,depends_on,app,hard,,"],
    };
    assert_eq!(
        example.affected(&["cache"]),
        [
            "cache down 0 -",
            "app degraded 1 cache",
            "shop degraded 2 app"
        ]
    );
    assert_eq!(
        example.affected(&["cache=degraded"]),
        [
            "cache degraded 0 -",
            "app at_risk 1 cache",
            "shop at_risk 2 app"
        ]
    );
}

#[test]
fn example_3_a_redundant_pair() {
    let example = Example {
        cis: &["n1", "n2", "lb", "site"],
        relationships: &[
            "lb,depends_on,n1,,nodes,1",
            "lb,depends_on,n2,,nodes,1",
            "site,depends_on,lb,,,",
        ],
    };
    assert_eq!(
        example.affected(&["n1"]),
        ["n1 down 0 -", "lb at_risk 1 n1", "site at_risk 2 lb"]
    );
    assert_eq!(
        example.affected(&["n1", "n2"]),
        [
            "n1 down 0 -",
            "n2 down 0 -",
            "lb down 1 n1",
            "site down 2 lb"
        ]
    );
}

#[test]
fn example_4_half_of_four() {
    let example = Example {
        cis: &["n1", "n2", "n3", "n4", "web"],
        relationships: &[
            "web,depends_on,n1,,nodes,50%",
            "web,depends_on,n2,,nodes,50%",
            "web,depends_on,n3,,nodes,50%",
            "web,depends_on,n4,,nodes,50%",
        ],
    };
    let web = |roots: &[&str]| {
        let affected = example.affected(roots);
        affected
            .into_iter()
            .find(|line| line.starts_with("web"))
            .unwrap()
    };
    assert_eq!(web(&["n1"]), "web at_risk 1 n1");
    assert_eq!(web(&["n1", "n2"]), "web at_risk 1 n1");
    assert_eq!(web(&["n1", "n2", "n3"]), "web down 1 n1");
    assert_eq!(
        web(&["n1", "n2=degraded", "n3=degraded"]),
        "web degraded 1 n1"
    );
}

#[test]
fn example_5_a_cycle_does_not_hold_itself_down() {
    let example = Example {
        cis: &["a", "b", "x", "y"],
        relationships: &[
            "b,depends_on,a,,,",
            "a,depends_on,b,,,",
            "a,depends_on,x,,pair,1",
            "a,depends_on,y,,pair,1",
        ],
    };
    assert_eq!(
        example.affected(&["x"]),
        ["x down 0 -", "a at_risk 1 x", "b at_risk 2 a"]
    );
    assert_eq!(
        example.affected(&["x", "y"]),
        ["x down 0 -", "y down 0 -", "a down 1 x", "b down 2 a"]
    );
    assert_eq!(example.affected(&["x=up"]), Vec::<String>::new());
}

#[test]
fn example_6_a_hidden_single_point_of_failure() {
    let example = Example {
        cis: &["host", "vm1", "vm2", "svc"],
        relationships: &[
            "svc,depends_on,vm1,,nodes,1",
            "svc,depends_on,vm2,,nodes,1",
            "vm1,runs_on,host,,,",
            "vm2,runs_on,host,,,",
        ],
    };
    assert_eq!(
        example.affected(&["host"]),
        [
            "host down 0 -",
            "vm1 down 1 host",
            "vm2 down 1 host",
            "svc down 2 vm1"
        ]
    );
}

#[test]
fn the_document_has_the_agreed_shape() {
    let estate = Estate::of(
        "key,class,criticality\ndb-1,database_instance,high\napp-1,application_component,high\n",
        "source,type,target\napp-1,depends_on,db-1\n",
    );
    assert_eq!(
        estate.ask(&["impact", "estate.faultline", "--ci", "db-1"]),
        json!({
            "as_of": 2,
            "roots": [{"key": "db-1", "state": "down"}],
            "affected": [
                {"key": "db-1", "name": "db-1", "class": "database_instance", "criticality": "high",
                 "state": "down", "forced": "down", "hops": 0, "via": null, "assumed": false},
                {"key": "app-1", "name": "app-1", "class": "application_component", "criticality": "high",
                 "state": "down", "forced": null, "hops": 1, "via": "db-1", "assumed": false},
            ],
            "summary": {"down": 2, "degraded": 0, "at_risk": 0, "services": 0, "assumed": 0},
        })
    );
}

#[test]
fn services_and_assumptions_are_counted() {
    let estate = Estate::of(
        "key,class\nn1,server\nn2,server\nclu,cluster\nsvc,business_service\n",
        "source,type,target\nclu,has_member,n1\nclu,has_member,n2\nsvc,realized_by,clu\n",
    );
    let answer = estate.ask(&["impact", "estate.faultline", "--ci", "n1"]);
    assert_eq!(
        answer["summary"],
        json!({"down": 1, "degraded": 0, "at_risk": 2, "services": 1, "assumed": 2})
    );
}

#[test]
fn an_explanation_goes_down_to_the_roots() {
    let estate = CHAIN.estate();
    let arguments = [
        "impact",
        "estate.faultline",
        "--ci",
        "db",
        "--explain",
        "shop",
    ];
    let answer = estate.ask(&arguments);
    let keys: Vec<&str> = answer["explanation"]["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["key"].as_str().unwrap())
        .collect();
    assert_eq!(keys, ["shop", "app", "db"]);
    let human = estate.run(&arguments).expect_status(0).output;
    for key in ["shop", "app", "db"] {
        assert!(human.contains(key), "{human}");
    }
}

#[test]
fn a_group_says_what_it_needs_and_what_is_left() {
    let estate = Estate::of(
        "key,class\nn1,server\nn2,server\nlb,application_component\n",
        "source,type,target,group,needs\nlb,depends_on,n1,nodes,1\nlb,depends_on,n2,nodes,1\n",
    );
    let answer = estate
        .run(&[
            "impact",
            "estate.faultline",
            "--ci",
            "n1",
            "--ci",
            "n2",
            "--explain",
            "lb",
        ])
        .expect_status(0);
    assert!(
        answer.output.contains("needs 1 of 2, 0 left"),
        "{}",
        answer.output
    );
}

#[test]
fn unknown_and_unused_cis_are_errors() {
    let estate = Estate::of(
        "key,class,status\nserver-01,server,live\nserver-02,server,retired\n",
        "source,type,target\n",
    );
    let unknown = estate
        .run(&["impact", "estate.faultline", "--ci", "server-10"])
        .expect_status(1);
    assert!(unknown.errors.contains("server-01"), "{}", unknown.errors);
    assert_eq!(unknown.output, "");
    let retired = estate
        .run(&["impact", "estate.faultline", "--ci", "server-02"])
        .expect_status(1);
    assert!(retired.errors.contains("retired"), "{}", retired.errors);
}
