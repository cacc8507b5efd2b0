import type {
  AttributeKind,
  AttributeView,
  ClassView,
  ImpactDirectionView,
  ModelView,
  RelationshipTypeView,
} from "../bindings";

/** Each line a class, its children after the colon; abstract ones are starred. */
const CLASSES = `
business_capability:
business_process:
*service: business_service technical_service service_offering
*application: business_application application_service application_component
*software_instance: middleware web_server database_instance database_schema message_queue api container workload function software_package
*compute: virtual_machine hypervisor server cluster kubernetes_cluster namespace
*network: network_device load_balancer firewall network_interface subnet vlan circuit dns_zone certificate
*storage: storage_system storage_volume file_system
*facility: location site building room rack power_feed pdu ups generator cooling
*cloud: cloud_account cloud_region cloud_resource
*end_user_device: workstation printer phone peripheral
*party: person team organization supplier
*agreement: contract sla licence document`;

const COMMON = [
  "description",
  "environment",
  "criticality",
  "owner",
  "support_team",
  "location",
  "tags",
  "links",
  "mtbf",
  "mttr",
  "availability",
  "outage_cost",
];
const SERVICE = ["availability_target", "rto", "rpo", "support_hours", "users"];
const HARDWARE = ["serial", "vendor", "model", "asset_number", "end_of_support"];
const COMPUTE = ["operating_system", "ram", "version"];

/** Attributes that a class has beside the common ones, by its root class. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  service: SERVICE,
  compute: [...COMPUTE, ...HARDWARE],
  network: HARDWARE,
  storage: HARDWARE,
  facility: HARDWARE,
  software_instance: ["version"],
  application: ["version"],
};

const KINDS: Readonly<Record<string, AttributeKind>> = {
  description: "longText",
  criticality: "choice",
  tags: "list",
  links: "list",
  mtbf: "decimal",
  mttr: "decimal",
  availability: "decimal",
  outage_cost: "money",
  rto: "decimal",
  rpo: "decimal",
  users: "integer",
  end_of_support: "date",
  ram: "integer",
};

const UNITS: Readonly<Record<string, string>> = {
  mtbf: "hours",
  mttr: "hours",
  rto: "hours",
  rpo: "hours",
  ram: "GB",
};

const CHOICES: Readonly<Record<string, string[]>> = {
  criticality: ["critical", "high", "medium", "low"],
  environment: ["production", "staging", "test", "development"],
};

/** Type, inverse label, impact, strength; a star marks a default group of which one is needed. */
const TYPES: readonly [string, string, ImpactDirectionView, "hard" | "soft"][] = [
  ["depends_on", "used by", "targetToSource", "hard"],
  ["runs_on", "runs", "targetToSource", "hard"],
  ["hosted_on", "hosts", "targetToSource", "hard"],
  ["virtualized_by", "virtualizes", "targetToSource", "hard"],
  ["stored_on", "stores", "targetToSource", "hard"],
  ["powered_by", "powers", "targetToSource", "hard"],
  ["connects_to", "connected by", "targetToSource", "hard"],
  ["located_in", "contains", "targetToSource", "hard"],
  ["has_member", "member of", "targetToSource", "hard"],
  ["realized_by", "realizes", "targetToSource", "hard"],
  ["calls", "called by", "targetToSource", "hard"],
  ["authenticates_with", "authenticates", "targetToSource", "hard"],
  ["part_of", "composed of", "sourceToTarget", "hard"],
  ["provides", "provided by", "sourceToTarget", "hard"],
  ["uses", "used optionally by", "targetToSource", "soft"],
  ["receives_data_from", "sends data to", "targetToSource", "soft"],
  ["peers_with", "peers with", "both", "soft"],
  ["replicates_to", "replica of", "none", "hard"],
  ["owned_by", "owns", "none", "hard"],
];

const DEFAULT_GROUPS: ReadonlySet<string> = new Set(["has_member", "powered_by"]);

function sentence(id: string): string {
  if (["pdu", "ups", "api", "vlan", "sla", "rto", "rpo", "mtbf", "mttr", "ram"].includes(id)) {
    return id.toUpperCase();
  }
  const words = id.replaceAll("_", " ");
  return words[0]?.toUpperCase() + words.slice(1);
}

function classes(): ClassView[] {
  return CLASSES.trim()
    .split("\n")
    .flatMap((line) => {
      const [head = "", tail = ""] = line.split(":");
      const root = head.replace("*", "");
      const attributes = [...COMMON, ...(OWN[root] ?? [])];
      const children = tail.trim() === "" ? [] : tail.trim().split(" ");
      return [
        classView(root, null, head.startsWith("*"), attributes, attributes),
        ...children.map((id) => classView(id, root, false, attributes, [])),
      ];
    });
}

function classView(
  id: string,
  parent: string | null,
  isAbstract: boolean,
  attributes: string[],
  ownAttributes: string[],
): ClassView {
  const keyPrefix = id.toUpperCase().replaceAll("_", "-");
  return { id, label: sentence(id), parent, isAbstract, attributes, ownAttributes, keyPrefix, cis: 0 };
}

function attributes(): AttributeView[] {
  const ids = new Set([...COMMON, ...SERVICE, ...COMPUTE, ...HARDWARE]);
  return [...ids].map((id) => ({
    id,
    label: sentence(id),
    kind: KINDS[id] ?? "text",
    unit: UNITS[id] ?? null,
    choices: CHOICES[id] ?? [],
    required: false,
    recommended: id === "owner" || id === "support_team" || id === "criticality",
    unique: id === "serial",
    volatile: false,
    default: null,
    pattern: null,
  }));
}

function relationshipTypes(): RelationshipTypeView[] {
  return TYPES.map(([id, inverseLabel, impact, strength]) => ({
    id,
    label: id.replaceAll("_", " "),
    inverseLabel,
    impact,
    strength,
    defaultGroup: DEFAULT_GROUPS.has(id) ? "1" : null,
    allowed: [],
  }));
}

/** The shipped model, as far as the in-memory host needs it. */
export const FAKE_MODEL: ModelView = {
  classes: classes(),
  attributes: attributes(),
  relationshipTypes: relationshipTypes(),
};

const BY_CLASS = new Map(FAKE_MODEL.classes.map((view) => [view.id, view]));
const BY_TYPE = new Map(FAKE_MODEL.relationshipTypes.map((view) => [view.id, view]));

/** Whether a class is another or descends from it. */
export function isKindOf(classId: string, ancestor: string): boolean {
  let current: string | null | undefined = classId;
  while (current != null) {
    if (current === ancestor) return true;
    current = BY_CLASS.get(current)?.parent;
  }
  return false;
}

/** A relationship type by its id. */
export function relationshipType(id: string): RelationshipTypeView | undefined {
  return BY_TYPE.get(id);
}
