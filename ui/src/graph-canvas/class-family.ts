import { lineageOf } from "./class-lineage";

/** The families under which legends count classes, in their order. */
export const families = [
  "business",
  "services",
  "applications",
  "data",
  "software",
  "compute",
  "storage",
  "network",
  "power",
  "facilities",
  "cloud",
  "devices",
  "parties",
  "agreements",
  "other",
] as const;

/** A family of classes. */
export type Family = (typeof families)[number];

/** The family of a class is that of its nearest ancestor named here. */
const familyOfClass: Readonly<Record<string, Family>> = {
  business_capability: "business",
  business_process: "business",
  service: "services",
  application: "applications",
  database_instance: "data",
  database_schema: "data",
  message_queue: "data",
  software_instance: "software",
  compute: "compute",
  storage: "storage",
  network: "network",
  power_feed: "power",
  pdu: "power",
  ups: "power",
  generator: "power",
  facility: "facilities",
  cloud: "cloud",
  end_user_device: "devices",
  party: "parties",
  agreement: "agreements",
};

/** Names a class whose icon stands for the family. */
export const familyIcon: Readonly<Record<Family, string>> = {
  business: "business_process",
  services: "service",
  applications: "application",
  data: "database_instance",
  software: "software_instance",
  compute: "virtual_machine",
  storage: "storage",
  network: "network",
  power: "pdu",
  facilities: "facility",
  cloud: "cloud",
  devices: "workstation",
  parties: "party",
  agreements: "agreement",
  other: "",
};

/** The family of a class. */
export function familyOf(classId: string, parents: ReadonlyMap<string, string>): Family {
  for (const ancestor of lineageOf(classId, parents)) {
    const family = familyOfClass[ancestor];
    if (family !== undefined) return family;
  }
  return "other";
}
