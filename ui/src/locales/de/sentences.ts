import type { coreSentences } from "../core-sentences";
import type { GermanSentences } from "./german-sentences";
import { api } from "./sentences/api";
import { coreChanges } from "./sentences/core-changes";
import { coreDraft } from "./sentences/core-draft";
import { coreEdit } from "./sentences/core-edit";
import { coreHealth } from "./sentences/core-health";
import { coreImport } from "./sentences/core-import";
import { coreModelEdit } from "./sentences/core-model-edit";
import { coreOthers } from "./sentences/core-others";
import { coreQuery } from "./sentences/core-query";
import { coreRecords } from "./sentences/core-records";
import { coreRootCause } from "./sentences/core-root-cause";
import { coreUndo } from "./sentences/core-undo";
import { coreWorkspace } from "./sentences/core-workspace";
import { exchange } from "./sentences/exchange";
import { graph } from "./sentences/graph";
import { model } from "./sentences/model";
import { store } from "./sentences/store";

/** German for everything that the core says; a sentence without its German text does not compile. */
export const sentences: GermanSentences<keyof typeof coreSentences> = {
  ...api,
  ...coreChanges,
  ...coreDraft,
  ...coreEdit,
  ...coreHealth,
  ...coreImport,
  ...coreModelEdit,
  ...coreOthers,
  ...coreQuery,
  ...coreRecords,
  ...coreRootCause,
  ...coreUndo,
  ...coreWorkspace,
  ...exchange,
  ...graph,
  ...model,
  ...store,
};
