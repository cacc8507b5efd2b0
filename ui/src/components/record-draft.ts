import type { FrozenQuestion, NewRecordCi, RecordKindView, RecordLinkKindView } from "../ipc/bindings";

/** What is known of a record before it is made. */
export interface RecordDraft {
  readonly kind: RecordKindView;
  readonly title?: string;
  readonly cis?: readonly NewRecordCi[];
  /** Fields that are filled in already. */
  readonly values?: Readonly<Record<string, string>>;
  /** The incidents that a problem is made of. */
  readonly incidents?: readonly number[];
  /** Records that it is linked to from its first moment. */
  readonly links?: readonly { readonly other: number; readonly kind: RecordLinkKindView }[];
  /** The question whose answer the record holds from its first moment. */
  readonly question?: FrozenQuestion;
}
