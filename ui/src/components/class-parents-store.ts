import { create } from "zustand";

interface ClassParents {
  /** Parent class id by class id, of the open workspace's model; roots are absent. */
  readonly parents: ReadonlyMap<string, string>;
}

/** Kept by the frame from the model of the open workspace, so that icons and names follow user-made classes. */
export const useClassParents = create<ClassParents>(() => ({ parents: new Map() }));
