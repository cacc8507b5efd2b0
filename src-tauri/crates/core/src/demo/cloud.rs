//! The cloud region, the accounts in it, and what was ordered there.

use super::estate::{Estate, numbered};

/// The key of the one region in use.
pub(super) const REGION: &str = "reg-0001";

const ACCOUNTS: &[(&str, &str)] = &[
    ("keller-production", "Platform Operations"),
    ("keller-test", "Developer Platform"),
    ("keller-data", "Data Platform"),
];

/// Name, account, and the application that leans on it, if any does.
const RESOURCES: &[(&str, u32, Option<&str>)] = &[
    ("s3-portal-uploads", 1, Some("app-0098")),
    ("s3-quote-documents", 1, Some("app-0214")),
    ("s3-mobile-assets", 1, Some("app-0255")),
    ("s3-log-archive", 1, None),
    ("s3-backup-copies", 1, None),
    ("s3-lake-raw", 3, None),
    ("s3-lake-curated", 3, None),
    ("sqs-notification-outbox", 1, Some("app-0230")),
    ("sqs-push-outbox", 1, Some("app-0256")),
    ("sns-customer-events", 1, Some("app-0230")),
    ("ses-outbound-mail", 1, Some("app-0230")),
    ("kms-production", 1, Some("aps-0009")),
    ("ecr-images", 1, None),
    ("cloudfront-quote", 1, Some("app-0214")),
    ("cloudfront-mobile", 1, Some("app-0255")),
    ("elasticache-session", 1, Some("app-0255")),
    ("lambda-thumbnailer", 1, None),
    ("lambda-bounce-handler", 1, None),
    ("s3-test-fixtures", 2, None),
    ("eks-test-nodes", 2, None),
    ("rds-test", 2, None),
    ("glue-catalogue", 3, None),
    ("athena-workgroup", 3, None),
    ("redshift-sandbox", 3, None),
];

/// Adds region, accounts and resources.
pub(super) fn add(estate: &mut Estate) {
    estate
        .add("cloud_region", REGION, "eu-central-1")
        .looked_after("Ravi Menon", "Platform Operations")
        .set("location", "eu-central-1")
        .set("criticality", "critical")
        .set("cloud_provider", "AWS")
        .set("region_code", "eu-central-1")
        .set("availability", "0.9999");
    for (number, (name, team)) in (1..).zip(ACCOUNTS) {
        estate
            .add("cloud_account", numbered("acc", number), *name)
            .looked_after("Ravi Menon", team)
            .set("location", "eu-central-1");
        estate.relate(&numbered("acc", number), "supplied_by", "sup-0001");
    }
    for (number, (name, account, user)) in (1..).zip(RESOURCES) {
        let key = numbered("clr", number);
        let team = ACCOUNTS[*account as usize - 1].1;
        let class = if name.starts_with("lambda") {
            "function"
        } else {
            "cloud_resource"
        };
        estate
            .add(class, &key, *name)
            .looked_after("Ravi Menon", team)
            .set("location", "eu-central-1");
        estate.relate(&key, "hosted_on", REGION);
        estate.relate(&key, "managed_by", &numbered("acc", *account));
        if let Some(user) = user {
            estate.relate(user, "uses", &key);
        }
    }
}
