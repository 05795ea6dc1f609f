// The unit square: the region with its shades, the boundary, the points, and MATLAB's boundary on top.

const PLANE = { size: 520, left: 34, top: 10, right: 12, bottom: 34 };

class Plane {

  constructor(canvas) {
    this.canvas = canvas;
    this.image = document.createElement('canvas');
    this.field = null;               // { outputs, g } as the worker looked
    this.overlay = null;             // segments of another boundary, in units of the square
    this.cursor = null;              // where the keyboard would put a point
  }

  /** Takes what a look gave; `classes` are the letters of the outputs. */
  set(field, classes) {
    this.field = field;
    this.classes = classes;
    this.margins = null;
    this.segments = null;
    this.painted = '';
  }

  /** For each output, how far it lies above the greatest other one, on the grid. */
  marginsOf() {
    if (this.margins) return this.margins;
    const { outputs, g } = this.field;
    const K = this.classes.length;
    const size = g * g;
    this.margins = Array.from({ length: K }, () => new Float64Array(size));
    for (let i = 0; i < size; i++) {
      let first = 0;
      let best = -Infinity;
      let second = -Infinity;
      for (let k = 0; k < K; k++) {
        const v = outputs[k * size + i];
        if (v > best) {
          second = best;
          best = v;
          first = k;
        } else if (v > second) second = v;
      }
      for (let k = 0; k < K; k++) this.margins[k][i] = outputs[k * size + i] - (k === first ? second : best);
    }
    return this.margins;
  }

  paintImage(ink, shades) {
    const key = shades + ink.paper;
    if (this.painted === key) return;
    this.painted = key;
    const { g } = this.field;
    const K = this.classes.length;
    const margins = this.marginsOf();
    if (this.image.width !== g) this.image.width = this.image.height = g;
    const ctx = this.image.getContext('2d');
    const data = ctx.createImageData(g, g);
    const paper = rgb(ink.paper);
    const tints = this.classes.map(c => rgb(shades || K > 2 ? ink.tints[c] : ink.plain[c === this.classes[0] ? 0 : 1]));
    for (let j = 0; j < g; j++) {
      for (let i = 0; i < g; i++) {
        const at = j * g + i;
        let k = K - 1;
        // with two outputs a tie is the second's, as in the published codes
        if (K === 1) k = 0;
        else if (K === 2) k = margins[0][at] > 0 ? 0 : 1;
        else for (k = 0; k < K - 1 && !(margins[k][at] >= 0); k++);
        const certainty = K === 1 ? this.field.outputs[at] : margins[k][at];
        const share = shades ? 0.22 + 0.78 * clamp(Math.abs(certainty), 0, 1) : 1;
        const to = 4 * ((g - 1 - j) * g + i);
        for (let b = 0; b < 3; b++) data.data[to + b] = paper[b] + share * (tints[k][b] - paper[b]);
        data.data[to + 3] = 255;
      }
    }
    ctx.putImageData(data, 0, 0);
  }

  /** Draws on a context or a sheet of `size` x `size`. */
  draw(ctx, size, points, { shades, focus = -1, bold = 1, peek = null }) {
    const ink = inks();
    const scale = size / PLANE.size;
    const x0 = PLANE.left * scale;
    const y0 = PLANE.top * scale;
    const w = size - (PLANE.left + PLANE.right) * scale;
    const X = v => x0 + w * v;
    const Y = v => y0 + w * (1 - v);
    ctx.fillStyle = ink.paper;
    ctx.fillRect(x0, y0, w, w);
    if (peek) {
      ctx.within(x0, y0, w, w, () => ctx.drawImage(peek, x0, y0, w, w));
    } else if (this.field) {
      this.paintImage(ink, shades);
      const half = w / (this.field.g - 1) / 2;
      ctx.within(x0, y0, w, w, () => ctx.drawImage(this.image, x0 - half, y0 - half, w + 2 * half, w + 2 * half));
      if (this.classes.length > 1) this.boundary(ctx, X, Y, ink, scale * bold);
    }
    if (this.overlay && !peek) {
      ctx.strokeStyle = ink.match;
      ctx.lineWidth = 2.2 * scale * bold;
      ctx.setLineDash([6 * scale, 4 * scale]);
      ctx.beginPath();
      chain(this.overlay).forEach(line => line.forEach(([x, y], i) => i ? ctx.lineTo(X(x), Y(y)) : ctx.moveTo(X(x), Y(y))));
      ctx.stroke();
      ctx.setLineDash([]);
    }
    const r = clamp(9 - points.length / 40, 5, 9) * scale;
    ctx.within(x0 - 12 * scale, y0 - 12 * scale, w + 24 * scale, w + 24 * scale, () => points.forEach((p, i) => {
      const [x, y] = [X(p.x / 1000), Y(p.y / 1000)];
      mark(ctx, p.c, x, y, r, ink.paper, 6.5 * scale);
      mark(ctx, p.c, x, y, r, ink.classes[p.c], 3 * scale);
      if (i === focus) {
        ctx.strokeStyle = ink.ink;
        ctx.lineWidth = 1.5 * scale;
        ctx.strokeRect(x - r - 6 * scale, y - r - 6 * scale, 2 * r + 12 * scale, 2 * r + 12 * scale);
      }
    }));
    if (this.cursor) {
      const [x, y] = [X(this.cursor.x / 1000), Y(this.cursor.y / 1000)];
      ctx.strokeStyle = ink.ink;
      ctx.lineWidth = scale;
      ctx.beginPath();
      ctx.moveTo(x - 14 * scale, y);
      ctx.lineTo(x + 14 * scale, y);
      ctx.moveTo(x, y - 14 * scale);
      ctx.lineTo(x, y + 14 * scale);
      ctx.stroke();
    }
    this.frame(ctx, X, Y, x0, y0, w, ink, scale);
  }

