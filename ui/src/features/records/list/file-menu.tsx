import { IconDots, IconFileExport, IconFileImport } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../../components/icon-button";
import { Menu, type MenuAction } from "../../../components/menu";
import { showToast } from "../../../components/toast-store";
import type { RecordKindView, RecordLineView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { core } from "../../../ipc/host";

/** The list to a file as it is seen, and records from one. */
export function FileMenu({
  kind,
  rows,
  onImport,
}: {
  kind: RecordKindView;
  rows: readonly RecordLineView[] | undefined;
  onImport: () => void;
}) {
  const { t } = useTranslation("records");
  const write = async () => {
    try {
      const path = await core().chooseRecordListTarget(`${t(`kinds.${kind}`).toLowerCase()}.xlsx`);
      if (path === null) return;
      const count = await core().writeRecords(kind, (rows ?? []).map(({ id }) => id), path);
      showToast({ text: t("exporting.done", { count, path }) });
    } catch (fault) {
      const { happened, remedy } = errorWords(fault);
      showToast({ text: [happened, remedy].filter((part) => part !== undefined).join(" ") });
    }
  };
  const exporting: MenuAction = {
    id: "export",
    label: t("exporting.button"),
    icon: IconFileExport,
    locked: rows === undefined || rows.length === 0 ? t("exporting.nothing") : null,
    run: () => void write(),
  };
  const importing: MenuAction = { id: "import", label: t("importing.button"), icon: IconFileImport, run: onImport };
  return (
    <Menu
      trigger={<IconButton icon={IconDots} label={t("list.more")} />}
      sections={[{ id: "files", actions: [exporting, importing] }]}
    />
  );
}
