import { IconFocusCentered, IconList } from "@tabler/icons-react";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type Command, useCommands } from "../../components/command-registry";

/** Offers what can be done to the overview in front to the palette and by shortcuts. */
export function useOverviewCommands(acts: { readonly onList: () => void; readonly onFit: () => void }): void {
  const { t } = useTranslation("overview");
  const latest = useRef(acts);
  latest.current = acts;
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: "overview.list", label: t("list"), group: "view", icon: IconList, shortcut: "L", run: () => latest.current.onList() },
      { id: "overview.fit", label: t("fit"), group: "view", icon: IconFocusCentered, run: () => latest.current.onFit() },
    ],
    [t],
  );
  useCommands(commands);
}
