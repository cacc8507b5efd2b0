//! The shipped attributes.

use crate::{AttributeDefinition, AttributeType, Pattern};

struct Row(&'static str, &'static str, &'static str, &'static str);

/// Id (`!` = recommended, `~` = volatile), label, type, and what belongs to the type: the unit of a
/// number, the choices, the suggestions of a text, the pattern of a patterned text. A row's
/// position is its number, so rows are only ever added at the end.
#[rustfmt::skip]
const ROWS: &[Row] = &[
    Row("description", "Description", "long_text", ""),
    Row("environment!", "Environment", "text", "production|staging|test|development|disaster recovery"),
    Row("criticality!", "Criticality", "choice", "critical|high|medium|low"),
    Row("owner!", "Owner", "text", ""),
    Row("support_team!", "Support team", "text", ""),
    Row("location", "Location", "text", ""),
    Row("tags", "Tags", "list", ""),
    Row("links", "Links", "list", ""),
    Row("mtbf", "Mean time between failures", "decimal", "hours"),
    Row("mttr", "Mean time to repair", "decimal", "hours"),
    Row("availability", "Availability", "fraction", ""),
    Row("outage_cost", "Outage cost per hour", "money", ""),
    Row("serial_number", "Serial number", "text", ""),
    Row("vendor", "Vendor", "text", ""),
    Row("hardware_model", "Model", "text", ""),
    Row("asset_number", "Asset number", "text", ""),
    Row("purchase_date", "Purchase date", "date", ""),
    Row("warranty_end", "End of warranty", "date", ""),
    Row("support_end", "End of support", "date", ""),
    Row("availability_target", "Availability target", "decimal", "%"),
    Row("rto", "Recovery time objective", "decimal", "hours"),
    Row("rpo", "Recovery point objective", "decimal", "hours"),
    Row("support_hours", "Support hours", "text", "24x7|weekdays 8-18|weekdays 9-17"),
    Row("users", "Users", "integer", ""),
    Row("maturity", "Maturity", "text", "initial|managed|defined|measured|optimising"),
    Row("frequency", "Frequency", "text", "continuous|daily|weekly|monthly|yearly"),
    Row("price", "Price", "money", ""),
    Row("version", "Version", "text", ""),
    Row("language", "Programming language", "text", ""),
    Row("repository", "Repository", "url", ""),
    Row("url", "Web address", "url", ""),
    Row("data_classification", "Data classification", "text", "public|internal|confidential|strictly confidential"),
    Row("go_live_date", "Go-live date", "date", ""),
    Row("port", "Port", "integer", ""),
    Row("protocol", "Protocol", "text", "HTTPS|HTTP|gRPC|AMQP|JDBC|SFTP|LDAP|SMTP"),
    Row("engine", "Engine", "text", "PostgreSQL|MySQL|Oracle|SQL Server|MongoDB|Redis|Kafka|RabbitMQ"),
    Row("size_gb~", "Size", "decimal", "GB"),
    Row("backup_schedule", "Backup schedule", "text", "hourly|daily|weekly"),
    Row("image", "Image", "text", ""),
    Row("replicas", "Replicas", "integer", ""),
    Row("runtime", "Runtime", "text", ""),
    Row("licence_model", "Licence model", "text", "perpetual|subscription|open source|per core|per user"),
    Row("ip_address", "IP address", "ip_address", ""),
    Row("hostname", "Host name", "text", ""),
    Row("os", "Operating system", "text", ""),
    Row("os_version", "Operating system version", "text", ""),
    Row("cpu_cores", "CPU cores", "integer", ""),
    Row("ram_gb", "Memory", "decimal", "GB"),
    Row("disk_gb", "Disk", "decimal", "GB"),
    Row("hypervisor_name", "Hypervisor name", "text", ""),
    Row("rack_unit", "Rack unit", "integer", ""),
    Row("power_draw_w", "Power draw", "decimal", "W"),
    Row("quota_cpu", "CPU quota", "decimal", "cores"),
    Row("quota_ram_gb", "Memory quota", "decimal", "GB"),
    Row("mac_address", "MAC address", "pattern", "(?i)[0-9a-f]{2}([:-][0-9a-f]{2}){5}"),
    Row("firmware", "Firmware", "text", ""),
    Row("ports", "Ports", "integer", ""),
    Row("bandwidth_mbps", "Bandwidth", "decimal", "Mbit/s"),
    Row("cidr", "Address range", "pattern", "[0-9a-fA-F.:]+/[0-9]{1,3}"),
    Row("gateway", "Gateway", "ip_address", ""),
    Row("vlan_id", "VLAN number", "integer", ""),
    Row("circuit_number", "Circuit number", "text", ""),
    Row("carrier", "Carrier", "text", ""),
    Row("domain", "Domain", "text", ""),
    Row("issuer", "Issuer", "text", ""),
    Row("valid_from", "Valid from", "date", ""),
    Row("expires", "Expires", "date", ""),
    Row("fingerprint", "Fingerprint", "text", ""),
    Row("capacity_gb", "Capacity", "decimal", "GB"),
    Row("used_gb~", "Used", "decimal", "GB"),
    Row("raid_level", "RAID level", "text", "RAID 0|RAID 1|RAID 5|RAID 6|RAID 10"),
    Row("mount_point", "Mount point", "text", ""),
    Row("address", "Address", "long_text", ""),
    Row("phone_number", "Phone number", "text", ""),
    Row("floor", "Floor", "text", ""),
    Row("rack_units", "Rack units", "integer", ""),
    Row("capacity_kva", "Rated power", "decimal", "kVA"),
    Row("phase", "Phase", "text", "L1|L2|L3|three-phase"),
    Row("battery_minutes", "Battery time", "decimal", "minutes"),
    Row("battery_date", "Battery replaced", "date", ""),
    Row("fuel_hours", "Fuel reserve", "decimal", "hours"),
    Row("cooling_kw", "Cooling power", "decimal", "kW"),
    Row("cloud_provider", "Cloud provider", "text", "AWS|Azure|Google Cloud|OVHcloud|Hetzner"),
    Row("account_number", "Account number", "text", ""),
    Row("email", "E-mail", "email", ""),
    Row("region_code", "Region", "text", ""),
    Row("resource_id", "Resource id", "text", ""),
    Row("resource_type", "Resource type", "text", ""),
    Row("assigned_to", "Assigned to", "ci_reference", ""),
    Row("job_title", "Job title", "text", ""),
    Row("department", "Department", "text", ""),
    Row("on_call", "On call", "boolean", ""),
    Row("start_date", "Start", "date", ""),
    Row("end_date", "End", "date", ""),
    Row("contract_number", "Contract number", "text", ""),
    Row("notice_days", "Period of notice", "integer", "days"),
    Row("response_hours", "Response time", "decimal", "hours"),
    Row("licence_count", "Licences", "integer", ""),
];

