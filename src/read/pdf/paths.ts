import { apply, type Matrix, type Point, type Segment } from "./geometry.ts";
import { OPS, PATH } from "./ops.ts";
import { settings } from "./settings.ts";

interface Subpath {
  points: Point[];
  closed: boolean;
  curved: boolean;
}

const stroking: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke]);
const filling: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);
const both: ReadonlySet<number> = new Set([
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const closing: ReadonlySet<number> = new Set([OPS.closeStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);

/** The ruling lines that one path draws: stroked level or plumb sides, and thin filled rectangles as their middle lines. */
export function pathSegments(paint: number, data: ArrayLike<number>, ctm: Matrix): Segment[] {
  const stroked = stroking.has(paint) || both.has(paint);
  const filled = filling.has(paint) || both.has(paint);
  if (!stroked && !filled) return [];
  const paths = subpaths(data, ctm);
  const thin = filled ? paths.flatMap(thinRectangle) : [];
  return stroked ? [...paths.flatMap((path) => sides(path, closing.has(paint))), ...thin] : thin;
}

function subpaths(data: ArrayLike<number>, ctm: Matrix): Subpath[] {
  const paths: Subpath[] = [];
  const point = (i: number) => apply(ctm, data[i] ?? 0, data[i + 1] ?? 0);
  for (let i = 0; i < data.length; ) {
    const code = data[i];
    const path = paths.at(-1);
    if (code === PATH.moveTo) paths.push({ points: [point(i + 1)], closed: false, curved: false });
    else if (code === PATH.lineTo) path?.points.push(point(i + 1));
    else if (code === PATH.curveTo && path) path.curved = true;
    else if (code === PATH.closePath && path) path.closed = true;
    i += code === PATH.curveTo ? 7 : code === PATH.closePath ? 1 : 3;
  }
  return paths;
}

function sides({ points, closed, curved }: Subpath, close: boolean): Segment[] {
  const first = points[0];
  if (curved || !first) return [];
  const ring = closed || close ? [...points, first] : points;
  return ring.slice(1).flatMap((end, i) => level(ring[i] as Point, end));
}

/** The straightened line between two points, if it is level or plumb. */
function level([x0, y0]: Point, [x1, y1]: Point): Segment[] {
  const [dx, dy] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (Math.min(dx, dy) > settings.levelTolerance || Math.max(dx, dy) === 0) return [];
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return dx >= dy
    ? [{ x0: Math.min(x0, x1), y0: y, x1: Math.max(x0, x1), y1: y }]
    : [{ x0: x, y0: Math.min(y0, y1), x1: x, y1: Math.max(y0, y1) }];
}

/** A thin filled rectangle as its middle line; a dot counts both ways, so that dotted lines join in either direction. */
function thinRectangle({ points, curved }: Subpath): Segment[] {
  if (curved || points.length < 4 || points.length > 5) return [];
  const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])];
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [x1 - x0, y1 - y0];
  const segments: Segment[] = [];
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  if (height <= settings.lineThickness && width * 1.5 >= height) segments.push({ x0, x1, y0: y, y1: y });
  if (width <= settings.lineThickness && height * 1.5 >= width) segments.push({ x0: x, x1: x, y0, y1 });
  return segments;
}
