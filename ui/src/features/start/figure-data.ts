import type { CiState } from "../../components/ids";

/** A CI of the figure; measures in the figure's own units. */
export interface FigureNode {
  readonly name: string;
  /** Key, or for a service criticality and target. */
  readonly under: string;
  readonly classId: string;
  readonly state: CiState;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly isForced?: boolean;
  readonly isService?: boolean;
}

/** A relationship drawn along its points; `state` is the dependent's where failure travels, else up. */
export interface FigureEdge {
  readonly state: CiState;
  readonly points: string;
  readonly isSoft?: boolean;
}

/** What a redundancy group says under its dependent; its middle at `x`, its top at `y`. */
export interface FigureGroup {
  readonly text: string;
  readonly state: CiState;
  readonly x: number;
  readonly y: number;
}

type NodeRow = readonly [string, string, string, CiState, number, number, number];

const SERVICES: readonly NodeRow[] = [
  ["Payroll", "high · 99.5 %", "business_service", "at_risk", 142, 17, 127],
  ["Online Payments", "critical · 99.95 %", "business_service", "down", 400, 17, 143],
  ["Customer Portal", "high · 99.9 %", "business_service", "degraded", 641, 17, 141],
];

const PLAIN: readonly NodeRow[] = [
  ["HR Self-Service", "app-0207", "business_application", "at_risk", 14, 63, 127],
  ["Payroll Engine", "app-0203", "business_application", "at_risk", 270, 63, 126],
  ["Premium Checkout Web Front End", "app-0114", "business_application", "down", 412, 63, 209],
  ["Customer Portal Web", "app-0098", "business_application", "degraded", 637, 63, 149],
  ["Payment Gateway API", "app-0117", "business_application", "down", 392, 118, 158],
  ["Payroll Database", "dbi-0061", "database_instance", "at_risk", 15, 175, 125],
  ["Payments Queue", "mq-0004", "message_queue", "at_risk", 152, 175, 134],
  ["Payments Database Cluster", "clu-0012", "cluster", "down", 527, 175, 186],
  ["vm-hrdb-01", "vm-0344", "virtual_machine", "at_risk", 22, 232, 111],
  ["vm-mq-01", "vm-0316", "virtual_machine", "at_risk", 145, 232, 106],
  ["vm-payroll-01", "vm-0342", "virtual_machine", "at_risk", 272, 232, 115],
  ["vm-paygw-01", "vm-0311", "virtual_machine", "at_risk", 392, 232, 114],
  ["ora-pay-01", "dbi-0041", "database_instance", "down", 511, 232, 104],
  ["ora-pay-02", "dbi-0042", "database_instance", "down", 619, 232, 104],
  ["esx-ham-08", "hyp-0008", "hypervisor", "at_risk", 80, 288, 115],
  ["esx-ham-07", "hyp-0007", "hypervisor", "at_risk", 315, 288, 112],
  ["dbhost-ham-01", "srv-0207", "server", "down", 436, 288, 120],
  ["dbhost-ham-02", "srv-0208", "server", "down", 561, 288, 119],
  ["san-ham-01", "sto-0001", "storage_system", "at_risk", 684, 288, 106],
  ["leaf-ham-12", "net-0112", "network_device", "at_risk", 330, 370, 116],
  ["leaf-ham-11", "net-0111", "network_device", "down", 488, 370, 116],
];

const FORCED: readonly NodeRow[] = [
  ["pdu-b-07", "pdu-0014", "pdu", "down", 167, 370, 107],
  ["core-sw-01", "net-0001", "network_device", "down", 457, 431, 112],
];

function nodesOf(rows: readonly NodeRow[], kind: Partial<FigureNode>): FigureNode[] {
  return rows.map(([name, under, classId, state, x, y, width]) => ({
    name,
    under,
    classId,
    state,
    x,
    y,
    width,
    ...kind,
  }));
}

