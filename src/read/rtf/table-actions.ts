/** What the control words of tables do. */
import { limits } from "../limits.ts";
import { type Action, count, type Group, inGroup, type State } from "./state.ts";
import { endCell, endRow, goTo, shapeAt } from "./table.ts";

const cell =
  (nested: boolean): Action =>
  (state) => {
    goTo(state.group.flow, nested ? depthOfNested(state.group) : 1);
    const cells = endCell(state.group.flow);
    count(state);
    if (cells > limits.columns)
      state.issue = { code: "too-large", found: `a table row with more than ${limits.columns} cells` };
  };

const row =
  (nested: boolean): Action =>
  ({ group }) => {
    goTo(group.flow, nested ? depthOfNested(group) : 1);
    endRow(group.flow);
  };

const depthOfNested = ({ depth }: Group): number => Math.max(depth, 2);

function rowShape({ group }: State) {
  return shapeAt(group.flow, group.inNested ? depthOfNested(group) : 1);
}

function beginShape(state: State): void {
  Object.assign(rowShape(state), { left: 0, cells: [] });
  state.mergedUp = false;
  state.mergedLeft = false;
}

function endShape(state: State, right: number): void {
  const { mergedUp, mergedLeft } = state;
  const { cells } = rowShape(state);
  if (cells.length < limits.columns) cells.push({ right, mergedUp, mergedLeft });
  state.mergedUp = false;
  state.mergedLeft = false;
}

const merge =
  (name: "mergedUp" | "mergedLeft"): Action =>
  (state) => {
    state[name] = true;
  };

/** By control word. */
export const tableActions: [string, Action][] = [
  ["cell", cell(false)],
  ["nestcell", cell(true)],
  ["row", row(false)],
  ["nestrow", row(true)],
  ["trowd", beginShape],
  ["trleft", (state, left) => Object.assign(rowShape(state), { left })],
  ["clvmrg", merge("mergedUp")],
  ["clmrg", merge("mergedLeft")],
  ["cellx", endShape],
  ["intbl", inGroup((_, { depth }) => ({ depth: Math.max(depth, 1) }))],
  ["itap", inGroup((depth) => ({ depth }))],
];
