//! Kubernetes clusters with their namespaces, workloads and containers.

use super::estate::{Estate, numbered};
use super::variety;

/// A Kubernetes cluster: its key, its name and where it is.
pub(super) struct Kubernetes {
    key: &'static str,
    name: &'static str,
    location: &'static str,
    /// What its nodes or its control plane lean on.
    leans_on: &'static str,
}

/// The cluster of the data centre in Leipzig.
const ON_PREMISES: Kubernetes = Kubernetes {
    key: "k8s-0001",
    name: "k8s-lej-01",
    location: "LEJ1",
    leans_on: "clu-0005",
};
/// The cluster of checkout and customer portal.
const PRODUCTION: Kubernetes = Kubernetes {
    key: "k8s-0002",
    name: "eks-prod-euc1",
    location: "eu-central-1",
    leans_on: super::cloud::REGION,
};
/// The cluster that the other applications in the cloud share.
pub(super) const SHARED: Kubernetes = Kubernetes {
    key: "k8s-0003",
    name: "eks-shared-euc1",
    location: "eu-central-1",
    leans_on: super::cloud::REGION,
};

/// Workloads that belong to no application of the portfolio: cluster, name, containers.
const OTHERS: &[(&Kubernetes, &str, u32)] = &[
    (&ON_PREMISES, "ci-runner", 24),
    (&ON_PREMISES, "geo-lookup", 8),
    (&ON_PREMISES, "address-check", 8),
    (&ON_PREMISES, "document-ocr", 12),
    (&ON_PREMISES, "rate-cache", 10),
    (&SHARED, "web-analytics", 8),
    (&SHARED, "image-resize", 8),
    (&SHARED, "chat-widget", 8),
];

/// Adds the clusters and their workloads.
pub(super) fn add(estate: &mut Estate) {
    for kubernetes in [&ON_PREMISES, &PRODUCTION, &SHARED] {
        estate
            .add("kubernetes_cluster", kubernetes.key, kubernetes.name)
            .looked_after("Ravi Menon", "Platform Operations")
            .set("location", kubernetes.location)
            .set("environment", "production")
            .set("criticality", "critical")
            .set("version", "1.33");
        estate.relate(kubernetes.key, "runs_on", kubernetes.leans_on);
    }
    for (kubernetes, stem, count) in OTHERS {
        add_workload(
            estate,
            kubernetes,
            stem,
            *count,
            ("Ravi Menon", "Developer Platform"),
        );
    }
    for (application, stem, count, people) in [
        (
            "app-0114",
            "checkout-web",
            22,
            ("Jonas Weidner", "Payments Platform"),
        ),
        (
            "app-0098",
            "portal-web",
            16,
            ("Leonie Brandt", "Customer Channels"),
        ),
    ] {
        let containers = add_workload(estate, &PRODUCTION, stem, count, people);
        estate.relate_group(application, "runs_on", "pods", "50%", &containers);
    }
}

/// Adds a namespace, a workload in it, and its containers; answers the containers.
pub(super) fn add_workload(
    estate: &mut Estate,
    kubernetes: &Kubernetes,
    stem: &str,
    count: u32,
    (owner, team): (&str, &str),
) -> Vec<String> {
    let number = estate.count_of("workload") + 1;
    let namespace = numbered("nsp", number);
    estate
        .add(
            "namespace",
            &namespace,
            format!("{}/{stem}", kubernetes.name),
        )
        .looked_after(owner, team)
        .set("location", kubernetes.location);
    estate.relate(&namespace, "hosted_on", kubernetes.key);
    let workload = numbered("wkl", number);
    estate
        .add("workload", &workload, stem)
        .looked_after(owner, team)
        .set("location", kubernetes.location)
        .set("environment", "production");
    estate.relate(&workload, "hosted_on", &namespace);
    let first = estate.count_of("container") + 1;
    let mut containers = Vec::new();
    for index in 0..count {
        let key = numbered("con", first + index);
        let tail = variety::serial(&key, 5).to_lowercase();
        estate
            .add("container", &key, format!("{stem}-{tail}"))
            .looked_after(owner, team)
            .set("location", kubernetes.location)
            .set("environment", "production");
        estate.relate(&key, "hosted_on", kubernetes.key);
        containers.push(key);
    }
    estate.relate_group(&workload, "has_member", "replicas", "50%", &containers);
    containers
}