/** The CIs, services first. */
export const FIGURE_NODES: readonly FigureNode[] = [
  ...nodesOf(SERVICES, { isService: true }),
  ...nodesOf(PLAIN, {}),
  ...nodesOf(FORCED, { isForced: true }),
];

type EdgeRow = readonly [CiState, string];

const HARD: readonly EdgeRow[] = [
  ["at_risk", "210,43 210,55 333,55 333,63"],
  ["down", "465,43 465,50 405,50 405,106 459,106 459,118"],
  ["down", "477,43 477,63"],
  ["down", "516,89 516,97 472,97 472,118"],
  ["degraded", "711,43 711,63"],
  ["at_risk", "77,89 77,105 71,105 71,175"],
  ["at_risk", "323,89 323,96 83,96 83,175"],
  ["at_risk", "339,89 339,104 329,104 329,232"],
  ["up", "447,144 447,163 219,163 219,175"],
  ["up", "471,155 471,162 449,162 449,232"],
  ["down", "495,144 495,163 620,163 620,175"],
  ["at_risk", "78,201 78,232"],
  ["at_risk", "219,201 219,232"],
  ["down", "620,212 620,219 563,219 563,232"],
  ["down", "620,212 620,219 671,219 671,232"],
  ["at_risk", "78,258 78,269 131,269 131,288"],
  ["at_risk", "198,258 198,269 144,269 144,288"],
  ["at_risk", "329,258 329,269 365,269 365,288"],
  ["at_risk", "441,258 441,269 378,269 378,288"],
  ["up", "569,258 569,269 730,269 730,288"],
  ["up", "676,258 676,269 742,269 742,288"],
  ["down", "557,258 557,272 496,272 496,288"],
  ["down", "664,258 664,288"],
  ["at_risk", "119,324 119,357 202,357 202,370"],
  ["at_risk", "155,324 155,352 378,352 378,370"],
  ["at_risk", "352,324 352,333 215,333 215,370"],
  ["at_risk", "390,324 390,357 546,357 546,370"],
  ["up", "490,324 490,342 228,342 228,370"],
  ["up", "626,314 626,362 402,362 402,370"],
  ["down", "515,314 515,337 565,337 565,370"],
  ["down", "615,314 615,347 240,347 240,370"],
  ["at_risk", "736,324 736,419 527,419 527,431"],
  ["at_risk", "388,406 388,419 500,419 500,431"],
  ["down", "546,396 546,413 513,413 513,431"],
];

const SOFT: readonly EdgeRow[] = [
  ["up", "192,43 192,50 78,50 78,63"],
  ["degraded", "711,89 711,101 484,101 484,118"],
];

function edgesOf(rows: readonly EdgeRow[], kind: Partial<FigureEdge>): FigureEdge[] {
  return rows.map(([state, points]) => ({ state, points, ...kind }));
}

/** The relationships, those that carry the worst last so that nothing lies over them. */
export const FIGURE_EDGES: readonly FigureEdge[] = [
  ...edgesOf(SOFT, { isSoft: true }),
  ...edgesOf(HARD, {}),
].sort((one, other) => Number(one.state === "down") - Number(other.state === "down"));

/** The redundancy groups. */
export const FIGURE_GROUPS: readonly FigureGroup[] = [
  { text: "1 of 2", state: "up", x: 471, y: 145 },
  { text: "1 of 2, 0 left", state: "down", x: 620, y: 202 },
  { text: "1 left", state: "at_risk", x: 119, y: 314 },
  { text: "1 left", state: "at_risk", x: 155, y: 314 },
  { text: "1 left", state: "at_risk", x: 352, y: 314 },
  { text: "1 left", state: "at_risk", x: 390, y: 314 },
  { text: "1 left", state: "up", x: 490, y: 314 },
  { text: "1 left", state: "at_risk", x: 736, y: 314 },
  { text: "1 left", state: "at_risk", x: 388, y: 396 },
];

/** Measures of the whole figure. */
export const FIGURE_WIDTH = 802;
export const FIGURE_HEIGHT = 468;
/** Height of a CI. */
export const NODE_HEIGHT = 26;
