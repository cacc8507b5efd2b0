import type { CiId } from "../../components/ids";
import { selectOnly, setSelection } from "../../components/selection-store";

/** Selects a CI everywhere. The inspector stays as it is: it would take the room of the page. */
export const select = (ci: CiId) => setSelection(selectOnly(ci));
