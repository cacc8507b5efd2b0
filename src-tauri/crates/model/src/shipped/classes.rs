//! The shipped classes.

use crate::ClassDefinition;

/// Attributes that all CIs have.
const COMMON: &str = "description environment criticality owner support_team location tags links mtbf mttr availability outage_cost";
/// Attributes that hardware has.
const HARDWARE: &str =
    "serial_number vendor hardware_model asset_number purchase_date warranty_end support_end";

struct Row(
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

/// Id (`*` = abstract), label, parent, key prefix, own attributes (`HARDWARE` stands for those of
/// hardware). A row's position is its number, so rows are only ever added at the end.
#[rustfmt::skip]
const ROWS: &[Row] = &[
    Row("business_capability", "Business capability", "", "CAP", "maturity"),
    Row("business_process", "Business process", "", "BP", "frequency rto"),
    Row("service*", "Service", "", "SVC", "availability_target rto rpo support_hours users"),
    Row("business_service", "Business service", "service", "BS", ""),
    Row("technical_service", "Technical service", "service", "TS", ""),
    Row("service_offering", "Service offering", "service", "OFF", "price"),
    Row("application*", "Application", "", "APP", "version vendor language repository url data_classification"),
    Row("business_application", "Business application", "application", "BA", "users go_live_date"),
    Row("application_service", "Application service", "application", "AS", "port protocol"),
    Row("application_component", "Application component", "application", "AC", "port"),
    Row("software_instance*", "Software instance", "", "SWI", "version vendor support_end"),
    Row("middleware", "Middleware", "software_instance", "MW", "port"),
    Row("web_server", "Web server", "software_instance", "WEB", "port url"),
    Row("database_instance", "Database instance", "software_instance", "DB", "engine port size_gb backup_schedule"),
    Row("database_schema", "Database schema", "software_instance", "DBS", "engine size_gb data_classification"),
    Row("message_queue", "Message queue", "software_instance", "MQ", "engine port"),
    Row("api", "API", "software_instance", "API", "url protocol"),
    Row("container", "Container", "software_instance", "CTR", "image port"),
    Row("workload", "Workload", "software_instance", "WL", "image replicas"),
    Row("function", "Function", "software_instance", "FN", "runtime"),
    Row("software_package", "Software package", "software_instance", "PKG", "licence_model"),
    Row("compute*", "Compute", "", "CMP", "ip_address hostname os os_version cpu_cores ram_gb disk_gb"),
    Row("virtual_machine", "Virtual machine", "compute", "VM", "hypervisor_name"),
    Row("hypervisor", "Hypervisor", "compute", "HV", "HARDWARE version"),
    Row("server", "Server", "compute", "SRV", "HARDWARE rack_unit power_draw_w"),
    Row("cluster", "Cluster", "compute", "CL", "version"),
    Row("kubernetes_cluster", "Kubernetes cluster", "compute", "K8S", "version url"),
    Row("namespace", "Namespace", "compute", "NS", "quota_cpu quota_ram_gb"),
    Row("network*", "Network", "", "NET", ""),
    Row("network_device", "Network device", "network", "ND", "HARDWARE ip_address mac_address firmware ports rack_unit"),
    Row("load_balancer", "Load balancer", "network", "LB", "HARDWARE ip_address firmware"),
    Row("firewall", "Firewall", "network", "FW", "HARDWARE ip_address firmware"),
    Row("network_interface", "Network interface", "network", "NIC", "ip_address mac_address bandwidth_mbps"),
    Row("subnet", "Subnet", "network", "SN", "cidr gateway"),
    Row("vlan", "VLAN", "network", "VLAN", "vlan_id"),
    Row("circuit", "Circuit", "network", "CIR", "circuit_number carrier bandwidth_mbps"),
    Row("dns_zone", "DNS zone", "network", "DNS", "domain"),
    Row("certificate", "Certificate", "network", "CERT", "domain issuer valid_from expires fingerprint"),
    Row("storage*", "Storage", "", "STO", "capacity_gb used_gb"),
    Row("storage_system", "Storage system", "storage", "SAN", "HARDWARE ip_address firmware"),
    Row("storage_volume", "Storage volume", "storage", "VOL", "raid_level"),
    Row("file_system", "File system", "storage", "FS", "mount_point"),
    Row("facility*", "Facility", "", "FAC", ""),
    Row("location", "Location", "facility", "LOC", "address"),
    Row("site", "Site", "facility", "SITE", "address phone_number"),
    Row("building", "Building", "facility", "BLD", "address"),
    Row("room", "Room", "facility", "ROOM", "floor"),
    Row("rack", "Rack", "facility", "RACK", "HARDWARE rack_units"),
    Row("power_feed", "Power feed", "facility", "PF", "capacity_kva phase"),
    Row("pdu", "PDU", "facility", "PDU", "HARDWARE capacity_kva ip_address"),
    Row("ups", "UPS", "facility", "UPS", "HARDWARE capacity_kva battery_minutes battery_date"),
    Row("generator", "Generator", "facility", "GEN", "HARDWARE capacity_kva fuel_hours"),
    Row("cooling", "Cooling", "facility", "COOL", "HARDWARE cooling_kw"),
    Row("cloud*", "Cloud", "", "CLD", "cloud_provider"),
    Row("cloud_account", "Cloud account", "cloud", "ACC", "account_number email"),
    Row("cloud_region", "Cloud region", "cloud", "REG", "region_code"),
    Row("cloud_resource", "Cloud resource", "cloud", "CR", "resource_id resource_type region_code"),
    Row("end_user_device*", "End-user device", "", "EUD", "HARDWARE assigned_to hostname"),
    Row("workstation", "Workstation", "end_user_device", "WS", "os os_version ram_gb"),
    Row("printer", "Printer", "end_user_device", "PRN", "ip_address"),
    Row("phone", "Phone", "end_user_device", "PH", "phone_number"),
    Row("peripheral", "Peripheral", "end_user_device", "PER", ""),
    Row("party*", "Party", "", "PTY", "email phone_number"),
    Row("person", "Person", "party", "P", "job_title department"),
    Row("team", "Team", "party", "TEAM", "on_call"),
    Row("organization", "Organization", "party", "ORG", "url address"),
    Row("supplier", "Supplier", "party", "SUP", "url address account_number"),
    Row("agreement*", "Agreement", "", "AGR", "start_date end_date price url"),
    Row("contract", "Contract", "agreement", "CON", "contract_number notice_days"),
    Row("sla", "SLA", "agreement", "SLA", "availability_target response_hours"),
    Row("licence", "Licence", "agreement", "LIC", "licence_model licence_count"),
    Row("document", "Document", "agreement", "DOC", "version"),
];

pub(super) fn shipped() -> Vec<ClassDefinition> {
    (1..)
        .zip(ROWS)
        .map(|(number, row)| row.definition(number))
        .collect()
}

impl Row {
    fn definition(&self, number: u16) -> ClassDefinition {
        let &Self(id, label, parent, key_prefix, attributes) = self;
        let common = if parent.is_empty() { COMMON } else { "" };
        let own = attributes
            .split_whitespace()
            .flat_map(|attribute| match attribute {
                "HARDWARE" => HARDWARE.split_whitespace(),
                other => other.split_whitespace(),
            });
        ClassDefinition {
            number,
            id: id.trim_end_matches('*').to_owned(),
            label: label.to_owned(),
            parent: (!parent.is_empty()).then(|| parent.to_owned()),
            is_abstract: id.ends_with('*'),
            attributes: common
                .split_whitespace()
                .chain(own)
                .map(str::to_owned)
                .collect(),
            key_prefix: key_prefix.to_owned(),
        }
    }
}
