import type { TFunction } from "i18next";
import type { Command, CommandGroup } from "../../components/command-registry";
import type { MenuBar, MenuCommand, MenuDescription, MenuEntry, MenuRole, RecentWorkspace } from "../../ipc/bindings";

/** What the operating system expects of menus. */
export type Desktop = "mac" | "windows" | "linux";

/** Begins the id of the entry that opens a workspace opened before; its path follows. */
export const RECENT = "recent:";

const SEPARATOR: MenuEntry = { kind: "separator" };

/** The menus of the operating system, from the same commands as palette and shortcuts. */
export function menuBar(
  commands: readonly Command[],
  recent: readonly RecentWorkspace[],
  desktop: Desktop,
  t: TFunction<"menu">,
): MenuBar {
  const entry = ({ id, label, shortcut, when }: Command): MenuCommand => ({
    id,
    label,
    accelerator: shortcut === undefined ? null : acceleratorOf(shortcut),
    enabled: when?.() ?? true,
  });
  const of = (group: CommandGroup, isMeant: (id: string) => boolean = () => true): MenuEntry[] =>
    commands.filter((one) => one.group === group && isMeant(one.id)).map((one) => ({ kind: "command", ...entry(one) }));
  const within = (prefix: string): MenuCommand[] => commands.filter(({ id }) => id.startsWith(prefix)).map(entry);
  const role = (name: MenuRole): MenuEntry => ({ kind: "role", role: name, label: t(name) });
  const isFile = (id: string) => !id.startsWith("workspace.export.") && (desktop !== "mac" || id !== "settings.open");
  const opened = recent.map(({ name, path }) => ({ id: `${RECENT}${path}`, label: name, accelerator: null, enabled: true }));
  const isLinux = desktop === "linux";
  const isMac = desktop === "mac";
  const menus: MenuDescription[] = [
    ...(isMac ? [programMenu(of("workspace", (id) => id === "settings.open"), role, t)] : []),
    {
      label: t("file"),
      entries: [
        ...of("workspace", (id) => OPENING.has(id)),
        { kind: "submenu", label: t("recent"), commands: opened },
        SEPARATOR,
        { kind: "submenu", label: t("export"), commands: within("workspace.export.") },
        ...of("workspace", (id) => isFile(id) && !OPENING.has(id)),
        ...(isMac ? [] : [SEPARATOR, role("quit")]),
      ],
    },
    {
      label: t("edit"),
      entries: [
        ...of("edit"),
        SEPARATOR,
        // The web view of Linux offers these in its fields, and to no menu.
        ...(isLinux ? [] : [...(["cut", "copy", "paste", "selectAll"] as const).map(role), SEPARATOR]),
        ...of("ci"),
      ],
    },
    { label: t("view"), entries: of("view") },
    {
      label: t("go"),
      entries: [
        ...of("go", (id) => !id.startsWith("tab.new.")),
        { kind: "submenu", label: t("newTab"), commands: within("tab.new.") },
      ],
    },
    { label: t("help"), entries: [...of("help"), ...(isMac ? [] : [SEPARATOR, role("about")])] },
  ];
  return { menus };
}

const OPENING: ReadonlySet<string> = new Set(["workspace.open", "workspace.new", "workspace.demo", "workspace.import"]);

function programMenu(settings: readonly MenuEntry[], role: (name: MenuRole) => MenuEntry, t: TFunction<"menu">): MenuDescription {
  return {
    label: t("program"),
    entries: [
      role("about"),
      SEPARATOR,
      ...settings,
      SEPARATOR,
      role("services"),
      SEPARATOR,
      ...(["hide", "hideOthers", "showAll"] as const).map(role),
      SEPARATOR,
      role("quit"),
    ],
  };
}

/** A shortcut as menus write it; null for plain characters, which a menu would take away from text fields. */
export function acceleratorOf(shortcut: string): string | null {
  const key = shortcut.endsWith("+") ? "+" : (shortcut.split("+").at(-1) ?? "");
  const held = shortcut.slice(0, shortcut.length - key.length);
  const isPlain = key.length === 1 && !/Mod|Alt/u.test(held);
  return isPlain ? null : `${held.replace("Mod", "CmdOrCtrl")}${key === "+" ? "=" : key}`;
}
