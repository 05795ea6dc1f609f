// The unit square as it is seen: over the region that a worker draws lie axes, points and MATLAB's boundary.

class Plane {

  /** `under` shows the worker's picture; `over` has what the page draws. */
  constructor(under, over) {
    this.under = under.getContext('bitmaprenderer');
    this.canvas = over;
    this.look = null;                // what the worker told of the last region: cost, accuracy and the like
    this.overlay = null;             // segments of another boundary, in units of the square
    this.cursor = null;              // where the keyboard would put a point
  }

  /** Shows what a worker saw; nothing of a region for null. */
  show(seen) {
    this.look = seen;
    this.under.transferFromImageBitmap(seen && seen.picture);
  }

  /** Draws what lies over the region: on the screen, or with a `field` under it. */
  draw(ctx, size, points, { unseen = null, focus = -1, peek = null, field = null, shades = true }) {
    const ink = inks();
    const { scale, x: x0, y: y0, w } = squareIn(size);
    const X = v => x0 + w * v;
    const Y = v => y0 + w * (1 - v);
    if (peek) within(ctx, x0, y0, w, w, () => ctx.drawImage(peek, x0, y0, w, w));
    if (field) field.draw(ctx, size, document.createElement('canvas'), ink, shades);
    if (this.overlay && !peek) {
      ctx.strokeStyle = ink.match;
      ctx.lineWidth = 2.2 * scale;
      ctx.setLineDash([6 * scale, 4 * scale]);
      ctx.beginPath();
      chain(this.overlay).forEach(line => line.forEach(([x, y], i) => i ? ctx.lineTo(X(x), Y(y)) : ctx.moveTo(X(x), Y(y))));
      ctx.stroke();
      ctx.setLineDash([]);
    }
    const r = clamp(9 - points.length / 40, 5, 9) * scale;
    within(ctx, x0 - 12 * scale, y0 - 12 * scale, w + 24 * scale, w + 24 * scale, () => points.forEach((p, i) => {
      const [x, y] = [X(p.x / 1000), Y(p.y / 1000)];
      // unseen points are small and thin
      const [size_, wide, narrow] = unseen && unseen[i] ? [0.6 * r, 3.6, 1.4] : [r, 6.5, 3];
      mark(ctx, p.c, x, y, size_, ink.paper, wide * scale);
      mark(ctx, p.c, x, y, size_, ink.classes[p.c], narrow * scale);
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
    const { x, y, w } = squareIn(box.width);
    return {
      x: clamp(Math.round(1000 * (event.clientX - box.left - x) / w), 0, 1000),
      y: clamp(Math.round(1000 * (1 - (event.clientY - box.top - y) / w)), 0, 1000),
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
