// What the page and its workers share: the region of a network on the unit square, as a picture. A worker
// draws it on the screen, the page into files.

const clamp = (v, least, most) => Math.min(most, Math.max(least, v));

const rgb = hex => [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16));

/** Where the square lies in a picture of this size. */
const PLANE = { size: 520, left: 38, top: 10, right: 12, bottom: 34 };

const squareIn = size => {
  const scale = size / PLANE.size;
  return { scale, x: PLANE.left * scale, y: PLANE.top * scale, w: size - (PLANE.left + PLANE.right) * scale };
};

/** The outputs of a network on a g x g grid; `classes` are the numbers of their letters. */
class Field {

  constructor(outputs, g, classes) {
    this.g = g;
    this.classes = classes;
    this.outputs = outputs;
    this.margins = classes.map(() => new Float64Array(g * g));
    this.measure();
  }

  /** For each output, how far it lies above the greatest other one. */
  measure() {
    const size = this.g * this.g;
    const K = this.classes.length;
    for (let i = 0; i < size; i++) {
      let first = 0;
      let best = -Infinity;
      let second = -Infinity;
      for (let k = 0; k < K; k++) {
        const v = this.outputs[k * size + i];
        if (v > best) {
          second = best;
          best = v;
          first = k;
        } else if (v > second) second = v;
      }
      for (let k = 0; k < K; k++) this.margins[k][i] = this.outputs[k * size + i] - (k === first ? second : best);
    }
  }

  /** The category of a place of the grid. */
  category(at) {
    const K = this.classes.length;
    // with two outputs a tie is the second's, as in the published codes
    if (K <= 2) return K === 1 || this.margins[0][at] > 0 ? 0 : 1;
    let k = 0;
    while (k < K - 1 && !(this.margins[k][at] >= 0)) k++;
    return k;
  }

  /** Paints a canvas with a pixel for each place of the grid. */
  paint(canvas, ink, shades) {
    const { g, classes } = this;
    canvas.width = canvas.height = g;
    const ctx = canvas.getContext('2d');
    const data = ctx.createImageData(g, g);
    const paper = rgb(ink.paper);
    const tints = classes.map((c, k) => rgb(shades || classes.length > 2 ? ink.tints[c] : ink.plain[k]));
    for (let j = 0; j < g; j++) {
      for (let i = 0; i < g; i++) {
        const at = j * g + i;
        const k = this.category(at);
        const certainty = classes.length === 1 ? this.outputs[at] : this.margins[k][at];
        const share = shades ? 0.22 + 0.78 * clamp(Math.abs(certainty), 0, 1) : 1;
        const to = 4 * ((g - 1 - j) * g + i);
        for (let b = 0; b < 3; b++) data.data[to + b] = paper[b] + share * (tints[k][b] - paper[b]);
        data.data[to + 3] = 255;
      }
    }
    ctx.putImageData(data, 0, 0);
  }

  /** Draws the region and its boundary into the square of a picture; `canvas` is used on the way. */
  draw(ctx, size, canvas, ink, shades, bold = 1) {
    const { scale, x, y, w } = squareIn(size);
    const half = w / (this.g - 1) / 2;
    this.paint(canvas, ink, shades);
    within(ctx, x, y, w, w, () => ctx.drawImage(canvas, x - half, y - half, w + 2 * half, w + 2 * half));
    if (this.classes.length === 1) return;
    const lines = (this.classes.length === 2 ? this.margins.slice(0, 1) : this.margins).flatMap(margin => levelSet(margin, this.g, this.g));
    const unit = w / (this.g - 1);
    ctx.strokeStyle = ink.ink;
    ctx.lineWidth = 1.4 * scale * bold;
    ctx.beginPath();
    for (const [xa, ya, xb, yb] of lines) {
      ctx.moveTo(x + unit * xa, y + w - unit * ya);
      ctx.lineTo(x + unit * xb, y + w - unit * yb);
    }
    ctx.stroke();
  }
}

/** Draws within a rectangle only. */
function within(ctx, x, y, w, h, draw) {
  if (ctx.within) {
    ctx.within(x, y, w, h, draw);
    return;
  }
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, w, h);
  ctx.clip();
  draw();
  ctx.restore();
}

/**
 * The level set v = 0 of values on a grid of w x h points, rows from below, by linear interpolation on
 * the sides of the cells: segments [x0, y0, x1, y1] in units of cells.
 */
function levelSet(v, w, h) {
  const segments = [];
  for (let j = 0; j + 1 < h; j++) {
    for (let i = 0; i + 1 < w; i++) {
      const a = v[j * w + i];
      const b = v[j * w + i + 1];
      const c = v[(j + 1) * w + i + 1];
      const d = v[(j + 1) * w + i];
      const corners = (a > 0) | (b > 0) << 1 | (c > 0) << 2 | (d > 0) << 3;
      if (corners === 0 || corners === 15) continue;
      // the crossings on the south, east, north and west sides
      const sx = i + a / (a - b);
      const ey = j + b / (b - c);
      const nx = i + d / (d - c);
      const wy = j + a / (a - d);
      switch (corners) {
        case 1: case 14: segments.push([i, wy, sx, j]); break;
        case 2: case 13: segments.push([sx, j, i + 1, ey]); break;
        case 3: case 12: segments.push([i, wy, i + 1, ey]); break;
        case 4: case 11: segments.push([i + 1, ey, nx, j + 1]); break;
        case 6: case 9: segments.push([sx, j, nx, j + 1]); break;
        case 7: case 8: segments.push([i, wy, nx, j + 1]); break;
        case 5: segments.push([i, wy, nx, j + 1], [sx, j, i + 1, ey]); break;
        default: segments.push([i, wy, sx, j], [i + 1, ey, nx, j + 1]);
      }
    }
  }
  return segments;
}