pub(super) fn shipped() -> Vec<AttributeDefinition> {
    (1..)
        .zip(ROWS)
        .map(|(number, row)| row.definition(number))
        .collect()
}

impl Row {
    fn definition(&self, number: u16) -> AttributeDefinition {
        let &Self(id, label, type_name, extra) = self;
        let words = || {
            extra
                .split('|')
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        let value_type = match type_name {
            "text" | "pattern" => AttributeType::Text,
            "long_text" => AttributeType::LongText,
            "integer" => AttributeType::Integer,
            "decimal" | "fraction" => AttributeType::Decimal,
            "boolean" => AttributeType::Boolean,
            "date" => AttributeType::Date,
            "choice" => AttributeType::Choice(words()),
            "url" => AttributeType::Url,
            "email" => AttributeType::Email,
            "ip_address" => AttributeType::IpAddress,
            "ci_reference" => AttributeType::CiReference,
            "money" => AttributeType::Money,
            "list" => AttributeType::List,
            other => unreachable!("the table above names no type {other}"),
        };
        let is_number = matches!(value_type, AttributeType::Integer | AttributeType::Decimal);
        let pattern = match type_name {
            "pattern" => Some(extra),
            "fraction" => Some("0(\\.[0-9]+)?|1(\\.0+)?"),
            _ => None,
        };
        AttributeDefinition {
            number,
            recommended: id.ends_with('!'),
            volatile: id.ends_with('~'),
            unit: (is_number && !extra.is_empty()).then(|| extra.to_owned()),
            suggestions: if type_name == "text" {
                words()
            } else {
                Vec::new()
            },
            pattern: pattern.map(|text| Pattern::new(text).expect("shipped patterns compile")),
            ..AttributeDefinition::new(id.trim_end_matches(['!', '~']), label, value_type)
        }
    }
}
