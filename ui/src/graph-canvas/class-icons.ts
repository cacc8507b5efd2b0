import type { IconName } from "./icons";

/** The icon of each shipped class; classes not named here take their nearest ancestor's. */
const classIcons: Readonly<Record<string, IconName>> = {
  business_capability: "sitemap",
  business_process: "sitemap",
  service: "briefcase",
  application: "app-window",
  software_instance: "box",
  middleware: "box",
  web_server: "world",
  database_instance: "database",
  database_schema: "database",
  message_queue: "messages",
  api: "api",
  container: "container",
  workload: "container",
  function: "lambda",
  software_package: "package",
  compute: "server",
  virtual_machine: "device-desktop",
  hypervisor: "stack-2",
  server: "server",
  cluster: "hexagons",
  kubernetes_cluster: "steering-wheel",
  namespace: "container",
  network: "network",
  load_balancer: "load-balancer",
  firewall: "wall",
  subnet: "topology-ring",
  vlan: "topology-ring",
  circuit: "route",
  dns_zone: "world-www",
  certificate: "certificate",
  storage: "server-2",
  storage_volume: "disc",
  file_system: "disc",
  facility: "building",
  room: "columns-3",
  rack: "columns-3",
  power_feed: "bolt",
  pdu: "plug",
  ups: "battery-charging",
  generator: "engine",
  cooling: "snowflake",
  cloud: "cloud",
  end_user_device: "device-laptop",
  workstation: "device-laptop",
  printer: "printer",
  phone: "phone",
  party: "users",
  person: "user",
  supplier: "truck",
  agreement: "file-text",
  licence: "license",
};

/** The icon of a class given with its ancestors, nearest first; a plain box where none is known. */
export function iconOfClass(lineage: readonly string[]): IconName {
  for (const classId of lineage) {
    const icon = classIcons[classId];
    if (icon !== undefined) return icon;
  }
  return "box";
}
