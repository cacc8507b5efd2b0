import type { MeasuresParams } from "../../../components/views";
import type { MeasuresView } from "../../../ipc/bindings";

/** What a measure is drawn from. */
export interface PartProps {
  readonly found: MeasuresView;
  readonly params: MeasuresParams;
  readonly onChange: (params: MeasuresParams) => void;
}
