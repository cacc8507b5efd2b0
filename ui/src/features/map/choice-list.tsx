import { IconSearch } from "@tabler/icons-react";
import clsx from "clsx";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { TextField } from "../../components/text-field";
import styles from "./choice-list.module.css";
import { choicesThatFit, type RelationshipChoice } from "./relationship-choices";

/** The relationships that can be made between two CIs as sentences, narrowed by typing; what cannot be made says why. */
export function ChoiceList({
  choices,
  chosen,
  first,
  second,
  onChoose,
}: {
  choices: readonly RelationshipChoice[];
  chosen: RelationshipChoice | undefined;
  first: string;
  second: string;
  onChoose: (choice: RelationshipChoice) => void;
}) {
  const { t } = useTranslation("map");
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState("");
  const fitting = choicesThatFit(choices, text);
  const at = chosen === undefined ? -1 : fitting.indexOf(chosen);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const choose = (choice: RelationshipChoice | undefined): void => {
    if (choice !== undefined) onChoose(choice);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") choose(fitting[Math.min(at + 1, fitting.length - 1)]);
    else if (event.key === "ArrowUp") choose(fitting[Math.max(at - 1, 0)]);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.place}>
      <TextField
        autoFocus
        icon={IconSearch}
        role="combobox"
        aria-label={t("connect.filter")}
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        {...(at < 0 ? {} : { "aria-activedescendant": `${listId}-${at}` })}
        placeholder={t("connect.filter")}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          const left = choicesThatFit(choices, event.target.value);
          if (chosen === undefined || !left.includes(chosen)) choose(left.find(({ refused }) => refused === null) ?? left[0]);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={listId} role="listbox" aria-label={t("connect.types")} className={styles.list}>
        {fitting.map((choice, index) => (
          <div
            key={`${choice.kind} ${choice.outgoing}`}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={choice === chosen}
            aria-disabled={choice.refused !== null}
            className={clsx(styles.choice, choice.refused !== null && styles.refused)}
            onClick={() => choose(choice)}
          >
            <MiddleEllipsis text={first} className={styles.name ?? ""} /> <span className={styles.verb}>{choice.verb}</span>{" "}
            <MiddleEllipsis text={second} className={styles.name ?? ""} />
            {choice.refused !== null && <span className={styles.reason}>{t("connect.exists")}</span>}
            {choice.refused === null && !choice.allowed && <span className={styles.reason}>{t("connect.notAllowed")}</span>}
          </div>
        ))}
        {fitting.length === 0 && <p className={styles.none}>{t("connect.none", { text: text.slice(0, 40) })}</p>}
      </div>
    </div>
  );
}
