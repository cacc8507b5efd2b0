import type { ModelEditRequest } from "../bindings";
import type { HostCommands } from "../host-contract";
import type { FakeEstate } from "./estate";
import { fault } from "./edits";
import { extraAttributes } from "./extras";
import { alteredModel, editLine } from "./model-edits";
import { effectOf } from "./model-effect";
import type { FakeSession } from "./session";

/** The commands that edit the model, and its files. */
export function modelCommands(session: FakeSession) {
  const previewed = (request: ModelEditRequest) => {
    const { moment } = session.info();
    if (!moment.editable) throw fault({ code: "notNow", moment: moment.label }, `${moment.label} cannot be edited.`);
    if (moment.draft !== null) throw fault({ code: "notInDraft" }, "A draft cannot alter the model.");
    const { model: before, ...estate } = session.estate();
    const model = alteredModel(before, request);
    return { model, effect: effectOf({ ...estate, model: before }, model, request) };
  };
  return {
    previewModelEdit: async (request) => previewed(request).effect,
    editModel: async (request, accept) => {
      const { model, effect } = previewed(request);
      const stands = effect.refused.count > 0 ? "It cannot be done." : "Existing CIs do not satisfy it.";
      if (effect.refused.count > 0 || (effect.unsatisfied.count > 0 && !accept)) {
        throw fault({ code: "modelRefused", reason: stands }, stands);
      }
      const adopt = (estate: FakeEstate) => (request.edit === "adoptExtra" ? adopted(estate, request) : estate);
      return session.learn((estate) => ({ ...adopt(estate), model }), editLine(request), "model");
    },
    extraAttributes: async () => extraAttributes(session.estate()),
    exportModel: async () => null,
    chooseModelFile: async () => "/home/you/model.toml",
    chooseModelTarget: async () => "/home/you/estate-model.toml",
  } satisfies Partial<HostCommands>;
}

/** The CIs of the classes with their extra attribute in the place of the one that adopts it. */
function adopted(estate: FakeEstate, { name, after, classes }: Extract<ModelEditRequest, { edit: "adoptExtra" }>): FakeEstate {
  const cis = new Map(estate.cis);
  for (const [id, ci] of cis) {
    const { [`+${name}`]: value, ...rest } = ci.attributes;
    if (value !== undefined && classes.includes(ci.classId)) cis.set(id, { ...ci, attributes: { ...rest, [after.id]: value } });
  }
  return { ...estate, cis };
}
