//! The overview: communities of an estate and what is in them.

use serde_json::json;

use super::harness::Estate;

/// Two sites of ten machines each, every one on the host of its site, and a service on the first.
fn two_sites() -> Estate {
    let mut cis = "key,class,location,criticality\nsvc,business_service,,critical\n".to_owned();
    let mut relations =
        "source,type,target\nsvc,depends_on,vm-a-1\nsvc,depends_on,vm-a-2\n".to_owned();
    for (site, place) in [("a", "Hamburg"), ("b", "Leipzig")] {
        cis += &format!("host-{site},server,\"{place}, row 1\",high\n");
        for number in 1..=10 {
            cis += &format!("vm-{site}-{number},virtual_machine,\"{place}, row {number}\",low\n");
            relations += &format!("vm-{site}-{number},runs_on,host-{site}\n");
        }
    }
    cis += "printer,printer,Bremen,\n";
    Estate::of(&cis, &relations)
}

#[test]
fn communities_are_named_by_what_tells_them_apart() {
    let told = two_sites().ask(&["overview", "estate.faultline"]);
    assert_eq!(told["cis"], 24);
    assert_eq!(told["joined_pairs"], 22);
    let communities = told["communities"].as_array().unwrap();
    let names: Vec<&str> = communities
        .iter()
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    assert_eq!(communities.len(), 3, "{names:?}");
    assert!(names[0].contains("Hamburg"), "{names:?}");
    assert!(names[1].contains("Leipzig"), "{names:?}");
    assert_eq!(communities[0]["cis"], 12);
    assert_eq!(communities[0]["critical"], 1);
    assert_eq!(
        communities[0]["top_services"],
        json!([{"key": "svc", "name": "svc"}])
    );
    assert_eq!(
        communities[0]["classes"][0],
        json!({"class": "virtual_machine", "cis": 10})
    );
    assert_eq!(communities[2]["loose"], true);
    assert_eq!(told, two_sites().ask(&["overview", "estate.faultline"]));
}

#[test]
fn an_empty_estate_has_no_communities() {
    let told =
        Estate::of("key,class\n", "source,type,target\n").ask(&["overview", "estate.faultline"]);
    assert_eq!(told["communities"], json!([]));
}
