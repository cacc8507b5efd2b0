import type { OverviewColumns } from "../../../ipc/overview-columns";
import type { PointFrame, PointPainter } from "./painter";

const POINT_VERTEX = `#version 300 es
in vec2 place; in vec4 paint; uniform vec2 zoom; uniform vec2 shift; uniform float size; out vec4 colour;
void main() { gl_Position = vec4(place * zoom + shift, 0.0, 1.0); gl_PointSize = size; colour = paint; }`;

const POINT_FRAGMENT = `#version 300 es
precision highp float; in vec4 colour; uniform float size; out vec4 drawn;
void main() {
  float distance = length(gl_PointCoord - 0.5) * size;
  float cover = clamp(size * 0.5 - distance, 0.0, 1.0) * colour.a;
  if (cover <= 0.0) discard;
  drawn = vec4(colour.rgb * cover, cover);
}`;

const LINE_VERTEX = `#version 300 es
in vec2 place; uniform vec2 zoom; uniform vec2 shift;
void main() { gl_Position = vec4(place * zoom + shift, 0.0, 1.0); }`;

const LINE_FRAGMENT = `#version 300 es
precision mediump float; uniform vec4 paint; out vec4 drawn;
void main() { drawn = vec4(paint.rgb * paint.a, paint.a); }`;

const PLACE = 0;
const PAINT = 1;

/** Draws by WebGL 2, straight from the columns; null where the web view has none. */
export function createWebglPainter(canvas: HTMLCanvasElement, onLost: () => void): PointPainter | null {
  const gl = canvas.getContext("webgl2", { alpha: true, antialias: false, depth: false, preserveDrawingBuffer: true });
  if (gl === null || gl.isContextLost()) return null;
  const points = linked(gl, POINT_VERTEX, POINT_FRAGMENT);
  const lines = linked(gl, LINE_VERTEX, LINE_FRAGMENT);
  if (points === null || lines === null) return null;
  const places = gl.createBuffer();
  const paints = gl.createBuffer();
  const ends = gl.createBuffer();
  let count = 0;
  let within = 0;
  const lost = (event: Event): void => {
    event.preventDefault();
    onLost();
  };
  canvas.addEventListener("webglcontextlost", lost);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);

  const place = (program: WebGLProgram, { camera, viewport }: PointFrame): void => {
    const [width, height] = [Math.max(1, viewport.width), Math.max(1, viewport.height)];
    gl.useProgram(program);
    gl.uniform2f(gl.getUniformLocation(program, "zoom"), (2 * camera.zoom) / width, (-2 * camera.zoom) / height);
    gl.uniform2f(gl.getUniformLocation(program, "shift"), (2 * camera.x) / width - 1, 1 - (2 * camera.y) / height);
    gl.bindBuffer(gl.ARRAY_BUFFER, places);
    gl.enableVertexAttribArray(PLACE);
    gl.vertexAttribPointer(PLACE, 2, gl.FLOAT, false, 0, 0);
  };

  return {
    setColumns: (columns: OverviewColumns) => {
      count = columns.count;
      within = columns.pairsWithin;
      gl.bindBuffer(gl.ARRAY_BUFFER, places);
      gl.bufferData(gl.ARRAY_BUFFER, columns.places, gl.STATIC_DRAW);
      gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, ends);
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, columns.pairs.subarray(0, within * 2), gl.STATIC_DRAW);
    },
    setPaint: (paint) => {
      gl.bindBuffer(gl.ARRAY_BUFFER, paints);
      gl.bufferData(gl.ARRAY_BUFFER, paint, gl.DYNAMIC_DRAW);
    },
    draw: (frame) => {
      gl.viewport(0, 0, canvas.width, canvas.height);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      if (count === 0) return;
      if (frame.lines > 0) {
        place(lines, frame);
        gl.disableVertexAttribArray(PAINT);
        const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(frame.lineColour.slice(at, at + 2), 16) / 255);
        gl.uniform4f(gl.getUniformLocation(lines, "paint"), red, green, blue, frame.lines * 0.55);
        gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, ends);
        gl.drawElements(gl.LINES, within * 2, gl.UNSIGNED_INT, 0);
      }
      place(points, frame);
      gl.uniform1f(gl.getUniformLocation(points, "size"), frame.radius * 2 * frame.scale + 1);
      gl.bindBuffer(gl.ARRAY_BUFFER, paints);
      gl.enableVertexAttribArray(PAINT);
      gl.vertexAttribPointer(PAINT, 4, gl.UNSIGNED_BYTE, true, 0, 0);
      gl.drawArrays(gl.POINTS, 0, count);
    },
    dispose: () => {
      canvas.removeEventListener("webglcontextlost", lost);
      // The context stays with its canvas, which may be drawn on again.
      for (const buffer of [places, paints, ends]) gl.deleteBuffer(buffer);
      for (const program of [points, lines]) gl.deleteProgram(program);
    },
  };
}

function linked(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram | null {
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(kind);
    if (shader === null) return null;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.bindAttribLocation(program, PLACE, "place");
  gl.bindAttribLocation(program, PAINT, "paint");
  gl.linkProgram(program);
  return gl.getProgramParameter(program, gl.LINK_STATUS) === true ? program : null;
}
