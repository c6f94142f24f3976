import { type Drawing, identity, type Mark, type Matrix, multiply, toMatrix } from "./geometry.ts";
import { OPS } from "./ops.ts";
import { pathSegments } from "./paths.ts";
import { plainText, showText, type TextParameters } from "./show.ts";

/** A page as pdf.js lists it: operator numbers and their arguments side by side. */
export interface OperatorList {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

interface State {
  drawing: Drawing;
  ctm: Matrix;
  text: TextParameters;
  /** Text matrix and the matrix of the line's beginning. */
  tm: Matrix;
  lineStart: Matrix;
  stack: { ctm: Matrix; text: TextParameters }[];
  /** The marked content that is open, innermost last. */
  marks: (Mark | undefined)[];
  /** Width of a glyph unit by font name. */
  unitOf: (font: string) => number;
}

type Handler = (state: State, args: unknown[], op: number) => void;

const save: Handler = (state) => {
  state.stack.push({ ctm: state.ctm, text: state.text });
};

const restore: Handler = (state) => {
  Object.assign(state, state.stack.pop() ?? {});
};

const concatenate: Handler = (state, args) => {
  const matrix = toMatrix(args);
  if (matrix) state.ctm = multiply(matrix, state.ctm);
};

const beginForm: Handler = (state, args, op) => {
  save(state, args, op);
  concatenate(state, Array.from((args[0] ?? []) as ArrayLike<unknown>), op);
};

/** An annotation stands on the page itself, whatever was drawn before. */
const beginAnnotation: Handler = (state, args, op) => {
  save(state, args, op);
  const [transform, matrix] = [toMatrix(args[2]) ?? identity, toMatrix(args[3]) ?? identity];
  state.ctm = multiply(matrix, transform);
};

const moveLine = (state: State, x: number, y: number) => {
  state.lineStart = multiply([1, 0, 0, 1, x, y], state.lineStart);
  state.tm = state.lineStart;
};

const image: Handler = (state) => {
  state.drawing.hasImage = true;
};

/** A picture by itself; those that are drawn many times are ornaments. */
const single = (mask: boolean): Handler => {
  return (state, [given], op) => {
    image(state, [], op);
    const named = (given as { data?: unknown } | null)?.data;
    const source = typeof named === "string" ? named : given;
    state.drawing.images.push({ source, matrix: state.ctm, mask });
  };
};

const set = (name: keyof TextParameters, factor = 1): Handler => {
  return (state, args) => {
    state.text = { ...state.text, [name]: Number(args[0]) * factor || 0 };
  };
};

const show: Handler = (state, args, op) => {
  const { glyphs, moved } = showText(args[0], state.text, state.tm, state.ctm, op, state.marks.at(-1));
  for (const glyph of glyphs) state.drawing.glyphs.push(glyph);
  state.tm = multiply([1, 0, 0, 1, moved, 0], state.tm);
};

/** Content without a number of its own belongs to what it stands in. */
const beginMark: Handler = (state, [tag, id]) => {
  const name = typeof tag === "string" ? tag : (tag as { name?: unknown } | null)?.name;
  const own = name === "Artifact" ? "artifact" : undefined;
  state.marks.push(Number.isInteger(id) ? (id as number) : (own ?? state.marks.at(-1)));
};

const path: Handler = (state, args) => {
  const data = (args[1] as unknown[] | null)?.[0];
  if (!ArrayBuffer.isView(data) && !Array.isArray(data)) return;
  const segments = pathSegments(Number(args[0]), data as ArrayLike<number>, state.ctm);
  for (const segment of segments) state.drawing.segments.push(segment);
};

const handlers = new Map<number, Handler>([
  [OPS.save, save],
  [OPS.restore, restore],
  [OPS.transform, concatenate],
  [OPS.paintFormXObjectBegin, beginForm],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.beginGroup, save],
  [OPS.endGroup, restore],
  [OPS.beginAnnotation, beginAnnotation],
  [OPS.endAnnotation, restore],
  [OPS.constructPath, path],
  [OPS.beginMarkedContent, beginMark],
  [OPS.beginMarkedContentProps, beginMark],
  [
    OPS.endMarkedContent,
    (state) => {
      state.marks.pop();
    },
  ],
  [OPS.beginText, (state) => Object.assign(state, { tm: identity, lineStart: identity })],
  [OPS.setCharSpacing, set("charSpacing")],
  [OPS.setWordSpacing, set("wordSpacing")],
  [OPS.setHScale, set("scale", 0.01)],
  [OPS.setLeading, set("leading", -1)],
  [OPS.setTextRise, set("rise")],
  [
    OPS.setFont,
    (state, args) => {
      state.text = { ...state.text, unit: state.unitOf(String(args[0])), size: Number(args[1]) || 0 };
    },
  ],
  [OPS.moveText, (state, args) => moveLine(state, Number(args[0]), Number(args[1]))],
  [
    OPS.setLeadingMoveText,
    (state, args) => {
      state.text = { ...state.text, leading: Number(args[1]) };
      moveLine(state, Number(args[0]), Number(args[1]));
    },
  ],
  [OPS.nextLine, (state) => moveLine(state, 0, state.text.leading)],
  [
    OPS.setTextMatrix,
    (state, args) => {
      state.lineStart = toMatrix(args[0]) ?? toMatrix(args) ?? identity;
      state.tm = state.lineStart;
    },
  ],
  [OPS.showText, show],
  [OPS.paintImageXObject, single(false)],
  [OPS.paintImageMaskXObject, single(true)],
  [OPS.paintImageMaskXObjectGroup, image],
  [OPS.paintInlineImageXObject, single(false)],
  [OPS.paintInlineImageXObjectGroup, image],
  [OPS.paintImageXObjectRepeat, image],
  [OPS.paintImageMaskXObjectRepeat, image],
]);

/** Follows the operators of a page and collects glyphs and ruling lines in page space (points, y upwards). */
export function interpret(list: OperatorList, unitOf: (font: string) => number, maxOperators: number): Drawing {
  const drawing: Drawing = { glyphs: [], segments: [], hasImage: false, images: [] };
  const state: State = {
    drawing,
    ctm: identity,
    text: plainText,
    tm: identity,
    lineStart: identity,
    stack: [],
    marks: [],
    unitOf,
  };
  const count = Math.min(list.fnArray.length, maxOperators);
  for (let op = 0; op < count; op++) {
    handlers.get(list.fnArray[op] ?? 0)?.(state, (list.argsArray[op] ?? []) as unknown[], op);
  }
  return drawing;
}