  boundary(ctx, X, Y, ink, scale) {
    const { g } = this.field;
    if (!this.segments) {
      const margins = this.marginsOf();
      this.segments = (margins.length === 2 ? margins.slice(0, 1) : margins).flatMap(margin => levelSet(margin, g, g));
    }
    ctx.strokeStyle = ink.ink;
    ctx.lineWidth = 1.4 * scale;
    ctx.beginPath();
    for (const [xa, ya, xb, yb] of this.segments) {
      ctx.moveTo(X(xa / (g - 1)), Y(ya / (g - 1)));
      ctx.lineTo(X(xb / (g - 1)), Y(yb / (g - 1)));
    }
    ctx.stroke();
  }

  frame(ctx, X, Y, x0, y0, w, ink, scale) {
    ctx.strokeStyle = ink.ink;
    ctx.lineWidth = Math.max(1, scale);
    ctx.strokeRect(x0, y0, w, w);
    ctx.fillStyle = ink.ink;
    const letter = clamp(13 * scale, 11 * ink.scale, 15 * ink.scale);
    ctx.font = letter + 'px ' + FONT;
    for (const t of [0, 0.5, 1]) {
      ctx.beginPath();
      ctx.moveTo(X(t), y0 + w);
      ctx.lineTo(X(t), y0 + w - 5 * scale);
      ctx.moveTo(x0, Y(t));
      ctx.lineTo(x0 + 5 * scale, Y(t));
      ctx.stroke();
      ctx.textAlign = 'center';
      ctx.textBaseline = 'top';
      ctx.fillText(String(t), X(t), y0 + w + 5 * scale);
      ctx.textAlign = 'right';
      ctx.textBaseline = 'middle';
      ctx.fillText(String(t), x0 - 6 * scale, Y(t));
    }
    ctx.font = 'italic ' + (letter + 1) + 'px ' + FONT;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'top';
    ctx.fillText('x\u2081', X(0.75), y0 + w + 5 * scale);
    ctx.textAlign = 'right';
    ctx.textBaseline = 'middle';
    ctx.fillText('x\u2082', x0 - 6 * scale, Y(0.75));
  }

  /** The place on the grid of 0.001 under a pointer. */
  at(event) {
    const box = this.canvas.getBoundingClientRect();
    const scale = box.width / PLANE.size;
    const w = box.width - (PLANE.left + PLANE.right) * scale;
    return {
      x: clamp(Math.round(1000 * (event.clientX - box.left - PLANE.left * scale) / w), 0, 1000),
      y: clamp(Math.round(1000 * (1 - (event.clientY - box.top - PLANE.top * scale) / w)), 0, 1000),
      reach: 1000 * (event.pointerType === 'touch' ? 24 : 14) / w,
    };
  }
}

/** Segments joined into lines where the end of one is the start of another. */
function chain(segments) {
  const key = (x, y) => Math.round(x * 1e7) + ',' + Math.round(y * 1e7);
  const ends = new Map();
  segments.forEach(([xa, ya, xb, yb], i) => {
    for (const k of [key(xa, ya), key(xb, yb)]) ends.set(k, [...(ends.get(k) || []), i]);
  });
  const used = new Uint8Array(segments.length);
  const lines = [];
  const follow = (line, x, y) => {
    for (;;) {
      const i = (ends.get(key(x, y)) || []).find(s => !used[s]);
      if (i === undefined) return;
      used[i] = 1;
      const [xa, ya, xb, yb] = segments[i];
      [x, y] = key(xa, ya) === key(x, y) ? [xb, yb] : [xa, ya];
      line.push([x, y]);
    }
  };
  segments.forEach(([xa, ya, xb, yb], i) => {
    if (used[i]) return;
    used[i] = 1;
    const forward = [[xa, ya], [xb, yb]];
    follow(forward, xb, yb);
    const back = [];
    follow(back, xa, ya);
    lines.push([...back.reverse(), ...forward]);
  });
  return lines;
}
