//! Component failure impact analysis from files in to the matrix out.

use serde_json::json;

use super::harness::Estate;

#[test]
fn the_document_names_what_each_ci_alone_does() {
    let estate = Estate::of(
        "key,class\nshop,business_service\nmail,technical_service\napp,application_component\n\
         n1,server\nn2,server\nidle,server\n",
        "source,type,target,group\nshop,depends_on,app,\napp,runs_on,n1,nodes\napp,runs_on,n2,nodes\nmail,uses,n1,\n",
    );
    assert_eq!(
        estate.ask(&["cfia", "estate.faultline"]),
        json!({
            "services": ["mail", "shop"],
            "rows": [
                {"key": "app", "class": "application_component", "down": ["shop"], "degraded": [], "at_risk": []},
                {"key": "n1", "class": "server", "down": [], "degraded": ["mail"], "at_risk": ["shop"]},
                {"key": "n2", "class": "server", "down": [], "degraded": [], "at_risk": ["shop"]},
            ],
            "harmless": 1
        })
    );
    let narrowed = estate.ask(&[
        "cfia",
        "estate.faultline",
        "--among",
        "class:server",
        "--services",
        "mail",
    ]);
    assert_eq!(
        narrowed["rows"],
        json!([{"key": "n1", "class": "server", "down": [], "degraded": ["mail"], "at_risk": []}])
    );
}
