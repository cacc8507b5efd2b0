import type { Icon } from "@tabler/icons-react";
import { type ComponentProps, useState } from "react";
import { Button } from "../../components/button";
import { Popover } from "../../components/popover";
import { NameForm } from "./name-form";

/** What asks for a name: the words of its form, and what is done with the name. */
interface NamePopoverProps extends Omit<ComponentProps<typeof NameForm>, "onSubmit"> {
  readonly label: string;
  readonly icon: Icon;
  /** Given the name and the note, and what closes the form once they are taken. */
  readonly onSubmit: (name: string, note: string, close: () => void) => void;
  /** Opens with the view, as where a new one was asked for elsewhere. */
  readonly startsOpen?: boolean;
}

/** A button that asks for a name and a note. */
export function NamePopover({ label, icon, onSubmit, startsOpen = false, ...form }: NamePopoverProps) {
  const [open, setOpen] = useState(startsOpen);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={label}
      trigger={
        <Button small icon={icon} aria-expanded={open} onClick={() => setOpen(!open)}>
          {label}
        </Button>
      }
    >
      {open && <NameForm {...form} onSubmit={(name, note) => onSubmit(name, note, () => setOpen(false))} />}
    </Popover>
  );
}
