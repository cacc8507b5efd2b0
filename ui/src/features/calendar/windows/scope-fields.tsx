import { IconPlus, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { CiPicker } from "../../../components/ci-picker";
import { IconButton } from "../../../components/icon-button";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { Select } from "../../../components/select";
import { TextField } from "../../../components/text-field";
import type { CiSummary, WindowScopeView } from "../../../ipc/bindings";
import { searchQuery, ciSummariesQuery } from "../../../ipc/queries";
import { Row } from "./form-row";
import styles from "./windows.module.css";

const KINDS = ["all", "query", "cis", "site"] as const satisfies readonly WindowScopeView["about"][];
/** CIs offered at once; the rest is told as a number. */
const OFFERED = 50;

/** Which CIs a window is about: all, those of a query, named ones, or those of a site. */
export function ScopeFields({ scope, onChange }: { scope: WindowScopeView; onChange: (scope: WindowScopeView) => void }) {
  const { t } = useTranslation("calendar");
  const turnTo = (about: WindowScopeView["about"]): WindowScopeView => {
    switch (about) {
      case "all":
        return { about };
      case "query":
        return { about, text: "" };
      case "cis":
        return { about, cis: [] };
      case "site":
        return { about, ci: 0 };
    }
  };
  return (
    <>
      <Row label={t("form.about")}>
        <Select
          label={t("form.about")}
          value={scope.about}
          options={KINDS.map((value) => ({ value, label: t(`form.scope.${value}`) }))}
          onChange={(about) => onChange(turnTo(about))}
        />
      </Row>
      {scope.about === "query" && (
        <Row label={t("form.query")}>
          <TextField
            mono
            required
            aria-label={t("form.query")}
            placeholder={t("form.queryHint")}
            value={scope.text}
            onChange={(event) => onChange({ about: "query", text: event.target.value })}
          />
        </Row>
      )}
      {scope.about === "cis" && (
        <Row label={t("form.cis")}>
          <Chosen
            cis={scope.cis}
            add={t("form.addCi")}
            onPick={({ id }) => onChange({ about: "cis", cis: [...scope.cis.filter((one) => one !== id), id] })}
            onRemove={(id) => onChange({ about: "cis", cis: scope.cis.filter((one) => one !== id) })}
          />
        </Row>
      )}
      {scope.about === "site" && (
        <Row label={t("form.site")}>
          <Chosen
            cis={scope.ci === 0 ? [] : [scope.ci]}
            add={t("form.chooseSite")}
            onPick={({ id }) => onChange({ about: "site", ci: id })}
            onRemove={() => onChange({ about: "site", ci: 0 })}
          />
        </Row>
      )}
    </>
  );
}

function Chosen({
  cis,
  add,
  onPick,
  onRemove,
}: {
  cis: readonly number[];
  add: string;
  onPick: (ci: CiSummary) => void;
  onRemove: (id: number) => void;
}) {
  const { t } = useTranslation("calendar");
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const { data: named = [] } = useQuery({ ...ciSummariesQuery(cis), enabled: cis.length > 0 });
  const { data: found, isPlaceholderData } = useQuery({ ...searchQuery(text, OFFERED), enabled: open });
  return (
    <div className={styles.chosen}>
      <ul>
        {cis.map((id) => {
          const ci = named.find((one) => one.id === id);
          return (
            <li key={id}>
              <MiddleEllipsis text={ci?.name ?? t("form.goneCi")} />
              <IconButton icon={IconX} label={t("form.removeCi", { name: ci?.name ?? id })} onClick={() => onRemove(id)} />
            </li>
          );
        })}
      </ul>
      <CiPicker
        open={open}
        onOpenChange={setOpen}
        label={add}
        text={text}
        onText={setText}
        found={found}
        outdated={isPlaceholderData}
        trigger={
          <Button small icon={IconPlus} aria-expanded={open} onClick={() => setOpen(!open)}>
            {add}
          </Button>
        }
        onPick={(ci) => {
          onPick(ci);
          setText("");
          setOpen(false);
        }}
      />
    </div>
  );
}
